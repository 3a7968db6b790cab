import type { Page } from "playwright-core";

/** Takes a step that is seen on the map with the mouse, moves it by so many pixels and lets it go. */
export async function dragStep(page: Page, step: string, right: number, down: number): Promise<void> {
  const box = await page.locator(`[data-element-id="${step}"] .djs-hit`).first().boundingBox();
  if (box === null) throw new Error(`${step} is not to be seen`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + right / 2, y + down / 2);
  await page.mouse.move(x + right, y + down, { steps: 3 });
  await page.mouse.up();
}
