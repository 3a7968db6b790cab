import type { ReviewState } from "../../core/model/formats.generated.ts";
import { REVIEW_STATE_LABELS } from "../../core/model/review-labels.ts";
import { attachmentOf } from "../../backtest/attachment-of.ts";
import { countRecorded } from "../../backtest/count-recorded.ts";
import { openReview } from "../../review/open-review.ts";
import { reviewQueue } from "../../review/queue.ts";
import type { KeptReview } from "../../review/review-shelf.ts";
import { viewReview } from "../../review/review-view.ts";
import type { Doing } from "../../review/reviews.ts";
import { seesPower } from "../access/visible.ts";
import { instantOf } from "../instant.ts";
import type { Answer, Exchange, Operation } from "../operation.ts";
import { readersOf, withKnownPeople } from "../review/mentioned-people.ts";
import { entityTag, readPrecondition } from "../read-precondition.ts";
import { arrayOf, object, ref, TEXT } from "../schemas.ts";
import type { Service } from "../service.ts";
import { choice, chosen, POWER } from "../supervision/query-parameters.ts";
import { readRequest } from "../supervision/read-request.ts";
import { taggedAnswer } from "../tagged-answer.ts";

const ADDRESS = "/api/v1/reviews";
const REVIEW = `${ADDRESS}/{review}`;
const TAG = "reviews";
const VIEW = { description: "The review as the caller sees it; its ETag is what acts name", schema: ref("ReviewView") };
const STATES = Object.keys(REVIEW_STATE_LABELS).filter(isReviewState);
const MINE = ["waiting", "involved"] as const;
const BODY = { limit: 100_000, depth: 8 };
const CHANGE_PROBLEMS = ["REVIEW_NOT_FOUND", "REVIEW_REFUSED", "DOCUMENT_INVALID", "STORE_FULL"] as const;

