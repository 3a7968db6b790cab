import { afterAll, beforeAll, expect, test } from "vitest";

import { aSeededFolder } from "../support/lending/a-seeded-folder.ts";
import { aDataFolder, startServiceProcess, type ServiceProcess } from "./a-service-process.ts";
import { ask, at, textAt } from "./ask.ts";

const POWER = "private-college-registration";
const ROUNDS = 5;
/** So many cases share the events of a stream: each is asked for after each kill. */
const CASES = 40;
let seeded: Awaited<ReturnType<typeof aDataFolder>>;
beforeAll(async () => {
  seeded = await aSeededFolder();
}, 120_000);
afterAll(() => seeded.remove());

type Acknowledged = { readonly id: string; readonly event: string };

function anEvent(event: string): object {
  return { id: event, activity: "受理", at: "2026-09-17T09:00:00+08:00" };
}

function aLine(round: number, number: number): string {
  const line = { case: `stream-${round}-${number % CASES}`, power: POWER, ...anEvent(`e${number}`) };
  return `${JSON.stringify(line)}\n`;
}

/** Tells cases of events, singly and in a stream, until the service is gone; keeps every event that was acknowledged. */
async function tellUntilGone({ address }: ServiceProcess, round: number, told: Acknowledged[]): Promise<void> {
  const single = async (writer: number): Promise<void> => {
    const id = `single-${round}-${writer}`;
    await ask("POST", `${address}/api/v1/cases`, { json: { id, power: POWER } });
    for (let number = 0; ; number += 1) {
      const { status } = await ask("POST", `${address}/api/v1/cases/${id}/events`, { json: anEvent(`e${number}`) });
      if (status !== 200) return;
      told.push({ id, event: `e${number}` });
    }
  };
  const stream = async (): Promise<void> => {
    const body = Array.from({ length: 4000 }, (_, number) => aLine(round, number)).join("");
    const headers = { "content-type": "application/x-ndjson" };
    const response = await fetch(`${address}/api/v1/events`, { method: "POST", body, headers });
    let rest = "";
    for await (const chunk of response.body ?? []) {
      const lines = (rest + Buffer.from(chunk).toString("utf8")).split("\n");
      rest = lines.pop() ?? "";
      for (const answer of lines.map((text): { case: string; line: number } => JSON.parse(text))) {
        told.push({ id: answer.case, event: `e${answer.line - 1}` });
      }
    }
  };
  await Promise.allSettled([single(1), single(2), single(3), stream()]);
}

async function expectKnown({ address }: ServiceProcess, told: readonly Acknowledged[]): Promise<void> {
  const byCase = new Map<string, Set<string>>();
  for (const id of new Set(told.map((one) => one.id))) {
    const events = at((await ask("GET", `${address}/api/v1/cases/${id}`)).json, "events");
    byCase.set(id, new Set(Array.isArray(events) ? events.map((event) => textAt(event, "id")) : []));
  }
  const lost = told.filter(({ id, event }) => byCase.get(id)?.has(event) !== true);
  expect(lost).toEqual([]);
}

test("kill -9 in the middle of a stream loses no event that was acknowledged", async () => {
  const data = await aDataFolder(seeded.path);
  const told: Acknowledged[] = [];
  let service = await startServiceProcess(data.path);

  for (let round = 0; round < ROUNDS; round += 1) {
    const telling = tellUntilGone(service, round, told);
    const before = told.length;
    await expect.poll(() => told.length, { timeout: 30_000 }).toBeGreaterThan(before + 20);
    await new Promise((resolve) => {
      setTimeout(resolve, 50 + ((round * 137) % 400));
    });
    await service.kill("SIGKILL");
    await telling;
    service = await startServiceProcess(data.path);
    await expectKnown(service, told);
  }

  expect(told.length).toBeGreaterThan(200);
  expect(await service.kill("SIGTERM")).toBe(0);
  await data.remove();
}, 240_000);
