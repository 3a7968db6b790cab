import { Writable } from "node:stream";

import { pino } from "pino";
import { describe, expect, onTestFinished, test } from "vitest";

import { firstSetupLink } from "../../../engine/access/people/first-setup.ts";
import { at, textAt } from "../ask.ts";
import { aStaffedService, PASSWORD, type StaffedService } from "./a-staffed-service.ts";

async function aNewService(): Promise<StaffedService> {
  const staffed = await aStaffedService();
  onTestFinished(staffed.stop);
  return staffed;
}

async function aSecret({ service }: StaffedService): Promise<string> {
  const link = await firstSetupLink(service.accounts, service.authority);
  return link?.split("#")[1] ?? "";
}

const ADMINISTRATOR = { account: "zheng.an", name: "郑安", password: PASSWORD };

describe("the setup link", () => {
  test("makes an administrator of everything once, and is then good for nothing", async () => {
    const staffed = await aNewService();
    const secret = await aSecret(staffed);
    const client = staffed.browser();
    const made = await client.ask("POST", "/setup", { secret, ...ADMINISTRATOR });

    expect(made).toMatchObject({ status: 201, json: { id: "zheng.an", name: "郑安" } });
    expect(at(made.json, "grants", 0)).toEqual({ role: "administrator", organ: "*" });
    expect(made.text).not.toContain(secret);
    expect(made.text).not.toContain(PASSWORD);
    expect(await client.who()).toBe("zheng.an");
    const again = await staffed.browser().ask("POST", "/setup", { secret, ...ADMINISTRATOR, account: "other" });
    expect(again).toMatchObject({ status: 410, json: { code: "LINK_INVALID" } });
    expect(await firstSetupLink(staffed.service.accounts, staffed.service.authority)).toBeUndefined();
  });

  test("makes one administrator of twenty who use it at once", async () => {
    const staffed = await aNewService();
    const secret = await aSecret(staffed);
    const tries = await Promise.all(
      Array.from({ length: 20 }, (_one, index) =>
        staffed.browser().ask("POST", "/setup", { secret, ...ADMINISTRATOR, account: `admin-${index}` }),
      ),
    );

    expect(tries.filter(({ status }) => status === 201).length).toBe(1);
    expect(tries.filter(({ status }) => status === 410).length).toBe(19);
    expect((await staffed.service.accounts.people.list()).length).toBe(1);
  });

  test("stays good when what was wished for could not be, and is not found by guessing", async () => {
    const staffed = await aNewService();
    const secret = await aSecret(staffed);
    const setUp = (more: object) => staffed.browser().ask("POST", "/setup", { secret, ...ADMINISTRATOR, ...more });

    expect(await setUp({ password: "short" })).toMatchObject({ status: 422, json: { code: "PASSWORD_REFUSED" } });
    expect(await setUp({ account: "demo-x" })).toMatchObject({ status: 409, json: { code: "PERSON_EXISTS" } });
    expect(await setUp({ secret: "x".repeat(43) })).toMatchObject({ status: 410 });
    expect(await setUp({})).toMatchObject({ status: 201 });
  });

  test("is good for a day, and one that is made anew ends the one before", async () => {
    const staffed = await aNewService();
    const [first, second] = [await aSecret(staffed), await aSecret(staffed)];
    const setUp = (secret: string) => staffed.browser().ask("POST", "/setup", { secret, ...ADMINISTRATOR });

    expect(await setUp(first)).toMatchObject({ status: 410 });
    staffed.time.now += 24 * 3_600_000;
    expect(await setUp(second)).toMatchObject({ status: 410 });
    expect(await setUp(await aSecret(staffed))).toMatchObject({ status: 201 });
  });

  test("is not needed in a demonstration", async () => {
    const { accounts, authority } = (await aNewService()).service;

    expect(await firstSetupLink({ ...accounts, mode: "demo" }, authority)).toBeUndefined();
  });
});

test("no secret ever stands in the log or on a shelf, whatever is done with it", async () => {
  let log = "";
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      log += String(chunk);
      done();
    },
  });
  const staffed = await aStaffedService({ log: pino({ level: "trace" }, stream) });
  onTestFinished(staffed.stop);
  const secret = await aSecret(staffed);
  const client = staffed.browser();
  await client.ask("POST", "/setup", { secret, ...ADMINISTRATOR });
  await client.signIn("zheng.an", "a wrong password of mine");
  await client.signIn("zheng.an", PASSWORD);
  const expiresAt = "2026-10-01T00:00:00+08:00";
  const key = await client.ask("POST", "/keys", { name: "k", roles: ["systemClient"], organ: "hebei", expiresAt });
  const token = textAt(key.json, "key");
  await staffed.browser().ask("GET", "/powers", undefined, { authorization: `Bearer ${token}` });
  await staffed.browser().ask("GET", "/powers", undefined, { authorization: `Bearer ${token}x` });
  await client.ask("POST", "/people", { id: "li.min", name: "李敏", organ: "hebei", grants: [] });
  const link = textAt((await client.ask("POST", "/people/li.min/invitation")).json, "link");
  const secrets = [
    secret,
    PASSWORD,
    "a wrong password of mine",
    token,
    link.split("#")[1] ?? "-",
    client.cookie ?? "-",
  ];
  const { accounts } = staffed.service;
  const kept = JSON.stringify([await accounts.people.list(), await accounts.keys.list()]);

  expect(log).toContain("answered");
  for (const one of secrets) {
    expect(one.length).toBeGreaterThan(10);
    expect(log).not.toContain(one.replace("sunmap_session=", ""));
    expect(kept).not.toContain(one);
  }
  for (const path of ["/people", "/people/zheng.an", "/keys", "/account"]) {
    const { text } = await client.ask("GET", path);
    expect(text).not.toMatch(/scrypt|"hash"/);
    expect(text).not.toContain(token);
  }
});
