import { canonicalJson } from "../../../engine/core/digest/canonical-json.ts";
import type { FactDefinition } from "../../../engine/core/model/formats.generated.ts";
import type { PolicyDocuments } from "../../../engine/core/model/policy-documents.ts";

/** One document that two people changed differently: the power, the map, the facts, or one of a list by its name. */
export type Conflict = {
  readonly part: keyof PolicyDocuments;
  /** Of a document in a list. */
  readonly name?: string;
  /** Undefined where it was removed. */
  readonly mine: unknown;
  readonly theirs: unknown;
};

export type Merge = {
  /** Mine and theirs together; where they conflict, mine. */
  readonly documents: PolicyDocuments;
  readonly conflicts: readonly Conflict[];
};

type Named = { readonly name?: string };

/**
 * Merges two changes of the same documents. What only one of them changed is taken from that one; what both changed in the
 * same way is no conflict. The lists are merged document by document, the dictionary fact by fact.
 */
export function mergeDocuments(base: PolicyDocuments, mine: PolicyDocuments, theirs: PolicyDocuments): Merge {
  const conflicts: Conflict[] = [];
  const single = <K extends keyof PolicyDocuments>(part: K): PolicyDocuments[K] => {
    const { value, conflicts: found } = mergeValue(base[part], mine[part], theirs[part]);
    if (found) conflicts.push({ part, mine: mine[part], theirs: theirs[part] });
    return value;
  };
  const list = <T extends Named>(
    part: keyof PolicyDocuments,
    of: (documents: PolicyDocuments) => readonly T[],
  ): T[] => {
    const [first, second, third] = [base, mine, theirs].map((documents) => byName(of(documents)));
    const merged = mergeEntries(first ?? new Map(), second ?? new Map(), third ?? new Map());
    for (const { name, mine: own, theirs: other } of merged.conflicts)
      conflicts.push({ part, name, mine: own, theirs: other });
    return [...merged.entries.values()];
  };
  const facts = mergeEntries(factsOf(base), factsOf(mine), factsOf(theirs));
  for (const { name, mine: own, theirs: other } of facts.conflicts)
    conflicts.push({ part: "facts", name, mine: own, theirs: other });
  const documents = {
    power: single("power"),
    map: single("map"),
    facts: { ...mine.facts, facts: Object.fromEntries(facts.entries) },
    parameters: list("parameters", ({ parameters }) => parameters),
    conditions: list("conditions", ({ conditions }) => conditions),
    rules: list("rules", ({ rules }) => rules),
    cases: list("cases", ({ cases }) => cases),
  };
  return { documents, conflicts };
}

function mergeValue<T>(base: T, mine: T, theirs: T): { readonly value: T; readonly conflicts: boolean } {
  if (isSame(mine, theirs) || isSame(base, theirs)) return { value: mine, conflicts: false };
  if (isSame(base, mine)) return { value: theirs, conflicts: false };
  return { value: mine, conflicts: true };
}

type EntryConflict<T> = { readonly name: string; readonly mine: T | undefined; readonly theirs: T | undefined };

/** In the order of mine; what only they have comes after it. */
function mergeEntries<T>(
  base: ReadonlyMap<string, T>,
  mine: ReadonlyMap<string, T>,
  theirs: ReadonlyMap<string, T>,
): { readonly entries: Map<string, T>; readonly conflicts: readonly EntryConflict<T>[] } {
  const entries = new Map<string, T>();
  const conflicts: EntryConflict<T>[] = [];
  for (const name of new Set([...mine.keys(), ...theirs.keys(), ...base.keys()])) {
    const [own, other] = [mine.get(name), theirs.get(name)];
    const merged = mergeValue(base.get(name), own, other);
    if (merged.conflicts) conflicts.push({ name, mine: own, theirs: other });
    if (merged.value !== undefined) entries.set(name, merged.value);
  }
  return { entries, conflicts };
}

function byName<T extends Named>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item, position) => [item.name ?? String(position), item]));
}

function factsOf({ facts }: PolicyDocuments): ReadonlyMap<string, FactDefinition> {
  return new Map(
    Object.entries(facts.facts).flatMap(([name, fact]) => (fact === undefined ? [] : [[name, fact] as const])),
  );
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || (one !== undefined && other !== undefined && canonicalJson(one) === canonicalJson(other));
}
