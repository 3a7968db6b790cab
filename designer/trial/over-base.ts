import { canonicalJson } from "../../engine/core/digest/canonical-json.ts";
import { resolveCase } from "../../engine/core/cases/resolve-case.ts";
import type { ExampleCase } from "../../engine/core/model/formats.generated.ts";

/** Facts as a system sends them, by name. */
export type Facts = Readonly<Record<string, unknown>>;

/** The value of a fact, own ones only; undefined when it is not known. */
export function factOf(facts: Facts, name: string): unknown {
  return Object.hasOwn(facts, name) ? facts[name] : undefined;
}

/** What has to be written in a case so that, over the facts of its base, it has these facts: null takes one out. */
export function factsOverBase(facts: Facts, base: Facts): Facts {
  const own = Object.entries(facts).filter(([name, value]) => !isSame(value, factOf(base, name)));
  const taken = Object.keys(base).filter((name) => factOf(facts, name) === undefined);
  return Object.fromEntries([...own, ...taken.map((name) => [name, null] as const)]);
}

/** The facts of a case with those of its base; its own alone where the base is not there. */
export function wholeFacts(example: ExampleCase, cases: readonly ExampleCase[]): Facts {
  const byName = new Map(cases.map((one) => [one.name ?? "", one]));
  return (resolveCase(example, byName) ?? example).facts;
}

/** The facts that a base hands on; none where there is no such case. */
export function baseFacts(base: string | undefined, cases: readonly ExampleCase[]): Facts {
  const example = base === undefined ? undefined : cases.find(({ name }) => name === base);
  return example === undefined ? {} : wholeFacts(example, cases);
}

function isSame(first: unknown, second: unknown): boolean {
  return second !== undefined && canonicalJson(first) === canonicalJson(second);
}
