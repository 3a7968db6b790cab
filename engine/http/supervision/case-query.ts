import type { CaseQuery } from "../../cases/list-cases.ts";
import type { Exchange } from "../operation.ts";
import { CASE_STATES, chosen, chosenCode, GRADES, readBound } from "./query-parameters.ts";

/** Which cases a request asks for. @throws QUERY_INVALID for an instant that is none */
export function readCaseQuery({ query }: Pick<Exchange, "query">): CaseQuery {
  const [power, organ, undecided] = ["power", "organ", "undecided"].map((name) => query.get(name));
  const state = chosen(CASE_STATES, query.get("state"));
  const grade = chosen(GRADES, query.get("grade"));
  const code = chosenCode(query.get("code"));
  const from = readBound(query.get("from"), "from");
  const to = readBound(query.get("to"), "to");
  return {
    ...(power !== undefined && { power }),
    ...(organ !== undefined && { organ }),
    ...(state !== undefined && { state }),
    ...(grade !== undefined && { grade }),
    ...(code !== undefined && { code }),
    ...(undecided !== undefined && { undecided: undecided === "true" }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
}

/** Where a page begins and how long it may be. */
export function readPage({ query }: Pick<Exchange, "query">): {
  readonly cursor: string | undefined;
  readonly limit: number;
} {
  return { cursor: query.get("cursor"), limit: Number(query.get("limit") ?? 50) };
}
