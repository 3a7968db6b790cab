import type { CaseFile, Receipt } from "../model/formats.generated.ts";
import { isObject } from "../model/is-object.ts";
import { readDocument } from "../schema/document-findings.ts";

/** What a receipt discloses of a case: the facts that are not withheld, and the names of those that are. */
export type DisclosedCase = { readonly caseFile: CaseFile; readonly withheld: readonly string[] };

/**
 * The case as it can be judged again. This is the one place where facts are known or not: a masked value is no value, and
 * a part of the case that is opened with its key belongs in here.
 *
 * @returns undefined when the case has not the form of one.
 */
export function disclosedCase({ case: text = "", withheld = [] }: Receipt): DisclosedCase | undefined {
  const value = withoutFacts(parsed(text), new Set(withheld));
  const reading = readDocument("CaseFile", value, "case");
  return reading.ok ? { caseFile: reading.document, withheld } : undefined;
}

function withoutFacts(value: unknown, withheld: ReadonlySet<string>): unknown {
  if (withheld.size === 0 || !isObject(value) || !isObject(value["facts"])) return value;
  const known = Object.entries(value["facts"]).filter(([name]) => !withheld.has(name));
  return { ...value, facts: Object.fromEntries(known) };
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
