import { afterAll, beforeAll, expect, test } from "vitest";

import { aDatabase } from "../support/lending/a-database.ts";
import { aDataFolder, startServiceProcess, type ServiceProcess } from "./a-service-process.ts";
import { ask, at, textAt } from "./ask.ts";

const POWER = "private-college-registration";
const EVALUATE = `/api/v1/powers/${POWER}/evaluate`;
/** Milliseconds: a fifth of a minute on a machine that has nothing else to do. */
const PATIENCE = 180_000;

let url = "";
let folder: Awaited<ReturnType<typeof aDataFolder>>;
let first: ServiceProcess;
let second: ServiceProcess;
beforeAll(async () => {
  url = await aDatabase();
  folder = await aDataFolder();
  const start = (name: string): Promise<ServiceProcess> =>
    startServiceProcess(`${folder.path}/${name}`, "0", {
      SUNMAP_DATABASE_URL: url,
      SUNMAP_PERSONAL_KEY_FILE: `${folder.path}/personal.key`,
    });
  // Both find an empty database: one makes the tables and publishes the powers, the other waits for it.
  [first, second] = await Promise.all([start("one"), start("other")]);
}, PATIENCE);
afterAll(async () => {
  await Promise.all([first.kill("SIGTERM"), second.kill("SIGTERM")]);
  await folder.remove();
});

test(
  "two processes on one database judge, backtest what both recorded, and prove it by one tree",
  async () => {
    const facts = {};
    const bothJudged = await Promise.all(
      [first, second].map(({ address }) => ask("POST", `${address}${EVALUATE}`, { json: { facts } })),
    );
    expect(bothJudged.map(({ status }) => status)).toEqual([200, 200]);
    expect(new Set(bothJudged.map(({ json }) => textAt(json, "id"))).size).toBe(2);
    for (const { json } of bothJudged) {
      const id = textAt(json, "id");
      expect((await ask("GET", `${first.address}/api/v1/evaluations/${id}`)).status).toBe(200);
      expect((await ask("GET", `${second.address}/api/v1/evaluations/${id}`)).status).toBe(200);
    }

    const ordered = await ask("POST", `${first.address}/api/v1/powers/${POWER}/backtests`, {
      json: { against: "recorded" },
    });
    expect(ordered.status).toBe(202);
    const backtest = `/api/v1/backtests/${textAt(ordered.json, "id")}`;
    // Done by one process on the records of both, and known to the other.
    for (const { address } of [first, second]) {
      await expect
        .poll(async () => (await ask("GET", `${address}${backtest}`)).json, { timeout: PATIENCE })
        .toMatchObject({ state: "done", progress: { read: 2, of: 2, cases: 2 } });
    }

    const checkpoints = await Promise.all(
      [first, second].map(({ address }) => ask("GET", `${address}/api/v1/journal/checkpoint`)),
    );
    expect(textAt(checkpoints[0]?.json ?? null, "note")).toBe(textAt(checkpoints[1]?.json ?? null, "note"));
    for (const { address } of [first, second]) {
      for (const { json } of bothJudged) {
        const proof = await ask("GET", `${address}/api/v1/journal/inclusion?id=${textAt(json, "id")}&size=2`);
        expect(at(proof.json, "root")).toBe(at(checkpoints[0]?.json ?? null, "root"));
      }
    }
  },
  PATIENCE,
);
