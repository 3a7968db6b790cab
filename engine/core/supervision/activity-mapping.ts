import { RE2JS } from "re2js";

import type { PowerMap } from "../map/power-map.ts";
import type { CaseEvent } from "../model/formats.generated.ts";

/** Which element of the map an event is about. */
export type MappedActivity =
  | { readonly kind: "node"; readonly node: string }
  /** The map has no such activity; the name is as it was sent. */
  | { readonly kind: "unknown"; readonly name: string }
  /** Several steps are called so: nobody can say which was done. */
  | { readonly kind: "ambiguous"; readonly name: string; readonly nodes: readonly string[] }
  /** It is about no activity: a change of the clock, or a gateway, which nobody carries out. */
  | { readonly kind: "none" };

export type ActivityMapping = (event: Pick<CaseEvent, "step" | "activity">) => MappedActivity;

/**
 * Prepares the mapping of events to a map: by the step that an event names; else its activity is, first of these that
 * fits, the id of an element, a title in either language, an alias of a step, or a name that a pattern of a step matches
 * as a whole (RE2 syntax, in linear time).
 */
export function activityMapping({ nodes, steps }: PowerMap): ActivityMapping {
  const byId = new Map(nodes.map(({ id, type }) => [id, type.endsWith("Gateway") ? NONE : nodeActivity(id)]));
  const working = nodes.filter(({ id }) => byId.get(id) !== NONE);
  const byTitle = claimed(working.flatMap(({ id, title }) => [title.zh, title.en].map((name) => ({ name, id }))));
  const byAlias = claimed(steps.flatMap(({ id, activities }) => namesOf("alias", activities, id)));
  const patterns = steps.flatMap(({ id, activities }) => namesOf("pattern", activities, id).flatMap(compiled));

  const find = (name: string): MappedActivity => {
    const ids = byTitle.get(name) ?? byAlias.get(name) ?? new Set(matching(patterns, name));
    const [first, ...others] = ids;
    if (first === undefined) return { kind: "unknown", name };
    return others.length === 0 ? nodeActivity(first) : { kind: "ambiguous", name, nodes: [...ids] };
  };
  const known = new Map<string, MappedActivity>();
  const remembered = (name: string): MappedActivity => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const fresh = byId.get(name) ?? find(name.trim());
    // Systems send few names; whoever sends a new one each time may not fill the memory.
    if (known.size >= MAXIMUM_REMEMBERED) known.clear();
    known.set(name, fresh);
    return fresh;
  };
  return ({ step, activity }) => {
    const named = step === undefined ? undefined : byId.get(step);
    if (named !== undefined) return named;
    const name = activity ?? step;
    return name === undefined ? NONE : remembered(name);
  };
}

const MAXIMUM_REMEMBERED = 10_000;
const NONE: MappedActivity = { kind: "none" };

function nodeActivity(node: string): MappedActivity {
  return { kind: "node", node };
}

type Claim = { readonly name: string; readonly id: string };

function claimed(claims: readonly Claim[]): ReadonlyMap<string, ReadonlySet<string>> {
  const owners = new Map<string, Set<string>>();
  for (const { name, id } of claims) owners.set(name.trim(), (owners.get(name.trim()) ?? new Set()).add(id));
  return owners;
}

function namesOf(
  wanted: "alias" | "pattern",
  activities: PowerMap["steps"][number]["activities"],
  id: string,
): readonly Claim[] {
  return activities
    .filter(({ match, name }) => match === wanted && name.trim() !== "")
    .map(({ name }) => ({ name, id }));
}

type Pattern = { readonly id: string; readonly expression: RE2JS };

/** A pattern that cannot be used matches nothing; the check of the map tells it. */
function compiled({ name, id }: Claim): Pattern[] {
  try {
    return [{ id, expression: RE2JS.compile(name) }];
  } catch {
    return [];
  }
}

function matching(patterns: readonly Pattern[], name: string): readonly string[] {
  return patterns.filter(({ expression }) => expression.matches(name)).map(({ id }) => id);
}
