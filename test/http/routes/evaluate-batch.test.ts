import { request } from "node:http";
import { once } from "node:events";

import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";

import { SunmapError } from "../../../engine/core/errors.ts";
import { MemoryJournal } from "../../../engine/store/memory/memory-journal.ts";
import type { EvaluationEntry, Receipt } from "../../../engine/store/store.ts";
import { PRESENT, startTestService, type RunningTestService } from "../a-service.ts";
import { ask, at, textAt, type Json } from "../ask.ts";

const HEADERS = { "content-type": "application/x-ndjson" };
const GOOD = '{"power":"private-college-registration","facts":{}}';
let running: RunningTestService;
let url: string;
let accepting = true;
/** Called for each group that goes to the journal. */
let onRecording = (): void => undefined;

/** A journal whose disk is full while `isFull` says so. */
class JournalThatFills extends MemoryJournal {
  isFull = false;

  override async appendMany(entries: readonly EvaluationEntry[]): Promise<readonly Receipt[]> {
    onRecording();
    if (this.isFull) throw new SunmapError("STORE_FULL");
    return super.appendMany(entries);
  }
}
const journal = new JournalThatFills(() => PRESENT);

beforeAll(async () => {
  running = await startTestService({ journal, ready: () => accepting });
  url = `${running.address}/api/v1/evaluate`;
});
afterAll(() => running.stop());

async function batch(body: string): Promise<Json[]> {
  const { status, text } = await ask("POST", url, { body, headers: HEADERS });
  expect(status).toBe(200);
  return text === ""
    ? []
    : text
        .trimEnd()
        .split("\n")
        .map((line): Json => JSON.parse(line));
}

test("each line is answered in its order, a bad one with its own problem", async () => {
  const lines = [
    GOOD,
    "{",
    "",
    "[]",
    `{"power":"none","facts":{}}`,
    `{"power":"highway-tendering","facts":{},"fakts":1}`,
    `{"power":"highway-tendering","facts":{"a":${"[".repeat(50)}${"]".repeat(50)}}}`,
    `{"power":"highway-tendering","facts":{"a":"${"x".repeat(1_000_001)}"}}`,
    `{"power":"highway-tendering","facts":{},"at":"2020-05-06T09:30:00Z","explain":"none"}`,
    "   \r",
    GOOD,
    `{"power":"highway-tendering","facts":{"bidsOpened":true,"bidsOpened":false}}`,
  ];

  const answers = await batch(lines.join("\n"));

  expect(answers.map((answer) => at(answer, "line"))).toEqual([1, 2, 4, 5, 6, 7, 8, 9, 11, 12]);
  expect(answers.map((answer) => at(answer, "problem", "code"))).toEqual([
    null,
    "BODY_NOT_JSON",
    "DOCUMENT_INVALID",
    "POWER_NOT_FOUND",
    "DOCUMENT_INVALID",
    "BODY_TOO_DEEP",
    "LINE_TOO_LONG",
    null,
    null,
    "BODY_NOT_JSON",
  ]);
  expect(at(answers[7] ?? null, "evaluation", "at")).toBe("2020-05-06T09:30:00Z");
});

test("every answered case is in the journal", async () => {
  const before = journal.size;

  const answers = await batch(`${GOOD}\n`.repeat(1000));

  expect(answers.length).toBe(1000);
  expect(journal.size).toBe(before + 1000);
  for (const answer of answers.slice(0, 20)) {
    expect(await journal.read(textAt(answer, "evaluation", "id"))).toBeDefined();
  }
});

test("each of many lines gets its own answer, as it was recorded, also when a group of answers takes megabytes", async () => {
  const lines = Array.from(
    { length: 300 },
    (_, number) => `{"power":"highway-tendering","facts":{"fact${number}":1},"explain":"all"}`,
  );

  const { text } = await ask("POST", url, { body: lines.join("\n"), headers: HEADERS });

  const answers = text.trimEnd().split("\n");
  expect(answers.length).toBe(300);
  expect(text.length / 300).toBeGreaterThan(10_000);
  for (const [number, answer] of answers.entries()) {
    const evaluation: Json = JSON.parse(answer);
    expect(at(evaluation, "evaluation", "unknownFacts")).toEqual([{ fact: `fact${number}` }]);
    const id = textAt(evaluation, "evaluation", "id");
    const recorded = await journal.read(id);
    const recordedText = recorded?.evaluationJson.toString().slice(1);
    expect(answer === `{"line":${number + 1},"evaluation":{"id":"${id}",${recordedText}}`).toBe(true);
    // The dictionary of this power has personal facts, so one that it does not know is masked.
    expect(recorded?.caseJson.toString()).toBe(`{"power":"highway-tendering","facts":{"fact${number}":"***"}}`);
  }
});

