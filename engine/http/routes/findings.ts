import { listFindings, type FindingQuery } from "../../cases/list-findings.ts";
import type { FindingRecord } from "../../core/model/formats.generated.ts";
import { actorOf, requireDuty } from "../access/acting.ts";
import { handledBy } from "../access/subject-of.ts";
import { seesHandled } from "../access/visible.ts";
import { instantOf } from "../instant.ts";
import type { Answer, Exchange, Operation } from "../operation.ts";
import { entityTag, readPrecondition } from "../read-precondition.ts";
import { arrayOf, object, ref, TEXT } from "../schemas.ts";
import type { Service } from "../service.ts";
import { readPage } from "../supervision/case-query.ts";
import {
  choice,
  chosen,
  chosenCode,
  CODE,
  FINDING_ORDERS,
  FINDING_STATES,
  FOUND,
  GRADES,
  ORGAN,
  PAGE,
  POWER,
  readBound,
  ROLES,
} from "../supervision/query-parameters.ts";
import { readRequest } from "../supervision/read-request.ts";
import { taggedAnswer } from "../tagged-answer.ts";

const ADDRESS = "/api/v1/findings";
const FINDING = `${ADDRESS}/{finding}`;
const TAG = "findings";
const CHANGED = { description: "The finding as it then stands, with its ETag", schema: ref("FindingRecord") };
const CHANGE_PROBLEMS = ["FINDING_NOT_FOUND", "DOCUMENT_INVALID", "STORE_FULL"] as const;

/** What supervision found, followed until it is rectified. */
export const findings: readonly Operation[] = [
  {
    id: "listFindings",
    method: "get",
    path: ADDRESS,
    tag: TAG,
    register: "followed",
    summary: "发现问题列表 · The findings: the gravest first and of one grade those due first, or those found last",
    query: [
      POWER,
      ORGAN,
      { name: "case", description: "Of this case only", schema: { type: "string", maxLength: 120 } },
      CODE,
      choice("grade", "Of this grade only", GRADES),
      choice("state", "In this state only", FINDING_STATES),
      choice("tier", "Only those that this role monitors first of all", ROLES),
      choice("overdue", "Only those with which somebody is late, or only the others", ["true", "false"]),
      ...FOUND,
      choice("order", "What stands first: the gravest, or what was found last (gravest)", FINDING_ORDERS),
      ...PAGE,
    ],
    answers: {
      200: {
        description: "A page; without `cursor` it is the last",
        schema: object({ findings: arrayOf(ref("FindingRecord")), "cursor?": TEXT }),
      },
    },
    problems: ["CASE_NOT_FOUND"],
    handle: (exchange, service) => {
      const { register, clock } = service;
      const order = chosen(FINDING_ORDERS, exchange.query.get("order"));
      const page = { ...readPage(exchange), now: instantOf(clock()), order };
      const query = { ...readFindingQuery(exchange), isVisible: seesHandled(exchange.reach, service) };
      const { items, ...rest } = listFindings(register.cases.shelf, query, page);
      return { status: 200, json: { findings: items, ...rest } };
    },
  },
  {
    id: "getFinding",
    method: "get",
    path: FINDING,
    tag: TAG,
    register: "followed",
    summary: "一个发现问题 · One finding with its history, its alert and its orders",
    headers: ["If-None-Match"],
    answers: { 200: { description: "The finding; its ETag is its revision", schema: ref("FindingRecord") } },
    problems: ["FINDING_NOT_FOUND"],
    handle: ({ request, parameter }, { register }) => {
      const record = register.cases.shelf.finding(parameter("finding"));
      return taggedAnswer(request, record, String(record.revision));
    },
  },
  {
    id: "moveFinding",
    method: "post",
    path: `${FINDING}/transitions`,
    tag: TAG,
    register: "written",
    summary: "办理发现问题 · Acknowledge, rectify, verify, close or dismiss a finding",
    headers: ["If-Match"],
    body: { schema: ref("TransitionRequest"), limit: 100_000, depth: 8 },
    answers: { 200: CHANGED },
    problems: [
      ...CHANGE_PROBLEMS,
      "TRANSITION_REFUSED",
      "PRECONDITION_REQUIRED",
      "PRECONDITION_FAILED",
      "HEADER_INVALID",
    ],
    handle: async (exchange, service) => {
      const { request, parameter, body, caller } = exchange;
      const { register, clock } = service;
      const demand = readPrecondition(request);
      const sent = readRequest("TransitionRequest", body, "transition");
      requireDuty(exchange, sent.role, handledBy(register.cases.shelf.finding(parameter("finding")), service), service);
      const wanted = { ...sent, by: actorOf(caller, sent.by) };
      return changed(await register.cases.move(parameter("finding"), wanted, demand, instantOf(clock())));
    },
  },
  {
    id: "issueOrder",
    method: "post",
    path: `${FINDING}/orders`,
    tag: TAG,
    register: "written",
    summary: "下达督办书 · Issue a supervision order",
    body: { schema: ref("OrderRequest"), limit: 100_000, depth: 4 },
    answers: { 201: CHANGED },
    problems: [...CHANGE_PROBLEMS, "ORDER_REFUSED"],
    handle: issue,
  },
  {
    id: "replyToOrder",
    method: "post",
    path: `${FINDING}/orders/{order}/reply`,
    tag: TAG,
    register: "written",
    summary: "回复督办书 · Reply to a supervision order",
    body: { schema: ref("ReplyRequest"), limit: 100_000, depth: 4 },
    answers: { 200: CHANGED },
    problems: [...CHANGE_PROBLEMS, "ORDER_NOT_FOUND", "ORDER_REFUSED"],
    handle: async ({ parameter, body, caller }, { register, clock }) => {
      const sent = readRequest("ReplyRequest", body, "reply");
      const reply = { ...sent, by: actorOf(caller, sent.by) };
      const [id, order] = [parameter("finding"), parameter("order")];
      return changed(await register.cases.replyToOrder(id, order, reply, instantOf(clock())));
    },
  },
];

