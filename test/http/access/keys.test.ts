import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { PRESENT } from "../a-service.ts";
import { ask, at, textAt, type Asked, type Json } from "../ask.ts";
import type { Client } from "./a-client.ts";
import { aStaffedService, type StaffedService } from "./a-staffed-service.ts";

const POWER = "private-college-registration";
const OTHER = "highway-tendering";
const CIVIL = "hebei-civil-affairs-department";
const DAY = 86_400_000;

let staffed: StaffedService;
let administrator: Client;
beforeAll(async () => {
  staffed = await aStaffedService();
  await staffed.have("zheng.an", "hebei", [{ role: "administrator", organ: "hebei" }]);
  await staffed.have("cui.shi", "handan", [{ role: "administrator", organ: "handan" }]);
  administrator = await staffed.signedIn("zheng.an");
});
afterAll(() => staffed.stop());

function inDays(days: number): string {
  return new Date(PRESENT + days * DAY).toISOString();
}

async function aKey(more: object = {}): Promise<{ readonly id: string; readonly key: string }> {
  const wanted = { name: "业务系统", roles: ["systemClient"], organ: CIVIL, expiresAt: inDays(30), ...more };
  const { json } = await administrator.ask("POST", "/keys", wanted);
  return { id: textAt(json, "id"), key: textAt(json, "key") };
}

function send(key: string, method: string, path: string, json?: unknown): Promise<Asked> {
  const headers = { authorization: `Bearer ${key}` };
  return ask(method, `${staffed.address}/api/v1${path}`, { headers, ...(json !== undefined && { json }) });
}

describe("a key", () => {
  test("lets a system do in its organ what its roles allow, and tells who it is", async () => {
    const { id, key } = await aKey();

    expect(await send(key, "POST", `/powers/${POWER}/evaluate`, { facts: {} })).toMatchObject({ status: 200 });
    expect(await send(key, "GET", "/account")).toMatchObject({ json: { id: `key-${id}`, kind: "system", via: "key" } });
    expect(await send(key, "POST", `/powers/${OTHER}/evaluate`, {})).toMatchObject({
      status: 403,
      json: { code: "PERMISSION_REFUSED" },
    });
    expect(await send(key, "POST", `/powers/${POWER}/publish`, {})).toMatchObject({ status: 403 });
  });

  test("needs no word against other sites, because no browser sends it by itself", async () => {
    const { key } = await aKey();
    const answer = await send(key, "POST", "/cases", { power: POWER });

    expect(answer).toMatchObject({ status: 201 });
  });

  test("that is limited to some powers does nothing with others, one by one and in a stream", async () => {
    const { key } = await aKey({ organ: "hebei", powers: [POWER] });
    const lines = [POWER, OTHER, POWER].map((power) => JSON.stringify({ power, facts: {} })).join("\n");
    const streamed = await ask("POST", `${staffed.address}/api/v1/evaluate`, {
      headers: { authorization: `Bearer ${key}`, "content-type": "application/x-ndjson" },
      body: lines,
    });
    const answers = streamed.text
      .trim()
      .split("\n")
      .map((line): Json => JSON.parse(line));

    expect(await send(key, "POST", `/powers/${OTHER}/evaluate`, {})).toMatchObject({ status: 403 });
    expect(answers.map((answer) => at(answer, "problem", "code"))).toEqual([null, "PERMISSION_REFUSED", null]);
  });

  test.each([
    ["a secret that is wrong", (key: string) => `${key.slice(0, -1)}${key.endsWith("x") ? "y" : "x"}`],
    ["an id that is none", (key: string) => key.replace(/sunmap_\w{4}/, "sunmap_0000")],
    ["no form", () => "sunmap_"],
    ["the form of nothing we know", () => "abc"],
  ])("with %s is nobody's, and not a visitor's either", async (_name, spoil) => {
    const { key } = await aKey();
    const answer = await send(spoil(key), "GET", "/account");

    expect(answer).toMatchObject({ status: 401, json: { code: "CREDENTIALS_INVALID" } });
    expect(answer.headers.get("www-authenticate")).toBe("Bearer");
  });

  test("is good until it expires, and until it is taken away, then at once not", async () => {
    const [short, taken] = [await aKey({ expiresAt: inDays(1) }), await aKey()];
    expect(await send(short.key, "GET", "/powers")).toMatchObject({ status: 200 });
    expect(await send(taken.key, "GET", "/powers")).toMatchObject({ status: 200 });

    await administrator.ask("DELETE", `/keys/${taken.id}`);
    expect(await send(taken.key, "GET", "/powers")).toMatchObject({ status: 401 });
    staffed.time.now = PRESENT + DAY;
    expect(await send(short.key, "GET", "/powers")).toMatchObject({ status: 401 });
    staffed.time.now = PRESENT;
  });

  test("is told once, and its hash never; when it was last used stands in the list", async () => {
    const { id, key } = await aKey();
    await send(key, "GET", "/powers");
    const { json, text } = await administrator.ask("GET", "/keys");
    const keys = at(json, "keys");
    const listed = Array.isArray(keys) ? keys.find((one) => at(one, "id") === id) : undefined;

    expect(listed).toMatchObject({ createdBy: "zheng.an", lastUsedAt: "2026-09-18T09:30:00.000+08:00" });
    expect(text).not.toContain(key.slice("sunmap_".length + id.length + 1));
    expect(text).not.toContain("hash");
  });

  test("may have a limit of its own, which tells when to come again", async () => {
    const { key } = await aKey({ perMinute: 3 });
    const answers = [];
    for (let sent = 0; sent < 4; sent += 1) answers.push(await send(key, "GET", "/powers"));

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect(answers[3]?.headers.get("retry-after")).toBe("20");
    expect(answers[3]).toMatchObject({ json: { code: "RATE_LIMITED", retryAfter: 20 } });
  });

  test.each<readonly [string, object, number]>([
    ["that never expires", { expiresAt: undefined }, 422],
    ["that has expired already", { expiresAt: inDays(0) }, 409],
    ["that outlives what is allowed", { expiresAt: inDays(367) }, 409],
    ["of an administrator", { roles: ["administrator"] }, 409],
    ["of an organ that is none", { organ: "atlantis" }, 409],
    ["without a role", { roles: [] }, 422],
  ])("%s is not made", async (_name, more, status) => {
    const wanted = { name: "k", roles: ["systemClient"], organ: CIVIL, expiresAt: inDays(30), ...more };

    expect(await administrator.ask("POST", "/keys", wanted)).toMatchObject({ status });
  });

  test("of another organ is neither made, seen nor taken away", async () => {
    const city = await staffed.signedIn("cui.shi");
    const { id } = await aKey();
    const wanted = { name: "k", roles: ["systemClient"], organ: CIVIL, expiresAt: inDays(30) };

    expect(await city.ask("POST", "/keys", wanted)).toMatchObject({ status: 403 });
    expect((await city.ask("GET", "/keys")).json).toEqual({ keys: [] });
    expect(await city.ask("DELETE", `/keys/${id}`)).toMatchObject({ status: 403 });
  });
});

test("a key that is known is known at once, by the text of its header, and as the same principal", async () => {
  const { key } = await aKey();
  const headers = { authorization: `Bearer ${key}` };
  const { keys } = staffed.service.accounts;
  const first = await keys.read({ headers });

  expect(keys.read({ headers })).toBe(first);
  staffed.time.now += 5001;
  const again = keys.read({ headers });
  expect(again).toBeInstanceOf(Promise);
  expect(await again).toBe(first);
  staffed.time.now = PRESENT;
});
