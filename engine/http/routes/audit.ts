import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

import type { RecordedAct } from "../../audit/act.ts";
import type { LocalizedText } from "../../core/model/formats.generated.ts";
import { RECORD_FAULTS } from "../../core/proof/fault-words.ts";
import { ACT_PARAMETERS, readActQuery } from "../audit/act-query.ts";
import { ACT_EXPORTS } from "../audit/export-acts.ts";
import { problemTitle } from "../problem.ts";
import type { Operation } from "../operation.ts";
import { arrayOf, COUNT, object, ref } from "../schemas.ts";
import { choice } from "../supervision/query-parameters.ts";

const ADDRESS = "/api/v1/audit";
const TAG = "audit";

/** The audit trail: read, exported and verified. Nothing here, or anywhere, changes or removes an act. */
export const audit: readonly Operation[] = [
  {
    id: "listActs",
    method: "get",
    path: ADDRESS,
    tag: TAG,
    summary: "操作记录 · What was done and tried, by whom, newest first",
    query: [
      ...ACT_PARAMETERS,
      {
        name: "cursor",
        description: "Where the page before ended: its `next`",
        schema: { type: "integer", minimum: 1 },
      },
      { name: "limit", description: "How many at most (50)", schema: { type: "integer", minimum: 1, maximum: 200 } },
    ],
    answers: {
      200: {
        description:
          "A page; without `next` it is the last. `unreadable` counts the damaged records of the whole trail",
        schema: object({ acts: arrayOf(ref("Act")), "next?": COUNT, unreadable: COUNT }),
      },
    },
    handle: async (exchange, { audit: trail }) => {
      const cursor = exchange.query.get("cursor");
      const page = { limit: Number(exchange.query.get("limit") ?? 50), ...(cursor && { before: Number(cursor) }) };
      const { acts, ...rest } = await trail.list(readActQuery(exchange), page);
      return { status: 200, json: { acts: acts.map(withProblem), ...rest } };
    },
  },
  {
    id: "exportActs",
    method: "get",
    path: `${ADDRESS}/export`,
    tag: TAG,
    summary: "导出操作记录 · The acts, oldest first, as CSV or JSON lines",
    query: [choice("format", "csv, the default, or ndjson", Object.keys(ACT_EXPORTS)), ...ACT_PARAMETERS],
    answers: {
      200: { description: "The acts, written as they are read", media: "text/csv", schema: { type: "string" } },
    },
    handle: (exchange, { audit: trail }) => {
      const format = exchange.query.get("format") === "ndjson" ? "ndjson" : "csv";
      const { media, write } = ACT_EXPORTS[format];
      const acts = write(trail.acts(readActQuery(exchange)));
      return {
        status: 200,
        media,
        headers: { "content-disposition": `attachment; filename="audit.${format}"` },
        stream: (response) => pipeline(Readable.from(acts), response),
      };
    },
  },
  {
    id: "verifyActs",
    method: "get",
    path: `${ADDRESS}/verification`,
    tag: TAG,
    summary: "核对操作记录 · Whether the chain of acts is what was written, from the first to the last",
    answers: {
      200: {
        description: "What was found; keep `head` elsewhere, and a trail that was cut off shows",
        schema: ref("AuditVerification"),
      },
    },
    handle: async (_exchange, { audit: trail }) => {
      const { records, head, broken, brokenCount } = await trail.verify();
      const explained = broken.map(({ seq, fault }) => ({ seq, explanation: RECORD_FAULTS[fault].what }));
      return { status: 200, json: { sound: brokenCount === 0, records, head, brokenCount, broken: explained } };
    },
  },
];

/** What the code of a refusal means, so that whoever reads the trail need not know the codes. */
function withProblem(act: RecordedAct): RecordedAct & { readonly problem?: LocalizedText } {
  const problem = act.code === undefined ? undefined : problemTitle(act.code);
  return { ...act, ...(problem !== undefined && { problem }) };
}
