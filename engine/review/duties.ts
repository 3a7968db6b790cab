import type { DutyName, IsoDate, LocalizedText, ReviewDuty, ReviewRole } from "../core/model/formats.generated.ts";
import { backtestRefusal } from "./backtested.ts";
import { editorsOf } from "./four-eyes.ts";
import { pilotResult } from "./pilot-result.ts";
import { decisionRefusal, isAsSubmitted, openComments, validSignature } from "./ready-to-approve.ts";
import type { Circumstances } from "./situation.ts";
import { lastRound, stageOf } from "./stage.ts";
import { isLastRound, undecidedPoints } from "./undecided.ts";

/** What comes next, the most pressing first; nothing when the review is over. */
export function nextDuties(circumstances: Circumstances): readonly ReviewDuty[] {
  const stage = stageOf(circumstances.review);
  if (stage === "ended") return [];
  const next = { toBeTakenUp: takeUp, underReview: judge, toBeSubmitted: submit, toBePublished: publish }[stage];
  return [...emergencyDuties(circumstances), next(circumstances)];
}

function emergencyDuties({ review, requirement }: Circumstances): readonly ReviewDuty[] {
  const { emergency, published } = review;
  if (emergency === undefined || published !== undefined) return [];
  if (emergency.revision !== lastRound(review).revision) return [];
  if (emergency.confirmedBy === undefined) return [duty("confirmEmergency", requirement.emergency.confirms)];
  return [duty("publish", publishersOf(requirement))];
}

function takeUp({ review, requirement }: Circumstances): ReviewDuty {
  return duty("takeUp", requirement.reviews, lastRound(review).dueOn);
}

function judge(circumstances: Circumstances): ReviewDuty {
  const { review, requirement, draft } = circumstances;
  const { dueOn } = lastRound(review);
  const toReviewers = (what: DutyName): ReviewDuty => duty(what, requirement.reviews, dueOn);
  if (undecidedPoints(review, requirement, editorsOf(review, draft)).length > 0) return toReviewers("decide");
  if (!isLastRound(review, requirement)) return toReviewers("advance");
  if (decisionRefusal(circumstances) !== undefined) return toReviewers("return");
  if (openComments(circumstances) > 0) return toReviewers("settle");
  const { countersigns } = requirement;
  if (countersigns !== undefined && validSignature(circumstances) === undefined)
    return duty("sign", [countersigns], dueOn);
  if (backtestRefusal(circumstances) !== undefined) return toReviewers("backtest");
  return duty("approve", requirement.approves, dueOn);
}

function submit({ review, requirement }: Circumstances): ReviewDuty {
  return duty("submit", requirement.submits, lastRound(review).outcome?.dueOn);
}

function publish(circumstances: Circumstances): ReviewDuty {
  const { review, requirement } = circumstances;
  if (!isAsSubmitted(circumstances)) return submit(circumstances);
  if (review.state === "piloting" && pilotResult(review) === undefined)
    return duty("pilot", [...new Set([...requirement.approves, ...requirement.reviews])]);
  return duty("publish", publishersOf(requirement));
}

function publishersOf({ approves, submits }: Circumstances["requirement"]): readonly ReviewRole[] {
  return [...new Set([...approves, ...submits])];
}

function duty(what: DutyName, roles: readonly ReviewRole[], dueOn?: IsoDate): ReviewDuty {
  return { what, words: DUTY_WORDS[what], roles: [...roles], ...(dueOn !== undefined && { dueOn }) };
}

const DUTY_WORDS: Readonly<Record<DutyName, LocalizedText>> = {
  submit: { zh: "按意见修改后再次报送", en: "work the opinions in and submit again" },
  takeUp: { zh: "受理本轮报送", en: "take the round up" },
  decide: { zh: "逐个审定风险点", en: "decide the risk points" },
  advance: { zh: "本轮已审定，通过本轮", en: "all is decided: send the round on" },
  return: { zh: "有风险点没有同意，退回修改", en: "a risk point was not approved: return the round" },
  settle: { zh: "办结全部意见", en: "settle all comments" },
  sign: { zh: "会签", en: "counter-sign" },
  backtest: { zh: "附上回溯测试结果", en: "attach a backtest" },
  approve: { zh: "批准", en: "approve" },
  pilot: { zh: "附上试运行结果", en: "attach what the pilot came to" },
  publish: { zh: "公布", en: "publish" },
  confirmEmergency: { zh: "决定是否同意紧急公布", en: "decide on the emergency" },
};
