import { afterAll, beforeAll, expect, test } from "vitest";

import { startTestService, type RunningTestService } from "../a-service.ts";
import { ask, at, textAt } from "../ask.ts";

let running: RunningTestService;
let url: string;

beforeAll(async () => {
  running = await startTestService({ powers: ["private-college-registration"] });
  url = `${running.address}/api/v1`;
});
afterAll(() => running.stop());

test.each(["measures", "laws", "calendar", "tiers"])("%s can be read", async (part) => {
  expect((await ask("GET", `${url}/${part}`)).status).toBe(200);
});

test("the whole library is read in one answer, and not sent again to whoever has it", async () => {
  const library = await ask("GET", `${url}/library`);
  const again = await ask("GET", `${url}/library`, { headers: { "if-none-match": library.headers.get("etag") ?? "" } });

  for (const [part, key] of [
    ["measures", "measures"],
    ["laws", "laws"],
    ["calendar", "calendarYears"],
  ] as const)
    expect(at(library.json, key)).toEqual(at((await ask("GET", `${url}/${part}`)).json, "items"));
  expect(at(library.json, "tiers")).toEqual((await ask("GET", `${url}/tiers`)).json);
  expect([again.status, again.text]).toEqual([304, ""]);
});

test("a calendar year can be added, and one with a day that does not exist cannot", async () => {
  const year = { year: 2027, source: "国办通知", holidays: ["2027-01-01"], makeUpWorkdays: [] };
  const headers = { "if-none-match": "*" };

  const wrong = await ask("PUT", `${url}/calendar/2027`, { json: { ...year, holidays: ["2027-02-30"] }, headers });
  const added = await ask("PUT", `${url}/calendar/2027`, { json: year, headers });
  const read = await ask("GET", `${url}/calendar/2027`);

  expect([wrong.status, at(wrong.json, "findings", 0, "code")]).toEqual([422, "CALENDAR_YEAR_WRONG"]);
  expect([added.status, added.headers.get("etag")]).toEqual([200, read.headers.get("etag")]);
  expect(at(added.json, "affected")).toEqual([]);
  expect(read.json).toEqual(year);
});

test("a change that a power cannot bear names the power, and what is published goes on judging", async () => {
  const power = "private-college-registration";
  const before = await ask("POST", `${url}/powers/${power}/evaluate`, { json: { facts: {} } });
  const rules = await ask("GET", `${url}/powers/${power}/rules`);
  const measure = textAt(rules.json, "items", 0, "event", "params", "measures", 0);

  const deleted = await ask("DELETE", `${url}/measures/${measure}`, { headers: { "if-match": "*" } });
  const after = await ask("POST", `${url}/powers/${power}/evaluate`, { json: { facts: {} } });

  expect(deleted.status).toBe(200);
  expect(at(deleted.json, "affected", 0, "power")).toBe(power);
  expect(at(deleted.json, "affected", 0, "findings", 0, "code")).toBe("MEASURE_UNKNOWN");
  expect(at(after.json, "policy", "digest")).toBe(at(before.json, "policy", "digest"));
});

test("a change of the library needs a precondition", async () => {
  const { status } = await ask("PUT", `${url}/tiers`, { json: {} });

  expect(status).toBe(428);
});
