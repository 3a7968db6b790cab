import { afterAll, beforeAll, expect, test } from "vitest";

import { pino } from "pino";

import { startTestService, type RunningTestService } from "./a-service.ts";
import { ask } from "./ask.ts";

const POWER = "private-college-registration";
const lines: string[] = [];
let running: RunningTestService;
let isReady = true;

beforeAll(async () => {
  const log = pino({ level: "debug" }, { write: (line: string) => void lines.push(line) });
  running = await startTestService({ powers: [POWER], ready: () => isReady, log });
});
afterAll(() => running.stop());

test("a stopping service says that it is not ready, and keeps no connection", async () => {
  isReady = false;
  const ready = await ask("GET", `${running.address}/readyz`);
  const judged = await ask("POST", `${running.address}/api/v1/powers/${POWER}/evaluate`, { json: { facts: {} } });
  isReady = true;

  expect(ready.status).toBe(503);
  expect([judged.status, judged.headers.get("connection")]).toEqual([200, "close"]);
});

test("the log tells neither facts nor bodies, whether a case is judged or refused", async () => {
  const url = `${running.address}/api/v1/powers/${POWER}/evaluate`;
  const headers = { "content-type": "application/json" };

  await ask("POST", url, { json: { facts: { applicantName: "张三丰" } } });
  await ask("POST", url, { body: '{"facts":{"applicantName":"张三丰"', headers });
  await ask("POST", url, { json: { facts: 1, applicantName: "张三丰" } });

  expect(lines.length).toBeGreaterThan(2);
  expect(lines.join("")).not.toMatch(/张三丰|applicantName/);
});

test("requests, judgments and the journal are counted for Prometheus", async () => {
  await ask("POST", `${running.address}/api/v1/powers/${POWER}/evaluate`, { json: { facts: {} } });

  const { text, headers } = await ask("GET", `${running.address}/metrics`);

  expect(headers.get("content-type")).toContain("text/plain; version=0.0.4");
  expect(text).toMatch(/sunmap_evaluations_total\{power="private-college-registration",verdict="incomplete"\} \d/);
  expect(text).toMatch(/sunmap_requests_total\{operation="evaluateCase",status="200"\} \d/);
  expect(text).toContain(`sunmap_journal_records ${running.service.journal.size}`);
  expect(text).toContain("process_resident_memory_bytes");
});
