import { beforeAll, afterAll, describe, expect, test } from "vitest";

import { externalId } from "../../../engine/access/external/external-id.ts";
import type { Grant } from "../../../engine/access/principal.ts";
import { at } from "../ask.ts";
import type { Client } from "./a-client.ts";
import { aStaffedService, type StaffedService } from "./a-staffed-service.ts";

const ISSUER = "https://identity.example";
const AT = "2026-09-18T09:30:00.000+08:00";

let staffed: StaffedService;
let province: Client;
let city: Client;
beforeAll(async () => {
  staffed = await aStaffedService();
  await staffed.have("zheng.an", "hebei", [{ role: "administrator", organ: "hebei" }]);
  await staffed.have("cui.shi", "handan", [{ role: "administrator", organ: "handan" }]);
  [province, city] = [await staffed.signedIn("zheng.an"), await staffed.signedIn("cui.shi")];
});
afterAll(() => staffed.stop());

/** Somebody who signed on with the provider of identities, and the browser in which he did. */
async function signedOn(subject: string, grants: readonly Grant[]): Promise<{ id: string; browser: Client }> {
  const { externalPeople, sessions } = staffed.service.accounts;
  const id = externalId(ISSUER, subject);
  const told = { id, name: `name of ${subject}`, issuer: ISSUER, subject, grants };
  const { principal } = await externalPeople.signedOn(told, AT);
  const browser = staffed.browser();
  browser.cookie = `sunmap_session=${await sessions.begin(principal, undefined)}`;
  return { id, browser };
}

async function idsSeenBy(client: Client): Promise<string> {
  return JSON.stringify((await client.ask("GET", "/external-people")).json);
}

describe("people from outside", () => {
  test("are seen with who vouches for them, their roles, and when they were last seen", async () => {
    const { id } = await signedOn("li.min", [{ role: "reviewer", organ: "handan" }]);
    const { json } = await province.ask("GET", "/external-people");

    expect(at(json, "people", 0)).toEqual({
      id,
      name: "name of li.min",
      issuer: ISSUER,
      subject: "li.min",
      via: "signOn",
      grants: [{ role: "reviewer", organ: "handan" }],
      firstSeen: AT,
      lastSeen: AT,
      signedInSince: AT,
    });
  });

  test("are seen by who administers an organ of theirs, and those without a role by who administers all", async () => {
    const both = await signedOn("both", [
      { role: "reviewer", organ: "handan" },
      { role: "reviewer", organ: "qinhuangdao" },
    ]);
    const elsewhere = await signedOn("elsewhere", [{ role: "reviewer", organ: "qinhuangdao" }]);
    const nobody = await signedOn("nobody", []);

    const seen = await idsSeenBy(city);
    expect(seen).toContain(both.id);
    expect(seen).not.toContain(elsewhere.id);
    expect(seen).not.toContain(nobody.id);
    expect(await idsSeenBy(province)).toContain(nobody.id);
    expect(await city.ask("PUT", `/external-people/${both.id}/block`)).toMatchObject({ status: 403 });
    expect(await city.ask("PUT", `/external-people/${nobody.id}/block`)).toMatchObject({ status: 403 });
    expect(await city.ask("DELETE", `/people/${both.id}/sessions`)).toMatchObject({ status: 403 });
  });

  test("are signed out everywhere, and may come again", async () => {
    const { id, browser } = await signedOn("wang", [{ role: "reviewer", organ: "handan" }]);
    expect(await browser.who()).toBe(id);

    expect(await city.ask("DELETE", `/people/${id}/sessions`)).toMatchObject({ status: 204 });
    expect(await browser.who()).toBe("visitor");
    const again = await signedOn("wang", [{ role: "reviewer", organ: "handan" }]);
    expect(await again.browser.who()).toBe(id);
  });

  test("are blocked at once, stay so whatever the provider says, and are let in again", async () => {
    const { id, browser } = await signedOn("zhao", [{ role: "reviewer", organ: "handan" }]);
    const blocked = { by: "cui.shi", at: AT };

    expect(await city.ask("PUT", `/external-people/${id}/block`)).toMatchObject({ status: 200, json: { blocked } });
    expect(await browser.who()).toBe("visitor");
    const again = await signedOn("zhao", [{ role: "administrator", organ: "handan" }]);
    expect(await again.browser.who()).toBe("visitor");
    expect(await city.ask("DELETE", `/external-people/${id}/block`)).toMatchObject({ status: 200 });
    expect(await again.browser.who()).toBe(id);
    const { acts } = await staffed.service.audit.list({}, { limit: 2 });
    expect(acts.map(({ act, details }) => [act, details])).toEqual([
      ["admitExternalPerson", { person: id, blocked: false }],
      ["blockExternalPerson", { person: id, blocked: true }],
    ]);
  });

  test("do not block themselves, and nobody blocks somebody who never came", async () => {
    const { id, browser } = await signedOn("admin", [{ role: "administrator", organ: "hebei" }]);

    expect(await browser.ask("PUT", `/external-people/${id}/block`)).toMatchObject({
      status: 409,
      json: { code: "GRANT_REFUSED" },
    });
    expect(await province.ask("PUT", "/external-people/ext-none/block")).toMatchObject({ status: 404 });
  });
});

test("a person with an account here is signed out everywhere by who administers his organ", async () => {
  await staffed.have("sun.mei", "handan", []);
  const client = await staffed.signedIn("sun.mei");

  expect(await client.ask("DELETE", "/people/zheng.an/sessions")).toMatchObject({ status: 403 });
  expect(await city.ask("DELETE", "/people/zheng.an/sessions")).toMatchObject({ status: 403 });
  expect(await city.ask("DELETE", "/people/sun.mei/sessions")).toMatchObject({ status: 204 });
  expect(await client.who()).toBe("visitor");
});
