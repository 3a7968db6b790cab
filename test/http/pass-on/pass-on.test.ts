import { once } from "node:events";
import { request as requestHttp } from "node:http";
import { connect, createServer } from "node:net";

import { pino } from "pino";
import { expect, onTestFinished, test } from "vitest";

import { PASSED_ON } from "../../../engine/http/pass-on/passed-on-mark.ts";
import { OPERATIONS } from "../../../engine/http/routes/index.ts";
import type { WriterSeat } from "../../../engine/store/writer-seat.ts";
import { aFreePort } from "../../support/a-free-port.ts";
import { startTestService, type RunningTestService } from "../a-service.ts";
import { ask, at, textAt } from "../ask.ts";

const POWER = "private-college-registration";
const SECRET = "what only our processes know";

type Seat = { -readonly [Key in "isHeld" | "holder"]: WriterSeat[Key] };

/** A seat as one process sees it; what is changed in `state` it sees at once. */
function aSeat(state: Seat): WriterSeat {
  return {
    get isHeld() {
      return state.isHeld;
    },
    get holder() {
      return state.holder;
    },
    secret: SECRET,
    keep: async () => state.isHeld,
    release: async () => undefined,
  };
}

type Options = Parameters<typeof startTestService>[0];

async function aProcess(state: Seat, options: Options = {}): Promise<RunningTestService> {
  const running = await startTestService({ ...options, seat: aSeat(state) });
  onTestFinished(running.stop);
  return running;
}

/** A process that writes the register, and one that does not and passes on to it. */
async function aPair(options: Options = {}): Promise<Readonly<Record<"writer" | "other", RunningTestService>>> {
  const writer = await aProcess({ isHeld: true, holder: "" }, options);
  const other = await aProcess({ isHeld: false, holder: writer.address }, options);
  return { writer, other };
}

function openCase(address: string, id: string, headers: Readonly<Record<string, string>> = {}) {
  return ask("POST", `${address}/api/v1/cases`, { json: { id, power: POWER }, headers });
}

test("of every operation on cases, findings and webhooks it is said who answers it", () => {
  const about = OPERATIONS.filter(
    ({ tag, path }) => ["supervision", "findings", "webhooks"].includes(tag) || /\{(case|finding)\}/.test(path),
  );

  expect(about.filter(({ register }) => register === undefined).map(({ id }) => id)).toEqual([]);
  expect(about.filter(({ method, register }) => method !== "get" && register !== "written")).toEqual([]);
});

test("what the writer alone may do is done by it, and its answer comes back as it is", async () => {
  const { writer, other } = await aPair();
  const opened = await openCase(other.address, "c-1");
  const again = await openCase(writer.address, "c-1");
  const refused = await ask("POST", `${other.address}/api/v1/cases`, {
    json: { id: "c-2", power: "nowhere" },
    headers: { "accept-language": "en" },
  });

  expect([opened.status, again.status]).toEqual([201, 200]);
  expect(opened.headers.get("location")).toBe("/api/v1/cases/c-1");
  expect(opened.headers.get("content-security-policy")).toBe(again.headers.get("content-security-policy"));
  expect(opened.json).toEqual(again.json);
  expect(refused).toMatchObject({ status: 404, json: { code: "POWER_NOT_FOUND" } });
  expect(textAt(refused.json, "title")).toMatch(/^[ -~]+$/);
});

test("an answer without a body, and a request without one, go through too", async () => {
  const { writer, other } = await aPair();
  const made = await ask("POST", `${writer.address}/api/v1/webhooks`, {
    json: { url: "https://example.org/", topics: ["case"] },
  });
  const removed = await ask("DELETE", `${other.address}${made.headers.get("location") ?? ""}`);

  expect([made.status, removed.status, removed.text]).toEqual([201, 204, ""]);
});

test("a body that is too large is refused by the writer as it would be without anybody in between", async () => {
  const { other } = await aPair();
  const large = await ask("POST", `${other.address}/api/v1/cases`, {
    body: JSON.stringify({ id: "c", power: "x".repeat(2_000_000) }),
    headers: { "content-type": "application/json" },
  });

  expect(large).toMatchObject({ status: 413, json: { code: "BODY_TOO_LARGE" } });
});

function line(step: string): string {
  return `${JSON.stringify({ case: "c-1", power: POWER, step, at: "2026-09-18T09:00:00+08:00" })}\n`;
}

test("lines are answered one by one, while the client still sends", async () => {
  const { other } = await aPair();
  const url = new URL(`${other.address}/api/v1/events`);
  const sending = requestHttp(url, { method: "POST", headers: { "content-type": "application/x-ndjson" } });
  sending.write(line("S1"));
  const [answer] = await once(sending, "response");
  const answers: unknown[] = [];
  for await (const text of answer.setEncoding("utf8")) {
    answers.push(JSON.parse(text));
    // Only now, when the first one is answered.
    if (answers.length === 1) sending.end(line("S2"));
  }

  expect(answer.statusCode).toBe(200);
  expect(answers).toMatchObject([{ line: 1, case: "c-1" }, { line: 2 }]);
});

