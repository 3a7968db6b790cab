import type { CheckFinding } from "../check/check-finding.ts";
import { finding } from "../check/finding-catalog.ts";
import type { PolicyInput, PolicySource } from "../compile/policy-source.ts";
import type { Formats, Rule } from "../model/formats.generated.ts";
import { isObject } from "../model/is-object.ts";
import { readDocument } from "./document-findings.ts";
import { soundParts, type RuleParts } from "./rule-parts.ts";
import type { DocumentKind } from "./validators.ts";

/** A rule whose form is wrong, but of which the conditions and the parts in good form can still be looked at. */
export type FaultyRule = { readonly document: string; readonly conditions: unknown; readonly parts: RuleParts };

export type PolicyReading = {
  /** Undefined when nothing can be built: the power, the facts or the tiers cannot be read. */
  readonly source: PolicySource | undefined;
  readonly faultyRules: readonly FaultyRule[];
  readonly findings: readonly CheckFinding[];
};

/** Reads the documents of a policy, whatever they are: those in good form, and everything wrong with the others. */
export function readPolicy(input: PolicyInput): PolicyReading {
  const findings: CheckFinding[] = [];
  const one = <K extends DocumentKind>(kind: K, value: unknown, document: string): Formats[K] | undefined => {
    const reading = readDocument(kind, value, document);
    if (reading.ok) return reading.document;
    findings.push(...reading.findings.map(inWordsOfRules));
    return undefined;
  };
  const many = <K extends DocumentKind>(kind: K, values: readonly unknown[], folder: string): Formats[K][] =>
    values
      .map((value, index) => one(kind, value, documentName(folder, value, index)))
      .filter((document) => document !== undefined);

  const power = one("Power", input.power, "power");
  const facts = one("FactsDictionary", input.facts, "facts");
  const tiers = one("TierPack", input.library.tiers, "tiers");
  const faultyRules: FaultyRule[] = [];
  const rule = (written: unknown, index: number): Rule[] => {
    const document = documentName("rules", written, index);
    const sound = one("Rule", written, document);
    if (sound !== undefined) return [sound];
    if (isObject(written)) {
      faultyRules.push({ document, conditions: written["conditions"], parts: soundParts(written, document) });
    }
    return [];
  };
  const packs = {
    parameters: many("Parameter", input.parameters, "parameters"),
    conditions: many("NamedCondition", input.conditions, "conditions"),
    rules: input.rules.flatMap(rule),
  };
  const library = {
    laws: many("Law", input.library.laws, "laws"),
    measures: many("Measure", input.library.measures, "measures"),
    calendar: many("CalendarYear", input.library.calendar, "calendar"),
  };
  const { map, versions } = input;
  if (power === undefined || facts === undefined || tiers === undefined)
    return { source: undefined, faultyRules, findings };
  const source = {
    power,
    facts,
    ...packs,
    library: { ...library, tiers },
    ...(map === undefined ? {} : { map }),
    ...(versions === undefined ? {} : { versions }),
  };
  return { source, faultyRules, findings };
}

/** The name by which findings tell a document of a list: its own, or its position when it has none. */
export function documentName(folder: string, document: unknown, index: number): string {
  const own = isObject(document) ? (document["name"] ?? document["id"] ?? document["year"]) : undefined;
  return `${folder}/${typeof own === "string" || typeof own === "number" ? own : index}`;
}

function inWordsOfRules(found: CheckFinding): CheckFinding {
  const place = { document: found.document, pointer: found.pointer };
  if (!found.document.startsWith("rules/")) return found;
  if (found.pointer === "/priority") return finding("PRIORITY_WRONG", place);
  const basisMissing =
    found.pointer === "/basis" || (found.code === "KEY_MISSING" && found.message.en.includes("`basis`"));
  return basisMissing ? finding("BASIS_MISSING", place) : found;
}
