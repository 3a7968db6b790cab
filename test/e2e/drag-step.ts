import type { Page } from "playwright-core";

/**
 * Takes a step that is seen on the map with the mouse, moves it by so many pixels and lets it go; then it is selected. A map
 * that was just opened is still laid out, so the step is taken when it stands still, and let go when it hangs on the mouse.
 */
export async function dragStep(page: Page, step: string, right: number, down: number): Promise<void> {
  const { x, y } = await restingPlace(page, step);
  await page.mouse.move(x, y);
  await page.locator(`.djs-element.hover[data-element-id="${step}"]`).waitFor();
  await page.mouse.down();
  await page.mouse.move(x + right / 2, y + down / 2);
  await page.locator(`.djs-element.djs-dragging[data-element-id="${step}"]`).waitFor();
  await page.mouse.move(x + right, y + down, { steps: 3 });
  await page.mouse.up();
  await page.locator(`.djs-element.selected[data-element-id="${step}"]`).waitFor();
}

/** The middle of a step as soon as it is the same in two frames one after the other. */
async function restingPlace(page: Page, step: string): Promise<{ readonly x: number; readonly y: number }> {
  const shape = page.locator(`[data-element-id="${step}"] .djs-hit`).first();
  await shape.click({ trial: true });
  const box = await shape.boundingBox();
  if (box === null) throw new Error(`${step} is not to be seen`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
