import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import type { Key } from "../../../engine/access/keys/key.ts";
import type { Act } from "../../../engine/audit/act.ts";
import { openAuditTrail } from "../../../engine/audit/open-audit-trail.ts";
import { openShelf } from "../../../engine/store/lowdb/lowdb-shelf.ts";
import { aSeededFolder } from "../../support/lending/a-seeded-folder.ts";
import { aDataFolder, startServiceProcess, type ServiceProcess } from "../a-service-process.ts";
import { ask, textAt } from "../ask.ts";

const ROUNDS = 6;
const CLIENTS = 8;
const WANTED = { name: "系统", roles: ["systemClient"], organ: "*", expiresAt: "2027-01-01T00:00:00+08:00" };

let seeded: Awaited<ReturnType<typeof aDataFolder>>;
beforeAll(async () => {
  seeded = await aSeededFolder();
}, 120_000);
afterAll(() => seeded.remove());

/** Makes keys until the service is gone; keeps the id of each that was answered. */
async function makeKeys({ address }: ServiceProcess, answered: string[]): Promise<void> {
  for (;;) {
    const { status, json } = await ask("POST", `${address}/api/v1/keys`, { json: WANTED });
    if (status !== 201) return;
    answered.push(textAt(json, "id"));
  }
}

/** The acts by which keys were made, as far as each came: also those that were begun and of which nobody knows more. */
async function actsIn(data: string): Promise<readonly Act[]> {
  const { trail } = await openAuditTrail(join(data, "audit"), Date.now);
  const acts: Act[] = [];
  for await (const act of trail.acts({ act: "createKey" })) acts.push(act);
  await trail.close();
  return acts;
}

test("kill -9 leaves nothing that was done and is not on record: at least that it was begun", async () => {
  const data = await aDataFolder(seeded.path);
  const answered: string[] = [];
  let begunInAll = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const service = await startServiceProcess(data.path);
    const before = answered.length;
    const making = Promise.allSettled(Array.from({ length: CLIENTS }, () => makeKeys(service, answered)));
    await expect.poll(() => answered.length, { timeout: 30_000 }).toBeGreaterThan(before + 10 + round * 3);
    await service.kill("SIGKILL");
    await making;

    const kept = (await (await openShelf<Key>(data.path, "keys")).list()).map(({ id }) => id);
    const acts = await actsIn(data.path);
    const created = new Set(acts.flatMap(({ outcome, details }) => (outcome === "done" ? [details?.["key"]] : [])));
    const begun = acts.filter(({ outcome }) => outcome === "begun").length;
    expect(answered.filter((id) => !created.has(id))).toEqual([]);
    expect(answered.filter((id) => !kept.includes(id))).toEqual([]);
    // What is there and of which no end is on record was begun; and no more was begun than clients were waiting.
    expect(kept.filter((id) => !created.has(id)).length).toBeLessThanOrEqual(begun);
    expect(begun - begunInAll).toBeLessThanOrEqual(CLIENTS);
    begunInAll = begun;
  }
  await data.remove();
  // Each time some were under way.
  expect(begunInAll).toBeGreaterThan(0);
});
