import type { Erasure, ErasureGround, LocalizedText } from "../../engine/core/model/formats.generated.ts";

export const WORDS = {
  title: { zh: "个人信息", en: "Personal data" },
  masked: {
    zh: "本案有标为个人信息的事实：原文已加密封存，页面、导出与日志中以 *** 代替，结论与等级不受影响。",
    en: "Some facts of this case are personal: they are sealed, and *** stands for them on pages, in exports and in the journal. Verdict and grades are what they are.",
  },
  whoMay: {
    zh: "主管处室、监控办和纪检监察可在职责范围内查看原文；每次查看都记入操作记录。",
    en: "The responsible office, the monitoring office and discipline inspection may read them within their duty; each reading is on record.",
  },
  shown: {
    zh: "正在显示原文；本次查看已记入操作记录。",
    en: "They are shown now; that you read them is on record.",
  },
  show: { zh: "查看原文（留痕）", en: "Show them, on record" },
  hide: { zh: "恢复遮盖", en: "Mask them again" },
  erase: { zh: "删除个人信息", en: "Erase personal data" },
  eraseTitle: { zh: "删除本案的个人信息", en: "Erase the personal data of this case" },
  ground: { zh: "法定情形（个人信息保护法第四十七条）", en: "Legal ground (PIPL, article 47)" },
  reason: { zh: "原因（请勿填写个人信息）", en: "Reason (nothing personal, please)" },
  cancel: { zh: "取消", en: "Cancel" },
} as const;

/** What becomes of an evaluation or a case under supervision when its personal data are erased. */
export const ERASE_WARNINGS = {
  evaluation: {
    zh: "将销毁本案的密钥，任何人都不能再读取原文，不能恢复，也不能再重放。结论、校验值和证明仍然有效。",
    en: "The key of this case is destroyed: nobody can read them any more, this cannot be undone, and the case can no longer be replayed. The verdict, the hashes and the proofs still hold.",
  },
  case: {
    zh: "将销毁本办件的密钥，写明本办件的评估一并删除；任何人都不能再读取原文，不能恢复，办件也不再重新评判。已发现的问题与记录仍然有效。尚在办理的办件须先办结。",
    en: "The key of this case is destroyed, and those of the evaluations that name it: nobody can read them any more, this cannot be undone, and the case is not judged again. What was found and recorded still holds. A case that is still handled is closed first.",
  },
} as const;

export const GROUND_WORDS: Readonly<Record<ErasureGround, LocalizedText>> = {
  purposeAchieved: { zh: "处理目的已实现或不再必要", en: "the purpose is achieved or no longer needs them" },
  periodEnded: { zh: "保存期限已届满", en: "the period of retention has ended" },
  consentWithdrawn: { zh: "个人撤回同意", en: "the person withdrew the consent" },
  unlawfulProcessing: {
    zh: "违反法律、行政法规或者约定处理",
    en: "they were processed against the law or an agreement",
  },
  otherLaw: { zh: "法律、行政法规规定的其他情形", en: "another provision demands it" },
};

/** That the personal data are gone: when, by whom, why. `when` and `who` are as they are shown. */
export function erasedWords(
  { ground, reason }: Erasure,
  { when, who }: { readonly when: string; readonly who: string },
): LocalizedText {
  return {
    zh: `个人信息已于${when}由${who}删除，密钥已销毁。情形：${GROUND_WORDS[ground].zh}。原因：${reason}`,
    en: `The personal data were erased on ${when} by ${who}, and their key destroyed. Ground: ${GROUND_WORDS[ground].en}. Reason: ${reason}`,
  };
}
