import type { Operation } from "../operation.ts";

/** What judges or is told so often that journals of its own keep it. */
const KEPT_ELSEWHERE: ReadonlySet<string> = new Set([
  "evaluateCase",
  "evaluateBatch",
  "tryPolicy",
  "tellCase",
  "tellCases",
]);

/** What changes something although a browser is only sent there: it begins a session. */
const SIGNS_IN: ReadonlySet<string> = new Set(["completeSignOn"]);

/** Whether the audit trail records everything that is done or tried by an operation. */
export function isAudited({ id, method }: Pick<Operation, "id" | "method">): boolean {
  return SIGNS_IN.has(id) || (method !== "get" && !KEPT_ELSEWHERE.has(id));
}
