import type { FindingState } from "../../../engine/core/model/formats.generated.ts";
import { listFindings } from "../../api/findings.ts";
import { asked } from "../filters.ts";
import type { ReadList } from "./queue.ts";

/** Those in which somebody still has something to do. */
const WAITING: readonly FindingState[] = ["open", "acknowledged", "rectifying", "verified"];

/** The filters of the queue that the service knows. */
const FILTERS = ["power", "organ", "grade", "code", "from", "to"] as const;

/** A list of the queue and the state whose findings it holds. */
export type StateList = ReadList & { readonly state: string };

/**
 * Reads the queue of an address: of one state, or without one of every state in which something is to be done. Where `before`
 * is given, the next page of each of its lists that has one. @throws RequestFailure
 */
export function readQueue(query: URLSearchParams, before?: readonly StateList[]): Promise<readonly StateList[]> {
  const filters = {
    ...asked(query, FILTERS),
    tier: query.get("tier") ?? "",
    overdue: query.get("overdue") ?? "",
  };
  const only = query.get("state") ?? "";
  const lists =
    before ?? (only === "" ? WAITING : [only]).map((state): StateList => ({ state, findings: [], cursor: "" }));
  return Promise.all(
    lists.map(async (list) => {
      const { state, cursor } = list;
      if (cursor === undefined) return list;
      const page = await listFindings({ ...filters, state, cursor });
      return { state, findings: [...list.findings, ...page.findings], cursor: page.cursor };
    }),
  );
}
