import { lineOperation } from "../line-operation.ts";
import type { Operation } from "../operation.ts";
import { ref } from "../schemas.ts";
import { writeBatch } from "../evaluation/write-batch.ts";

/** Judges any number of cases of any powers in one request, one a line. */
export const evaluateBatch: readonly Operation[] = [
  lineOperation({
    id: "evaluateBatch",
    path: "/api/v1/evaluate",
    tag: "evaluation",
    summary: "批量评估（每行一个案件） · Judge a stream of cases, one a line",
    line: ref("BatchLine"),
    answer: ref("BatchAnswer"),
    description: "One line for each case, in their order, each sent once it is durable",
    write: writeBatch,
  }),
];
