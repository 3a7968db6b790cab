import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";

import { externalId } from "../../../engine/access/external/external-id.ts";
import { EVERYBODYS } from "../../../engine/access/principal.ts";
import { PENDING_COOKIE, pendingText, readPending } from "../../../engine/access/sign-on/pending-sign-on.ts";
import { CALLBACK, SignOn } from "../../../engine/access/sign-on/sign-on.ts";
import { BrowserSession } from "../../access/sign-on/a-browser-session.ts";
import {
  CLIENT_ID,
  CLIENT_SECRET,
  startProvider,
  type TestProvider,
} from "../../access/sign-on/an-identity-provider.ts";
import { startTestService, type RunningTestService } from "../a-service.ts";
import { ask, at, type Json } from "../ask.ts";

/** People reach the service under this address: whatever the browser asks there is sent to where it really listens. */
const PUBLIC = "http://sunmap.test";
const MAPPING = {
  groups: [
    { group: "sunmap-editors", grants: [{ role: "policyEditor", organ: "housing" } as const] },
    { group: "sunmap-admins", grants: [{ role: "administrator", organ: "*" } as const] },
  ],
};

let provider: TestProvider;
let service: RunningTestService;
let browser: BrowserSession;
let now = 0;

beforeAll(async () => {
  vi.spyOn(console, "warn").mockReturnValue();
  vi.spyOn(console, "info").mockReturnValue();
  provider = await startProvider(PUBLIC + CALLBACK);
});
afterAll(() => provider.stop());

beforeEach(async () => {
  now = Date.now();
  browser = new BrowserSession();
  provider.accounts.set("u-1", { name: "李敏", groups: ["sunmap-editors", "something-else"] });
  provider.signedIn = "u-1";
  service = await startService();
});
afterEach(() => service.stop());

async function startService(issuer = provider.issuer, publicAddress = PUBLIC): Promise<RunningTestService> {
  const settings = {
    issuer: new URL(issuer),
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    scopes: "openid profile groups",
    groupsClaim: "groups",
    mapping: MAPPING,
    publicAddress: new URL(publicAddress),
  };
  return startTestService({
    powers: ["private-college-registration"],
    access: "accounts",
    clock: () => now,
    signOn: new SignOn(settings, () => now),
  });
}

function here(address: string): string {
  return address.replace(PUBLIC, service.address);
}

/** Goes to the provider, signs in there, and answers the address to which it sends the browser back. */
async function toTheProviderAndBack(wanted = ""): Promise<string> {
  const back = await browser.follow(`${service.address}/api/v1/sign-on${wanted}`, (url) => url.startsWith(PUBLIC));
  return here(back);
}

/** Who the browser is for the service. */
async function account(): Promise<Json> {
  return (await browser.get(`${service.address}/api/v1/account`)).json();
}

async function lastAct(): Promise<Json> {
  const { acts } = await service.service.audit.list({}, { limit: 1 });
  return JSON.parse(JSON.stringify(acts[0] ?? null));
}

async function expectRefused(response: Response, reason: RegExp): Promise<void> {
  expect(response.status).toBe(403);
  expect(await response.text()).toMatch(/没有|未完成/);
  expect(at(await account(), "kind")).toBe("visitor");
  const act = await lastAct();
  expect(act).toMatchObject({ act: "completeSignOn", outcome: "refused", who: { kind: "visitor" } });
  expect(`${String(at(act, "code"))} ${String(at(act, "details", "reason"))}`).toMatch(reason);
}

/** Changes what the browser keeps of the sign-on that it began. */
function changePending(change: Readonly<Record<string, string>>): void {
  const { host } = new URL(service.address);
  const pending = readPending(browser.cookie(host, PENDING_COOKIE), now);
  if (pending === undefined) throw new Error("no sign-on was begun");
  browser.setCookie(host, PENDING_COOKIE, pendingText({ ...pending, ...change }));
}

