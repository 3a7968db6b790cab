import { describe, expect, onTestFinished, test } from "vitest";

import { CALLBACK } from "../../../engine/access/sign-on/sign-on.ts";
import { CLIENT_ID, startProvider } from "../../access/sign-on/an-identity-provider.ts";
import { PUBLIC, signingOn } from "../../access/sign-on/signing-on.ts";
import { startTestService } from "../a-service.ts";
import { ask, at, textAt } from "../ask.ts";

const stage = signingOn();

describe("a provider that cannot be reached", () => {
  test("keeps the service from nothing but signing on, and is found again as soon as it is back", async () => {
    const gone = await startProvider(PUBLIC + CALLBACK);
    await gone.stop();
    await stage.restart(gone.issuer);

    const refused = await ask("GET", `${stage.service.address}/api/v1/sign-on`);
    expect([refused.status, at(refused.json, "code")]).toEqual([503, "SIGN_ON_UNAVAILABLE"]);
    expect((await ask("GET", `${stage.service.address}/healthz`)).status).toBe(200);

    const back = await startProvider(PUBLIC + CALLBACK, { port: Number(new URL(gone.issuer).port) });
    onTestFinished(back.stop);
    back.accounts.set("u-1", { name: "李敏", groups: ["sunmap-editors"] });
    back.signedIn = "u-1";
    expect((await stage.browser.get(await stage.toTheProviderAndBack())).status).toBe(303);
  });

  test("in the middle of a sign-on: the person is told to try again", async () => {
    const going = await startProvider(PUBLIC + CALLBACK);
    going.accounts.set("u-1", { name: "李敏", groups: ["sunmap-editors"] });
    going.signedIn = "u-1";
    await stage.restart(going.issuer);
    const back = await stage.toTheProviderAndBack();
    await going.stop();

    const response = await stage.browser.get(back);

    expect(response.status).toBe(503);
    expect(await response.text()).toContain("稍后重试");
    expect(await stage.lastAct()).toMatchObject({ outcome: "failed", code: "SIGN_ON_UNAVAILABLE" });
  });
});

describe("signing out", () => {
  test("leads on to the provider, so that it forgets the person too", async () => {
    const { json } = await ask("GET", `${stage.service.address}/api/v1/sign-on/end`);

    const address = new URL(textAt(json, "address"));
    expect(address.origin).toBe(stage.provider.issuer);
    expect(Object.fromEntries(address.searchParams)).toEqual({
      client_id: CLIENT_ID,
      post_logout_redirect_uri: `${PUBLIC}/`,
    });
    expect((await stage.browser.get(address.href)).status).toBe(200);
  });

  test("leads nowhere where the provider knows no signing out, or there is none", async () => {
    const plain = await startProvider(PUBLIC + CALLBACK, { logout: false });
    onTestFinished(plain.stop);
    const other = await stage.startService(plain.issuer);
    onTestFinished(other.stop);
    const none = await startTestService({
      powers: ["private-college-registration"],
      access: "accounts",
    });
    onTestFinished(none.stop);

    expect((await ask("GET", `${other.address}/api/v1/sign-on/end`)).json).toEqual({});
    expect((await ask("GET", `${none.address}/api/v1/sign-on/end`)).json).toEqual({});
    expect(at((await ask("GET", `${none.address}/api/v1/sign-on`)).json, "code")).toBe("SIGN_ON_OFF");
    expect(at((await ask("GET", `${other.address}/api/v1/account`)).json, "signOn")).toBe(true);
    expect(at((await ask("GET", `${none.address}/api/v1/account`)).json, "signOn")).toBe(false);
  });
});
