import type { LocalizedText } from "../model/formats.generated.ts";

/** What a finding says, and what to do about it; an error unless it is marked as a warning. */
export type FindingEntry = {
  readonly severity?: "warning";
  readonly message: LocalizedText;
  readonly nextStep: LocalizedText;
};

/** An entry of the table: what is wrong and the next step, in Chinese and in English. */
export function entry(zh: string, en: string, stepZh: string, stepEn: string): FindingEntry {
  return { message: { zh, en }, nextStep: { zh: stepZh, en: stepEn } };
}
