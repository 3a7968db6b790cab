import type { PolicySource } from "../compile/policy-source.ts";
import type { PowerMap } from "../map/power-map.ts";
import { canonicalJson } from "./canonical-json.ts";
import { sha256Hex } from "./sha256.ts";

/**
 * The SHA-256 of exactly what judges a case: power, map, facts, parameters, conditions, rules, and the measures, laws,
 * tiers and calendar that they use. The order of the files does not matter; version numbers do not count.
 */
export function policyDigest({ power, facts, parameters, conditions, rules, map, library }: PolicySource): string {
  const content = {
    power,
    facts: facts.facts,
    parameters: byName(parameters),
    conditions: byName(conditions),
    rules: byName(rules),
    map: map === undefined ? null : judgingPartOf(map),
    laws: byName(library.laws),
    measures: library.measures.toSorted((first, second) => compare(first.id, second.id)),
    tiers: library.tiers,
    calendar: library.calendar.toSorted((first, second) => first.year - second.year),
  };
  return `sha256:${sha256Hex(canonicalJson(content))}`;
}

/**
 * What of a map has a say in a judgment. What the pages learned to read later (pauses, the ids of limits and evidence, due
 * dates, the names of flows, how nodes run, and what supervision alone reads: separations, duties, activities) has none,
 * so the versions that were published before keep their digests.
 */
function judgingPartOf({ power, steps, nodes, flows }: PowerMap): unknown {
  return {
    power,
    steps: steps.map(({ timeLimits, evidence, duty: _duty, activities: _activities, ...step }) => ({
      ...step,
      timeLimits: timeLimits.map(({ id: _id, pauses: _pauses, ...limit }) => limit),
      evidence: evidence.map(({ kind, text }) => ({ kind, text })),
    })),
    nodes: nodes.map(({ id, type, title }) => ({ id, type, title })),
    flows: flows.map(({ id, from, to, condition }) => ({ id, from, to, condition })),
  };
}

function byName<T extends { readonly name: string }>(documents: readonly T[]): readonly T[] {
  return documents.toSorted((first, second) => compare(first.name, second.name));
}

function compare(first: string, second: string): number {
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
