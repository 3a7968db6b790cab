import type { CaseFile, ExampleCase } from "../model/formats.generated.ts";

/**
 * The whole case behind an example: the facts of its base (and of that one's base) with its own over them; a fact given
 * as null is taken out. Undefined when a base does not exist or the bases go in a circle.
 */
export function resolveCase(example: ExampleCase, byName: ReadonlyMap<string, ExampleCase>): CaseFile | undefined {
  const facts = resolveFacts(example, byName, new Set());
  if (facts === undefined) return undefined;
  const { power, openedAt, events } = example;
  return {
    power,
    facts: Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null)),
    ...(openedAt === undefined ? {} : { openedAt }),
    ...(events === undefined ? {} : { events }),
  };
}

type Facts = Readonly<Record<string, unknown>>;

function resolveFacts(
  example: ExampleCase,
  byName: ReadonlyMap<string, ExampleCase>,
  seen: ReadonlySet<ExampleCase>,
): Facts | undefined {
  if (seen.has(example)) return undefined;
  if (example.base === undefined) return example.facts;
  const base = byName.get(example.base);
  const inherited = base === undefined ? undefined : resolveFacts(base, byName, new Set([...seen, example]));
  return inherited === undefined ? undefined : { ...inherited, ...example.facts };
}
