import { setImmediate as othersTurn } from "node:timers/promises";

import { dateInShanghai } from "../../core/calendar/date-arithmetic.ts";
import { resolveCase } from "../../core/cases/resolve-case.ts";
import { readMap } from "../../core/map/read-map.ts";
import type { ExampleCase, IsoDateTime } from "../../core/model/formats.generated.ts";
import type { SupervisionDocuments } from "../../core/supervision/read-supervision.ts";
import { readSettings } from "../../core/supervision/settings.ts";
import type { Policies } from "../../policies/policies.ts";
import type { Cases } from "../cases.ts";
import { exampleCases, type ExampleSource } from "./example-cases.ts";

type SeedParts = { readonly policies: Policies; readonly supervision: SupervisionDocuments };

const SEED = 2013;

/** Gives a register that has no cases some examples of every power that is in use. Others get their turn in between. */
export async function seedCases(cases: Cases, { policies, supervision }: SeedParts, now: IsoDateTime): Promise<void> {
  for (const [index, { id, state, latestVersion }] of policies.catalogue.all().entries()) {
    if (state === "retired" || latestVersion === undefined) continue;
    const source = await sourceOf(id, { policies, supervision }, now);
    if (source === undefined) continue;
    for (const { request, closedAt } of exampleCases(source, { seed: SEED + index, now })) {
      const { id: opened } = await cases.open(request, closedAt ?? now);
      if (closedAt !== undefined) await cases.close(opened, { at: closedAt }, closedAt);
      await othersTurn();
    }
  }
}

async function sourceOf(
  id: string,
  { policies, supervision }: SeedParts,
  now: IsoDateTime,
): Promise<ExampleSource | undefined> {
  const { published } = await policies.published.latest(id);
  const { power, map: xml, cases, parameters } = published.documents;
  const reading = await readMap(xml);
  const settings = readSettings(supervision.parameters, parameters);
  if (!reading.ok || !settings.ok) return undefined;
  const { idleWorkdays } = settings.settings.on(dateInShanghai(now));
  const { calendarYears } = published.library;
  return { power, map: reading.map, calendarYears, idleWorkdays, duties: supervision.duties, facts: factsOf(cases) };
}

function factsOf(examples: readonly ExampleCase[]): ExampleSource["facts"] {
  const byName = new Map(
    examples.flatMap((example) => (example.name === undefined ? [] : [[example.name, example] as const])),
  );
  return examples
    .filter(({ kind }) => kind === "clean")
    .map((example) => resolveCase(example, byName)?.facts)
    .filter((facts) => facts !== undefined);
}
