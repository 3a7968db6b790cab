import type { LocalizedText, ReviewActName } from "../../engine/core/model/formats.generated.ts";

/** What a button of an act says, what its dialog tells, and what its reason is called; without `reason` none is asked. */
export type ActWords = {
  readonly label: LocalizedText;
  readonly tells: LocalizedText;
  readonly reason?: LocalizedText;
  readonly isReasonNeeded?: true;
};

/** The acts that have a button, in the order in which they stand. Risk points are decided one by one where they are shown. */
export const ACT_WORDS: readonly (ActWords & {
  readonly act: ReviewActName;
  readonly look: "brand" | "neutral" | "danger";
})[] = [
  {
    act: "submit",
    look: "brand",
    label: { zh: "报送", en: "Submit" },
    tells: {
      zh: "把现在的草稿报送上去。报送的内容原样留存，之后的改动须再次报送。",
      en: "Sends the draft up as it is now. What goes up is kept as it is; later changes must go up again.",
    },
    reason: { zh: "报送说明（改了什么，为什么）", en: "Note (what changed and why)" },
  },
  {
    act: "confirmEmergency",
    look: "danger",
    label: { zh: "同意紧急公布", en: "Confirm the emergency" },
    tells: {
      zh: "同意后，报送的这一份可以先公布；会审须在规定的工作日内补办，逾期在列表中标红。",
      en: "What was submitted may then be published before its review, which is due within the working days that are set.",
    },
  },
  {
    act: "advance",
    look: "brand",
    label: { zh: "通过本轮", en: "Send on" },
    tells: {
      zh: "本轮触及的风险点都已审定。草稿下到编制人员，修改后作为下一轮再报送。",
      en: "All that the round touches is decided. The draft comes down to its editors, who submit it as the next round.",
    },
    reason: { zh: "本轮意见", en: "Opinion on the round" },
  },
  {
    act: "sign",
    look: "brand",
    label: { zh: "会签", en: "Counter-sign" },
    tells: {
      zh: "会签的正是报送的这一份。草稿之后如有改动，会签即失效。",
      en: "You sign exactly what was submitted. A later change of the draft voids the signature.",
    },
  },
  {
    act: "approve",
    look: "brand",
    label: { zh: "批准", en: "Approve" },
    tells: {
      zh: "批准后，报送的这一份可以公布。编制、审核、批准须为三人。",
      en: "What was submitted may then be published. Editor, reviewer and approver are three people.",
    },
    reason: { zh: "批准意见", en: "Opinion" },
  },
  {
    act: "pilot",
    look: "neutral",
    label: { zh: "转入试运行", en: "Begin the pilot" },
    tells: {
      zh: "批准的这一份与现行版本并行评估此后的每个案件，结论仍以现行版本为准。看过试运行结果后再公布，或者退回。",
      en: "What was approved judges every case from now on beside the version in force, which alone counts. When its results were seen it is published, or returned.",
    },
    reason: { zh: "试运行说明", en: "Note on the pilot" },
  },
  {
    act: "return",
    look: "neutral",
    label: { zh: "退回", en: "Return" },
    tells: {
      zh: "退回编制人员，修改后作为同一轮重新报送。",
      en: "The draft goes back to its editors, who change it and submit it as the same round again.",
    },
    reason: { zh: "退回理由", en: "Why it is returned" },
    isReasonNeeded: true,
  },
  {
    act: "declareEmergency",
    look: "neutral",
    label: { zh: "申请紧急公布", en: "Declare an emergency" },
    tells: {
      zh: "情况紧急、来不及会审时，经第二人同意可以先公布，会审随后补办。",
      en: "When there is no time for the review, a second person may allow publication first; the review follows.",
    },
    reason: { zh: "紧急理由", en: "Why it cannot wait" },
    isReasonNeeded: true,
  },
  {
    act: "withdraw",
    look: "danger",
    label: { zh: "撤回", en: "Withdraw" },
    tells: {
      zh: "会审到此结束，草稿保留。再次提交会审须从第一轮开始。",
      en: "The review ends here; the draft stays. Another review begins with the first round.",
    },
    reason: { zh: "撤回理由", en: "Why it is withdrawn" },
    isReasonNeeded: true,
  },
];

/** Taking up has the act of sending on, and other words. */
export const TAKE_UP_WORDS: ActWords = {
  label: { zh: "受理", en: "Take up" },
  tells: {
    zh: "受理后开始审核：逐个审定本轮触及的风险点，可以随处提出意见。",
    en: "The review of the round begins: decide the risk points that it touches, and comment wherever you like.",
  },
};
