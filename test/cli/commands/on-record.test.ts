import { userInfo } from "node:os";
import { join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

import type { Person } from "../../../engine/access/people/person.ts";
import type { Act, RecordedAct } from "../../../engine/audit/act.ts";
import type { AuditTrail } from "../../../engine/audit/audit-trail.ts";
import { openAuditTrail } from "../../../engine/audit/open-audit-trail.ts";
import { takeInSpooled } from "../../../engine/audit/spooled-acts.ts";
import { openShelf } from "../../../engine/store/lowdb/lowdb-shelf.ts";
import { aSeededFolder } from "../../support/lending/a-seeded-folder.ts";
import { startServiceProcess } from "../../http/a-service-process.ts";
import { ask, at } from "../../http/ask.ts";
import { aFolder } from "../../store/a-folder.ts";
import { sunmap } from "../a-shell.ts";

const BY_COMMAND = { kind: "person", name: userInfo().username, via: "command" };

/** A data folder in which a service ran, with one person. */
async function aUsedFolder(): Promise<string> {
  const data = await aFolder();
  const made = { createdAt: "2026-09-18T09:30:00+08:00", createdBy: "test" };
  const person: Person = { name: "李敏", organ: "hebei", grants: [], disabled: false, ...made };
  await (await openShelf<Person>(data, "people")).write("li.min", person, null);
  await (await openTrail(data)).close();
  return data;
}

async function openTrail(data: string): Promise<AuditTrail> {
  return (await openAuditTrail(join(data, "audit"), Date.now)).trail;
}

async function actsIn(data: string): Promise<readonly RecordedAct[]> {
  const trail = await openTrail(data);
  const { acts } = await trail.list({}, { limit: 20 });
  await trail.close();
  return acts;
}

test("what a command changes is on the trail: by the account of the system, from the machine", async () => {
  const data = await aUsedFolder();
  await sunmap(["access", "unlock", "li.min", "--data", data]);

  expect(await actsIn(data)).toMatchObject([
    { who: BY_COMMAND, act: "unlockPerson", subject: "/api/v1/people/li.min", outcome: "done" },
  ]);
});

test("while a service has the folder the act is left for it, and it takes it in once", async () => {
  const data = await aUsedFolder();
  const trail = await openTrail(data);
  onTestFinished(() => trail.close());
  const spool = await openShelf<Act>(data, "spooledActs");

  const { code } = await sunmap(["access", "setup-link", "--data", data]);
  expect(code).toBeUndefined();
  expect((await spool.list()).map(({ document }) => document.outcome)).toEqual(["begun", "done"]);
  await takeInSpooled(spool, trail);
  await takeInSpooled(spool, trail);

  expect((await trail.list({}, { limit: 20 })).acts).toMatchObject([
    { who: BY_COMMAND, act: "makeSetupLink", outcome: "done" },
  ]);
  expect(await spool.list()).toEqual([]);
});

test("a backup and its restoring are on record, each where it was done", async () => {
  const data = await aUsedFolder();
  const file = join(await aFolder(), "all.backup");
  const restored = join(await aFolder(), "restored");
  expect((await sunmap(["backup", file, "--data", data])).code).toBe(0);
  expect((await sunmap(["restore", file, "--data", restored])).code).toBe(0);

  expect(await actsIn(data)).toMatchObject([{ act: "backUpStore", outcome: "done", details: { file } }]);
  expect(await actsIn(restored)).toMatchObject([
    { act: "restoreBackup", outcome: "done", details: { file } },
    { act: "backUpStore", outcome: "begun" },
  ]);
});

test("a service that runs has the act on its trail a moment later", async () => {
  const data = await aSeededFolder();
  const service = await startServiceProcess(data.path);
  onTestFinished(async () => {
    await service.kill("SIGKILL");
    await data.remove();
  });
  await sunmap(["access", "setup-link", "--data", data.path]);

  const acts = async () => (await ask("GET", `${service.address}/api/v1/audit?act=makeSetupLink`)).json;
  await expect.poll(async () => at(await acts(), "acts", 0)).toMatchObject({ who: BY_COMMAND, outcome: "done" });
});