describe("signing on with a provider of identities", () => {
  test("somebody goes there, comes back, has the roles of his groups, and is sent to the page he wanted", async () => {
    const back = await toTheProviderAndBack("?return=/powers/land?tab=rules");
    const response = await browser.get(back);

    expect([response.status, response.headers.get("location")]).toEqual([303, "/powers/land?tab=rules"]);
    const id = externalId(provider.issuer, "u-1");
    const grants = [{ role: "policyEditor", organ: "housing" }, EVERYBODYS];
    expect(await account()).toMatchObject({ id, kind: "person", name: "李敏", grants, via: "signOn" });
    expect(await lastAct()).toMatchObject({
      act: "completeSignOn",
      subject: CALLBACK,
      outcome: "done",
      who: { id, kind: "person", name: "李敏", via: "signOn" },
      details: { person: id, isNew: true, roles: ["policyEditor@housing"] },
    });
  });

  test("neither the code nor anything else that the provider sends gets into the trail", async () => {
    const back = await toTheProviderAndBack();
    const code = new URL(back).searchParams.get("code") ?? "";
    await browser.get(back);

    expect(code.length).toBeGreaterThan(20);
    expect(JSON.stringify(await lastAct())).not.toContain(code);
  });

  test("the browser is asked to prove itself: PKCE, state and nonce, in a cookie that no script reads", async () => {
    const response = await browser.get(`${service.address}/api/v1/sign-on`);

    const address = new URL(response.headers.get("location") ?? "");
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      response_type: "code",
      code_challenge_method: "S256",
      redirect_uri: PUBLIC + CALLBACK,
      scope: "openid profile groups",
    });
    for (const name of ["state", "nonce", "code_challenge"])
      expect(address.searchParams.get(name)?.length).toBeGreaterThan(30);
    expect(response.headers.get("set-cookie")).toMatch(
      /^sunmap_sign_on=[\w-]+; Path=\/api\/v1\/sign-on; HttpOnly; SameSite=Lax; Max-Age=600$/,
    );
  });

  test("where people come over TLS, so does the cookie", async () => {
    const secure = await startService(provider.issuer, "https://sunmap.test");
    onTestFinished(secure.stop);

    expect((await browser.get(`${secure.address}/api/v1/sign-on`)).headers.get("set-cookie")).toMatch(/; Secure$/);
  });

  test.each(["https://evil.example/", "//evil.example", "/\\evil.example", "/\t/evil.example", "javascript:alert(1)"])(
    "a link that wants to lead to `%s` afterwards leads to the first page",
    async (wanted) => {
      const response = await browser.get(await toTheProviderAndBack(`?return=${encodeURIComponent(wanted)}`));

      expect([response.status, response.headers.get("location")]).toEqual([303, "/"]);
    },
  );

  test("a changed return path in the cookie leads nowhere else either", async () => {
    const back = await toTheProviderAndBack();
    changePending({ returnTo: "https://evil.example/" });

    expect((await browser.get(back)).headers.get("location")).toBe("/");
  });
});

describe("a sign-on that is not what this browser began is refused", () => {
  test("another state", async () => {
    const back = new URL(await toTheProviderAndBack());
    back.searchParams.set("state", "x".repeat(43));

    await expectRefused(await browser.get(back.href), /SIGN_ON_REFUSED answerUnexpected/);
  });

  test("a nonce that this browser did not send", async () => {
    const back = await toTheProviderAndBack();
    changePending({ nonce: "x".repeat(43) });

    await expectRefused(await browser.get(back), /SIGN_ON_REFUSED identityInvalid/);
  });

  test("without the proof of the key that this browser chose (PKCE)", async () => {
    const back = await toTheProviderAndBack();
    changePending({ codeVerifier: "x".repeat(43) });

    await expectRefused(await browser.get(back), /SIGN_ON_REFUSED invalid_grant/);
  });

  test("in another browser, as when somebody was sent the link", async () => {
    const back = await toTheProviderAndBack();
    browser = new BrowserSession();

    await expectRefused(await browser.get(back), /SIGN_ON_REFUSED notBegunHere/);
  });

  test("a code that was used before", async () => {
    const back = await toTheProviderAndBack();
    const { host } = new URL(service.address);
    const cookie = browser.cookie(host, PENDING_COOKIE) ?? "";
    expect((await browser.get(back)).status).toBe(303);
    expect(browser.cookie(host, PENDING_COOKIE)).toBeUndefined();
    browser = new BrowserSession();
    browser.setCookie(host, PENDING_COOKIE, cookie);

    await expectRefused(await browser.get(back), /SIGN_ON_REFUSED invalid_grant/);
  });

  test("more than ten minutes after it was begun", async () => {
    const back = await toTheProviderAndBack();
    now += 10 * 60_000 + 1;

    await expectRefused(await browser.get(back), /SIGN_ON_REFUSED notBegunHere/);
  });

  test("by somebody who turned back at the provider", async () => {
    provider.signedIn = "";

    await expectRefused(await browser.get(await toTheProviderAndBack()), /SIGN_ON_REFUSED access_denied/);
  });

  test("an identity that has run out by our clock, though by a little it is taken", async () => {
    now += 625_000;
    expect((await browser.get(await toTheProviderAndBack())).status).toBe(303);
    await service.stop();
    now += 10_000;
    service = await startService();

    await expectRefused(await browser.get(await toTheProviderAndBack()), /SIGN_ON_REFUSED identityInvalid/);
  });

  test("who only asks whether something stands at that address does not use the code up", async () => {
    const back = await toTheProviderAndBack();

    expect((await fetch(back, { method: "HEAD" })).status).toBe(405);
    expect((await browser.get(back)).status).toBe(303);
  });
});

