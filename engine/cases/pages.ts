import { queryFault } from "../core/query-fault.ts";

/** One page of a list; without `cursor` it is the last. */
export type Page<T> = { readonly items: readonly T[]; readonly cursor?: string };

/** A cursor that holds where the page before ended, and nothing that a caller could use otherwise. */
export function cursorOf(place: string): string {
  return Buffer.from(`after ${place}`).toString("base64url");
}

/** Where the page before ended. @throws QUERY_INVALID */
export function placeOf(cursor: string): string {
  const place = /^after (.{1,400})$/s.exec(Buffer.from(cursor, "base64url").toString("utf8"))?.[1];
  if (place === undefined || cursorOf(place) !== cursor) {
    throw queryFault("cursor", { zh: "不是本列表的游标", en: "it is not one of this list" });
  }
  return place;
}