test("a key that stands on two lines gives one record, and another case under it a problem", async () => {
  const line = `{"power":"private-college-registration","facts":{},"key":"k1"}`;
  const other = `{"power":"private-college-registration","facts":{"x":1},"key":"k1"}`;
  const before = journal.size;

  const answers = await batch([line, line, other].join("\n"));
  const later = await batch([line, other].join("\n"));

  expect(journal.size).toBe(before + 1);
  expect(at(answers[1] ?? null, "replayed")).toBe(true);
  expect(at(answers[1] ?? null, "evaluation")).toEqual(at(answers[0] ?? null, "evaluation"));
  expect(at(answers[2] ?? null, "problem", "code")).toBe("IDEMPOTENCY_KEY_REUSED");
  expect(at(later[0] ?? null, "evaluation")).toEqual(at(answers[0] ?? null, "evaluation"));
  expect(at(later[1] ?? null, "problem", "code")).toBe("IDEMPOTENCY_KEY_REUSED");
});

test("while the disk is full each case is told so, and the stream goes on", async () => {
  journal.isFull = true;
  const full = await batch(`${GOOD}\n${GOOD}`);
  journal.isFull = false;

  expect(full.map((answer) => at(answer, "problem", "code"))).toEqual(["STORE_FULL", "STORE_FULL"]);
  expect(at((await batch(GOOD))[0] ?? null, "evaluation", "power")).toBe("private-college-registration");
});

test("a stopping service tells the first line that it no longer takes, and ends", async () => {
  accepting = false;
  const answers = await batch(`${GOOD}\n`.repeat(500));
  accepting = true;

  expect(answers.length).toBe(1);
  expect(at(answers[0] ?? null, "problem", "code")).toBe("SHUTTING_DOWN");
});

test("a service that stops while it judges tells the first line that it no longer takes, too", async () => {
  onRecording = (): void => void (accepting = false);
  const answers = await batch(`${GOOD}\n`.repeat(500));
  onRecording = (): void => undefined;
  accepting = true;

  const evaluated = answers.findIndex((answer) => at(answer, "evaluation") === null);
  expect(evaluated).toBeGreaterThan(0);
  expect(answers.slice(evaluated).map((answer) => at(answer, "problem", "code"))).toEqual(["SHUTTING_DOWN"]);
});

test("answers come while the request is still being sent", async () => {
  const sending = request(url, { method: "POST", headers: HEADERS });
  sending.write(`${GOOD}\n`);
  const [response] = await once(sending, "response");

  const [first] = await once(response, "data");
  expect(String(first)).toContain('"line":1');
  sending.end(`${GOOD}\n`);
  const [second] = await once(response, "data");
  expect(String(second)).toContain('"line":2');
});

test("a client that does not take its answers stops the judging", async () => {
  const before = journal.size;
  const sending = request(url, { method: "POST", headers: HEADERS });
  const chunk = `${GOOD}\n`.repeat(1000);
  sending.on("error", () => undefined);
  let sent = 0;
  while (sent < 200 && sending.write(chunk)) sent += 1;
  const [response] = await once(sending, "response");
  response.pause();

  const pump = setInterval(
    () => void (!sending.writableNeedDrain && sent < 400 && sending.write(chunk) && (sent += 1)),
    1,
  );
  let judged = -1;
  while (journal.size - before !== judged) {
    judged = journal.size - before;
    await new Promise((resolve) => {
      setTimeout(resolve, 400);
    });
  }
  clearInterval(pump);
  sending.destroy();

  expect(judged).toBeGreaterThan(0);
  expect(judged).toBeLessThan(100_000);
});

test("a client that goes away before it has its answers is no fault of the service", async () => {
  const lines: string[] = [];
  const log = pino({ level: "info" }, { write: (line: string) => void lines.push(line) });
  const service = await startTestService({ log });
  const sending = request(`${service.address}/api/v1/evaluate`, { method: "POST", headers: HEADERS });
  sending.on("error", () => undefined);
  sending.end(`${GOOD.replace("{", '{"explain":"all",')}\n`.repeat(900));
  const [response] = await once(sending, "response");
  response.pause().on("error", () => undefined);
  sending.destroy();

  await expect.poll(() => lines.join(""), { timeout: 20_000 }).toContain("the client went away");
  expect(lines.map((line) => JSON.parse(line).level)).toEqual([30]);
  await service.stop();
});

test("a batch of another media type, or compressed, is refused", async () => {
  const json = await ask("POST", url, { json: {} });
  const zipped = await ask("POST", url, { body: "x", headers: { ...HEADERS, "content-encoding": "gzip" } });

  expect([json.status, zipped.status]).toEqual([415, 415]);
  expect(at(zipped.json, "accepted")).toEqual(["content-encoding: identity"]);
});