test("the trail of the writer names the client as the other process saw it, and nobody else is believed", async () => {
  const { writer, other } = await aPair({ trustedProxies: "127.0.0.1" });
  const json = { url: "https://example.org/", topics: ["case"] };
  const subscribe = ({ address }: RunningTestService, headers: Readonly<Record<string, string>>) =>
    ask("POST", `${address}/api/v1/webhooks`, { json, headers });
  const invented = { [PASSED_ON]: `${Date.UTC(2026, 8, 18, 1, 30)} 1 198.51.100.7 ${"x".repeat(43)}` };
  await subscribe(other, { "x-forwarded-for": "203.0.113.9" });
  await subscribe(writer, invented);
  await subscribe(other, invented);

  const { acts } = await writer.service.audit.list({ act: "createWebhook" }, { limit: 10 });
  expect(acts.map(({ from }) => from)).toEqual(["127.0.0.1", "127.0.0.1", "203.0.113.9"]);
  // What the writer puts on record is not on record twice.
  expect((await other.service.audit.list({}, { limit: 10 })).acts).toEqual([]);
});

test("processes that take each other for the writer do not send a request round and round", async () => {
  const one: Seat = { isHeld: false, holder: "" };
  const [first, second] = [await aProcess(one), await aProcess({ isHeld: false, holder: "" })];
  one.holder = second.address;
  const round = await aProcess({ isHeld: false, holder: first.address });
  // Each believes that the next one writes, and the last one that the first does.
  const two: Seat = { isHeld: false, holder: round.address };
  const last = await aProcess(two);
  one.holder = last.address;

  const refused = await openCase(last.address, "c-1");

  expect(refused).toMatchObject({ status: 503, json: { code: "REGISTER_ELSEWHERE" } });
  expect(refused.headers.get("retry-after")).toBe("2");
});

test("while nobody can be reached a request waits, and is done by whoever writes then", async () => {
  const gone = `http://127.0.0.1:${await aFreePort()}`;
  const state: Seat = { isHeld: false, holder: gone };
  const other = await aProcess(state, { patience: 10_000 });
  const asked = openCase(other.address, "c-1");
  setTimeout(() => (state.isHeld = true), 300);
  expect((await asked).status).toBe(201);

  const { writer } = await aPair();
  state.isHeld = false;
  state.holder = gone;
  const later = openCase(other.address, "c-2");
  setTimeout(() => (state.holder = writer.address), 300);
  expect((await later).status).toBe(201);
  expect(at((await ask("GET", `${writer.address}/api/v1/cases/c-2`)).json, "case", "id")).toBe("c-2");
});

test("when nobody writes for long the client is told to come again", async () => {
  const gone = `http://127.0.0.1:${await aFreePort()}`;
  const other = await aProcess({ isHeld: false, holder: gone }, { patience: 300 });
  const refused = await openCase(other.address, "c-1");

  expect(refused).toMatchObject({ status: 503, json: { code: "REGISTER_ELSEWHERE", address: gone } });
  expect(refused.headers.get("retry-after")).toBe("2");
});

/** The address of a process that cuts every connection on which something comes. */
async function aCutter(): Promise<string> {
  const server = createServer((socket) => socket.once("data", () => socket.destroy()));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
}

test("a connection that is lost in the midst of it is told as such: nobody knows what was done", async () => {
  const other = await aProcess({ isHeld: false, holder: await aCutter() }, { patience: 10_000 });

  expect(await openCase(other.address, "c-1")).toMatchObject({ status: 503, json: { code: "REGISTER_ELSEWHERE" } });
});

test("a large body is sent when it is wanted: whoever is lost before that has done nothing, and another does it", async () => {
  const state: Seat = { isHeld: false, holder: await aCutter() };
  const other = await aProcess(state, { patience: 10_000 });
  const asked = ask("POST", `${other.address}/api/v1/cases`, {
    json: { id: "c-1", power: POWER, facts: { remark: "x".repeat(100_000) } },
  });
  setTimeout(() => (state.isHeld = true), 300);

  expect((await asked).status).toBe(201);
});

test("a client that goes away is no fault: neither is one told of, nor is anything left open", async () => {
  const faults: unknown[] = [];
  const log = pino({ level: "error" }, { write: (told: string) => void faults.push(told) });
  const { writer, other } = await aPair({ log });
  const socket = connect(Number(new URL(other.address).port), "127.0.0.1");
  const head = "Host: x\r\nX-Sunmap-Request: 1\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked";
  const chunk = line("S1");
  socket.write(`POST /api/v1/events HTTP/1.1\r\n${head}\r\n\r\n${chunk.length.toString(16)}\r\n${chunk}\r\n`);
  await once(socket, "data");
  socket.destroy();

  // What has ended is counted.
  for (const { service } of [writer, other]) {
    await expect.poll(() => service.metrics.text()).toContain('sunmap_requests_total{operation="tellCases"');
  }
  expect(faults).toEqual([]);
});

test("whatever host a client names, the request goes to the writer and nowhere else", async () => {
  const { writer, other } = await aPair();
  const body = JSON.stringify({ id: "c-1", power: POWER });
  const socket = connect(Number(new URL(other.address).port), "127.0.0.1");
  onTestFinished(() => void socket.destroy());
  socket.write(
    `POST http://192.0.2.1:9/api/v1/cases HTTP/1.1\r\nHost: 192.0.2.1:9\r\nContent-Type: application/json\r\n` +
      `Content-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`,
  );
  const [answer] = await once(socket, "data");

  expect(String(answer)).toMatch(/^HTTP\/1.1 201 /);
  expect((await ask("GET", `${writer.address}/api/v1/cases/c-1`)).status).toBe(200);
});
