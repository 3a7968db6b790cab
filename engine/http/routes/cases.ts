import { listCases } from "../../cases/list-cases.ts";
import { requirePower, seesHandled } from "../access/visible.ts";
import { instantOf } from "../instant.ts";
import type { Answer, Exchange, Operation } from "../operation.ts";
import { arrayOf, object, ref, TEXT } from "../schemas.ts";
import type { Service } from "../service.ts";
import { readCaseQuery, readPage } from "../supervision/case-query.ts";
import { CASE_STATES, choice, CODE, GRADES, OPENED, ORGAN, PAGE, POWER } from "../supervision/query-parameters.ts";
import { requireInstant } from "../supervision/read-events.ts";
import { readRequest } from "../supervision/read-request.ts";

const ADDRESS = "/api/v1/cases";
const TAG = "supervision";

/** The cases under supervision: opened, read, and closed. */
export const cases: readonly Operation[] = [
  {
    id: "openCase",
    method: "post",
    path: ADDRESS,
    tag: TAG,
    register: "written",
    summary: "登记办件 · Open a case; it keeps the version of its power that is in force now",
    body: { schema: ref("CaseRequest"), limit: 1_000_000, depth: 32 },
    answers: {
      201: { description: "The case as it is judged now", schema: ref("CaseView") },
      200: { description: "The same request opened it before", schema: ref("CaseView") },
    },
    problems: [
      "POWER_NOT_FOUND",
      "POWER_RETIRED",
      "VERSION_NOT_FOUND",
      "CASE_EXISTS",
      "EVENT_CONFLICT",
      "DOCUMENT_INVALID",
      "STORE_FULL",
    ],
    handle: open,
  },
  {
    id: "listSupervisedCases",
    method: "get",
    path: ADDRESS,
    tag: TAG,
    register: "followed",
    summary: "办件列表 · The cases, those opened here last first",
    query: [
      POWER,
      ORGAN,
      choice("state", "In this state only", CASE_STATES),
      CODE,
      choice("grade", "With this monitoring grade only", GRADES),
      choice("undecided", "Only those of which something could not be judged, or only the others", ["true", "false"]),
      ...OPENED,
      ...PAGE,
    ],
    answers: {
      200: {
        description: "A page; without `cursor` it is the last",
        schema: object({ cases: arrayOf(ref("SupervisedCase")), "cursor?": TEXT }),
      },
    },
    handle: (exchange, service) => {
      const query = { ...readCaseQuery(exchange), isVisible: seesHandled(exchange.reach, service) };
      const { items, ...page } = listCases(service.register.cases.shelf, query, readPage(exchange));
      return { status: 200, json: { cases: items, ...page } };
    },
  },
  {
    id: "getSupervisedCase",
    method: "get",
    path: `${ADDRESS}/{case}`,
    tag: TAG,
    register: "followed",
    summary: "一个办件 · One case with its events, its report as of now, and its findings",
    answers: { 200: { description: "The case", schema: ref("CaseView") } },
    problems: ["CASE_NOT_FOUND", "STORE_DAMAGED"],
    handle: async ({ parameter }, { register, clock }) => ({
      status: 200,
      json: await register.cases.view(parameter("case"), instantOf(clock())),
    }),
  },
  {
    id: "closeCase",
    method: "post",
    path: `${ADDRESS}/{case}/closing`,
    tag: TAG,
    register: "written",
    summary: "办结 · Close a case as its system did",
    body: { schema: ref("ClosingRequest"), limit: 10_000, depth: 4 },
    answers: { 200: { description: "The case as it then stands", schema: ref("SupervisedCase") } },
    problems: ["CASE_NOT_FOUND", "CASE_CLOSED", "DOCUMENT_INVALID", "STORE_FULL"],
    handle: async ({ parameter, body }, { register, clock }) => {
      const closing = readRequest("ClosingRequest", body, "closing");
      requireInstant(closing.at, "closing", "/at");
      return { status: 200, json: await register.cases.close(parameter("case"), closing, instantOf(clock())) };
    },
  },
];

async function open({ body, reach }: Exchange, service: Service): Promise<Answer> {
  const { register, clock } = service;
  const request = readRequest("CaseRequest", body, "case");
  requirePower(request.power, reach, service);
  if (request.openedAt !== undefined) requireInstant(request.openedAt, "case", "/openedAt");
  for (const [index, { at }] of (request.events ?? []).entries()) requireInstant(at, "case", `/events/${index}/at`);
  const now = instantOf(clock());
  const { id, repeated } = await register.cases.open(request, now);
  // Whoever sends a case is answered with what he sent, and whoever sends it again with what everybody may read.
  const json = await (repeated ? register.cases.view(id, now) : register.cases.openedView(id, now));
  const act = { case: id, power: request.power, ...(repeated && { repeated }) };
  return { status: repeated ? 200 : 201, headers: { location: `${ADDRESS}/${encodeURIComponent(id)}` }, json, act };
}
