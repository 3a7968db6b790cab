import type { PolicyDocuments } from "../../../engine/core/model/policy-documents.ts";
import type { Conflict } from "./merge-documents.ts";

/** My documents, with the other side's in place of mine where the conflict is one of the given. */
export function takeTheirs(
  mine: PolicyDocuments,
  theirs: PolicyDocuments,
  conflicts: readonly Conflict[],
): PolicyDocuments {
  const taken = (part: keyof PolicyDocuments, name: string): boolean =>
    conflicts.some((conflict) => conflict.part === part && conflict.name === name);
  const list = <T extends { readonly name?: string }>(
    part: keyof PolicyDocuments,
    own: readonly T[],
    other: readonly T[],
  ): T[] => [
    ...own.flatMap((item) => (taken(part, item.name ?? "") ? other.filter(({ name }) => name === item.name) : [item])),
    ...other.filter(({ name }) => taken(part, name ?? "") && own.every((item) => item.name !== name)),
  ];
  const whole = (part: keyof PolicyDocuments): boolean => conflicts.some((conflict) => conflict.part === part);
  const names = new Set([...Object.keys(mine.facts.facts), ...Object.keys(theirs.facts.facts)]);
  const facts = [...names].flatMap((name) => {
    const fact = (taken("facts", name) ? theirs : mine).facts.facts[name];
    return fact === undefined ? [] : [[name, fact] as const];
  });
  return {
    power: whole("power") ? theirs.power : mine.power,
    map: whole("map") ? theirs.map : mine.map,
    facts: { ...mine.facts, facts: Object.fromEntries(facts) },
    parameters: list("parameters", mine.parameters, theirs.parameters),
    conditions: list("conditions", mine.conditions, theirs.conditions),
    rules: list("rules", mine.rules, theirs.rules),
    cases: list("cases", mine.cases, theirs.cases),
  };
}
