import { describe, expect, test } from "vitest";

import { PENDING_COOKIE } from "../../../engine/access/sign-on/pending-sign-on.ts";
import { BrowserSession } from "../../access/sign-on/a-browser-session.ts";
import { signingOn } from "../../access/sign-on/signing-on.ts";

const stage = signingOn();

describe("a sign-on that is not what this browser began is refused", () => {
  test("another state", async () => {
    const back = new URL(await stage.toTheProviderAndBack());
    back.searchParams.set("state", "x".repeat(43));

    await stage.expectRefused(await stage.browser.get(back.href), "answerUnexpected");
  });

  test("a nonce that this browser did not send", async () => {
    const back = await stage.toTheProviderAndBack();
    stage.changePending({ nonce: "x".repeat(43) });

    await stage.expectRefused(await stage.browser.get(back), "identityInvalid");
  });

  test("without the proof of the key that this browser chose (PKCE)", async () => {
    const back = await stage.toTheProviderAndBack();
    stage.changePending({ codeVerifier: "x".repeat(43) });

    await stage.expectRefused(await stage.browser.get(back), "invalid_grant");
  });

  test("in another browser, as when somebody was sent the link", async () => {
    const back = await stage.toTheProviderAndBack();
    stage.browser = new BrowserSession();

    await stage.expectRefused(await stage.browser.get(back), "notBegunHere");
  });

  test("a code that was used before", async () => {
    const back = await stage.toTheProviderAndBack();
    const { host } = new URL(stage.service.address);
    const cookie = stage.browser.cookie(host, PENDING_COOKIE) ?? "";
    expect((await stage.browser.get(back)).status).toBe(303);
    expect(stage.browser.cookie(host, PENDING_COOKIE)).toBeUndefined();
    stage.browser = new BrowserSession();
    stage.browser.setCookie(host, PENDING_COOKIE, cookie);

    await stage.expectRefused(await stage.browser.get(back), "invalid_grant");
  });

  test("more than ten minutes after it was begun", async () => {
    const back = await stage.toTheProviderAndBack();
    stage.now += 10 * 60_000 + 1;

    await stage.expectRefused(await stage.browser.get(back), "notBegunHere");
  });

  test("by somebody who turned back at the provider", async () => {
    stage.provider.signedIn = "";

    await stage.expectRefused(await stage.browser.get(await stage.toTheProviderAndBack()), "access_denied");
  });

  test("an identity that has run out by our clock, though by a little it is taken", async () => {
    stage.now += 625_000;
    expect((await stage.browser.get(await stage.toTheProviderAndBack())).status).toBe(303);
    stage.now += 10_000;
    await stage.restart();

    await stage.expectRefused(await stage.browser.get(await stage.toTheProviderAndBack()), "identityInvalid");
  });

  test("who only asks whether something stands at that address does not use the code up", async () => {
    const back = await stage.toTheProviderAndBack();

    expect((await fetch(back, { method: "HEAD" })).status).toBe(405);
    expect((await stage.browser.get(back)).status).toBe(303);
  });
});
