import { finding } from "../core/check/finding-catalog.ts";
import { SunmapError } from "../core/errors.ts";
import { readMap } from "../core/map/read-map.ts";
import { isObject } from "../core/model/is-object.ts";
import type { PolicyDocuments } from "../core/model/policy-documents.ts";
import { readDocument } from "../core/schema/document-findings.ts";
import type { DocumentKind } from "../core/schema/validators.ts";
import { readDocuments } from "./read-documents.ts";

/** The parts of a policy that are one document each. */
export const SINGLE_PARTS = ["power", "map", "facts"] as const;
export type SinglePart = (typeof SINGLE_PARTS)[number];

/** The parts of a policy that are lists of named documents, and how many each may have. */
export const LIST_PARTS = {
  parameters: { kind: "Parameter", maximum: 1000 },
  conditions: { kind: "NamedCondition", maximum: 1000 },
  rules: { kind: "Rule", maximum: 5000 },
  cases: { kind: "ExampleCase", maximum: 10_000 },
} as const satisfies Record<string, { readonly kind: DocumentKind; readonly maximum: number }>;
export type ListPart = keyof typeof LIST_PARTS;

/** The document of this name in a list part. */
export function findItem(documents: PolicyDocuments, part: ListPart, name: string): unknown {
  return namedItems(documents, part).find((item) => item.name === name);
}

/** The policy with another single document. @throws DOCUMENT_INVALID, for a map MAP_REFUSED, with findings */
export async function withSinglePart(
  documents: PolicyDocuments,
  part: SinglePart,
  value: unknown,
): Promise<PolicyDocuments> {
  if (part === "map") return { ...documents, map: await readableMap(value) };
  if (part === "facts") return { ...documents, facts: valid(readDocument("FactsDictionary", value, "facts")) };
  const power = valid(readDocument("Power", value, "power"));
  requireName(power.id, documents.power.id, "power", "/id");
  return { ...documents, power };
}

/** The policy with a document of a list part set in its place, or added at the end. @throws DOCUMENT_INVALID */
export function withItem(documents: PolicyDocuments, part: ListPart, name: string, value: unknown): PolicyDocuments {
  const item = isObject(value) && value["name"] === undefined && part === "cases" ? { ...value, name } : value;
  if (isObject(item)) requireName(item["name"], name, `${part}/${name}`, "/name");
  const items = namedItems(documents, part);
  const known = items.some((other) => other.name === name);
  return withList(
    documents,
    part,
    known ? items.map((other) => (other.name === name ? item : other)) : [...items, item],
  );
}

/** The policy without a document of a list part. */
export function withoutItem(documents: PolicyDocuments, part: ListPart, name: string): PolicyDocuments {
  const kept = namedItems(documents, part).filter((item) => item.name !== name);
  return withList(documents, part, kept);
}

/** The policy with another list of documents of a kind. @throws DOCUMENT_INVALID with findings */
export function withList(documents: PolicyDocuments, part: ListPart, items: readonly unknown[]): PolicyDocuments {
  return { ...documents, ...READERS[part](items, LIST_PARTS[part].maximum) };
}

const READERS: Readonly<Record<ListPart, (items: readonly unknown[], maximum: number) => Partial<PolicyDocuments>>> = {
  parameters: (items, maximum) => ({ parameters: readDocuments("Parameter", "parameters", items, maximum) }),
  conditions: (items, maximum) => ({ conditions: readDocuments("NamedCondition", "conditions", items, maximum) }),
  rules: (items, maximum) => ({ rules: readDocuments("Rule", "rules", items, maximum) }),
  cases: (items, maximum) => ({ cases: readDocuments("ExampleCase", "cases", items, maximum) }),
};

function namedItems(documents: PolicyDocuments, part: ListPart): readonly { readonly name?: string }[] {
  return documents[part];
}

async function readableMap(value: unknown): Promise<string> {
  if (typeof value !== "string") throw new SunmapError("MAP_REFUSED", { findings: [] });
  if (value === "") return value;
  const reading = await readMap(value);
  if (!reading.ok) throw new SunmapError("MAP_REFUSED", { findings: reading.findings });
  return value;
}

function valid<T>(reading: { ok: true; document: T } | { ok: false; findings: readonly unknown[] }): T {
  if (!reading.ok) throw new SunmapError("DOCUMENT_INVALID", { findings: reading.findings });
  return reading.document;
}

function requireName(own: unknown, name: string, document: string, pointer: string): void {
  if (own === name || own === undefined) return;
  const sent = typeof own === "string" ? own : JSON.stringify(own);
  const words = {
    zh: `名称“${sent}”与地址中的“${name}”不同`,
    en: `the name \`${sent}\` differs from \`${name}\` in the address`,
  };
  throw new SunmapError("DOCUMENT_INVALID", { findings: [finding("FORM_WRONG", { document, pointer }, words)] });
}
