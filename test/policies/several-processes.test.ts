import { afterAll, beforeAll, expect, test } from "vitest";

import type { PolicyDocuments } from "../../engine/core/model/policy-documents.ts";
import { readPolicyFolder } from "../../engine/files/read-policy-folder.ts";
import { repositoryRoot } from "../../engine/files/repository-root.ts";
import { followChanges } from "../../engine/policies/follow-changes.ts";
import { Policies } from "../../engine/policies/policies.ts";
import { seed } from "../../engine/policies/seed.ts";
import { Database } from "../../engine/store/postgres/database.ts";
import { migrate } from "../../engine/store/postgres/migrate.ts";
import { PostgresPolicyChanges } from "../../engine/store/postgres/postgres-policy-changes.ts";
import { PostgresShelf } from "../../engine/store/postgres/postgres-shelf.ts";
import { PostgresPolicyStore } from "../../engine/store/postgres/postgres-policy-store.ts";
import { ROLES } from "../../engine/access/principal.ts";
import { aDatabase } from "../support/lending/a-database.ts";

const POWER = "private-college-registration";
const AT = "2026-09-18T09:30:00+08:00";
const NOW = Date.parse("2026-09-18T10:00:00+08:00");
const PROCESSES = 4;

type Process = { readonly policies: Policies; readonly stop: () => Promise<void> };

/** The policies of a process, with its own connections to the database that all share. */
async function aProcess(url: string): Promise<Process> {
  const database = new Database(url, { connections: 3 });
  const changes = await PostgresPolicyChanges.open(database);
  const policies = await Policies.open(new PostgresPolicyStore(database), {
    editing: new PostgresShelf(database, "editors"),
  });
  const stopFollowing = followChanges(policies, { changes, clock: () => NOW }, (_power, fault) => {
    throw fault;
  });
  const stop = async (): Promise<void> => {
    await stopFollowing();
    await database.close();
  };
  return { policies, stop };
}

let processes: readonly Process[] = [];
beforeAll(async () => {
  const url = await aDatabase();
  const database = new Database(url);
  await migrate(database);
  const folder = await readPolicyFolder(repositoryRoot());
  await seed(
    new PostgresPolicyStore(database),
    { ...folder, powers: folder.powers.filter(({ id }) => id === POWER) },
    AT,
  );
  await database.close();
  processes = await Promise.all(Array.from({ length: PROCESSES }, () => aProcess(url)));
}, 120_000);
afterAll(() => Promise.all(processes.map(({ stop }) => stop())));

async function change(policies: Policies, edit: (documents: PolicyDocuments) => PolicyDocuments): Promise<void> {
  await policies.drafts.change(POWER, {
    document: "test",
    by: { id: "li-min", name: "李敏" },
    demand: "any",
    present: () => true,
    change: edit,
  });
}

function withGoal(goal: string): (documents: PolicyDocuments) => PolicyDocuments {
  return (documents) => ({ ...documents, power: { ...documents.power, goal: { zh: goal, en: goal } } });
}

async function digests(): Promise<readonly string[]> {
  return Promise.all(processes.map(async ({ policies }) => (await policies.judging(POWER, NOW)).digest));
}

test("what one process publishes judges in all of them, and the draft is seen and gone everywhere", async () => {
  const [first, ...others] = processes.map(({ policies }) => policies);
  if (first === undefined) throw new Error("there is no process");
  const before = await digests();
  expect(new Set(before).size).toBe(1);

  await change(first, withGoal("新的目标"));
  for (const { catalogue } of others) {
    await expect.poll(() => catalogue.get(POWER).draft).toEqual(first.catalogue.get(POWER).draft);
  }
  const { digest, version } = await first.publish(POWER, { demand: "any", at: AT, by: "editor", roles: ROLES });

  expect(digest).not.toBe(before[0]);
  await expect.poll(digests).toEqual(Array.from({ length: PROCESSES }, () => digest));
  for (const { catalogue } of others) {
    await expect.poll(() => catalogue.get(POWER)).toMatchObject({ latestVersion: version, published: { version } });
    await expect.poll(() => catalogue.get(POWER).draft).toBeUndefined();
  }
});

test("a power that one process retires judges in none, until another reinstates it", async () => {
  const [first, second, third] = processes.map(({ policies }) => policies);
  await first?.retire(POWER, { retiredAt: AT }, ROLES);
  await expect.poll(() => third?.catalogue.get(POWER).state).toBe("retired");

  await second?.reinstate(POWER, ROLES);

  await expect.poll(() => first?.catalogue.get(POWER).state).toBe("active");
});

test("processes that change different documents of one draft at once lose nothing of each other", async () => {
  const marks = processes.map((_, index) => `参数${index}`);

  await Promise.all(
    processes.map(({ policies }, index) =>
      change(policies, (documents) => {
        const [parameter] = documents.parameters;
        if (parameter === undefined) throw new Error("there is no parameter");
        return { ...documents, parameters: [...documents.parameters, { ...parameter, name: marks[index] ?? "" }] };
      }),
    ),
  );

  const names = (await processes[0]?.policies.drafts.read(POWER))?.documents.parameters.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(marks));
});