/** Drafts on their way through the rounds of review (三上三下): the queue, the acts, the comments. */
export const reviews: readonly Operation[] = [
  {
    id: "listReviews",
    method: "get",
    path: ADDRESS,
    tag: TAG,
    summary: "会审列表 · The reviews: what waits for the caller, and why; those due first stand first",
    query: [
      POWER,
      choice("state", "In this state only", STATES),
      choice("mine", "waiting: only those that wait for the caller; involved: only those he took part in", MINE),
    ],
    answers: { 200: { description: "The reviews", schema: object({ reviews: arrayOf(ref("ReviewSummary")) }) } },
    handle: async ({ query, caller, reach }, service) => {
      const { reviews: board, clock } = service;
      const asked = {
        power: query.get("power"),
        state: chosen(STATES, query.get("state")),
        mine: chosen(MINE, query.get("mine")),
      };
      const doing = { by: caller, at: instantOf(clock()) };
      const sees = seesPower(reach, service);
      const queue = await reviewQueue(board, asked, doing);
      return { status: 200, json: { reviews: queue.filter(({ power }) => sees(power)) } };
    },
  },
  {
    id: "getReviewRequirements",
    method: "get",
    path: "/api/v1/review-requirements",
    tag: TAG,
    summary: "会审要求 · What a draft must have gone through before it is published, by grade",
    headers: ["If-None-Match"],
    answers: { 200: { description: "The requirements", schema: ref("ReviewRequirements") } },
    handle: ({ request }, { reviews: board }) => taggedAnswer(request, board.parts.requirements),
  },
  {
    id: "openReview",
    method: "post",
    path: "/api/v1/powers/{power}/reviews",
    tag: TAG,
    summary: "提交会审 · Begin the review of the draft by submitting it",
    body: { schema: ref("ReviewOpening"), ...BODY, optional: true },
    answers: { 201: VIEW },
    problems: [
      "POWER_NOT_FOUND",
      "DOCUMENT_NOT_FOUND",
      "REVIEW_OPEN",
      "REVIEW_NOT_OPENED",
      "PUBLICATION_REFUSED",
      "PRECONDITION_FAILED",
      "DOCUMENT_INVALID",
      "STORE_FULL",
    ],
    handle: async (exchange, service) => {
      const opening = readRequest("ReviewOpening", exchange.body ?? {}, "review");
      const doing = doingOf(exchange, service);
      const kept = await openReview(service.reviews, exchange.parameter("power"), { ...opening, ...doing });
      const answer = await shown(kept, doing, service);
      return { ...answer, status: 201, headers: { ...answer.headers, location: `${ADDRESS}/${kept.review.id}` } };
    },
  },
  {
    id: "getReview",
    method: "get",
    path: REVIEW,
    tag: TAG,
    summary: "一次会审 · One review with its rounds, decisions, comments and signatures",
    answers: { 200: VIEW },
    problems: ["REVIEW_NOT_FOUND"],
    handle: async (exchange, service) =>
      shown(await service.reviews.read(exchange.parameter("review")), doingOf(exchange, service), service),
  },
  {
    id: "actInReview",
    method: "post",
    path: `${REVIEW}/acts`,
    tag: TAG,
    summary:
      "办理会审 · Submit, take up or send on, return, decide, counter-sign, approve, pilot, withdraw, or the emergency",
    headers: ["If-Match"],
    body: { schema: ref("ReviewActRequest"), ...BODY },
    answers: { 200: VIEW },
    problems: [
      ...CHANGE_PROBLEMS,
      "PUBLICATION_REFUSED",
      "PRECONDITION_REQUIRED",
      "PRECONDITION_FAILED",
      "HEADER_INVALID",
    ],
    handle: async (exchange, service) => {
      const doing = doingOf(exchange, service);
      const demand = readPrecondition(exchange.request);
      const request = readRequest("ReviewActRequest", exchange.body, "act");
      const kept = await service.reviews.act(exchange.parameter("review"), request, { ...doing, demand });
      const decided = request.decision?.riskPoint;
      // An advance is on record as what it was: the draft was taken up, or sent on.
      const done = request.act === "advance" ? kept.review.history.at(-1)?.act : request.act;
      const act = { act: done, state: kept.review.state, ...(decided !== undefined && { decided }) };
      return { ...(await shown(kept, doing, service)), act };
    },
  },
  {
    id: "listReviewReaders",
    method: "get",
    path: `${REVIEW}/readers`,
    tag: TAG,
    summary: "可提请人员 · The people who may read the review, whom a comment can ask",
    answers: {
      200: { description: "The people", schema: object({ people: arrayOf(object({ id: TEXT, name: TEXT })) }) },
    },
    problems: ["REVIEW_NOT_FOUND"],
    handle: async (exchange, service) => {
      const { review } = await service.reviews.read(exchange.parameter("review"));
      return { status: 200, json: { people: await readersOf(review.power, service) } };
    },
  },
  {
    id: "commentInReview",
    method: "post",
    path: `${REVIEW}/comments`,
    tag: TAG,
    summary: "提出意见 · Comment on the draft, an element of the map, a rule or another document",
    body: { schema: ref("CommentRequest"), ...BODY },
    answers: { 201: VIEW },
    problems: CHANGE_PROBLEMS,
    handle: async (exchange, service) => {
      const doing = doingOf(exchange, service);
      const wanted = readRequest("CommentRequest", exchange.body, "comment");
      const { review } = await service.reviews.read(exchange.parameter("review"));
      const comment = await withKnownPeople(wanted, review, service);
      const kept = await service.reviews.comment(review.id, comment, doing);
      return { ...(await shown(kept, doing, service)), status: 201 };
    },
  },
  {
    id: "attachBacktest",
    method: "post",
    path: `${REVIEW}/backtests`,
    tag: TAG,
    summary: "附上回溯测试 · Attach a backtest that is done to the review of its power",
    body: { schema: ref("BacktestAttaching"), ...BODY },
    answers: { 200: VIEW },
    problems: [...CHANGE_PROBLEMS, "BACKTEST_NOT_FOUND", "BACKTEST_NOT_ATTACHED"],
    handle: async (exchange, service) => {
      const doing = doingOf(exchange, service);
      const { backtest } = readRequest("BacktestAttaching", exchange.body, "backtest");
      const { review } = await service.reviews.read(exchange.parameter("review"));
      const { cases = 0 } = service.reviews.requirementOf(review).backtest ?? {};
      const recorded = (): Promise<number> => countRecorded(service.journal, review.power, cases);
      const attached = await attachmentOf(service.backtests.find(backtest), review.power, recorded);
      const kept = await service.reviews.attach(review.id, attached, doing);
      return { ...(await shown(kept, doing, service)), act: { backtest, revision: attached.digest } };
    },
  },
  {
    id: "answerComment",
    method: "post",
    path: `${REVIEW}/comments/{comment}/replies`,
    tag: TAG,
    summary: "答复意见 · Answer a comment",
    body: { schema: ref("CommentRequest"), ...BODY },
    answers: { 201: VIEW },
    problems: [...CHANGE_PROBLEMS, "COMMENT_NOT_FOUND"],
    handle: async (exchange, service) => {
      const doing = doingOf(exchange, service);
      const wanted = readRequest("CommentRequest", exchange.body, "reply");
      const { review } = await service.reviews.read(exchange.parameter("review"));
      const answer = await withKnownPeople(wanted, review, service);
      const kept = await service.reviews.answer(review.id, exchange.parameter("comment"), answer, doing);
      return { ...(await shown(kept, doing, service)), status: 201 };
    },
  },
  {
    id: "resolveComment",
    method: "put",
    path: `${REVIEW}/comments/{comment}/resolution`,
    tag: TAG,
    summary: "办结意见 · Settle a comment, or open it again",
    body: { schema: ref("ResolutionRequest"), ...BODY },
    answers: { 200: VIEW },
    problems: [...CHANGE_PROBLEMS, "COMMENT_NOT_FOUND"],
    handle: async (exchange, service) => {
      const doing = doingOf(exchange, service);
      const { resolved } = readRequest("ResolutionRequest", exchange.body, "resolution");
      const [review, comment] = [exchange.parameter("review"), exchange.parameter("comment")];
      return shown(await service.reviews.resolve(review, comment, resolved, doing), doing, service);
    },
  },
];

function doingOf({ caller }: Exchange, { clock }: Service): Doing {
  return { by: caller, at: instantOf(clock()) };
}

async function shown({ review, revision }: KeptReview, doing: Doing, { reviews: board }: Service): Promise<Answer> {
  const view = viewReview(await board.situation(review, doing), await board.targetsOf(review));
  return { status: 200, headers: { etag: entityTag(revision), "cache-control": "no-cache" }, json: view };
}

function isReviewState(text: string): text is ReviewState {
  return Object.hasOwn(REVIEW_STATE_LABELS, text);
}
