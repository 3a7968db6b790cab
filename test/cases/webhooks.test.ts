import { createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { once } from "node:events";

import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";

import type { Register } from "../../engine/cases/register.ts";
import { backOff } from "../../engine/cases/webhooks/back-off.ts";
import { postMessage, type OutgoingMessage } from "../../engine/cases/webhooks/post-message.ts";
import type { CaseRecord } from "../../engine/store/cases/case-record.ts";
import { MemoryRecordJournal } from "../../engine/store/memory/memory-record-journal.ts";
import { aCase, aFindingOf, anEvent, aRegister, NOW, PRESENT } from "./a-register.ts";

const URL_ONE = "https://example.invalid/hook";
const SETTINGS = { firstMilliseconds: 1000, longestMilliseconds: 8000, attempts: 3 };

/** What was sent, and what the receiver says of it: undefined when it takes it. */
let sent: OutgoingMessage[];
let answer: string | undefined;
let now: number;
let journal: MemoryRecordJournal<CaseRecord>;
let register: Register;
const open = (): Promise<Register> =>
  aRegister({
    journal,
    clock: () => now,
    backOff: SETTINGS,
    post: async (message) => {
      sent.push(message);
      return answer;
    },
  });
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  [sent, answer, now] = [[], undefined, PRESENT];
  journal = new MemoryRecordJournal<CaseRecord>();
  register = await open();
});

async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
}

/** Lets time pass until the next attempt. */
async function pass(milliseconds: number): Promise<void> {
  now += milliseconds;
  await vi.advanceTimersByTimeAsync(milliseconds);
  await settled();
}

function bodies(): unknown[] {
  return sent.map(({ body }): unknown => JSON.parse(body));
}

describe("a webhook", () => {
  test("is told of cases, findings and alerts by their ids, each message under its own", async () => {
    const { id: subscription } = await register.webhooks.subscribe({ url: URL_ONE });

    const finding = await aFindingOf(register, "A");
    await settled();

    const about = { at: NOW, case: finding.case, power: "licensing", finding: finding.id };
    expect(bodies()).toEqual([
      { id: `${subscription}-2-0`, topic: "case", at: NOW, case: finding.case, state: "running" },
      { id: `${subscription}-2-1`, topic: "finding", ...about, state: "open" },
      { id: `${subscription}-2-2`, topic: "alert", ...about, state: "sent" },
    ]);
  });

  test("is told only of the topics it asked for, and of nothing that was before", async () => {
    await aFindingOf(register);
    await register.webhooks.subscribe({ url: URL_ONE, topics: ["alert"] });

    await aFindingOf(register);
    await settled();

    expect(sent.map(({ body }) => JSON.parse(body).topic)).toEqual(["alert"]);
  });

  test("gets its secret once, and every message signed with it", async () => {
    const { secret, id } = await register.webhooks.subscribe({ url: URL_ONE, topics: ["case"] });
    await aCase(register);
    await settled();

    const [message] = sent;
    const second = PRESENT / 1000;
    const signature = createHmac("sha256", secret).update(`${second}.${message?.body}`).digest("hex");
    expect(message?.headers["sunmap-signature"]).toBe(`t=${second},v1=${signature}`);
    expect(register.webhooks.list()).toEqual([{ id, url: URL_ONE, topics: ["case"], createdAt: NOW }]);
  });

  test.each([
    "ftp://example.org/",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "not an address",
    "https://u:p@example.org/",
  ])("is refused for the address %s", async (url) => {
    await expect(register.webhooks.subscribe({ url })).rejects.toMatchObject({ code: "WEBHOOK_REFUSED" });
  });

  test("that was deleted is told nothing more", async () => {
    const { id } = await register.webhooks.subscribe({ url: URL_ONE });
    await register.webhooks.unsubscribe(id);

    await aCase(register);
    await settled();

    expect(sent).toEqual([]);
    expect(() => register.webhooks.deliveries(id)).toThrow(expect.objectContaining({ code: "WEBHOOK_NOT_FOUND" }));
  });
});

function webhook(): string {
  return register.webhooks.list()[0]?.id ?? "";
}

