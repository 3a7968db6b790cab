import { connect } from "node:net";
import { join } from "node:path";
import { once } from "node:events";

import { afterAll, beforeAll, expect, test } from "vitest";

import { openFileJournal } from "../../engine/store/journal/open-file-journal.ts";
import { aSeededFolder } from "../support/lending/a-seeded-folder.ts";
import { aDataFolder, startServiceProcess, type ServiceProcess } from "./a-service-process.ts";
import { ask, at, textAt } from "./ask.ts";

const POWER = "private-college-registration";
const ROUNDS = 5;
let seeded: Awaited<ReturnType<typeof aDataFolder>>;

beforeAll(async () => {
  seeded = await aSeededFolder();
  const first = await startServiceProcess(seeded.path);
  expect(at((await ask("GET", `${first.address}/api/v1/powers`)).json, "total")).toBe(10);
  expect(await first.kill("SIGTERM")).toBe(0);
}, 120_000);
afterAll(() => seeded.remove());

/** Judges cases, singly and in a batch, until the service is gone; gives every id that was acknowledged. */
async function judgeUntilGone({ address }: ServiceProcess, acknowledged: string[]): Promise<void> {
  const single = async (): Promise<void> => {
    for (;;) {
      const { status, json } = await ask("POST", `${address}/api/v1/powers/${POWER}/evaluate`, { json: { facts: {} } });
      if (status !== 200) return;
      acknowledged.push(textAt(json, "id"));
    }
  };
  const batch = async (): Promise<void> => {
    const body = `{"power":"${POWER}","facts":{}}\n`.repeat(20_000);
    const headers = { "content-type": "application/x-ndjson" };
    const response = await fetch(`${address}/api/v1/evaluate`, { method: "POST", body, headers });
    let rest = "";
    for await (const chunk of response.body ?? []) {
      const lines = (rest + Buffer.from(chunk).toString("utf8")).split("\n");
      rest = lines.pop() ?? "";
      acknowledged.push(...lines.flatMap((line) => /"id":"([^"]+)"/.exec(line)?.[1] ?? []));
    }
  };
  await Promise.allSettled([single(), single(), single(), single(), batch()]);
}

/** Each record is read by the verification, so that it is enough to know that those acknowledged are among them. */
async function expectRecorded(data: string, acknowledged: readonly string[]): Promise<void> {
  const { journal } = await openFileJournal(join(data, "journal"), { clock: Date.now });
  expect(await journal.verify()).toMatchObject({ brokenCount: 0, records: journal.size });
  for (const id of acknowledged) if ((await journal.positionOf(id)) === undefined) throw new Error(`${id} was lost`);
  const last = acknowledged.at(-1) ?? "";
  expect((await journal.read(last))?.id).toBe(last);
  await journal.close();
}

test("kill -9 at any moment loses nothing that was acknowledged", async () => {
  const data = await aDataFolder(seeded.path);
  const acknowledged: string[] = [];

  for (let round = 0; round < ROUNDS; round += 1) {
    const service = await startServiceProcess(data.path);
    const judging = judgeUntilGone(service, acknowledged);
    const before = acknowledged.length;
    await expect.poll(() => acknowledged.length, { timeout: 20_000 }).toBeGreaterThan(before + 20);
    await new Promise((resolve) => {
      setTimeout(resolve, 50 + ((round * 137) % 400));
    });
    await service.kill("SIGKILL");
    await judging;
    await expectRecorded(data.path, acknowledged);
  }

  expect(acknowledged.length).toBeGreaterThan(100);
  await data.remove();
}, 180_000);

test("a service that is asked to stop answers what it has taken, ends with 0, and loses nothing", async () => {
  const data = await aDataFolder(seeded.path);
  const service = await startServiceProcess(data.path);
  const acknowledged: string[] = [];
  const judging = judgeUntilGone(service, acknowledged);
  await expect.poll(() => acknowledged.length, { timeout: 20_000 }).toBeGreaterThan(20);

  const code = await service.kill("SIGTERM");
  await judging;

  expect(code).toBe(0);
  await expectRecorded(data.path, acknowledged);
  await data.remove();
}, 60_000);

test("a body of 100 MB is refused before it is read, a line of 100 MB is never held, and the service stays up", async () => {
  const service = await startServiceProcess(seeded.path);
  const { port } = new URL(service.address);
  const before = await residentBytes(service);

  const announced = connect(Number(port), "127.0.0.1");
  announced.write(
    `POST /api/v1/powers/${POWER}/evaluate HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100000000\r\n\r\n{`,
  );
  const [refusal] = await once(announced, "data");
  await once(announced, "close");
  const chunked = await sendForever(Number(port), `/api/v1/powers/${POWER}/evaluate`, "application/json");
  const line = await sendForever(Number(port), "/api/v1/evaluate", "application/x-ndjson");

  expect(String(refusal)).toContain("413 Payload Too Large");
  expect(String(refusal)).toContain("connection: close");
  expect(chunked.sent).toBeLessThan(50_000_000);
  expect(line.sent).toBeGreaterThan(99_000_000);
  expect((await residentBytes(service)) - before).toBeLessThan(90_000_000);
  expect(
    (await ask("POST", `${service.address}/api/v1/powers/${POWER}/evaluate`, { json: { facts: {} } })).status,
  ).toBe(200);
  await service.kill("SIGTERM");
}, 60_000);

async function residentBytes({ address }: ServiceProcess): Promise<number> {
  const { text } = await ask("GET", `${address}/metrics`);
  return Number(/^process_resident_memory_bytes (\d+)/m.exec(text)?.[1]);
}

/** Sends a body of unknown length until the service has enough of it. */
async function sendForever(port: number, path: string, media: string): Promise<{ readonly sent: number }> {
  const socket = connect(port, "127.0.0.1");
  let sent = 0;
  socket.on("error", () => undefined);
  socket.write(
    `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: ${media}\r\nTransfer-Encoding: chunked\r\n\r\n`,
  );
  const piece = "x".repeat(65_536);
  while (!socket.destroyed && sent < 100_000_000) {
    sent += piece.length;
    const taken = socket.write(`10000\r\n${piece}\r\n`);
    if (!taken) await Promise.race([once(socket, "drain"), once(socket, "close")]).catch(() => undefined);
  }
  socket.destroy();
  return { sent };
}
