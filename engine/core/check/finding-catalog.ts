import type { CheckFinding, Place } from "./check-finding.ts";
import { CONDITION_FINDINGS } from "./condition-findings.ts";
import { DOCUMENT_FINDINGS } from "./document-findings.ts";
import type { FindingEntry } from "./finding-entry.ts";
import { LIFECYCLE_FINDINGS } from "./lifecycle-findings.ts";
import { PROCESS_FINDINGS } from "./process-findings.ts";
import { REVIEW_FINDINGS } from "./review-findings.ts";
import { SUPERVISED_MAP_FINDINGS } from "./supervised-map-findings.ts";
import { SUPERVISION_FINDINGS } from "./supervision-findings.ts";

/** Every finding of the static checks. `{name}` in its texts stands for the user's own words. */
export const FINDINGS = {
  ...CONDITION_FINDINGS,
  ...DOCUMENT_FINDINGS,
  ...LIFECYCLE_FINDINGS,
  ...PROCESS_FINDINGS,
  ...REVIEW_FINDINGS,
  ...SUPERVISED_MAP_FINDINGS,
  ...SUPERVISION_FINDINGS,
};

export type FindingCode = keyof typeof FINDINGS;

/** A finding of the table at a place, with the user's own words filled in. */
export function finding(
  code: FindingCode,
  place: Place,
  words: Readonly<Record<string, string | number>> = {},
): CheckFinding {
  const { severity, message, nextStep }: FindingEntry = FINDINGS[code];
  return {
    code,
    severity: severity ?? "error",
    document: place.document,
    pointer: place.pointer,
    message: { zh: fill(message.zh, words, "zh"), en: fill(message.en, words, "en") },
    nextStep: { zh: fill(nextStep.zh, words, "zh"), en: fill(nextStep.en, words, "en") },
  };
}

/** The words of a hint: the nearest known name, or the advice to declare it. */
export function hint(nearest: string | undefined): { readonly hintZh: string; readonly hintEn: string } {
  if (nearest === undefined) return { hintZh: "改正名称，或先定义它", hintEn: "correct the name, or define it first" };
  return { hintZh: `是否指“${nearest}”？`, hintEn: `did you mean \`${nearest}\`?` };
}

function fill(template: string, words: Readonly<Record<string, string | number>>, language: "zh" | "en"): string {
  const suffix = language === "zh" ? "Zh" : "En";
  return template.replace(/\{(\w+)\}/g, (_match, key: string) => String(words[`${key}${suffix}`] ?? words[key] ?? ""));
}
