import type { Page } from "playwright-core";

/**
 * Every text that a person reads on a page, in shadows and drawings too: what is written, and the names and hints of
 * controls. Left out are what is marked as being in another language, code, and what a person typed in.
 */
export async function readTexts(page: Page): Promise<readonly string[]> {
  const texts: unknown = await page.evaluate(READ);
  if (!Array.isArray(texts)) throw new Error("the page could not be read");
  return texts.filter((text) => typeof text === "string");
}

const READ = `(() => {
  const ATTRIBUTES = ["aria-label", "title", "placeholder", "alt", "label"];
  const SKIPPED = "script, style, code, pre, kbd, textarea, sm-json-editor, .cm-editor";
  const texts = [];
  const isShown = (element) => element.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true });
  const walk = (node, root) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node.textContent.trim();
      if (text !== "") texts.push(text);
      return;
    }
    if (node.nodeType === Node.ELEMENT_NODE) {
      const foreign = node.getAttribute("lang");
      if (node.matches(SKIPPED) || (foreign !== null && node !== document.documentElement) || !isShown(node)) return;
      for (const name of ATTRIBUTES) {
        const value = node.getAttribute(name);
        if (value !== null && value.trim() !== "") texts.push(value.trim());
      }
      if (node.shadowRoot !== null) for (const child of node.shadowRoot.childNodes) walk(child);
      if (node.localName === "slot") return;
    }
    for (const child of node.childNodes) walk(child);
  };
  walk(document.documentElement);
  return texts;
})()`;
