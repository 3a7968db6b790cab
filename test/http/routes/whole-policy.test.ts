import { afterEach, beforeAll, afterAll, expect, test } from "vitest";

import { startTestService, type RunningTestService } from "../a-service.ts";
import { ask, at, textAt, type Asked, type Json } from "../ask.ts";

const POWER = "private-college-registration";
let running: RunningTestService;
let url: string;
let documents: string;

beforeAll(async () => {
  running = await startTestService({ powers: [POWER] });
  url = `${running.address}/api/v1/powers/${POWER}`;
  documents = `${url}/documents`;
});
afterAll(() => running.stop());
afterEach(() => ask("DELETE", `${url}/draft`, { headers: { "if-match": "*" } }));

function etagOf({ headers }: Asked): string {
  return headers.get("etag") ?? "";
}

function put(json: unknown, ifMatch: string): Promise<Asked> {
  return ask("PUT", documents, { json, headers: { "if-match": ifMatch } });
}

/** The first rule with another priority, in a list of its own. */
function rulesOf(whole: Json, priority: number): Json {
  return [Object.assign({}, at(whole, "rules", 0), { priority })];
}

test("all documents of a version are read at once, and not sent again to whoever has them", async () => {
  const latest = await ask("GET", documents);
  const first = await ask("GET", `${documents}?version=1`);
  const version = await ask("GET", `${url}/versions/1`);
  const again = await ask("GET", documents, { headers: { "if-none-match": etagOf(latest) } });
  const draft = await ask("GET", `${documents}?version=draft`);

  expect(latest.json).toEqual(at(version.json, "documents"));
  expect(etagOf(first)).toBe(etagOf(latest));
  expect([again.status, again.text]).toEqual([304, ""]);
  expect([draft.status, at(draft.json, "code")]).toEqual([404, "DOCUMENT_NOT_FOUND"]);
});

test("several parts are saved in one step on the latest version, then on the draft", async () => {
  const read = await ask("GET", documents);
  const facts = at(read.json, "facts");

  const first = await put({ rules: rulesOf(read.json, 7), cases: [], map: "" }, etagOf(read));
  const second = await put({ rules: rulesOf(read.json, 8) }, etagOf(first));
  const draft = await ask("GET", `${documents}?version=draft`);

  expect([first.status, second.status]).toEqual([200, 200]);
  expect(`"${textAt(second.json, "revision")}"`).toBe(etagOf(draft));
  expect(etagOf(second)).toBe(etagOf(draft));
  expect([at(draft.json, "rules", 0, "priority"), at(draft.json, "cases"), at(draft.json, "map")]).toEqual([8, [], ""]);
  expect(at(draft.json, "facts")).toEqual(facts);
  expect((await ask("GET", documents)).json).toEqual(read.json);
});

test("a save on what somebody changed is refused with the revision and the place of theirs", async () => {
  const read = await ask("GET", documents);
  const theirs = await put({ cases: [] }, etagOf(read));

  const mine = await put({ rules: rulesOf(read.json, 7) }, etagOf(read));
  const shown = await ask("GET", `${documents}?version=${textAt(mine.json, "version")}`);

  expect([mine.status, at(mine.json, "code")]).toEqual([412, "PRECONDITION_FAILED"]);
  expect(textAt(mine.json, "actual")).toBe(textAt(theirs.json, "revision"));
  expect([etagOf(mine), etagOf(shown)]).toEqual([etagOf(theirs), etagOf(theirs)]);
});

test("a save on a draft that was thrown away is refused with the number of the version that stands now", async () => {
  const read = await ask("GET", documents);
  const saved = await put({ cases: [] }, etagOf(read));
  await ask("DELETE", `${url}/draft`, { headers: { "if-match": etagOf(saved) } });

  const late = await put({ cases: [] }, etagOf(saved));

  expect([late.status, at(late.json, "version"), etagOf(late)]).toEqual([412, 1, etagOf(read)]);
});

test("a save without a precondition is refused", async () => {
  const { status, json } = await ask("PUT", documents, { json: { cases: [] } });

  expect([status, at(json, "code")]).toEqual([428, "PRECONDITION_REQUIRED"]);
});

test.each([
  ["a rule that is none", { rules: [{ name: "one" }] }, "DOCUMENT_INVALID", "rules/one"],
  ["a map that is none", { map: "<a/>" }, "MAP_REFUSED", "map"],
  ["a list that is none", { rules: 3 }, "DOCUMENT_INVALID", "rules"],
  ["a part that no policy has", { rule: [] }, "DOCUMENT_INVALID", "documents"],
  ["no object", [], "DOCUMENT_INVALID", "documents"],
])("nothing is saved of a body with %s", async (_what, wrong, code, document) => {
  const json = Array.isArray(wrong) ? wrong : { cases: [], ...wrong };

  const refused = await put(json, "*");

  expect([refused.status, at(refused.json, "code")]).toEqual([422, code]);
  expect(at(refused.json, "findings", 0, "document")).toBe(document);
  expect((await ask("GET", `${url}/draft`)).status).toBe(404);
});

test("everything that is wrong with several parts is told at once", async () => {
  const refused = await put({ facts: { facts: 1 }, map: "<a/>", rules: [{ name: "one" }] }, "*");

  const findings = JSON.stringify(at(refused.json, "findings"));
  for (const document of ["facts", "map", "rules/one"]) expect(findings).toContain(`"document":"${document}"`);
});

test("of two saves at the same time one is kept whole and the other refused", async () => {
  const read = await ask("GET", documents);

  const answers = await Promise.all(
    [1, 2].map((priority) => put({ rules: rulesOf(read.json, priority) }, etagOf(read))),
  );

  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 412)).toHaveLength(1);
});

test("5,000 rules with a large map are saved in one step, and one rule more is refused", async () => {
  const read = await ask("GET", documents);
  const many = (count: number): Json[] =>
    Array.from({ length: count }, (_, index) =>
      Object.assign({}, at(read.json, "rules", 0), { name: `rule-${index}` }),
    );
  const map = textAt(read.json, "map").replace("</bpmn:definitions>", `<!--${"图".repeat(1_400_000)}-->$&`);

  const saved = await put({ rules: many(5000), map }, etagOf(read));
  const tooMany = await put({ rules: many(5001) }, "*");
  const draft = await ask("GET", `${documents}?version=draft`);

  expect(saved.status).toBe(200);
  expect(at(draft.json, "rules", 4999, "name")).toBe("rule-4999");
  expect(textAt(draft.json, "map")).toBe(map);
  expect([tooMany.status, at(tooMany.json, "code")]).toEqual([422, "DOCUMENT_INVALID"]);
});

test("a body of more than 16 MB is refused", async () => {
  const { status, json } = await put({ map: "x".repeat(16_000_000) }, "*");

  expect([status, at(json, "limit")]).toEqual([413, 16_000_000]);
});
