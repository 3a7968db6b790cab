import type { LogFactType, LogMapping } from "../../core/model/formats.generated.ts";

/** What a column of a table, or an attribute of an XES or OCEL log, means. */
export type ColumnRole =
  | { readonly kind: ColumnKind }
  | { readonly kind: "fact" | "caseFact"; readonly fact: string; readonly type: LogFactType };

/** `json` columns hold what our own exports write: the value in JSON. */
export type ColumnKind =
  | "case"
  | "activity"
  | "step"
  | "ownActivity"
  | "at"
  | "startedAt"
  | "person"
  | "post"
  | "group"
  | "transition"
  | "id"
  | "title"
  | "openedAt"
  | "closedAt"
  | "factsJson"
  | "caseFactsJson"
  | "clockJson"
  | "evidenceJson"
  | "ignored";

/** The role that a name stands for, undefined where it is not known. */
export type RoleOf = (name: string) => ColumnRole | undefined;

export const FACT_PREFIX = "sunmap:fact:";
const OF_CASE = ["case", "title", "openedAt", "closedAt"] as const;
const OF_EVENT = ["activity", "step", "startedAt", "person", "post", "transition", "id"] as const;

/** What is described: an event, a case, or both at once, as by the row of a table. */
export type RoleScope = "event" | "case" | "row";

/**
 * The roles that a mapping gives, and those of known names for what it does not name. A role that the mapping gives is
 * not given to another column by its name.
 */
export function createRoles(mapping: LogMapping, known: ReadonlyMap<string, ColumnKind>, scope: RoleScope): RoleOf {
  const mapped = mappedRoles(mapping, scope);
  const given = new Set([...mapped.values()].map(({ kind }) => kind));
  const roles = new Map<string, ColumnRole>();
  for (const [name, kind] of known) if (!given.has(kind)) roles.set(name, { kind });
  for (const [name, role] of mapped) roles.set(name, role);
  const kind = scope === "case" ? "caseFact" : "fact";
  return (name) => roles.get(name) ?? ownFact(name, kind);
}

/** Facts of our own exports. */
function ownFact(name: string, kind: "fact" | "caseFact"): ColumnRole | undefined {
  if (!name.startsWith(FACT_PREFIX)) return undefined;
  return { kind, fact: name.slice(FACT_PREFIX.length), type: "text" };
}

function mappedRoles(mapping: LogMapping, scope: RoleScope): Map<string, ColumnRole> {
  const roles = new Map<string, ColumnRole>();
  for (const name of mapping.ignored ?? []) roles.set(name, { kind: "ignored" });
  for (const { fact, column, type = "text", of = "event" } of mapping.facts ?? []) {
    const isOfCase = scope === "row" ? of === "case" : scope === "case";
    roles.set(column, { kind: isOfCase ? "caseFact" : "fact", fact, type });
  }
  for (const kind of [...(scope === "event" ? [] : OF_CASE), ...(scope === "case" ? [] : OF_EVENT)]) {
    const name = mapping[kind];
    if (name !== undefined) roles.set(name, { kind });
  }
  const times = scope === "case" || mapping.at === undefined ? [] : [mapping.at].flat();
  for (const name of times) roles.set(name, { kind: "at" });
  return roles;
}
