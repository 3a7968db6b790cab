/** Every element of an XML text with its attributes, and every text, in an order of their own: what must not get lost. */
export function contentOf(xml: string): readonly string[] {
  const body = xml.replace(/<\?xml[^>]*\?>/, "").replaceAll(EMPTY_LABEL, "");
  const tags = [...body.matchAll(/<([\w:]+)((?:\s+[\w:.-]+="[^"]*")*)\s*\/?>/g)].map(
    ([, name = "", attributes = ""]) => `<${name} ${attributesOf(attributes).join(" ")}>`,
  );
  const texts = [...body.matchAll(/>([^<]*)</g)].map(([, text = ""]) => text.trim()).filter((text) => text !== "");
  return [...tags, ...texts].toSorted();
}

/** bpmn-js writes one for a step that was once renamed; it says nothing. */
const EMPTY_LABEL = /<bpmndi:BPMNLabel\s*\/>/g;

function attributesOf(text: string): readonly string[] {
  return [...text.matchAll(/[\w:.-]+="[^"]*"/g)].map(([attribute]) => attribute).toSorted();
}
