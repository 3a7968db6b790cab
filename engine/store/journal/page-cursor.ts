import type { SunmapError } from "../../core/errors.ts";
import { queryFault } from "../../core/query-fault.ts";
import type { EvaluationQuery } from "../store.ts";

const MOST = 1000;

/** The cursor of the page after the record of this number. */
export function cursorAfter(seq: number): string {
  return Buffer.from(`before ${seq}`).toString("base64url");
}

/** Where a page begins: below this number. @throws QUERY_INVALID */
export function pageStart({ cursor, limit }: EvaluationQuery, nextSeq: number): number {
  requireLimit(limit);
  if (cursor === undefined) return nextSeq;
  const seq = Number(/^before (\d+)$/.exec(Buffer.from(cursor, "base64url").toString("latin1"))?.[1]);
  if (!(seq >= 1 && seq <= nextSeq) || cursorAfter(seq) !== cursor) throw foreignCursor();
  return seq;
}

/** @throws QUERY_INVALID */
export function requireLimit(limit: number): void {
  if (Number.isInteger(limit) && limit >= 1 && limit <= MOST) return;
  throw queryFault("limit", { zh: `须为1至${MOST}`, en: `it must be 1 to ${MOST}` });
}

export function foreignCursor(): SunmapError {
  return queryFault("cursor", { zh: "不是本列表的游标", en: "it is not one of this list" });
}
