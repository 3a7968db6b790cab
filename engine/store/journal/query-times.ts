import { queryFault } from "../../core/query-fault.ts";
import type { EvaluationQuery } from "../store.ts";

/** The first and the last instant that a query asks for, in milliseconds of the Unix epoch. @throws QUERY_INVALID */
export function queryTimes({ from, to }: EvaluationQuery): { readonly from: number; readonly to: number } {
  return {
    from: from === undefined ? Number.NEGATIVE_INFINITY : instant("from", from),
    to: to === undefined ? Number.POSITIVE_INFINITY : instant("to", to),
  };
}

function instant(parameter: string, value: string): number {
  const time = Date.parse(value);
  if (Number.isNaN(time)) throw queryFault(parameter, { zh: "不是时刻", en: "it is not an instant" });
  return time;
}
