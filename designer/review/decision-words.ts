import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { counted } from "../../engine/core/value/counted.ts";

/** The words of deciding risk points. */
export const DECISION_WORDS = {
  riskPoint: { zh: "风险点", en: "Risk point" },
  step: { zh: "环节", en: "Step" },
  draftGrade: { zh: "草稿等级", en: "Grade in the draft" },
  decision: { zh: "审定", en: "Decision" },
  touched: { zh: "本轮触及", en: "touched by this round" },
  removed: { zh: "已从流程图删除", en: "taken off the map" },
  mustDecide: { zh: "待审定", en: "to be decided" },
  notNeeded: { zh: "本轮不须审定", en: "need not be decided in this round" },
  decide: { zh: "审定", en: "Decide" },
  again: { zh: "重新审定", en: "Decide again" },
  heading: (point: string): LocalizedText => ({ zh: `审定：${point}`, en: `Decide: ${point}` }),
  outcome: { zh: "意见", en: "Outcome" },
  grade: { zh: "应定等级", en: "Grade it should have" },
  reason: { zh: "理由", en: "Reason" },
  basis: { zh: "法律依据", en: "Legal basis" },
  save: { zh: "确定", en: "Decide" },
  incomplete: { zh: "请写明理由，并至少列一项依据", en: "Give the reason, and at least one basis" },
  none: { zh: "流程图上没有风险点", en: "There are no risk points on the map" },
  left: (count: number): LocalizedText =>
    count === 0
      ? { zh: "本轮应审定的都已审定", en: "All that this round asks for is decided" }
      : { zh: `还有${count}个待审定`, en: `${count} to be decided` },
  earlier: (count: number): LocalizedText => ({
    zh: `此前审定${count}次`,
    en: `decided ${counted(count, "time")} before`,
  }),
} as const;
