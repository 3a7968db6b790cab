import { problem } from "../problem-entry.ts";

/** How the faults of reviewing drafts are told. */
export const REVIEW_PROBLEMS = {
  REVIEW_NOT_FOUND: problem(
    404,
    ["没有这次会审", "没有编号为“{review}”的会审。"],
    ["No such review", "There is no review `{review}`."],
    ["review"],
  ),
  REVIEW_OPEN: problem(
    409,
    ["会审正在进行", "“{power}”的会审“{review}”正在进行，一个事项同时只有一次会审。"],
    [
      "A review is going on",
      "The review `{review}` of `{power}` is going on; a power has one review at a time. Go on in that one.",
    ],
    ["review"],
  ),
  REVIEW_NOT_OPENED: problem(
    409,
    ["不能提交会审", "“{power}”不能这样提交会审：{reason}。"],
    ["The review cannot begin", "The review of `{power}` cannot begin like this: {reason}."],
    ["reason"],
  ),
  REVIEW_REFUSED: problem(
    409,
    ["会审不能这样办理", "会审现为“{stands}”，不能这样办理：{reason}。"],
    ["This cannot be done in the review", "The review is “{stands}”; {reason}."],
    ["state", "reason"],
  ),
  COMMENT_NOT_FOUND: problem(
    404,
    ["没有这条意见", "会审“{review}”没有编号为“{comment}”的意见。"],
    ["No such comment", "The review `{review}` has no comment `{comment}`."],
    ["comment"],
  ),
} as const;
