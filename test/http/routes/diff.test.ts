import { afterAll, beforeAll, expect, test } from "vitest";

import { startTestService, type RunningTestService } from "../a-service.ts";
import { ask, at, textAt } from "../ask.ts";

const POWER = "private-college-registration";
let running: RunningTestService;
let url: string;

beforeAll(async () => {
  running = await startTestService({ powers: [POWER] });
  url = `${running.address}/api/v1/powers/${POWER}`;
});
afterAll(() => running.stop());

/** Grades the power C in the draft. */
async function gradeLower(): Promise<string> {
  const power = await ask("GET", `${url}/power`);
  const json = Object.assign({}, power.json, { baselineGrade: "C" });
  const change = await ask("PUT", `${url}/power`, { json, headers: { "if-match": "*" } });
  return textAt(change.json, "revision");
}

test("without a draft, what is in force differs from itself in nothing", async () => {
  const { status, json } = await ask("GET", `${url}/diff`);

  expect(status).toBe(200);
  expect(json).toMatchObject({
    power: POWER,
    from: { state: "published", version: 1 },
    to: { state: "published", version: 1 },
    diff: { changes: [] },
  });
});

test("what is in force is compared with the draft, and any two states that are named", async () => {
  const revision = await gradeLower();

  const drafted = await ask("GET", `${url}/diff`);
  const back = await ask("GET", `${url}/diff?from=draft&to=1`);

  expect(at(drafted.json, "to")).toEqual({ state: "draft" });
  expect(at(drafted.json, "diff", "counts")).toMatchObject({ weakened: 1, strengthened: 0 });
  expect(at(drafted.json, "diff", "changes", 0)).toMatchObject({
    id: "power/power#baselineGrade",
    gravity: "weakened",
    after: { place: { document: "power", pointer: "/baselineGrade" }, words: { zh: "C级", en: "grade C" } },
  });
  expect(at(back.json, "diff", "changes", 0, "gravity")).toBe("strengthened");

  await ask("POST", `${url}/publish`, { headers: { "if-match": `"${revision}"` } });
  const published = await ask("GET", `${url}/diff?from=1&to=inForce`);
  expect(at(published.json, "to")).toEqual({ state: "published", version: 2 });
  expect(at(published.json, "diff", "counts", "weakened")).toBe(1);
});

test("whoever has the diff already need not get it again", async () => {
  const first = await ask("GET", `${url}/diff?from=1&to=1`);
  const again = await ask("GET", `${url}/diff?from=1&to=1`, {
    headers: { "if-none-match": first.headers.get("etag") ?? "" },
  });

  expect(again.status).toBe(304);
});

test.each([
  ["a version that is none", "from=99", 404, "VERSION_NOT_FOUND"],
  ["a draft that is not there", "from=draft", 404, "DOCUMENT_NOT_FOUND"],
  ["a state that is none", "from=yesterday", 400, "QUERY_INVALID"],
])("%s is refused", async (_words, query, status, code) => {
  await ask("DELETE", `${url}/draft`, { headers: { "if-match": "*" } });
  const refused = await ask("GET", `${url}/diff?${query}`);

  expect([refused.status, at(refused.json, "code")]).toEqual([status, code]);
});

test("an unknown power is refused", async () => {
  const refused = await ask("GET", `${running.address}/api/v1/powers/none/diff`);

  expect(at(refused.json, "code")).toBe("POWER_NOT_FOUND");
});
