import { entry, type FindingEntry } from "./finding-entry.ts";

/** What of its review stands against publishing a draft, or is to be minded. */
export const REVIEW_FINDINGS = {
  REVIEW_MISSING: entry(
    "{grade}级事项须经{rounds}轮会审才能公布，这份草稿没有报送会审",
    "a power of grade {grade} is published after its review (rounds: {rounds}), and this draft was not submitted",
    "在菜单中选“提交会审”",
    "choose “Submit for review” in the menu",
  ),
  REVIEW_PENDING: entry(
    "会审“{review}”还没有完成，现为：{stateZh}",
    "the review `{review}` is not done; it stands at: {stateEn}",
    "到会审页面办理：{nextZh}",
    "go on in the review: {nextEn}",
  ),
  REVIEW_OF_OTHER_DRAFT: entry(
    "会审“{review}”报送的不是现在这份草稿，报送后又有改动",
    "the review `{review}` is of another state of the draft: it was changed since",
    "重新报送，或放弃报送后的改动",
    "submit it again, or take the later changes back",
  ),
  REVIEW_STILL_DUE: {
    severity: "warning",
    ...entry(
      "这是紧急公布，会审“{review}”还没有完成",
      "this is an emergency: it is published before its review `{review}` is done",
      "公布后按期补办会审",
      "complete the review in time once it is published",
    ),
  },
} as const satisfies Record<string, FindingEntry>;