async function issue(exchange: Exchange, service: Service): Promise<Answer> {
  const { parameter, body, caller } = exchange;
  const { register, clock } = service;
  const sent = readRequest("OrderRequest", body, "order");
  requireDuty(exchange, sent.role, handledBy(register.cases.shelf.finding(parameter("finding")), service), service);
  const wanted = { ...sent, issuedBy: actorOf(caller, sent.issuedBy) };
  return { ...changed(await register.cases.issueOrder(parameter("finding"), wanted, instantOf(clock()))), status: 201 };
}

/** The trail says how the finding came to stand, never what was found: that may name a person. */
function changed(record: FindingRecord): Answer {
  const { revision, state, orders, power, case: found } = record;
  const act = { power, case: found, state, orders: orders.length };
  return { status: 200, headers: { etag: entityTag(String(revision)) }, json: record, act };
}

function readFindingQuery({ query }: Exchange): FindingQuery {
  const [power, organ, ofCase, overdue] = ["power", "organ", "case", "overdue"].map((name) => query.get(name));
  const code = chosenCode(query.get("code"));
  const grade = chosen(GRADES, query.get("grade"));
  const state = chosen(FINDING_STATES, query.get("state"));
  const tier = chosen(ROLES, query.get("tier"));
  const from = readBound(query.get("from"), "from");
  const to = readBound(query.get("to"), "to");
  return {
    ...(power !== undefined && { power }),
    ...(organ !== undefined && { organ }),
    ...(ofCase !== undefined && { case: ofCase }),
    ...(overdue !== undefined && { overdue: overdue === "true" }),
    ...(code !== undefined && { code }),
    ...(grade !== undefined && { grade }),
    ...(state !== undefined && { state }),
    ...(tier !== undefined && { tier }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
}
