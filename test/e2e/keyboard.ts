import type { Page } from "playwright-core";

/** What has the focus, in the words by which it is announced, through shadows: the link, button, cell or field. */
export async function focused(page: Page): Promise<string> {
  return String(await page.evaluate(FOCUSED));
}

/** Presses the tab key, or what is given, until something of this name has the focus. */
export async function goTo(page: Page, name: string, key = "Tab"): Promise<void> {
  const passed: string[] = [];
  while (passed.length < FURTHEST) {
    await page.keyboard.press(key);
    passed.push(await focused(page));
    if (passed.at(-1)?.includes(name) === true) return;
  }
  throw new Error(`${key} does not lead to ${name}, but to ${passed.join(", ")}`);
}

const FURTHEST = 80;

const FOCUSED = `(() => {
  let element = document.activeElement;
  let host = element;
  while (element?.shadowRoot?.activeElement) [host, element] = [element, element.shadowRoot.activeElement];
  const words = [element, host].flatMap((one) => [
    one.getAttribute("aria-label"),
    one.getAttribute("label"),
    one.labels?.[0]?.textContent,
    one.textContent,
    one.getAttribute("placeholder"),
    one.title,
  ]);
  return (words.find((text) => text?.trim()) ?? element.localName).trim().replaceAll(/\\s+/g, " ");
})()`;
