import type { CaseFile, Receipt } from "../model/formats.generated.ts";
import { isObject } from "../model/is-object.ts";
import { holdsMask } from "../personal/mask.ts";
import { readDocument } from "../schema/document-findings.ts";
import { parseText } from "./parse-text.ts";

/** What a receipt discloses of a case: the facts that are not withheld, and the names of those that are. */
export type DisclosedCase = { readonly caseFile: CaseFile; readonly withheld: readonly string[] };

/**
 * The case as it can be judged again. This is the one place where facts are known or not: a masked value is no value.
 *
 * @param text of the case, opened with its key or as the record keeps it.
 * @param masked whether the record has a personal part that was not opened.
 * @returns undefined when the case has not the form of one.
 */
export function disclosedCase(
  text: string,
  { withheld = [] }: Pick<Receipt, "withheld">,
  masked: boolean,
): DisclosedCase | undefined {
  const value = parseText(text);
  const hidden = masked ? maskedFacts(value) : [];
  const unknown = new Set([...withheld, ...hidden]);
  const reading = readDocument("CaseFile", withoutFacts(value, unknown), "case");
  return reading.ok ? { caseFile: reading.document, withheld: [...unknown] } : undefined;
}

function maskedFacts(value: unknown): readonly string[] {
  if (!isObject(value) || !isObject(value["facts"])) return [];
  return Object.entries(value["facts"])
    .filter(([, fact]) => holdsMask(fact))
    .map(([name]) => name);
}

function withoutFacts(value: unknown, withheld: ReadonlySet<string>): unknown {
  if (withheld.size === 0 || !isObject(value) || !isObject(value["facts"])) return value;
  const known = Object.entries(value["facts"]).filter(([name]) => !withheld.has(name));
  return { ...value, facts: Object.fromEntries(known) };
}
