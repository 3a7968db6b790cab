/** The words of submitting a draft for review. */
export const SUBMIT_WORDS = {
  submit: { zh: "提交会审", en: "Submit for review" },
  tells: {
    zh: "把草稿报送会审（一上）。报送的内容原样留存；会审批准的那一份才能公布。",
    en: "Sends the draft up for review. What goes up is kept as it is; only what is approved can be published.",
  },
  note: { zh: "报送说明（改了什么，为什么）", en: "Note (what changed and why)" },
  emergency: { zh: "情况紧急，申请先公布、后补会审", en: "It cannot wait: publish first, review afterwards" },
  reason: { zh: "紧急理由", en: "Why it cannot wait" },
  cancel: { zh: "取消", en: "Cancel" },
  unsaved: {
    zh: "修改还没有保存到服务，连通后再提交",
    en: "Your changes are not kept by the service yet; submit when they are",
  },
  failed: {
    zh: "服务未连接，没有提交，请稍后再试",
    en: "The service cannot be reached; nothing was submitted. Try again later",
  },
} as const;
