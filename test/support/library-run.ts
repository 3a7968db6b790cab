import { Engine, type EngineResult } from "json-rules-engine";

/** How json-rules-engine answers: rules on facts, a new engine for the run. */
export async function libraryRun(
  rules: readonly object[],
  facts: Record<string, unknown>,
  options: { readonly allowUndefinedFacts?: boolean } = {},
): Promise<EngineResult> {
  const engine = new Engine([], options);
  for (const rule of rules) engine.addRule(JSON.parse(JSON.stringify(rule)));
  return engine.run(facts);
}

/** Whether one condition fires in json-rules-engine. */
export async function libraryFires(
  condition: unknown,
  facts: Record<string, unknown>,
  options: { readonly allowUndefinedFacts?: boolean } = {},
): Promise<boolean> {
  const { events } = await libraryRun([libraryRule("the-rule", { all: [condition] })], facts, options);
  return events.length > 0;
}

/** A rule as json-rules-engine takes it. */
export function libraryRule(name: string, conditions: object, more: object = {}): object {
  return { name, conditions, event: { type: name }, ...more };
}
