import { createServer, type IncomingMessage } from "node:http";
import { once } from "node:events";

import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";

import { signMessage } from "../../../engine/cases/webhooks/sign-message.ts";
import { PRESENT, startTestService, type RunningTestService } from "../a-service.ts";
import { ask, at, textAt } from "../ask.ts";

let running: RunningTestService;
let base: string;
beforeAll(async () => {
  running = await startTestService();
  base = `${running.address}/api/v1`;
});
afterAll(() => running.stop());

type Received = { readonly headers: IncomingMessage["headers"]; readonly body: string };

async function aReceiver(received: Received[]): Promise<string> {
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += String(chunk);
    received.push({ headers: request.headers, body });
    response.end();
  }).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("it does not listen");
  return `http://127.0.0.1:${address.port}/hook`;
}

test("a system that subscribed is told, signed with the secret that was given once", async () => {
  const received: Received[] = [];
  const url = await aReceiver(received);

  const created = await ask("POST", `${base}/webhooks`, { json: { url, topics: ["case"] } });
  await ask("POST", `${base}/cases`, { json: { id: "told", power: "private-college-registration" } });
  await expect.poll(() => received.length).toBe(1);

  expect(created.status).toBe(201);
  const [message] = received;
  expect(JSON.parse(message?.body ?? "")).toMatchObject({ topic: "case", case: "told" });
  const signature = signMessage(textAt(created.json, "secret"), message?.body ?? "", PRESENT);
  expect(message?.headers["sunmap-signature"]).toBe(signature);
  const { json } = await ask("GET", `${base}/webhooks`);
  expect(at(json, "webhooks", 0)).toMatchObject({ url, topics: ["case"] });
  expect(JSON.stringify(json)).not.toContain(textAt(created.json, "secret"));
  const id = textAt(created.json, "id");
  await expect
    .poll(async () => (await ask("GET", `${base}/webhooks/${id}/deliveries`)).json)
    .toEqual({ deliveries: [] });
  expect((await ask("DELETE", `${base}/webhooks/${id}`)).status).toBe(204);
  expect((await ask("DELETE", `${base}/webhooks/${id}`)).status).toBe(404);
});

test("a message that nobody takes waits, and is listed so", async () => {
  const created = await ask("POST", `${base}/webhooks`, { json: { url: "http://127.0.0.1:9/", topics: ["case"] } });
  const id = textAt(created.json, "id");
  await ask("POST", `${base}/cases`, { json: { id: "waiting", power: "private-college-registration" } });

  const attempts = async (): Promise<unknown> => {
    const { json } = await ask("GET", `${base}/webhooks/${id}/deliveries?state=waiting`);
    return at(json, "deliveries", 0);
  };

  await expect.poll(attempts).toMatchObject({ state: "waiting", attempts: 1, lastFault: "ECONNREFUSED" });
  expect((await ask("GET", `${base}/webhooks/${id}/deliveries?state=dead`)).json).toEqual({ deliveries: [] });
  expect(await ask("POST", `${base}/webhooks/${id}/deliveries/none/retry`)).toMatchObject({
    status: 404,
    json: { code: "DELIVERY_NOT_FOUND" },
  });
  await ask("DELETE", `${base}/webhooks/${id}`);
});

test.each([
  ["ftp://example.org", "地址须为http或https"],
  ["https://u:p@example.org", "地址中不得含用户名或密码"],
])("%s is refused: %s", async (url, reason) => {
  expect(await ask("POST", `${base}/webhooks`, { json: { url } })).toMatchObject({
    status: 422,
    json: { code: "WEBHOOK_REFUSED", detail: `推送订阅不被接受：${reason}。` },
  });
});

test("metrics tell what is supervised", async () => {
  const { text } = await ask("GET", `${running.address}/metrics`);

  for (const name of ["case_events", "open_cases", "tick_lag_seconds", "webhook_waiting", "webhook_dead"]) {
    expect(text).toMatch(new RegExp(`^sunmap_${name} \\d`, "m"));
  }
});
