import { SunmapError } from "../../core/errors.ts";
import type { Erasure, Grade, Verdict } from "../../core/model/formats.generated.ts";
import type { RecordedEvaluation } from "../../store/store.ts";
import { readInstant } from "../evaluation/evaluation-request.ts";
import { withId } from "../evaluation/judge-case.ts";
import { recordSummary } from "../journal/record-summary.ts";
import { requirePower, seesPower } from "../access/visible.ts";
import type { Answer, Exchange, Operation } from "../operation.ts";
import { arrayOf, COUNT, object, ref, TEXT } from "../schemas.ts";
import type { Service } from "../service.ts";

const ADDRESS = "/api/v1/evaluations";
const TAG = "evaluation";
const VERDICTS: readonly Verdict[] = ["clear", "remind", "control", "stop", "incomplete"];
const GRADES: readonly Grade[] = ["A", "B", "C"];
const INSTANT = { type: "string", maxLength: 40 } as const;

/** The journal of what was judged. */
export const evaluations: readonly Operation[] = [
  {
    id: "listEvaluations",
    method: "get",
    path: ADDRESS,
    tag: TAG,
    summary: "评估记录 · What was judged, newest first",
    query: [
      { name: "power", description: "Of this power only", schema: { type: "string", maxLength: 120 } },
      { name: "verdict", description: "With this verdict only", schema: { type: "string", enum: VERDICTS } },
      { name: "grade", description: "With this monitoring grade only", schema: { type: "string", enum: GRADES } },
      { name: "from", description: "Judged as of this instant or later", schema: INSTANT },
      { name: "to", description: "Judged as of this instant or earlier", schema: INSTANT },
      {
        name: "cursor",
        description: "Where the page before ended: its `next`",
        schema: { type: "string", maxLength: 500 },
      },
      { name: "limit", description: "How many at most (50)", schema: { type: "integer", minimum: 1, maximum: 200 } },
    ],
    answers: {
      200: {
        description: "A page; `next` (and the Link header) leads to the following one and is missing on the last",
        schema: object({ evaluations: arrayOf(ref("EvaluationSummary")), "next?": TEXT, unreadable: COUNT }),
      },
    },
    handle: list,
  },
  {
    id: "getEvaluation",
    method: "get",
    path: `${ADDRESS}/{id}`,
    tag: TAG,
    summary: "一条评估记录 · One evaluation with the case it judged and its place in the chain",
    answers: { 200: { description: "The record", schema: ref("RecordedEvaluation") } },
    problems: ["EVALUATION_NOT_FOUND", "STORE_DAMAGED"],
    handle: async ({ parameter, reach }, service) => {
      const id = parameter("id");
      const recorded = await service.journal.read(id);
      if (recorded === undefined) throw new SunmapError("EVALUATION_NOT_FOUND", { id });
      requirePower(recorded.power, reach, service);
      return { status: 200, text: recordText(recorded, await service.personal.erasureOf(recorded)) };
    },
  },
];

async function list({ query, request, reach }: Exchange, service: Service): Promise<Answer> {
  const [power, cursor] = [query.get("power"), query.get("cursor")];
  const verdict = VERDICTS.find((known) => known === query.get("verdict"));
  const grade = GRADES.find((known) => known === query.get("grade"));
  const from = readInstant(query.get("from")?.replace(" ", "+"), "from");
  const to = readInstant(query.get("to")?.replace(" ", "+"), "to");
  const page = await service.journal.list({
    ...(power !== undefined && { power }),
    ...(verdict !== undefined && { verdict }),
    ...(grade !== undefined && { grade }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(cursor !== undefined && { cursor }),
    limit: Number(query.get("limit") ?? 50),
  });
  const { cursor: next, unreadable } = page;
  const sees = seesPower(reach, service);
  return {
    status: 200,
    headers: next === undefined ? {} : { link: `<${addressOf(request.url ?? "", next)}>; rel="next"` },
    json: {
      evaluations: page.evaluations.filter(({ power: of }) => sees(of)).map(recordSummary),
      ...(next !== undefined && { next }),
      unreadable,
    },
  };
}

function addressOf(url: string, cursor: string): string {
  const query = new URLSearchParams(url.split("?")[1] ?? "");
  query.set("cursor", cursor);
  return `${ADDRESS}?${query.toString()}`;
}

/** The case and the evaluation are given as they were recorded, byte by byte: what is personal is masked in them. */
function recordText(recorded: RecordedEvaluation, erasure: Erasure | undefined): Buffer {
  const { id, salt, caseJson, evaluationJson } = recorded;
  const summary = JSON.stringify({ ...recordSummary(recorded), salt, erasure }).slice(0, -1);
  return Buffer.concat([
    Buffer.from(`${summary},"case":`),
    caseJson,
    Buffer.from(',"evaluation":'),
    withId(evaluationJson, id),
    Buffer.from("}"),
  ]);
}
