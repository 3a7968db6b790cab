import { afterAll, beforeAll, expect, test } from "vitest";

import { startTestService, type RunningTestService } from "../a-service.ts";
import { ask, at, textAt, type Asked } from "../ask.ts";

const POWER = "private-college-registration";
let running: RunningTestService;
let url: string;

beforeAll(async () => {
  running = await startTestService({ powers: [POWER] });
  url = `${running.address}/api/v1/powers/${POWER}`;
});
afterAll(() => running.stop());

/** Changes the title of the first rule, which judges nothing otherwise. */
async function changeTitle(zh: string): Promise<Asked> {
  const rules = await ask("GET", `${url}/rules`);
  const rule = at(rules.json, "items", 0);
  const json = Object.assign({}, rule, { title: { zh, en: zh } });
  return ask("PUT", `${url}/rules/${textAt(rule, "name")}`, { json, headers: { "if-match": "*" } });
}

test("a draft that passes all checks becomes the next version and judges from then on", async () => {
  const change = await changeTitle("新标题");
  const revision = `"${textAt(change.json, "revision")}"`;
  const draft = await ask("GET", `${url}/draft`);

  const published = await ask("POST", `${url}/publish`, {
    json: { note: "改标题" },
    headers: { "if-match": revision },
  });
  const judged = await ask("POST", `${url}/evaluate`, { json: { facts: {} } });
  const versions = await ask("GET", `${url}/versions`);

  expect(draft.headers.get("etag")).toBe(revision);
  expect([published.status, published.headers.get("location")]).toEqual([201, `/api/v1/powers/${POWER}/versions/2`]);
  expect([at(published.json, "mapVersion"), at(published.json, "rulePackVersion")]).toEqual([1, 2]);
  expect(at(judged.json, "policy", "digest")).toBe(at(published.json, "digest"));
  expect(at(judged.json, "policy", "rulePackVersion")).toBe(2);
  expect([0, 1].map((index) => at(versions.json, "versions", index, "version"))).toEqual([1, 2]);
  expect((await ask("GET", `${url}/draft`)).status).toBe(404);
});

test("older versions stay as they were, with the library they were published with", async () => {
  const first = await ask("GET", `${url}/versions/1`);
  const none = await ask("GET", `${url}/versions/99`);

  expect(at(first.json, "documents", "rules", 0, "title", "zh")).not.toBe("新标题");
  expect(at(first.json, "library", "measures", 0, "id")).not.toBeNull();
  expect(at(none.json, "code")).toBe("VERSION_NOT_FOUND");
});

test("publishing names the draft, and another draft than the one that was looked at is not published", async () => {
  const change = await changeTitle("甲");
  await changeTitle("乙");

  const without = await ask("POST", `${url}/publish`);
  const stale = await ask("POST", `${url}/publish`, {
    headers: { "if-match": `"${textAt(change.json, "revision")}"` },
  });

  expect([without.status, stale.status]).toEqual([428, 412]);
  await ask("DELETE", `${url}/draft`, { headers: { "if-match": "*" } });
});

test("a draft is refused with every reason at once: a failing case and a rule without cases", async () => {
  const cases = await ask("GET", `${url}/cases`);
  const example = at(cases.json, "items", 0);
  const expectation = { verdict: "stop", caseGrade: "A", findings: [] };
  await ask("PUT", `${url}/cases/${textAt(example, "name")}`, {
    json: Object.assign({}, example, { expect: expectation }),
    headers: { "if-match": "*" },
  });
  const rules = await ask("GET", `${url}/rules`);
  const json = Object.assign({}, at(rules.json, "items", 0), { name: "one-more", ref: "EX99-R01" });
  await ask("PUT", `${url}/rules/one-more`, { json, headers: { "if-none-match": "*" } });

  const refused = await ask("POST", `${url}/publish`, { headers: { "if-match": "*" } });

  expect([refused.status, at(refused.json, "code")]).toEqual([422, "PUBLICATION_REFUSED"]);
  const findings = JSON.stringify(at(refused.json, "findings"));
  expect(findings).toContain("CASE_EXPECTATION_DIFFERS");
  expect(findings).toContain("RULE_WITHOUT_BOUNDARY_CASE");
  await ask("DELETE", `${url}/draft`, { headers: { "if-match": "*" } });
});

test("of two who publish one draft at the same time only one succeeds", async () => {
  await changeTitle("丙");

  const answers = await Promise.all([1, 2].map(() => ask("POST", `${url}/publish`, { headers: { "if-match": "*" } })));

  expect(answers.filter(({ status }) => status === 201).length).toBe(1);
  expect(answers.filter(({ status }) => [404, 412].includes(status)).length).toBe(1);
});

test("a note that is no note is refused", async () => {
  const answer = await ask("POST", `${url}/publish`, { json: { note: 5 }, headers: { "if-match": "*" } });

  expect([404, 422]).toContain(answer.status);
});
