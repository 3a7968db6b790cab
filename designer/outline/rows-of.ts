import type { PowerMap } from "../../engine/core/map/power-map.ts";
import type { PolicySession } from "../workspace/policy-session.ts";
import { contentsOf } from "./contents-of.ts";
import { outlineRows, type OutlineRow } from "./outline-rows.ts";

const ROWS = new WeakMap<PowerMap, readonly OutlineRow[]>();

/** The rows of a session's map as it now is, made once after each change: the same row stays the same object. */
export function rowsOf(session: PolicySession): readonly OutlineRow[] {
  const map = session.map.value;
  const rows = ROWS.get(map) ?? outlineRows(map, contentsOf(session));
  ROWS.set(map, rows);
  return rows;
}
