import type { CheckFinding } from "../core/check/check-finding.ts";
import { finding } from "../core/check/finding-catalog.ts";
import { SunmapError } from "../core/errors.ts";
import { isObject } from "../core/model/is-object.ts";
import type { PolicyDocuments } from "../core/model/policy-documents.ts";
import { readDocument } from "../core/schema/document-findings.ts";
import { SINGLE_PARTS, withList, withSinglePart, type ListPart, type SinglePart } from "./policy-parts.ts";

/** The policy with those parts of it in place that are given. @throws DOCUMENT_INVALID, MAP_REFUSED with all findings */
export async function overlayDocuments(
  documents: PolicyDocuments,
  parts: Readonly<Record<string, unknown>>,
): Promise<PolicyDocuments> {
  let changed = documents;
  const refusals: SunmapError[] = [];
  for (const part of PARTS) {
    try {
      if (parts[part] !== undefined) changed = await withPart(changed, part, parts[part]);
    } catch (fault) {
      if (!(fault instanceof SunmapError)) throw fault;
      refusals.push(fault);
    }
  }
  const [only, ...others] = refusals;
  if (only === undefined) return changed;
  if (others.length === 0) throw only;
  throw new SunmapError("DOCUMENT_INVALID", { findings: refusals.flatMap(({ details }) => details["findings"] ?? []) });
}

/** Reads all documents of a power from one body; only the power itself and the facts must be there. @throws as above */
export async function readWholePolicy(body: unknown): Promise<PolicyDocuments> {
  const parts = readParts(body, "documents");
  const power = readDocument("Power", parts["power"], "power");
  const facts = readDocument("FactsDictionary", parts["facts"], "facts");
  if (!power.ok || !facts.ok) {
    const findings = [power, facts].flatMap((reading) => (reading.ok ? [] : reading.findings));
    throw new SunmapError("DOCUMENT_INVALID", { findings });
  }
  const empty = { map: "", parameters: [], conditions: [], rules: [], cases: [] };
  return overlayDocuments({ power: power.document, facts: facts.document, ...empty }, parts);
}

/** Reads a body that holds some parts of a policy, each unread. @throws DOCUMENT_INVALID naming every key that is none */
export function readParts(body: unknown, document: string): Readonly<Record<string, unknown>> {
  if (!isObject(body)) throw new SunmapError("DOCUMENT_INVALID", { findings: [noSuchPart(document, "")] });
  const foreign = Object.keys(body).filter((key) => !PARTS.some((part) => part === key));
  if (foreign.length === 0) return body;
  throw new SunmapError("DOCUMENT_INVALID", { findings: foreign.map((key) => noSuchPart(document, `/${key}`)) });
}

const PARTS: readonly (SinglePart | ListPart)[] = [...SINGLE_PARTS, "parameters", "conditions", "rules", "cases"];

async function withPart(
  documents: PolicyDocuments,
  part: SinglePart | ListPart,
  value: unknown,
): Promise<PolicyDocuments> {
  if (isSinglePart(part)) return withSinglePart(documents, part, value);
  if (Array.isArray(value)) return withList(documents, part, value);
  const words = { zh: "应为列表", en: "must be a list" };
  throw new SunmapError("DOCUMENT_INVALID", {
    findings: [finding("FORM_WRONG", { document: part, pointer: "" }, words)],
  });
}

function isSinglePart(part: SinglePart | ListPart): part is SinglePart {
  return SINGLE_PARTS.some((single) => single === part);
}

function noSuchPart(document: string, pointer: string): CheckFinding {
  const known = PARTS.join(", ");
  return finding("FORM_WRONG", { document, pointer }, { zh: `可有：${known}`, en: `may hold ${known}` });
}
