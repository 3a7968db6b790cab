import type { LocalizedText } from "../../../engine/core/model/formats.generated.ts";

/** The words of a supervision order on paper. */
export const ORDER_WORDS = {
  title: { zh: "督办书", en: "Supervision Order" },
  /** Chinese titles of documents are set wide. */
  titleLook: { zh: "zh", en: "en" },
  number: (year: string, id: string): LocalizedText => ({
    zh: `电监督〔${year}〕${id} 号`,
    en: `No. ${id} of ${year}`,
  }),
  to: ({ zh, en }: LocalizedText): LocalizedText => ({ zh: `${zh}：`, en: `To: ${en}` }),
  opening: (power: string, caseId: string): LocalizedText => ({
    zh: `经电子监察，你单位办理的“${power}”事项（办件编号 ${caseId}）存在下列问题，现予督办。`,
    en: `Electronic supervision found the following in case ${caseId} (${power}), which your organ handles. It is hereby ordered to be rectified.`,
  }),
  colon: { zh: "：", en: ": " },
  grade: { zh: "风险等级", en: "Risk grade" },
  finding: { zh: "问题", en: "Finding" },
  step: { zh: "所在环节", en: "Step" },
  found: { zh: "发现时间", en: "Found" },
  basis: { zh: "依据", en: "Legal basis" },
  until: (day: string): LocalizedText => ({
    zh: `请于 ${day} 前完成整改，并将整改情况书面回复。逾期不复的，将依照有关规定追究责任。`,
    en: `Rectify this and answer in writing by ${day}. If no answer arrives in time, those responsible will be held to account under the rules.`,
  }),
  seal: { zh: "（盖章）", en: "(seal)" },
  signed: { zh: "签发人：", en: "Signed by: " },
  slip: { zh: "整改回复", en: "Answer" },
  answeredBy: { zh: "回复人：", en: "Answered by: " },
  answeredOn: { zh: "回复日期：", en: "Date: " },
} as const;
