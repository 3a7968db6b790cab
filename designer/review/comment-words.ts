import type { AnchorStanding, LocalizedText } from "../../engine/core/model/formats.generated.ts";

/** The words of commenting. */
export const COMMENT_WORDS = {
  newComment: { zh: "提出意见", en: "New comment" },
  about: { zh: "针对", en: "About" },
  whole: { zh: "整份草稿", en: "the draft as a whole" },
  text: { zh: "意见内容", en: "Comment" },
  mention: { zh: "提请办理", en: "Ask" },
  nobody: { zh: "不特别提请", en: "nobody in particular" },
  people: { zh: "人员", en: "People" },
  roles: { zh: "角色", en: "Roles" },
  send: { zh: "提交意见", en: "Send" },
  answer: { zh: "答复", en: "Answer" },
  answerText: { zh: "答复内容", en: "Answer" },
  sendAnswer: { zh: "提交答复", en: "Send the answer" },
  cancel: { zh: "取消", en: "Cancel" },
  resolve: { zh: "办结", en: "Settle" },
  reopen: { zh: "重新打开", en: "Open again" },
  resolved: { zh: "已办结", en: "settled" },
  answered: { zh: "已答复", en: "answered" },
  open: { zh: "待答复", en: "open" },
  resolvedBy: (name: string, at: string): LocalizedText => ({
    zh: `${name} 于 ${at} 办结`,
    en: `settled by ${name}, ${at}`,
  }),
  mentioned: ({ zh, en }: LocalizedText): LocalizedText => ({ zh: `提请：${zh}`, en: `asked: ${en}` }),
  inSubmission: (submission: number): LocalizedText => ({
    zh: `第${submission}次报送时提出`,
    en: `made on submission ${submission}`,
  }),
  show: { zh: "显示", en: "Show" },
  showOpen: (count: number): LocalizedText => ({ zh: `未办结（${count}）`, en: `Not settled (${count})` }),
  showAll: (count: number): LocalizedText => ({ zh: `全部（${count}）`, en: `All (${count})` }),
  none: { zh: "还没有意见", en: "No comments yet" },
  noneOpen: { zh: "没有未办结的意见", en: "No comment is left to be settled" },
  onMap: (count: number): LocalizedText => ({ zh: `意见${count}`, en: `${count} comment${count === 1 ? "" : "s"}` }),
  standing: {
    there: { zh: "", en: "" },
    renamed: { zh: "名称已改", en: "called otherwise now" },
    gone: { zh: "已不在草稿中", en: "no longer in the draft" },
  } satisfies Readonly<Record<AnchorStanding, LocalizedText>>,
  calledThen: ({ zh, en }: LocalizedText): LocalizedText => ({ zh: `当时：${zh}`, en: `then: ${en}` }),
} as const;
