import { afterAll, beforeAll, expect, test } from "vitest";

import { Database } from "../../engine/store/postgres/database.ts";
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
  "two processes on one database judge, keep one register of cases, and one takes over from the other",
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

    const openings = await Promise.all([first, second].map((process) => open(process, "case-of")));
    const writer = openings[0]?.status === 201 ? first : second;
    const reader = writer === first ? second : first;
    const refused = openings.find(({ status }) => status === 503);
    expect(new Set(openings.map(({ status }) => status))).toEqual(new Set([201, 503]));
    expect(at(refused?.json ?? null, "code")).toBe("REGISTER_ELSEWHERE");
    expect(at(refused?.json ?? null, "address")).toBe(writer.address);
    await expect.poll(() => statusOf(reader, "case-of")).toBe(200);

    await writer.kill("SIGKILL");
    const database = new Database(url);
    await database.query("UPDATE chains SET expires_at = now() - interval '1 second' WHERE journal = 'cases'");
    await database.close();

    await expect.poll(async () => (await open(reader, "case-after")).status, { timeout: PATIENCE }).toBe(201);
    expect(await statusOf(reader, "case-of")).toBe(200);
    expect((await ask("POST", `${reader.address}${EVALUATE}`, { json: { facts: {} } })).status).toBe(200);
  },
  PATIENCE,
);

function open({ address }: ServiceProcess, id: string): ReturnType<typeof ask> {
  return ask("POST", `${address}/api/v1/cases`, { json: { id, power: POWER } });
}

async function statusOf({ address }: ServiceProcess, id: string): Promise<number> {
  return (await ask("GET", `${address}/api/v1/cases/${id}`)).status;
}
