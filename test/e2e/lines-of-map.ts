import type { Page } from "playwright-core";

/**
 * Everything that a map says, one line for each attribute and text, with the way to it by ids and full names: whoever
 * wrote it, whatever prefixes, order of attributes and white space. The browser reads it, so that nothing is left out that
 * BPMN libraries do not know.
 */
export async function linesOfMap(page: Page, xml: string): Promise<readonly string[]> {
  const lines: unknown = await page.evaluate(`(${READ})(${JSON.stringify(xml)})`);
  if (!Array.isArray(lines)) throw new Error("the map could not be read");
  return lines.map(String).toSorted();
}

/** What one list has and the other has not, each as often as it occurs. */
export function missing(from: readonly string[], others: readonly string[]): readonly string[] {
  const rest = [...others];
  return from.filter((line) => {
    const at = rest.indexOf(line);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

const READ = `(xml) => {
  const lines = [];
  const walk = (element, way) => {
    const name = "{" + element.namespaceURI + "}" + element.localName;
    const here = element.hasAttribute("id") ? "#" + element.getAttribute("id") : way + "/" + name;
    lines.push(here + " is " + name);
    for (const { namespaceURI, localName, value } of element.attributes) {
      if (namespaceURI === "http://www.w3.org/2000/xmlns/") continue;
      lines.push(here + " " + (namespaceURI ? "{" + namespaceURI + "}" : "") + localName + " = " + value);
    }
    for (const child of element.childNodes) {
      if (child.nodeType === 1) walk(child, here);
      else if ((child.nodeType === 3 || child.nodeType === 4) && child.data.trim() !== "")
        lines.push(here + " text = " + child.data.trim());
    }
  };
  const { documentElement } = new DOMParser().parseFromString(xml, "application/xml");
  if (documentElement.localName === "parsererror") throw new Error(documentElement.textContent);
  walk(documentElement, "");
  return lines;
}`;
