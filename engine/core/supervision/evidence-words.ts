import { EVIDENCE_LABELS } from "../model/map-labels.ts";
import type { EvidenceRecord, LocalizedText } from "../model/formats.generated.ts";
import { showDay } from "./day-words.ts";
import type { Owed } from "./evidence-owed.ts";

/** How evidence is told that was not shown by its last day, or by the end of the case. */
export function missingWords(owed: Owed, dueOn: string | undefined): LocalizedText {
  const { zh, en, verb } = named(owed);
  if (dueOn === undefined)
    return {
      zh: `${zh}缺失：案件已办结，仍未${verb.zh}`,
      en: `${en} is missing: the case is complete and it was not ${verb.en}`,
    };
  return {
    zh: `${zh}缺失：应于${showDay(dueOn, "zh")}前${verb.zh}，至今未${verb.zh}`,
    en: `${en} is missing: it was to be ${verb.en} by ${dueOn}`,
  };
}

/** How evidence is told that was shown after its last day. */
export function lateWords(owed: Owed, dueOn: string, shownOn: string): LocalizedText {
  const { zh, en, verb } = named(owed);
  return {
    zh: `${zh}逾期：应于${showDay(dueOn, "zh")}前${verb.zh}，实际于${showDay(shownOn, "zh")}${verb.zh}`,
    en: `${en} is late: it was to be ${verb.en} by ${dueOn} and was ${verb.en} on ${shownOn}`,
  };
}

/** How evidence is told whose last day nobody can count. */
export function unknownDueWords(owed: Owed, year: number): LocalizedText {
  const { zh, en, verb } = named(owed);
  return {
    zh: `${zh}应于何日前${verb.zh}无法计算：${year}年的工作日历没有载入`,
    en: `by which day ${en} must be ${verb.en} cannot be counted: the calendar of ${year} is not loaded`,
  };
}

type Named = LocalizedText & { readonly verb: LocalizedText };

function named({ title, place, asked }: Owed): Named {
  const kind = isEvidenceKind(asked.kind) ? EVIDENCE_LABELS[asked.kind] : { zh: asked.kind, en: asked.kind };
  const verb = asked.published ? { zh: "公布", en: "published" } : { zh: "提交", en: "handed in" };
  if (place === undefined) return { zh: `“${title.zh}”（${kind.zh}）`, en: `“${title.en}” (${kind.en})`, verb };
  return {
    zh: `“${place.title.zh}”环节的“${title.zh}”（${kind.zh}）`,
    en: `“${title.en}” (${kind.en}) of the step “${place.title.en}”`,
    verb,
  };
}

function isEvidenceKind(kind: string): kind is EvidenceRecord["kind"] {
  return Object.hasOwn(EVIDENCE_LABELS, kind);
}
