import { afterAll, beforeAll, expect, test } from "vitest";

import { seedCases } from "../../engine/cases/examples/seed-cases.ts";
import { readSupervisionFolder } from "../../engine/files/read-supervision-folder.ts";
import { repositoryRoot } from "../../engine/files/repository-root.ts";
import { startTestService, type RunningTestService } from "../http/a-service.ts";
import { NOW } from "./a-register.ts";

let running: RunningTestService;
beforeAll(async () => {
  running = await startTestService();
  await seed(running);
});
afterAll(() => running.stop());

async function seed({ service }: RunningTestService): Promise<void> {
  const { documents: supervision } = await readSupervisionFolder(repositoryRoot());
  if (supervision === undefined) throw new Error("there are no settings of supervision");
  await seedCases(service.register.cases, { policies: service.policies, supervision }, NOW);
}

test("every power gets some cases, of which some run and some are complete, well or with findings", () => {
  const { shelf } = running.service.register.cases;
  const cases = [...shelf.cases()];

  expect(cases).toHaveLength(24);
  const states = new Set(cases.map(({ standing }) => standing.state));
  expect(states).toEqual(new Set(["running", "paused", "complete"]));
  expect(cases.filter(({ findings }) => findings.length === 0).length).toBeGreaterThan(2);
  expect(cases.filter(({ findings }) => findings.length > 0).length).toBeGreaterThan(2);
});

test("what is found is of several kinds, and was found when it came to be known", () => {
  const { shelf } = running.service.register.cases;
  const found = [...shelf.findings()].filter(({ state }) => state !== "withdrawn");

  expect(new Set(found.map(({ finding }) => finding.code)).size).toBeGreaterThan(2);
  expect(new Set(found.map(({ openedAt }) => openedAt.slice(0, 10))).size).toBeGreaterThan(2);
});

test("no example tells of what has not happened yet", async () => {
  const { cases } = running.service.register;
  for (const { about } of cases.shelf.cases()) {
    const { events, case: summary } = await cases.view(about.id, NOW);
    expect(events.filter(({ at }) => Date.parse(at) > Date.parse(NOW))).toEqual([]);
    expect(Date.parse(summary.openedAt)).toBeLessThan(Date.parse(NOW));
  }
});

test("the examples are the same each time", async () => {
  const other = await startTestService();
  await seed(other);

  expect(withoutKeys(other)).toEqual(withoutKeys(running));
  await other.stop();
});

/** The key of a case is random. */
function withoutKeys({ service }: RunningTestService): readonly object[] {
  return [...service.register.cases.shelf.cases()].map(({ key: _random, ...held }) => held);
}
