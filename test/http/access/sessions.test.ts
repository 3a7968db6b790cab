import { EventEmitter, once } from "node:events";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { Sessions } from "../../../engine/access/sessions/sessions.ts";
import type { Session } from "../../../engine/access/sessions/session.ts";
import { MemoryShelf } from "../../../engine/store/memory/memory-shelf.ts";
import { HOLDER_OF_EVERY_ROLE } from "../../../engine/access/everything.ts";
import { ask, at } from "../ask.ts";
import { aStaffedService, PASSWORD, type StaffedService } from "./a-staffed-service.ts";

const HOUR = 3_600_000;

let staffed: StaffedService;
beforeAll(async () => {
  staffed = await aStaffedService();
  await staffed.have("chen.jian", "hebei", [{ role: "monitorOffice", organ: "hebei" }]);
  await staffed.have("li.min", "hebei", []);
});
afterAll(() => staffed.stop());

describe("signing in", () => {
  test("gives a cookie that no script reads and no other site sends, and tells who one is", async () => {
    const client = staffed.browser();
    const answer = await client.signIn("chen.jian", PASSWORD);

    expect(answer).toMatchObject({ status: 201, json: { id: "chen.jian", kind: "person", mode: "accounts" } });
    expect(answer.headers.get("set-cookie")).toMatch(
      /^sunmap_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=\d+$/,
    );
    expect(at(answer.json, "permissions")).toEqual(expect.arrayContaining(["publishPolicies", "readPages"]));
    expect(await client.who()).toBe("chen.jian");
  });

  test("over an encrypted connection the cookie never leaves it", async () => {
    const client = staffed.browser();
    const answer = await client.ask(
      "POST",
      "/session",
      { account: "chen.jian", password: PASSWORD },
      { "x-forwarded-proto": "https" },
    );

    expect(answer.headers.get("set-cookie")).toMatch(/; Secure$/);
  });

  test("always begins a new session and ends the one that the browser had", async () => {
    const client = await staffed.signedIn("chen.jian");
    const former = client.cookie ?? "";
    await client.signIn("li.min", PASSWORD);

    expect(client.cookie).not.toBe(former);
    const other = staffed.browser();
    other.cookie = former;
    expect(await other.who()).toBe("visitor");
    expect(await client.who()).toBe("li.min");
  });

  test("under a token that somebody else planted does not make that token good", async () => {
    const client = staffed.browser();
    client.cookie = `sunmap_session=${"p".repeat(43)}`;
    await client.signIn("li.min", PASSWORD);

    expect(client.cookie).not.toContain("ppp");
  });

  test.each([
    ["a wrong password", { account: "li.min", password: "wrong" }, 401, "SIGN_IN_REFUSED"],
    ["an account that is none", { account: "nobody", password: "wrong" }, 401, "SIGN_IN_REFUSED"],
    ["an account that no shelf could hold", { account: "../li.min", password: "wrong" }, 401, "SIGN_IN_REFUSED"],
    ["no password", { account: "li.min" }, 422, "DOCUMENT_INVALID"],
  ])("with %s is refused", async (_name, json, status, code) => {
    const answer = await ask("POST", `${staffed.address}/api/v1/session`, { json });

    expect(answer).toMatchObject({ status, json: { code } });
    expect(answer.headers.get("set-cookie")).toBeNull();
  });

  test("is locked after five failures, with the same words for an account that is none, and opens again", async () => {
    await staffed.have("wang.wu", "hebei", []);
    const told: unknown[] = [];
    for (const account of ["wang.wu", "no.such.one"]) {
      for (let tries = 0; tries < 6; tries += 1) {
        const { status, json, headers } = await staffed.browser().signIn(account, "wrong");
        const { requestId: _requestId, ...words } = Object(json);
        told.push({ status, words, retryAfter: headers.get("retry-after") });
      }
    }
    expect(told.slice(0, 6)).toEqual(told.slice(6));
    expect(told[5]).toMatchObject({ status: 429, words: { code: "SIGN_IN_LOCKED" }, retryAfter: "60" });
    expect(await staffed.browser().signIn("wang.wu", PASSWORD)).toMatchObject({ status: 429 });
    staffed.time.now += 60_000;
    expect(await staffed.browser().signIn("wang.wu", PASSWORD)).toMatchObject({ status: 201 });
  });
});

