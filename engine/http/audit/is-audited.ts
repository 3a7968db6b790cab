import type { Operation } from "../operation.ts";

/** What judges or is told so often that journals of its own keep it. */
const KEPT_ELSEWHERE: ReadonlySet<string> = new Set([
  "evaluateCase",
  "evaluateBatch",
  "tryPolicy",
  "tellCase",
  "tellCases",
]);

/** Whether the audit trail records everything that is done or tried by an operation. */
export function isAudited({ id, method }: Pick<Operation, "id" | "method">): boolean {
  return method !== "get" && !KEPT_ELSEWHERE.has(id);
}
