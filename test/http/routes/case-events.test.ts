import { request } from "node:http";
import { once } from "node:events";

import { afterAll, beforeAll, expect, test } from "vitest";

import { SunmapError } from "../../../engine/core/errors.ts";
import { MemoryRecordJournal } from "../../../engine/store/memory/memory-record-journal.ts";
import type { CaseRecord } from "../../../engine/store/cases/case-record.ts";
import { startTestService, type RunningTestService } from "../a-service.ts";
import { ask, at, type Json } from "../ask.ts";

const POWER = "private-college-registration";
const HEADERS = { "content-type": "application/x-ndjson" };
let running: RunningTestService;
let url: string;
let accepting = true;

/** A journal whose disk is full while `isFull` says so. */
class JournalThatFills extends MemoryRecordJournal<CaseRecord> {
  isFull = false;

  override async append(record: CaseRecord): Promise<number> {
    if (this.isFull) throw new SunmapError("STORE_FULL");
    return super.append(record);
  }
}
const journal = new JournalThatFills();

beforeAll(async () => {
  running = await startTestService({ cases: journal, ready: () => accepting });
  url = `${running.address}/api/v1/events`;
});
afterAll(() => running.stop());

async function stream(lines: readonly (string | object)[]): Promise<Json[]> {
  const body = lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n");
  const { status, text } = await ask("POST", url, { body, headers: HEADERS });
  expect(status).toBe(200);
  return text === ""
    ? []
    : text
        .trimEnd()
        .split("\n")
        .map((line): Json => JSON.parse(line));
}

function aLine(id: string, minute: number, change: object = {}): object {
  return {
    case: id,
    power: POWER,
    id: `e${minute}`,
    activity: "a",
    at: `2026-09-17T09:${String(minute).padStart(2, "0")}:00+08:00`,
    ...change,
  };
}

async function eventsOf(id: string): Promise<Json> {
  return at((await ask("GET", `${running.address}/api/v1/cases/${id}`)).json, "case", "events");
}

test("each line is answered in its order, a bad one with its own problem, and the stream goes on", async () => {
  const answers = await stream([
    aLine("s1", 1),
    "{",
    "",
    "[]",
    { case: "unknown", activity: "a", at: "2026-09-17T09:00:00+08:00" },
    aLine("s2", 1, { power: "none" }),
    aLine("s1", 2, { power: "highway-tendering" }),
    { power: POWER, activity: "a", at: "2026-09-17T09:00:00+08:00" },
    aLine("s1", 3, { at: "2026-02-30T09:00:00+08:00" }),
    aLine("s1", 4, { note: "x".repeat(1_000_001) }),
    `{"case":"s1","at":"2026-09-17T09:00:00+08:00","activity":"a","facts":{"a":${"[".repeat(50)}${"]".repeat(50)}}}`,
    aLine("s1", 5),
  ]);

  expect(answers.map((answer) => [at(answer, "line"), at(answer, "problem", "code") ?? at(answer, "case")])).toEqual([
    [1, "s1"],
    [2, "BODY_NOT_JSON"],
    [4, "DOCUMENT_INVALID"],
    [5, "CASE_NOT_FOUND"],
    [6, "POWER_NOT_FOUND"],
    [7, "CASE_EXISTS"],
    [8, "CASE_NOT_FOUND"],
    [9, "DOCUMENT_INVALID"],
    [10, "LINE_TOO_LONG"],
    [11, "BODY_TOO_DEEP"],
    [12, "s1"],
  ]);
  expect(await eventsOf("s1")).toBe(2);
});

test("an unknown case is opened by its first event under its power, a known one needs none", async () => {
  await stream([aLine("s3", 7), aLine("s3", 2), { case: "s3", activity: "b", at: "2026-09-17T10:00:00+08:00" }]);

  const { json } = await ask("GET", `${running.address}/api/v1/cases/s3`);
  expect(at(json, "case")).toMatchObject({ power: POWER, events: 3, openedAt: "2026-09-17T09:02:00+08:00" });
});

test("a line that is sent again is told as repeated, within one stream and in the next", async () => {
  const first = await stream([aLine("s4", 1), aLine("s4", 1)]);
  const second = await stream([aLine("s4", 1)]);

  expect([...first, ...second].map((answer) => at(answer, "repeated"))).toEqual([false, true, true]);
});

test("one event that cannot be taken does not take the others of its case with it", async () => {
  await stream([aLine("s5", 1)]);

  const answers = await stream([aLine("s5", 2), aLine("s5", 1, { activity: "other" }), aLine("s5", 3)]);

  expect(answers.map((answer) => at(answer, "problem", "code"))).toEqual([null, "EVENT_CONFLICT", null]);
  expect(await eventsOf("s5")).toBe(3);
});

test("thousands of lines of many cases are all answered in their order", async () => {
  const lines = Array.from({ length: 3000 }, (_, n) => aLine(`many-${n % 100}`, Math.floor(n / 100)));

  const answers = await stream(lines);

  expect(answers.map((answer) => at(answer, "line"))).toEqual(Array.from({ length: 3000 }, (_, n) => n + 1));
  expect(answers.every((answer) => at(answer, "repeated") === false)).toBe(true);
  for (const id of ["many-0", "many-99"]) expect(await eventsOf(id)).toBe(30);
});

test("an answer is sent while the stream is still open", async () => {
  const exchange = request(url, { method: "POST", headers: HEADERS });
  exchange.write(`${JSON.stringify(aLine("s6", 1))}\n`);
  const [response] = await once(exchange, "response");
  const [chunk] = await once(response, "data");

  expect(JSON.parse(String(chunk))).toMatchObject({ line: 1, case: "s6" });
  exchange.end();
  await once(response, "end");
});

test("a full disk is told to every line that is lost by it, and the next ones fare better", async () => {
  journal.isFull = true;
  const lost = await stream([aLine("s7", 1), aLine("s8", 1)]);
  journal.isFull = false;
  const kept = await stream([aLine("s7", 1)]);

  expect(lost.map((answer) => at(answer, "problem", "code"))).toEqual(["STORE_FULL", "STORE_FULL"]);
  expect(kept.map((answer) => at(answer, "repeated"))).toEqual([false]);
});

test("a service that stops tells the first line it no longer takes, and ends there", async () => {
  accepting = false;
  const answers = await stream([aLine("s9", 1), aLine("s9", 2)]).finally(() => (accepting = true));

  expect(answers.map((answer) => at(answer, "problem", "code"))).toEqual(["SHUTTING_DOWN"]);
});

test("every answer is what the description promises", async () => {
  const { json } = await ask("GET", `${running.address}/openapi.json`);

  expect(at(json, "paths", "/api/v1/events", "post", "operationId")).toBe("tellCases");
});

test("a case is told by its id, also one that is escaped in the address", async () => {
  for (const id of ["2026-0815", "办件（一）"]) {
    await stream([aLine(id, 1)]);
    const address = `${running.address}/api/v1/cases/${encodeURIComponent(id)}/events`;
    const { status, json } = await ask("POST", address, { json: { activity: "b", at: "2026-09-17T10:00:00+08:00" } });

    expect(status).toBe(200);
    expect(json).toMatchObject({ accepted: 1, case: { id, events: 2 } });
  }
});
