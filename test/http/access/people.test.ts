import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { at, textAt } from "../ask.ts";
import type { Client } from "./a-client.ts";
import { aStaffedService, PASSWORD, type StaffedService } from "./a-staffed-service.ts";

let staffed: StaffedService;
let province: Client;
let city: Client;
beforeAll(async () => {
  staffed = await aStaffedService();
  await staffed.have("zheng.an", "hebei", [{ role: "administrator", organ: "hebei" }]);
  await staffed.have("cui.shi", "handan", [{ role: "administrator", organ: "handan" }]);
  await staffed.have("sun.mei", "handan-health-bureau", [{ role: "postHolder", organ: "handan-health-bureau" }]);
  await staffed.have("chen.jian", "hebei", [{ role: "monitorOffice", organ: "hebei" }]);
  [province, city] = [await staffed.signedIn("zheng.an"), await staffed.signedIn("cui.shi")];
});
afterAll(() => staffed.stop());

const ANY = { "if-match": "*" };
const PERSON = { name: "新人", organ: "handan", grants: [] };

describe("an administrator", () => {
  test("sees the people of his organ and below, and nobody else", async () => {
    const { json } = await city.ask("GET", "/people");

    expect(JSON.stringify(json)).toContain("sun.mei");
    expect(JSON.stringify(json)).not.toContain("chen.jian");
    expect(await city.ask("GET", "/people/chen.jian")).toMatchObject({ status: 403 });
    expect(JSON.stringify((await province.ask("GET", "/people")).json)).toContain("sun.mei");
  });

  test("makes people of his organ, who come in by their invitation once", async () => {
    expect(await city.ask("POST", "/people", { id: "xin.ren", ...PERSON })).toMatchObject({ status: 201 });
    const invited = await city.ask("POST", "/people/xin.ren/invitation");
    const secret = textAt(invited.json, "link").split("#")[1];
    const guest = staffed.browser();

    expect(invited.json).toMatchObject({ link: expect.stringMatching(/^\/invitation#[\w-]{43}$/) });
    const weak = await guest.ask("POST", "/invitation", { secret, password: "新人新人新人新人新人新人" });
    expect(weak).toMatchObject({ status: 422, json: { code: "PASSWORD_REFUSED" } });
    expect(await guest.ask("POST", "/invitation", { secret, password: PASSWORD })).toMatchObject({ status: 201 });
    expect(await guest.who()).toBe("xin.ren");
    expect(await guest.ask("POST", "/invitation", { secret, password: PASSWORD })).toMatchObject({ status: 410 });
  });

  test.each<readonly [string, object, number, string]>([
    ["makes nobody of an organ above", { organ: "hebei" }, 403, "PERMISSION_REFUSED"],
    ["makes nobody of an organ beside", { organ: "qinhuangdao" }, 403, "PERMISSION_REFUSED"],
    ["grants nothing above", { grants: [{ role: "trainer", organ: "hebei" }] }, 409, "GRANT_REFUSED"],
    ["grants nothing everywhere", { grants: [{ role: "trainer", organ: "*" }] }, 409, "GRANT_REFUSED"],
    [
      "grants nothing in an organ that is none",
      { grants: [{ role: "trainer", organ: "atlantis" }] },
      409,
      "GRANT_REFUSED",
    ],
    ["grants no role that is none", { grants: [{ role: "king", organ: "handan" }] }, 422, "DOCUMENT_INVALID"],
  ])("%s", async (_name, more, status, code) => {
    expect(await city.ask("POST", "/people", { id: "some.one", ...PERSON, ...more })).toMatchObject({
      status,
      json: { code },
    });
    expect(await province.ask("GET", "/people/some.one")).toMatchObject({ status: 404 });
  });

  test("takes no grant away that lies outside his organs, and keeps it when he changes others", async () => {
    await staffed.have("both.of", "handan", [{ role: "reviewer", organ: "hebei" }]);
    const put = (grants: object[]) => city.ask("PUT", "/people/both.of", { ...PERSON, grants }, ANY);

    expect(await put([])).toMatchObject({ status: 409, json: { code: "GRANT_REFUSED" } });
    const grants = [
      { role: "reviewer", organ: "hebei" },
      { role: "trainer", organ: "handan" },
    ];
    expect(await put(grants)).toMatchObject({ status: 200, json: { grants } });
    expect(await city.ask("POST", "/people/both.of/invitation")).toMatchObject({ status: 403 });
  });

  test("changes neither his own grants nor whether he may come in", async () => {
    const own = { name: "崔", organ: "handan", grants: [{ role: "administrator", organ: "handan" }] };
    const put = (more: object) => city.ask("PUT", "/people/cui.shi", { ...own, ...more }, ANY);

    expect(await put({ grants: [...own.grants, { role: "reviewer", organ: "handan" }] })).toMatchObject({
      status: 409,
    });
    expect(await put({ disabled: true })).toMatchObject({ status: 409 });
    expect(await put({ name: "崔世" })).toMatchObject({ status: 200, json: { name: "崔世" } });
  });

  test("is never the last of all to be taken away", async () => {
    await staffed.have("second.admin", "hebei", [{ role: "administrator", organ: "*" }]);
    const second = await staffed.signedIn("second.admin");

    expect(await second.ask("DELETE", "/people/zheng.an", undefined, ANY)).toMatchObject({ status: 204 });
    expect(await province.who()).toBe("visitor");
    await staffed.have("third.admin", "hebei", [{ role: "administrator", organ: "hebei" }]);
    const third = await staffed.signedIn("third.admin");
    const demote = (by: Client, id: string) =>
      by.ask("PUT", `/people/${id}`, { name: "x", organ: "hebei", grants: [] }, ANY);
    const both = await Promise.all([demote(second, "third.admin"), demote(third, "second.admin")]);
    const kept = await staffed.service.accounts.people.list();

    expect(both.filter(({ status }) => status === 200).length).toBeLessThan(2);
    expect(
      kept.filter(({ document }) =>
        document.grants.some(({ role, organ }) => role === "administrator" && organ !== "handan"),
      ).length,
    ).toBeGreaterThan(0);
  });
});

describe("a change of a person", () => {
  test("names the revision on which it was made", async () => {
    const { headers } = await city.ask("GET", "/people/sun.mei");
    const tag = headers.get("etag") ?? "";
    const change = { name: "孙梅", organ: "handan-health-bureau", grants: [{ role: "trainer", organ: "handan" }] };

    expect(await city.ask("PUT", "/people/sun.mei", change)).toMatchObject({ status: 428 });
    expect(await city.ask("PUT", "/people/sun.mei", change, { "if-match": tag })).toMatchObject({ status: 200 });
    expect(await city.ask("PUT", "/people/sun.mei", change, { "if-match": tag })).toMatchObject({ status: 412 });
  });

  test("holds for those who are signed in, at their next request", async () => {
    await staffed.have("ma.shang", "handan", [{ role: "trainer", organ: "handan" }]);
    const client = await staffed.signedIn("ma.shang");
    expect(await client.ask("GET", "/powers")).toMatchObject({ status: 200 });

    await city.ask("PUT", "/people/ma.shang", { ...PERSON, name: "马上", grants: [] }, ANY);
    expect(await client.ask("GET", "/powers")).toMatchObject({ status: 403 });
    await city.ask("PUT", "/people/ma.shang", { ...PERSON, name: "马上", disabled: true }, ANY);
    expect(await client.ask("GET", "/powers")).toMatchObject({ status: 401, json: { code: "SIGN_IN_REQUIRED" } });
  });
});

describe("the tree of organs", () => {
  test("is read by whoever is signed in and changed at its top alone, as a whole", async () => {
    await staffed.have("fourth.admin", "hebei", [{ role: "administrator", organ: "hebei" }]);
    const fourth = await staffed.signedIn("fourth.admin");
    const { json, headers } = await city.ask("GET", "/organs");
    const organs = at(json, "organs");
    const list = Array.isArray(organs) ? organs : [];
    const office = { id: "handan-office", title: { zh: "科室", en: "Office" }, level: "office", parent: "handan" };

    expect(list.length).toBeGreaterThan(10);
    expect(await city.ask("PUT", "/organs", { organs: [...list, office] }, ANY)).toMatchObject({ status: 403 });
    const circle = { ...office, parent: "handan-office" };
    expect(await fourth.ask("PUT", "/organs", { organs: [...list, circle] }, ANY)).toMatchObject({ status: 422 });
    const tag = { "if-match": headers.get("etag") ?? "" };
    expect(await fourth.ask("PUT", "/organs", { organs: [...list, office] }, tag)).toMatchObject({ status: 200 });
    const inOffice = { id: "in.office", ...PERSON, organ: "handan-office" };
    expect(await city.ask("POST", "/people", inOffice)).toMatchObject({ status: 201 });
  });

  test("keeps an organ while people, keys or powers hang on it, and says which", async () => {
    await staffed.have("fifth.admin", "hebei", [{ role: "administrator", organ: "hebei" }]);
    const fifth = await staffed.signedIn("fifth.admin");
    const organs = at((await fifth.ask("GET", "/organs")).json, "organs");
    const list = Array.isArray(organs) ? organs : [];
    const annex = { id: "annex", title: { zh: "分部", en: "Annex" }, level: "office", parent: "handan" };
    expect(await fifth.ask("PUT", "/organs", { organs: [...list, annex] }, ANY)).toMatchObject({ status: 200 });
    const grants = [{ role: "trainer", organ: "annex" }];
    await fifth.ask("POST", "/people", { id: "in.annex", ...PERSON, grants });
    const key = { name: "分部系统", roles: ["systemClient"], organ: "annex", expiresAt: "2026-10-18T09:30:00+08:00" };
    const made = textAt((await fifth.ask("POST", "/keys", key)).json, "id");

    const refused = await fifth.ask("PUT", "/organs", { organs: list }, ANY);
    expect(refused.status).toBe(422);
    expect(textAt(refused.json, "findings", "0", "message", "zh")).toBe(
      `“分部”仍在使用，不能删除：人员 in.annex；接口密钥 ${made}。请先调整`,
    );

    await fifth.ask("DELETE", "/people/in.annex", undefined, ANY);
    await fifth.ask("DELETE", `/keys/${made}`, undefined, ANY);
    expect(await fifth.ask("PUT", "/organs", { organs: list }, ANY)).toMatchObject({ status: 200 });
  });
});

describe("the names by which records are read", () => {
  test("are known to whoever holds a role, also of those who are gone, and never to a visitor", async () => {
    await staffed.have("qu.le", "handan", []);
    await staffed.have("he.ming", "hebei", [{ role: "administrator", organ: "hebei" }]);
    const administrator = await staffed.signedIn("he.ming");
    await administrator.ask("DELETE", "/people/qu.le", undefined, ANY);
    const key = { name: "办事大厅", roles: ["systemClient"], organ: "hebei", expiresAt: "2026-10-18T09:30:00+08:00" };
    const made = await administrator.ask("POST", "/keys", key);

    const { json } = await (await staffed.signedIn("sun.mei")).ask("GET", "/names");

    expect(json).toMatchObject({
      names: expect.arrayContaining([
        { id: "qu.le", name: "name of qu.le" },
        { id: "he.ming", name: "name of he.ming" },
        { id: `key-${textAt(made.json, "id")}`, name: "办事大厅" },
      ]),
    });
    expect(await staffed.browser().ask("GET", "/names")).toMatchObject({ status: 401 });
  });
});

test("the list tells since when somebody is signed in, as long as he is", async () => {
  await staffed.have("lai.le", "handan", []);
  await staffed.have("kan.kan", "hebei", [{ role: "discipline", organ: "hebei" }]);
  const reader = await staffed.signedIn("kan.kan");
  const since = async (): Promise<unknown> => {
    const people = at((await reader.ask("GET", "/people")).json, "people");
    return Array.isArray(people) ? people.find((person) => at(person, "id") === "lai.le")?.["signedInSince"] : people;
  };
  expect(await since()).toBeUndefined();

  const client = await staffed.signedIn("lai.le");
  expect(await since()).toBe("2026-09-18T09:30:00.000+08:00");
  await client.ask("DELETE", "/session");
  expect(await since()).toBeUndefined();
});
