import type { FactDefinition } from "../model/formats.generated.ts";
import type { Source } from "./plan.ts";

/** The names that a condition may read: the facts of the case, and inside a record condition the record's fields too. */
export type Scope = {
  readonly facts: ReadonlyMap<string, Source>;
  readonly fields?: ReadonlyMap<string, Source>;
};

/** Gives each fact of a dictionary its slot, in the order of their names. */
export function caseScope(dictionary: Readonly<Record<string, FactDefinition | undefined>>): Scope {
  return { facts: sources(dictionary, "case") };
}

/** The scope inside a record of a list: its fields first, then the facts of the case. */
export function recordScope(
  outer: Scope,
  fields: Readonly<Record<string, FactDefinition | undefined>>,
): Required<Scope> {
  return { facts: outer.facts, fields: sources(fields, "record") };
}

function sources(
  definitions: Readonly<Record<string, FactDefinition | undefined>>,
  scope: Source["scope"],
): ReadonlyMap<string, Source> {
  const found = new Map<string, Source>();
  for (const [name, definition] of Object.entries(definitions).toSorted(byName)) {
    if (definition !== undefined) found.set(name, { scope, slot: found.size, name, definition });
  }
  return found;
}

/** The order of keys in a document says nothing and is in no digest, so it must not show in an answer. */
function byName([first]: readonly [string, unknown], [second]: readonly [string, unknown]): number {
  return first < second ? -1 : 1;
}
