import { finding } from "../core/check/finding-catalog.ts";
import { SunmapError } from "../core/errors.ts";
import { isObject } from "../core/model/is-object.ts";
import type { PolicyDocuments } from "../core/model/policy-documents.ts";
import { readDocument } from "../core/schema/document-findings.ts";
import { LIST_PARTS, SINGLE_PARTS, withList, withSinglePart, type ListPart } from "./policy-parts.ts";

/** The policy with those parts of it in place that are given. @throws DOCUMENT_INVALID, MAP_REFUSED with findings */
export async function overlayDocuments(
  documents: PolicyDocuments,
  parts: Readonly<Record<string, unknown>>,
): Promise<PolicyDocuments> {
  let changed = documents;
  for (const part of SINGLE_PARTS) {
    if (parts[part] !== undefined) changed = await withSinglePart(changed, part, parts[part]);
  }
  for (const part of LIST_NAMES) {
    const items = parts[part];
    if (items === undefined) continue;
    if (!Array.isArray(items)) throw refused(part, { zh: "应为列表", en: "must be a list" });
    changed = withList(changed, part, items);
  }
  return changed;
}

/** Reads all documents of a power from one body; only the power itself and the facts must be there. @throws as above */
export async function readWholePolicy(body: unknown): Promise<PolicyDocuments> {
  const parts = isObject(body) ? body : {};
  const power = readDocument("Power", parts["power"], "power");
  const facts = readDocument("FactsDictionary", parts["facts"], "facts");
  if (!power.ok || !facts.ok) {
    const findings = [power, facts].flatMap((reading) => (reading.ok ? [] : reading.findings));
    throw new SunmapError("DOCUMENT_INVALID", { findings });
  }
  const empty = { map: "", parameters: [], conditions: [], rules: [], cases: [] };
  return overlayDocuments({ power: power.document, facts: facts.document, ...empty }, parts);
}

const LIST_NAMES: readonly ListPart[] = ["parameters", "conditions", "rules", "cases"];

/** The names of all parts of a policy. */
export const PART_NAMES: readonly string[] = [...SINGLE_PARTS, ...Object.keys(LIST_PARTS)];

function refused(document: string, words: { readonly zh: string; readonly en: string }): SunmapError {
  return new SunmapError("DOCUMENT_INVALID", { findings: [finding("FORM_WRONG", { document, pointer: "" }, words)] });
}
