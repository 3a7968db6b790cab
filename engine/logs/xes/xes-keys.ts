import type { ColumnKind } from "../event/column-role.ts";

/** The keys of the attributes of an event that are known, of the standard extensions and of our own. */
export const EVENT_KEYS: ReadonlyMap<string, ColumnKind> = new Map([
  ["concept:name", "activity"],
  ["time:timestamp", "at"],
  ["lifecycle:transition", "transition"],
  ["org:resource", "person"],
  ["org:role", "post"],
  ["org:group", "group"],
  ["identity:id", "id"],
  ["concept:instance", "ignored"],
  ["sunmap:id", "id"],
  ["sunmap:step", "step"],
  ["sunmap:activity", "ownActivity"],
  ["sunmap:clock", "clockJson"],
  ["sunmap:evidence", "evidenceJson"],
  ["sunmap:facts", "factsJson"],
]);

/** The keys of the attributes of a trace. */
export const TRACE_KEYS: ReadonlyMap<string, ColumnKind> = new Map([
  ["concept:name", "case"],
  ["identity:id", "ignored"],
  ["sunmap:title", "title"],
  ["sunmap:openedAt", "openedAt"],
  ["sunmap:closedAt", "closedAt"],
  ["sunmap:facts", "caseFactsJson"],
]);

/** Of an event that has one of these, `concept:name` is only what other tools show of it. */
export const OWN_KEYS: ReadonlySet<string> = new Set(["sunmap:step", "sunmap:activity", "sunmap:clock"]);
