import { afterAll, beforeAll, expect, test } from "vitest";

import { readAccessFolder } from "../../../engine/access/read-access-folder.ts";
import { ROLES } from "../../../engine/access/principal.ts";
import { readSettings } from "../../../engine/main.ts";
import { PROJECT_ROOT } from "../../support/source-files.ts";
import { startTestService, type RunningTestService } from "../a-service.ts";
import { ask, at } from "../ask.ts";
import { Client } from "./a-client.ts";

let running: RunningTestService;
beforeAll(async () => {
  running = await startTestService({ access: "demo" });
});
afterAll(() => running.stop());

test("whoever comes plays all parts, until he chooses one", async () => {
  const client = new Client(running.address);
  expect(await client.who()).toBe("demo-everybody");

  expect(await client.ask("POST", "/demo-session", { person: "demo-trainer" })).toMatchObject({ status: 201 });
  expect(await client.who()).toBe("demo-trainer");
  expect(await client.ask("POST", "/powers/highway-tendering/publish", {})).toMatchObject({ status: 403 });
  expect(await client.ask("POST", "/demo-session", { person: "demo-everybody" })).toMatchObject({ status: 201 });
  expect(await client.who()).toBe("demo-everybody");
});

test("there is a person for every role, with a name", async () => {
  const { demoPeople } = await readAccessFolder(PROJECT_ROOT);
  const held = new Set(demoPeople.people.flatMap(({ grants }) => grants.map(({ role }) => role)));
  const listed = at((await ask("GET", `${running.address}/api/v1/demo-people`)).json, "people");

  expect([...held].toSorted()).toEqual([...ROLES].toSorted());
  expect(Array.isArray(listed) && listed.length).toBe(demoPeople.people.length + 1);
});

test("nobody is a person of the demonstration where there is none", async () => {
  const real = await startTestService({ access: "accounts" });
  const client = new Client(real.address);

  expect((await client.ask("GET", "/demo-people")).json).toEqual({ people: [] });
  expect(await client.ask("POST", "/demo-session", { person: "demo-trainer" })).toMatchObject({ status: 404 });
  expect(await client.who()).toBe("visitor");
  await real.stop();
});

test("a page of another site that is open on this machine cannot use it", async () => {
  const answer = await ask("POST", `${running.address}/api/v1/powers/highway-tendering/reinstate`, {
    headers: { origin: "https://evil.example" },
  });

  expect(answer).toMatchObject({ status: 403, json: { code: "CROSS_SITE_REFUSED" } });
});

test.each(["0.0.0.0", "192.168.1.10", "::"])("a demonstration that others reach, at %s, is not begun", (HOST) => {
  expect(() => readSettings({ HOST, SUNMAP_ACCESS: "demo" })).toThrow(/this machine only/);
  expect(readSettings({ HOST, SUNMAP_ACCESS: "accounts" })).toMatchObject({ HOST });
});