describe("groups give roles", () => {
  const id = (): string => externalId(provider.issuer, "u-1");

  test("who is in other groups at his next sign-on has other roles, wherever he is signed in", async () => {
    const first = browser;
    await browser.get(await toTheProviderAndBack());
    expect(at(await account(), "grants", 0, "role")).toBe("policyEditor");
    provider.accounts.set("u-1", { name: "李敏", groups: ["sunmap-admins"] });
    browser = new BrowserSession();
    await browser.get(await toTheProviderAndBack());

    expect(at(await account(), "grants", 0, "role")).toBe("administrator");
    browser = first;
    expect(at(await account(), "grants", 0, "role")).toBe("administrator");
    expect(await lastAct()).toMatchObject({
      details: { isNew: false, roles: ["administrator@*"], rolesBefore: ["policyEditor@housing"] },
    });
  });

  test("who is in no group with a role is told so, and whoever was signed in before has none any more", async () => {
    const first = browser;
    await browser.get(await toTheProviderAndBack());
    provider.accounts.set("u-1", { name: "李敏", groups: ["something-else"] });
    browser = new BrowserSession();

    const response = await browser.get(await toTheProviderAndBack());

    expect(response.status).toBe(403);
    expect(await response.text()).toContain(id());
    expect(at(await account(), "kind")).toBe("visitor");
    browser = first;
    expect(at(await account(), "kind")).toBe("visitor");
    expect(await lastAct()).toMatchObject({
      outcome: "refused",
      code: "SIGN_ON_WITHOUT_ROLE",
      details: { name: "李敏" },
    });
  });

  test("a new name is taken over, and the person stays the same", async () => {
    await browser.get(await toTheProviderAndBack());
    provider.accounts.set("u-1", { name: "李敏（借调）", groups: ["sunmap-editors"] });
    await browser.get(await toTheProviderAndBack());

    expect(await account()).toMatchObject({ id: id(), name: "李敏（借调）" });
  });
});

describe("a provider that cannot be reached", () => {
  test("keeps the service from nothing but signing on, and is found again as soon as it is back", async () => {
    const gone = await startProvider(PUBLIC + CALLBACK);
    await gone.stop();
    await service.stop();
    service = await startService(gone.issuer);

    const refused = await ask("GET", `${service.address}/api/v1/sign-on`);
    expect([refused.status, at(refused.json, "code")]).toEqual([503, "SIGN_ON_UNAVAILABLE"]);
    expect((await ask("GET", `${service.address}/healthz`)).status).toBe(200);

    const back = await startProvider(PUBLIC + CALLBACK, { port: Number(new URL(gone.issuer).port) });
    onTestFinished(back.stop);
    back.accounts.set("u-1", { name: "李敏", groups: ["sunmap-editors"] });
    back.signedIn = "u-1";
    expect((await browser.get(await toTheProviderAndBack())).status).toBe(303);
  });

  test("in the middle of a sign-on: the person is told to try again", async () => {
    const going = await startProvider(PUBLIC + CALLBACK);
    going.accounts.set("u-1", { name: "李敏", groups: ["sunmap-editors"] });
    going.signedIn = "u-1";
    await service.stop();
    service = await startService(going.issuer);
    const back = await toTheProviderAndBack();
    await going.stop();

    const response = await browser.get(back);

    expect(response.status).toBe(503);
    expect(await response.text()).toContain("稍后重试");
    expect(await lastAct()).toMatchObject({ outcome: "failed", code: "SIGN_ON_UNAVAILABLE" });
  });
});

describe("signing out", () => {
  test("leads on to the provider, so that it forgets the person too", async () => {
    const { json } = await ask("GET", `${service.address}/api/v1/sign-on/end`);

    const address = new URL(String(at(json, "address")));
    expect(address.origin).toBe(provider.issuer);
    expect(Object.fromEntries(address.searchParams)).toEqual({
      client_id: CLIENT_ID,
      post_logout_redirect_uri: `${PUBLIC}/`,
    });
    expect((await browser.get(address.href)).status).toBe(200);
  });

  test("leads nowhere where the provider knows no signing out, or there is none", async () => {
    const plain = await startProvider(PUBLIC + CALLBACK, { logout: false });
    onTestFinished(plain.stop);
    const other = await startService(plain.issuer);
    onTestFinished(other.stop);
    const none = await startTestService({
      powers: ["private-college-registration"],
      access: "accounts",
    });
    onTestFinished(none.stop);

    expect((await ask("GET", `${other.address}/api/v1/sign-on/end`)).json).toEqual({});
    expect((await ask("GET", `${none.address}/api/v1/sign-on/end`)).json).toEqual({});
    expect(at((await ask("GET", `${none.address}/api/v1/sign-on`)).json, "code")).toBe("SIGN_ON_OFF");
  });
});