describe("a session", () => {
  test("ends when one signs out, here or everywhere", async () => {
    const [here, there, elsewhere] = [
      await staffed.signedIn("li.min"),
      await staffed.signedIn("li.min"),
      await staffed.signedIn("chen.jian"),
    ];
    const copy = staffed.browser();
    copy.cookie = here.cookie;

    expect(await here.ask("DELETE", "/session")).toMatchObject({ status: 204 });
    expect(await copy.who()).toBe("visitor");
    expect(await there.who()).toBe("li.min");
    const copyOfThere = staffed.browser();
    copyOfThere.cookie = there.cookie;
    expect(await there.ask("DELETE", "/sessions")).toMatchObject({ status: 204 });
    expect(await copyOfThere.who()).toBe("visitor");
    expect(await elsewhere.who()).toBe("chen.jian");
  });

  test("ends everywhere else when the password is changed, which needs the present one", async () => {
    await staffed.have("zhao.liu", "hebei", []);
    const [here, there] = [await staffed.signedIn("zhao.liu"), await staffed.signedIn("zhao.liu")];
    const next = "the snow in december stays";
    const change = (current: string, password: string) => here.ask("PUT", "/account/password", { current, password });

    expect(await change("wrong", next)).toMatchObject({ status: 401, json: { code: "SIGN_IN_REFUSED" } });
    expect(await change(PASSWORD, "short")).toMatchObject({ status: 422, json: { code: "PASSWORD_REFUSED" } });
    expect(await there.who()).toBe("zhao.liu");
    expect(await change(PASSWORD, next)).toMatchObject({ status: 201 });
    expect(await here.who()).toBe("zhao.liu");
    expect(await there.who()).toBe("visitor");
    expect(await staffed.browser().signIn("zhao.liu", PASSWORD)).toMatchObject({ status: 401 });
    expect(await staffed.browser().signIn("zhao.liu", next)).toMatchObject({ status: 201 });
  });

  test("ends after eight hours without a request, and after three days whatever happens", async () => {
    const begun = staffed.time.now;
    const [idle, busy] = [await staffed.signedIn("li.min"), await staffed.signedIn("li.min")];

    staffed.time.now = begun + 8 * HOUR;
    expect(await busy.who()).toBe("li.min");
    expect(await idle.who()).toBe("li.min");
    staffed.time.now += 8 * HOUR;
    expect(await busy.who()).toBe("li.min");
    staffed.time.now += 60_000;
    expect(await idle.who()).toBe("visitor");
    for (let hour = 17; hour <= 72; hour += 5) {
      staffed.time.now = begun + hour * HOUR;
      expect(await busy.who(), `after ${hour} hours`).toBe("li.min");
    }
    staffed.time.now = begun + 72 * HOUR + 1;
    expect(await busy.who()).toBe("visitor");
  });

  test("outlives the process, of which only the hash of its token is kept", async () => {
    const shelf = new MemoryShelf<Session>();
    const open = (): Sessions =>
      new Sessions({
        shelf,
        settings: { idleMinutes: 60, absoluteHours: 1 },
        clock: () => 0,
        newToken: () => "t".repeat(43),
        principalOf: async () => HOLDER_OF_EVERY_ROLE,
      });
    const token = await open().begin(HOLDER_OF_EVERY_ROLE, undefined);
    const request = Object.assign(Object.create(null), {
      method: "GET",
      headers: { cookie: `a=b; sunmap_session=${token}; c=d` },
    });

    const again = open();
    expect(await again.read(request)).toBe(HOLDER_OF_EVERY_ROLE);
    expect(again.read(request), "known at once").toBe(HOLDER_OF_EVERY_ROLE);
    expect(JSON.stringify(await shelf.list())).not.toContain(token);
  });

  test("that is ended while it is being read is not remembered", async () => {
    const shelf = new MemoryShelf<Session>();
    const gate = new EventEmitter();
    const opened = once(gate, "open");
    const sessions = new Sessions({
      shelf,
      settings: { idleMinutes: 60, absoluteHours: 1 },
      clock: () => 0,
      newToken: () => "t".repeat(43),
      principalOf: async () => opened.then(() => HOLDER_OF_EVERY_ROLE),
    });
    const token = await sessions.begin(HOLDER_OF_EVERY_ROLE, undefined);
    const request = Object.assign(Object.create(null), {
      method: "GET",
      headers: { cookie: `sunmap_session=${token}` },
    });
    const reading = sessions.read(request);
    await sessions.endAllOf(HOLDER_OF_EVERY_ROLE.id);
    gate.emit("open");
    await reading;

    expect(await sessions.read(request)).toBeUndefined();
  });
});

describe("a change with a session", () => {
  test.each([
    ["another site", { "sec-fetch-site": "cross-site" }],
    ["whoever does not say where he comes from", {}],
  ])("is not taken from %s", async (_name, headers) => {
    const client = await staffed.signedIn("li.min");
    const answer = await ask("DELETE", `${staffed.address}/api/v1/sessions`, {
      headers: { cookie: client.cookie ?? "", ...headers },
    });

    expect(answer).toMatchObject({ status: 403, json: { code: "CROSS_SITE_REFUSED" } });
    expect(await client.who()).toBe("li.min");
  });

  test("is not taken from another site to sign somebody in either", async () => {
    const json = { account: "li.min", password: PASSWORD };
    const headers = { origin: "https://evil.example" };

    expect(await ask("POST", `${staffed.address}/api/v1/session`, { json, headers })).toMatchObject({
      status: 403,
      json: { code: "CROSS_SITE_REFUSED" },
    });
  });
});
