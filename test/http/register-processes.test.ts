import { afterAll, beforeAll, expect, test } from "vitest";

import { Database } from "../../engine/store/postgres/database.ts";
import { aDatabase } from "../support/lending/a-database.ts";
import { aDataFolder, startServiceProcess, type ServiceProcess } from "./a-service-process.ts";
import { ask, at, textAt, type Asked } from "./ask.ts";

const POWER = "private-college-registration";
const PATIENCE = 240_000;

let database: Database;
let folder: Awaited<ReturnType<typeof aDataFolder>>;
let processes: readonly ServiceProcess[] = [];
beforeAll(async () => {
  const url = await aDatabase();
  folder = await aDataFolder();
  database = new Database(url);
  processes = await Promise.all(
    ["one", "two", "three"].map((name) =>
      startServiceProcess(`${folder.path}/${name}`, "0", {
        SUNMAP_DATABASE_URL: url,
        SUNMAP_PERSONAL_KEY_FILE: `${folder.path}/personal.key`,
        SUNMAP_TRUSTED_PROXIES: "127.0.0.1",
        SUNMAP_LOG_LEVEL: "fatal",
      }),
    ),
  );
}, PATIENCE);
afterAll(async () => {
  await Promise.all(processes.map(({ kill }) => kill("SIGKILL")));
  await database.close();
  await folder.remove();
});

/** The address of the process that writes the register. */
async function writing(): Promise<string> {
  const [row] = await database.query<{ holder: string | null }>("SELECT holder FROM chains WHERE journal = 'cases'");
  return row?.holder ?? "";
}

function open({ address }: ServiceProcess, id: string): Promise<Asked> {
  return ask("POST", `${address}/api/v1/cases`, { json: { id, power: POWER } });
}

async function statusOf({ address }: ServiceProcess, id: string): Promise<number> {
  return (await ask("GET", `${address}/api/v1/cases/${id}`)).status;
}

/** Opens a case and sends the same again as long as nobody can tell whether it was done. */
async function openUntilAnswered(process: ServiceProcess, id: string): Promise<number> {
  for (;;) {
    const { status } = await open(process, id);
    if (status !== 503) return status;
  }
}

test(
  "any of three processes takes what happens to cases, and each knows at once what was answered by another",
  async () => {
    await expect.poll(writing, { timeout: PATIENCE }).toMatch(/^http:/);
    for (const [index, process] of processes.entries()) {
      const id = `c-${index}`;
      expect((await open(process, id)).status).toBe(201);
      for (const other of processes) expect(await statusOf(other, id)).toBe(200);
    }
    const event = { step: "S1", at: "2026-09-18T09:00:00+08:00" };
    const told = await Promise.all(
      processes.map(({ address }) => ask("POST", `${address}/api/v1/cases/c-0/events`, { json: event })),
    );
    expect(told.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(told.reduce((sum, { json }) => sum + Number(at(json, "accepted")), 0)).toBe(1);

    // The trail of all names each client as the process saw it that he asked.
    const webhook = { url: "https://example.org/", topics: ["case"] };
    for (const [index, { address }] of processes.entries()) {
      const headers = { "x-forwarded-for": `203.0.113.${index}` };
      expect((await ask("POST", `${address}/api/v1/webhooks`, { json: webhook, headers })).status).toBe(201);
    }
    const { json } = await ask("GET", `${processes[0]?.address ?? ""}/api/v1/audit?act=createWebhook`);
    expect([0, 1, 2].map((index) => textAt(json, "acts", index, "from"))).toEqual([
      "203.0.113.2",
      "203.0.113.1",
      "203.0.113.0",
    ]);
  },
  PATIENCE,
);

test(
  "when the writer is killed in the midst of it another takes its place, nothing answered is lost and nothing is there twice",
  async () => {
    const address = await writing();
    const writer = processes.find((process) => process.address === address);
    const left = processes.filter((process) => process !== writer);
    const opened: { readonly id: string; readonly status: number }[] = [];
    const enough = new AbortController();
    const openOn = async (process: ServiceProcess, index: number): Promise<void> => {
      for (let number = 0; !enough.signal.aborted; number += 1) {
        const id = `k-${index}-${number}`;
        opened.push({ id, status: await openUntilAnswered(process, id) });
      }
    };
    const opening = Promise.all(left.flatMap((process, index) => [openOn(process, index), openOn(process, index + 2)]));
    await expect.poll(() => opened.length, { timeout: PATIENCE }).toBeGreaterThan(20);
    await writer?.kill("SIGKILL");
    processes = left;
    const before = opened.length;
    await database.query("UPDATE chains SET expires_at = now() - interval '1 second' WHERE journal = 'cases'");
    await expect.poll(() => opened.length, { timeout: PATIENCE }).toBeGreaterThan(before + 20);
    enough.abort();
    await opening;

    // 200: the one that was killed had opened it, and could not answer any more.
    expect(opened.filter(({ status }) => status !== 200 && status !== 201)).toEqual([]);
    expect(opened.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(4);
    expect(left.map((process) => process.address)).toContain(await writing());
    for (const process of left) {
      for (const { id } of opened) expect(await statusOf(process, id)).toBe(200);
    }
    const [{ count } = { count: 0 }] = await database.query<{ count: number }>(
      `SELECT count(*) AS count FROM records WHERE journal = 'cases' AND convert_from(line, 'UTF8') LIKE '%"kind":"opened"%"id":"k-%'`,
    );
    expect(count).toBe(opened.length);
  },
  PATIENCE,
);

test(
  "a writer that is stopped in order gives the register free, and what is asked then is done by another at once",
  async () => {
    const address = await writing();
    const [writer, next] = processes.toSorted((one) => (one.address === address ? -1 : 1));
    if (writer === undefined || next === undefined) throw new Error("there are no two processes left");
    const stopping = writer.kill("SIGTERM");
    const statuses: number[] = [];
    for (let number = 0; number < 20; number += 1) statuses.push(await openUntilAnswered(next, `s-${number}`));
    await stopping;

    expect(new Set(statuses)).toEqual(new Set([201]));
    expect(await writing()).toBe(next.address);
  },
  PATIENCE,
);
