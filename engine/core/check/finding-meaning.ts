import type { LocalizedText } from "../model/formats.generated.ts";
import { CONDITION_MEANINGS } from "./condition-meanings.ts";
import { DOCUMENT_MEANINGS } from "./document-meanings.ts";
import type { FindingCode } from "./finding-catalog.ts";
import { LIFECYCLE_MEANINGS } from "./lifecycle-meanings.ts";
import { PROCESS_MEANINGS } from "./process-meanings.ts";
import { REVIEW_MEANINGS } from "./review-meanings.ts";
import { SUPERVISED_MAP_MEANINGS } from "./supervised-map-meanings.ts";
import { SUPERVISION_MEANINGS } from "./supervision-meanings.ts";

/** What kind of finding it is, in a few words, and why it matters. */
export type FindingMeaning = { readonly title: LocalizedText; readonly why: LocalizedText };

const MEANINGS: Readonly<Record<FindingCode, FindingMeaning>> = {
  ...CONDITION_MEANINGS,
  ...DOCUMENT_MEANINGS,
  ...LIFECYCLE_MEANINGS,
  ...PROCESS_MEANINGS,
  ...REVIEW_MEANINGS,
  ...SUPERVISED_MAP_MEANINGS,
  ...SUPERVISION_MEANINGS,
};

/** The kind of a finding in a few words, for lists of findings; undefined for a code that is none of ours. */
export function titleOfFinding(code: string): LocalizedText | undefined {
  return isFindingCode(code) ? MEANINGS[code].title : undefined;
}

/** Why a finding matters to whoever wrote the document; undefined for a code that is none of ours. */
export function whyItMatters(code: string): LocalizedText | undefined {
  return isFindingCode(code) ? MEANINGS[code].why : undefined;
}

function isFindingCode(code: string): code is FindingCode {
  return Object.hasOwn(MEANINGS, code);
}