describe("a message that is not taken", () => {
  beforeEach(async () => {
    answer = "status 503";
    await register.webhooks.subscribe({ url: URL_ONE, topics: ["case"] });
    await aCase(register);
    await settled();
  });

  test("is sent again, each time later, and then given up and kept", async () => {
    expect(sent).toHaveLength(1);
    await pass(749);
    expect(sent).toHaveLength(1);
    await pass(1);
    expect(sent).toHaveLength(2);
    await pass(1499);
    expect(sent).toHaveLength(2);
    await pass(1);

    expect(sent).toHaveLength(3);
    expect(register.webhooks.deliveries(webhook())).toMatchObject([
      { state: "dead", attempts: 3, lastFault: "status 503" },
    ]);
    expect(register.webhooks.waitingCount).toBe(0);
    await pass(100_000);
    expect(sent).toHaveLength(3);
  });

  test("is taken off when the receiver takes it after all", async () => {
    answer = undefined;
    await pass(750);

    expect(sent).toHaveLength(2);
    expect(register.webhooks.deliveries(webhook())).toEqual([]);
  });

  test("that was given up is sent again when somebody asks", async () => {
    await pass(750);
    await pass(1500);
    const [dead] = register.webhooks.deliveries(webhook(), "dead");
    answer = undefined;

    await register.webhooks.retry(webhook(), dead?.id ?? "");
    await settled();

    expect(sent).toHaveLength(4);
    expect(register.webhooks.deliveries(webhook())).toEqual([]);
    await expect(register.webhooks.retry(webhook(), dead?.id ?? "")).rejects.toMatchObject({
      code: "DELIVERY_NOT_FOUND",
    });
  });

  test("is sent after a restart under the same id, and one that was given up is still there", async () => {
    await register.webhooks.stop();
    answer = undefined;

    const again = await open();
    await settled();

    expect(sent.map(({ body }) => body)).toEqual([sent[0]?.body, sent[0]?.body]);
    expect(again.webhooks.deliveries(webhook())).toEqual([]);
    await again.webhooks.stop();
    await open();
    await settled();
    expect(sent).toHaveLength(2);
  });

  test("given up before a restart is kept over it", async () => {
    await pass(750);
    await pass(1500);
    await register.webhooks.stop();

    const again = await open();

    expect(again.webhooks.deliveries(webhook())).toMatchObject([{ state: "dead", attempts: 3 }]);
    expect(again.webhooks.deadCount).toBe(1);
  });

  test("does not hold up the messages to another webhook", async () => {
    answer = undefined;
    await register.webhooks.subscribe({ url: "http://other.invalid/", topics: ["case"] });
    await aCase(register, anEvent("a"));
    await settled();

    expect(sent.filter(({ url }) => url === "http://other.invalid/")).toHaveLength(1);
  });
});

test("the wait doubles with each failure up to the longest, from a half to the whole of it by chance", () => {
  expect([1, 2, 3, 4, 5, 50].map((failed) => backOff(failed, 1, SETTINGS))).toEqual([
    1000, 2000, 4000, 8000, 8000, 8000,
  ]);
  expect([1, 50].map((failed) => backOff(failed, 0, SETTINGS))).toEqual([500, 4000]);
});

async function aReceiver(handle: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  vi.useRealTimers();
  const server = createServer(handle).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  onTestFinished(() => server.closeAllConnections());
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("it does not listen");
  return `http://127.0.0.1:${address.port}/`;
}

describe("posting", () => {
  const message = { headers: { "content-type": "application/json" }, body: "{}" };

  test("counts only a status of success as taken", async () => {
    for (const status of [200, 204, 302, 404, 500]) {
      const url = await aReceiver((_request, response) => void response.writeHead(status).end());

      expect(await postMessage({ url, ...message })).toBe(status < 300 ? undefined : `status ${status}`);
    }
  });

  test("follows no redirect", async () => {
    let followed = 0;
    const target = await aReceiver((_request, response) => {
      followed += 1;
      response.end();
    });
    const url = await aReceiver((_request, response) => void response.writeHead(307, { location: target }).end());

    expect(await postMessage({ url, ...message })).toBe("status 307");
    expect(followed).toBe(0);
  });

  test("reads no more of an endless answer than it must", async () => {
    const url = await aReceiver((_request, response) => {
      response.writeHead(200);
      const pour = (): void => {
        while (!response.destroyed && response.write("x".repeat(65_536)));
      };
      response.on("drain", pour).on("error", () => undefined);
      pour();
    });

    expect(await postMessage({ url, ...message })).toBeUndefined();
  });

  test("tells that nobody listens", async () => {
    vi.useRealTimers();

    expect(await postMessage({ url: "http://127.0.0.1:9/", ...message })).toBe("ECONNREFUSED");
  });
});
