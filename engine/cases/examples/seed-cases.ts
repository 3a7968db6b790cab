import { setImmediate as othersTurn } from "node:timers/promises";

import { createCalendar } from "../../core/calendar/calendar.ts";
import { resolveCase } from "../../core/cases/resolve-case.ts";
import { readMap } from "../../core/map/read-map.ts";
import type { ExampleCase, IsoDateTime } from "../../core/model/formats.generated.ts";
import type { SupervisionDocuments } from "../../core/supervision/read-supervision.ts";
import type { Policies } from "../../policies/policies.ts";
import { seededRandom } from "../../simulate/random.ts";
import type { Cases } from "../cases.ts";
import { exampleCases, type ExampleSource } from "./example-cases.ts";

const CASES_A_POWER = 12;
const SEED = 2009;

/** Gives a register that has no cases some examples of every power that is in use. Others get their turn in between. */
export async function seedCases(
  cases: Cases,
  { policies, supervision }: { readonly policies: Policies; readonly supervision: SupervisionDocuments },
  now: IsoDateTime,
): Promise<void> {
  const random = seededRandom(SEED);
  for (const { id, state, latestVersion } of policies.catalogue.all()) {
    if (state === "retired" || latestVersion === undefined) continue;
    const source = await sourceOf(id, policies, supervision);
    if (source === undefined) continue;
    for (const request of exampleCases(source, CASES_A_POWER, { random, now })) {
      await cases.open(request, now);
      await othersTurn();
    }
  }
}

async function sourceOf(
  id: string,
  policies: Policies,
  { duties }: SupervisionDocuments,
): Promise<ExampleSource | undefined> {
  const { published } = await policies.published.latest(id);
  const { power, map: xml, cases } = published.documents;
  const reading = await readMap(xml);
  if (!reading.ok) return undefined;
  const calendar = createCalendar(published.library.calendarYears);
  return { power, map: reading.map, calendar, duties, facts: factsOf(cases) };
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
