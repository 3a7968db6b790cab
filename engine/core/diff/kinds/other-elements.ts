import type { OtherContent } from "../../map/diagram.ts";
import { kindWords } from "../../map/kind-words.ts";
import type { LocalizedText } from "../../model/formats.generated.ts";
import { plain } from "../../model/localized-text.ts";
import { isEqualJson } from "../../value/equal-json.ts";
import { textAspects } from "../aspect.ts";
import type { PolicyVersion } from "../policy-version.ts";
import { thingKind } from "../thing-kind.ts";
import { elementName, quoted, thingOfElement } from "./element-names.ts";

/** Whatever else the map says: documents and remarks, participants and their messages, data, what other tools wrote. */
export const otherElements = thingKind<OtherContent>({
  kind: "element",
  find: (version) =>
    version.diagram.others.map((other) => ({
      key: other.id,
      source: other,
      title: () => titleOf(other, version),
      place: { document: "map", pointer: other.id },
      owners: () => [thingOfElement(version, other.id)],
    })),
  aspects: [
    ...textAspects<OtherContent>("title", { zh: "名称", en: "name" }, ({ title }) => title),
    {
      name: "content",
      label: { zh: "其他内容", en: "other content" },
      pointer: "",
      value: ({ content }) => content,
      words: ({ content }) => plain(contentWords(content)),
      judge: (before, after) => (isEqualJson(withoutRemarks(before), withoutRemarks(after)) ? "wording" : "changed"),
    },
  ],
  coming: (other) => (isRemark(other) ? "wording" : "changed"),
});

function titleOf({ id, type }: OtherContent, version: PolicyVersion): LocalizedText {
  return quoted(kindWords({ type, event: undefined }), elementName(version, id));
}

/** Remarks at an element, and annotations on the map, are texts for people. */
function isRemark(other: OtherContent): boolean {
  if (other.type === "TextAnnotation" || other.type === "Association") return true;
  return Object.keys(other.content).length > 0 && Object.keys(withoutRemarks(other)).length === 0;
}

function withoutRemarks({ type, content }: OtherContent): Readonly<Record<string, unknown>> {
  const { documentation: _documentation, text: _text, textFormat: _format, ...rest } = content;
  return type === "TextAnnotation" || type === "Association" ? {} : rest;
}

const MOST_CHARACTERS = 300;

function contentWords(content: OtherContent["content"]): string {
  const text = textsIn(content).join(" · ");
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return [String(value)];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, content]: [string, unknown]) =>
    name === "$type" ? [] : textsIn(content),
  );
}
