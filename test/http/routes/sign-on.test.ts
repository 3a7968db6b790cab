import { describe, expect, onTestFinished, test } from "vitest";

import { externalId } from "../../../engine/access/external/external-id.ts";
import { CALLBACK } from "../../../engine/access/sign-on/sign-on.ts";
import { BrowserSession } from "../../access/sign-on/a-browser-session.ts";
import { PUBLIC, signingOn } from "../../access/sign-on/signing-on.ts";
import { at } from "../ask.ts";

const stage = signingOn();

describe("signing on with a provider of identities", () => {
  test("somebody goes there, comes back, has the roles of his groups, and is sent to the page he wanted", async () => {
    const back = await stage.toTheProviderAndBack("?return=/powers/land?tab=rules");
    const response = await stage.browser.get(back);

    expect([response.status, response.headers.get("location")]).toEqual([303, "/powers/land?tab=rules"]);
    const id = personId();
    const grants = [{ role: "policyEditor", organ: "housing" }];
    expect(await stage.account()).toMatchObject({ id, kind: "person", name: "李敏", grants, via: "signOn" });
    expect(await stage.lastAct()).toMatchObject({
      act: "completeSignOn",
      subject: CALLBACK,
      outcome: "done",
      who: { id, kind: "person", name: "李敏", via: "signOn" },
      details: { person: id, isNew: true, roles: ["policyEditor@housing"] },
    });
  });

  test("neither the code nor anything else that the provider sends gets into the trail", async () => {
    const back = await stage.toTheProviderAndBack();
    const code = new URL(back).searchParams.get("code") ?? "";
    await stage.browser.get(back);

    expect(code.length).toBeGreaterThan(20);
    expect(JSON.stringify(await stage.lastAct())).not.toContain(code);
  });

  test("the browser is asked to prove itself: PKCE, state and nonce, in a cookie that no script reads", async () => {
    const response = await stage.browser.get(`${stage.service.address}/api/v1/sign-on`);

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
    const secure = await stage.startService(stage.provider.issuer, "https://sunmap.test");
    onTestFinished(secure.stop);

    expect((await stage.browser.get(`${secure.address}/api/v1/sign-on`)).headers.get("set-cookie")).toMatch(
      /; Secure$/,
    );
  });

  test.each(["https://evil.example/", "//evil.example", "/\\evil.example", "/\t/evil.example", "javascript:alert(1)"])(
    "a link that wants to lead to `%s` afterwards leads to the first page",
    async (wanted) => {
      const response = await stage.browser.get(
        await stage.toTheProviderAndBack(`?return=${encodeURIComponent(wanted)}`),
      );

      expect([response.status, response.headers.get("location")]).toEqual([303, "/"]);
    },
  );

  test("a changed return path in the cookie leads nowhere else either", async () => {
    const back = await stage.toTheProviderAndBack();
    stage.changePending({ returnTo: "https://evil.example/" });

    expect((await stage.browser.get(back)).headers.get("location")).toBe("/");
  });
});

describe("groups give roles", () => {
  test("who is in other groups at his next sign-on has other roles, wherever he is signed in", async () => {
    const first = stage.browser;
    await stage.browser.get(await stage.toTheProviderAndBack());
    expect(at(await stage.account(), "grants", 0, "role")).toBe("policyEditor");
    stage.provider.accounts.set("u-1", { name: "李敏", groups: ["sunmap-admins"] });
    stage.browser = new BrowserSession();
    await stage.browser.get(await stage.toTheProviderAndBack());

    expect(at(await stage.account(), "grants", 0, "role")).toBe("administrator");
    stage.browser = first;
    expect(at(await stage.account(), "grants", 0, "role")).toBe("administrator");
    expect(await stage.lastAct()).toMatchObject({
      details: { isNew: false, roles: ["administrator@*"], rolesBefore: ["policyEditor@housing"] },
    });
  });

  test("who is in no group with a role is told so, and whoever was signed in before has none any more", async () => {
    const first = stage.browser;
    await stage.browser.get(await stage.toTheProviderAndBack());
    stage.provider.accounts.set("u-1", { name: "李敏", groups: ["something-else"] });
    stage.browser = new BrowserSession();

    const response = await stage.browser.get(await stage.toTheProviderAndBack());

    expect(response.status).toBe(403);
    expect(await response.text()).toContain(personId());
    expect(at(await stage.account(), "kind")).toBe("visitor");
    stage.browser = first;
    expect(at(await stage.account(), "kind")).toBe("visitor");
    expect(await stage.lastAct()).toMatchObject({
      outcome: "refused",
      code: "SIGN_ON_WITHOUT_ROLE",
      details: { name: "李敏" },
    });
  });

  test("a new name is taken over, and the person stays the same", async () => {
    await stage.browser.get(await stage.toTheProviderAndBack());
    stage.provider.accounts.set("u-1", { name: "李敏（借调）", groups: ["sunmap-editors"] });
    await stage.browser.get(await stage.toTheProviderAndBack());

    expect(await stage.account()).toMatchObject({ id: personId(), name: "李敏（借调）" });
  });
});

describe("an administrator who blocks somebody", () => {
  test("puts him out at once, and he is told so when he signs on again; until he is let in", async () => {
    const { externalPeople } = stage.service.service.accounts;
    await stage.browser.get(await stage.toTheProviderAndBack());
    expect(at(await stage.account(), "id")).toBe(personId());
    await externalPeople.block(personId(), { by: "zheng.an", at: "2026-09-18T09:30:00+08:00" });

    expect(at(await stage.account(), "kind")).toBe("visitor");
    const response = await stage.browser.get(await stage.toTheProviderAndBack());
    expect([response.status, await response.text()]).toEqual([403, expect.stringContaining("停止您使用")]);
    expect(await stage.lastAct()).toMatchObject({ outcome: "refused", code: "SIGN_ON_BLOCKED" });
    await externalPeople.block(personId(), undefined);
    expect((await stage.browser.get(await stage.toTheProviderAndBack())).status).toBe(303);
  });
});

/** 李敏, whose account at the provider is u-1. */
function personId(): string {
  return externalId(stage.provider.issuer, "u-1");
}
