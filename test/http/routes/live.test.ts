import { get, type IncomingMessage } from "node:http";
import { once } from "node:events";

import { afterAll, beforeAll, expect, test } from "vitest";

import { startTestService, type RunningTestService } from "../a-service.ts";
import { ask, textAt } from "../ask.ts";

let running: RunningTestService;
beforeAll(async () => {
  running = await startTestService();
});
afterAll(() => running.stop());

type Heard = { readonly response: IncomingMessage; readonly text: () => string; readonly leave: () => void };

async function listen(headers: Readonly<Record<string, string>> = {}): Promise<Heard> {
  const exchange = get(`${running.address}/api/v1/live`, { headers });
  exchange.on("error", () => undefined);
  const [response]: IncomingMessage[] = await once(exchange, "response");
  if (response === undefined) throw new Error("there is no answer");
  let text = "";
  response.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
  response.on("error", () => undefined);
  await expect.poll(() => text).toContain("event: ");
  return { response, text: () => text, leave: () => exchange.destroy() };
}

async function aCase(): Promise<string> {
  const event = { activity: "no such step", at: "2026-09-17T09:00:00+08:00" };
  const json = { power: "private-college-registration", events: [event] };
  return textAt((await ask("POST", `${running.address}/api/v1/cases`, { json })).json, "case", "id");
}

function lastId(text: string): string {
  return [...text.matchAll(/^id: (.+)$/gm)].at(-1)?.[1] ?? "";
}

test("every page that is open is told of cases, findings and alerts by their ids", async () => {
  const pages = await Promise.all(Array.from({ length: 50 }, () => listen()));
  expect(pages[0]?.response.headers["content-type"]).toBe("text/event-stream; charset=utf-8");

  const id = await aCase();

  for (const page of pages) {
    await expect.poll(page.text).toMatch(/event: alert\n/);
    const data = [...page.text().matchAll(/^event: (\w+)\ndata: (.+)$/gm)];
    expect(data.map(([, topic]) => topic).slice(0, 4)).toEqual(["ready", "case", "finding", "alert"]);
    expect(JSON.parse(data[1]?.[2] ?? "")).toMatchObject({ topic: "case", case: id });
  }
  expect(running.service.register.feed.listeners).toBe(50);
  for (const page of pages) page.leave();
  await expect.poll(() => running.service.register.feed.listeners).toBe(0);
});

test("a page that comes back is told of what it missed, and of nothing twice", async () => {
  const first = await listen();
  await aCase();
  await expect.poll(first.text).toMatch(/event: alert\n/);
  first.leave();
  const missed = await aCase();

  const again = await listen({ "last-event-id": lastId(first.text()) });

  const cases = [...again.text().matchAll(/^event: case\ndata: (.+)$/gm)].map(([, data = ""]) => JSON.parse(data).case);
  expect(cases).toEqual([missed]);
  expect(again.text()).not.toContain("event: reset");
  again.leave();
});

test("a page that was never told anything yet goes on from where it began", async () => {
  await aCase();
  const first = await listen();
  first.leave();
  const missed = await aCase();

  const again = await listen({ "last-event-id": lastId(first.text()) });

  await expect.poll(again.text).toContain(missed);
  again.leave();
});

test.each(["nonsense", "999999-0", "1"])(
  "a page whose last event is %s is told to read everything anew",
  async (id) => {
    const page = await listen({ "last-event-id": id });

    expect(page.text()).toContain("event: reset\n");
    page.leave();
  },
);

test("the connection ends when the service stops, and stopping does not wait for the page", async () => {
  const page = await listen();
  const ended = once(page.response, "end");

  const start = performance.now();
  await running.stop();
  await ended;

  // Otherwise stopping waits ten seconds for requests under way.
  expect(performance.now() - start).toBeLessThan(9000);
  running = await startTestService();
});
