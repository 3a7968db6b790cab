import { instantOf } from "../instant.ts";
import { lineOperation } from "../line-operation.ts";
import type { Operation } from "../operation.ts";
import { arrayOf, COUNT, object, ref, TEXT } from "../schemas.ts";
import { readEvents } from "../supervision/read-events.ts";
import { takeEvents } from "../supervision/take-events.ts";

const CASE = "/api/v1/cases/{case}";
const TAG = "supervision";

/** One or a few events of one case: what the systems of offices send most. */
export const tellCase: Operation = {
  id: "tellCase",
  method: "post",
  path: `${CASE}/events`,
  tag: TAG,
  register: "written",
  summary: "上报办件事件 · Tell a case of events, in whatever order; those that are known change nothing",
  body: {
    schema: { anyOf: [ref("CaseEvent"), object({ events: arrayOf(ref("CaseEvent")) })] },
    limit: 1_000_000,
    depth: 32,
  },
  answers: {
    200: {
      description: "They are durable, and the case was judged anew",
      schema: object({
        accepted: COUNT,
        repeated: COUNT,
        case: ref("SupervisedCase"),
        next: ref("CaseReport/properties/next"),
        findings: { type: "array", items: TEXT, description: "Ids of the findings that are new or changed" },
      }),
    },
  },
  problems: [
    "CASE_NOT_FOUND",
    "CASE_CLOSED",
    "EVENT_CONFLICT",
    "EVENTS_TOO_MANY",
    "DOCUMENT_INVALID",
    "STORE_FULL",
    "SHUTTING_DOWN",
  ],
  handle: async ({ parameter, body }, { register, clock }) => {
    const { isNew, ...told } = await register.cases.tell(parameter("case"), readEvents(body), instantOf(clock()));
    const accepted = isNew.filter(Boolean).length;
    return { status: 200, json: { accepted, repeated: isNew.length - accepted, ...told } };
  },
};

/** What happens to cases, told by their systems one by one or as a stream. */
export const caseEvents: readonly Operation[] = [
  tellCase,
  {
    id: "getNextSteps",
    method: "get",
    path: `${CASE}/next`,
    tag: TAG,
    register: "followed",
    summary: "下一步 · What may come next, and whether the case may end",
    answers: {
      200: {
        description: "The steps of the map",
        schema: object({ next: ref("CaseReport/properties/next"), mayEnd: { type: "boolean" } }),
      },
    },
    problems: ["CASE_NOT_FOUND"],
    handle: async ({ parameter }, { register: { cases }, clock }) => {
      const { report } = await cases.report(cases.shelf.get(parameter("case")), instantOf(clock()));
      return { status: 200, json: { next: report.next, mayEnd: report.mayEnd === true } };
    },
  },
  lineOperation({
    id: "tellCases",
    path: "/api/v1/events",
    tag: TAG,
    register: "written",
    summary: "批量上报事件（每行一个） · Tell any number of cases of events, one a line",
    line: ref("EventLine"),
    answer: ref("EventAnswer"),
    description: "One line for each event, in their order, each sent once it is durable",
    write: takeEvents,
  }),
];
