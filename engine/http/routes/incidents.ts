import type { Operation } from "../operation.ts";
import { arrayOf, COUNT, object, ref } from "../schemas.ts";

const TAG = "journal";

/** What must not happen with the journal, and judging again what was judged, by which some of it is found. */
export const incidents: readonly Operation[] = [
  {
    id: "replayEvaluation",
    method: "post",
    path: "/api/v1/evaluations/{id}/replay",
    tag: TAG,
    summary:
      "重放评估 · Judge a recorded case again by exactly the version that judged it; a difference is an incident",
    answers: { 200: { description: "Whether the answer is equal byte by byte", schema: ref("ReplayResult") } },
    problems: ["EVALUATION_NOT_FOUND", "STORE_DAMAGED"],
    handle: async ({ parameter }, { proof }) => ({ status: 200, json: await proof.replays.one(parameter("id")) }),
  },
  {
    id: "listIncidents",
    method: "get",
    path: "/api/v1/incidents",
    tag: TAG,
    summary: "异常 · What must not happen and did: a replay that differs, a record or a checkpoint that does not hold",
    query: [
      { name: "before", description: "The `seq` of the last one of the page before", schema: { type: "integer" } },
      { name: "limit", description: "How many at most (50)", schema: { type: "integer", minimum: 1, maximum: 200 } },
    ],
    answers: {
      200: { description: "The newest first", schema: object({ incidents: arrayOf(ref("Incident")), count: COUNT }) },
    },
    handle: async ({ query }, { proof }) => {
      const before = Number(query.get("before") ?? Number.MAX_SAFE_INTEGER);
      const shown = await proof.incidents.list(before, Number(query.get("limit") ?? 50));
      return { status: 200, json: { incidents: shown, count: await proof.incidents.count() } };
    },
  },
];
