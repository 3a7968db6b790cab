import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from "vitest";

import { PENDING_COOKIE, pendingText, readPending } from "../../../engine/access/sign-on/pending-sign-on.ts";
import { CALLBACK, SignOn } from "../../../engine/access/sign-on/sign-on.ts";
import { startTestService, type RunningTestService } from "../../http/a-service.ts";
import { at, type Json } from "../../http/ask.ts";
import { BrowserSession } from "./a-browser-session.ts";
import { CLIENT_ID, CLIENT_SECRET, startProvider, type TestProvider } from "./an-identity-provider.ts";

/** People reach the service under this address: whatever the browser asks there is sent to where it really listens. */
export const PUBLIC = "http://sunmap.test";

const MAPPING = {
  groups: [
    { group: "sunmap-editors", grants: [{ role: "policyEditor", organ: "housing" } as const] },
    { group: "sunmap-admins", grants: [{ role: "administrator", organ: "*" } as const] },
  ],
};

/** A provider of identities, a service that knows it, and a browser; new ones of the two for each test. */
class SigningOn {
  now = 0;
  browser = new BrowserSession();
  #provider: TestProvider | undefined;
  #service: RunningTestService | undefined;

  get provider(): TestProvider {
    if (this.#provider === undefined) throw new Error("the provider does not run");
    return this.#provider;
  }

  set provider(provider: TestProvider) {
    this.#provider = provider;
  }

  get service(): RunningTestService {
    if (this.#service === undefined) throw new Error("the service does not run");
    return this.#service;
  }

  /** Starts the service anew, perhaps with another provider. */
  async restart(issuer = this.provider.issuer): Promise<void> {
    await this.#service?.stop();
    this.#service = await this.startService(issuer);
  }

  startService(issuer = this.provider.issuer, publicAddress = PUBLIC): Promise<RunningTestService> {
    const settings = {
      issuer: new URL(issuer),
      clientId: CLIENT_ID,
      clientSecret: CLIENT_SECRET,
      scopes: "openid profile groups",
      groupsClaim: "groups",
      mapping: MAPPING,
      publicAddress: new URL(publicAddress),
    };
    const clock = (): number => this.now;
    const powers = ["private-college-registration"];
    return startTestService({ powers, access: "accounts", clock, signOn: new SignOn(settings, clock) });
  }

  /** Goes to the provider, signs in there, and answers the address to which it sends the browser back. */
  async toTheProviderAndBack(wanted = ""): Promise<string> {
    const { address } = this.service;
    const back = await this.browser.follow(`${address}/api/v1/sign-on${wanted}`, (url) => url.startsWith(PUBLIC));
    return back.replace(PUBLIC, address);
  }

  /** Who the browser is for the service. */
  async account(): Promise<Json> {
    return (await this.browser.get(`${this.service.address}/api/v1/account`)).json();
  }

  async lastAct(): Promise<Json> {
    const { acts } = await this.service.service.audit.list({}, { limit: 1 });
    return JSON.parse(JSON.stringify(acts[0] ?? null));
  }

  async expectRefused(response: Response, reason: string): Promise<void> {
    expect(response.status).toBe(403);
    expect(await response.text()).toMatch(/没有|未完成/);
    expect(at(await this.account(), "kind")).toBe("visitor");
    expect(await this.lastAct()).toMatchObject({
      act: "completeSignOn",
      outcome: "refused",
      who: { kind: "visitor" },
      code: "SIGN_ON_REFUSED",
      details: { reason },
    });
  }

  /** Changes what the browser keeps of the sign-on that it began. */
  changePending(change: Readonly<Record<string, string>>): void {
    const { host } = new URL(this.service.address);
    const pending = readPending(this.browser.cookie(host, PENDING_COOKIE), this.now);
    if (pending === undefined) throw new Error("no sign-on was begun");
    this.browser.setCookie(host, PENDING_COOKIE, pendingText({ ...pending, ...change }));
  }

  async stop(): Promise<void> {
    await this.#service?.stop();
    this.#service = undefined;
  }
}

/** Sets the stage for the tests of a file. 李敏 is signed in at the provider, as an editor. */
export function signingOn(): SigningOn {
  const stage = new SigningOn();
  beforeAll(async () => {
    vi.spyOn(console, "warn").mockReturnValue();
    vi.spyOn(console, "info").mockReturnValue();
    stage.provider = await startProvider(PUBLIC + CALLBACK);
  });
  afterAll(() => stage.provider.stop());
  beforeEach(async () => {
    stage.now = Date.now();
    stage.browser = new BrowserSession();
    stage.provider.accounts.set("u-1", { name: "李敏", groups: ["sunmap-editors", "something-else"] });
    stage.provider.signedIn = "u-1";
    await stage.restart();
  });
  afterEach(() => stage.stop());
  return stage;
}
