import { afterAll, beforeAll, expect, test } from "vitest";

import { PRESENT, startTestService, type RunningTestService } from "../a-service.ts";
import { ask, at, textAt, type Asked, type Json } from "../ask.ts";

const POWER = "private-college-registration";
const DAY = 86_400_000;
let running: RunningTestService;
let url: string;

beforeAll(async () => {
  running = await startTestService({ powers: [POWER] });
  url = `${running.address}/api/v1/powers/${POWER}`;
}, 60_000);
afterAll(() => running.stop());

const day = (number: number): string => new Date(PRESENT + number * DAY).toISOString();

/** Publishes a draft whose first rule has another title. */
async function publish(title: string, json: unknown = {}): Promise<Asked> {
  const rule = at((await ask("GET", `${url}/rules`)).json, "items", 0);
  await ask("PUT", `${url}/rules/${textAt(rule, "name")}`, {
    json: Object.assign({}, rule, { title: { zh: title, en: title } }),
    headers: { "if-match": "*" },
  });
  return ask("POST", `${url}/publish`, { json, headers: { "if-match": "*" } });
}

async function judgedBy(query: string): Promise<Json> {
  return at((await ask("POST", `${url}/evaluate${query}`, { json: { facts: {} } })).json, "policy");
}

test("a scheduled version stands in the list and on the time line, and judges from its instant on", async () => {
  const published = await publish("二", { effectiveFrom: day(10), note: "十日后" });
  const list = await ask("GET", `${url}/versions`);

  expect(published.status).toBe(201);
  expect(published.json).toMatchObject({
    version: 2,
    publishedBy: "demo-everybody",
    effective: { from: day(10) },
    openCases: { rule: "keep" },
  });
  expect([0, 1].map((index) => at(list.json, "versions", index, "state"))).toEqual(["inForce", "scheduled"]);
  expect([0, 1].map((index) => at(list.json, "timeLine", index, "version"))).toEqual([1, 2]);
  expect(Date.parse(textAt(list.json, "timeLine", 0, "until"))).toBe(PRESENT + 10 * DAY);
  expect(at(list.json, "timeLine", 1, "until")).toBeNull();
});

test("the answer names the version that was in force at the instant of judgment, its time and its digest", async () => {
  const versions = at((await ask("GET", `${url}/versions`)).json, "versions");
  const [before, after] = [`${day(10).slice(0, 11)}00:00:00Z`, day(10)];

  expect(await judgedBy("")).toMatchObject({ version: 1, digest: at(versions, 0, "digest") });
  expect(await judgedBy(`?at=${before}`)).toMatchObject({ version: 1 });
  expect(await judgedBy(`?at=${after}`)).toMatchObject({
    version: 2,
    effective: { from: day(10) },
    digest: at(versions, 1, "digest"),
  });
  expect(await judgedBy("?version=2")).toMatchObject({ version: 2 });
});

test("before the first version nothing judges, and the caller is told when there is one", async () => {
  const answer = await ask("POST", `${url}/evaluate?at=1999-01-01T00:00:00Z`, {
    json: { facts: {} },
    headers: { "accept-language": "zh" },
  });

  expect([answer.status, at(answer.json, "code")]).toEqual([409, "VERSION_NOT_IN_FORCE"]);
  expect(textAt(answer.json, "detail")).toContain("自2004-07-01T00:00:00.000+08:00起才有");
});

test("each line of a batch is judged by what is in force at its instant, or by the version that it names", async () => {
  const lines = [{}, { at: day(10) }, { version: 2 }, { at: "1999-01-01T00:00:00Z" }, { version: 9 }];
  const body = lines.map((line) => JSON.stringify({ power: POWER, facts: {}, ...line })).join("\n");
  const answer = await ask("POST", `${running.address}/api/v1/evaluate`, {
    body,
    headers: { "content-type": "application/x-ndjson" },
  });
  const answers = answer.text
    .trim()
    .split("\n")
    .map((line): Json => JSON.parse(line));

  expect(answers.slice(0, 3).map((line) => at(line, "evaluation", "policy", "version"))).toEqual([1, 2, 2]);
  expect(answers.slice(3).map((line) => at(line, "problem", "code"))).toEqual([
    "VERSION_NOT_IN_FORCE",
    "VERSION_NOT_FOUND",
  ]);
});

test("a key that stands for a version is not one for another", async () => {
  const headers = { "idempotency-key": "version-key" };
  const json = { facts: {} };
  await ask("POST", `${url}/evaluate?version=1`, { json, headers });

  expect((await ask("POST", `${url}/evaluate?version=1`, { json, headers })).headers.get("idempotency-replayed")).toBe(
    "true",
  );
  expect((await ask("POST", `${url}/evaluate?version=2`, { json, headers })).status).toBe(422);
});

test("the documents in force are read by that name", async () => {
  const title = at((await ask("GET", `${url}/rules?version=inForce`)).json, "items", 0, "title", "zh");

  expect(title).not.toBe("二");
  expect(at((await ask("GET", `${url}/rules`)).json, "items", 0, "title", "zh")).toBe("二");
});

test("a time that cannot be is refused at its place", async () => {
  const past = await publish("三", { effectiveFrom: day(-1) });
  const noReason = await publish("三", { openCases: { rule: "move" } });
  const unseen = await publish("三");

  expect(JSON.stringify(past.json)).toContain('"/effectiveFrom"');
  expect(noReason.status).toBe(422);
  expect([unseen.status, at(unseen.json, "code")]).toEqual([409, "PUBLICATION_TIME_REFUSED"]);
});

test("a schedule is withdrawn once, and the version before goes on", async () => {
  const withdrawn = await ask("DELETE", `${url}/versions/2/schedule`);
  const again = await ask("DELETE", `${url}/versions/2/schedule`);

  expect([withdrawn.status, at(withdrawn.json, "withdrawn", "by")]).toEqual([200, "demo-everybody"]);
  expect([again.status, at(again.json, "code")]).toEqual([409, "WITHDRAWAL_REFUSED"]);
  expect(await judgedBy(`?at=${day(10)}`)).toMatchObject({ version: 1 });
});

test("an old version becomes the draft only where no draft is lost unseen", async () => {
  const lost = await ask("POST", `${url}/versions/1/restore`);
  const revision = textAt(lost.json, "actual");
  const told = await ask("POST", `${url}/versions/1/restore`, { headers: { "if-match": `"${revision}"` } });
  const draft = await ask("GET", `${url}/draft`);
  const none = await ask("POST", `${url}/versions/7/restore`);

  expect([lost.status, at(lost.json, "code")]).toEqual([409, "DRAFT_WOULD_BE_LOST"]);
  expect([told.status, at(told.json, "revision")]).toEqual([200, draft.headers.get("etag")?.slice(1, -1)]);
  expect(at(draft.json, "rules", 0, "title", "zh")).not.toBe("三");
  expect(none.status).toBe(404);
});

test("the life cycles are told as they are enforced", async () => {
  const answer = await ask("GET", `${running.address}/api/v1/lifecycles`);

  expect(answer.status).toBe(200);
  expect(JSON.stringify(answer.json)).toContain('"name":"map-version"');
});

test("a power goes out of use as its life cycle says", async () => {
  const refused = await ask("DELETE", `${url}?as=merged`);
  const retired = await ask("DELETE", `${url}?as=delegated&reason=下放`);
  const back = await ask("POST", `${url}/reinstate`);

  expect([refused.status, at(refused.json, "code")]).toEqual([409, "RETIREMENT_REFUSED"]);
  expect(at(retired.json, "retirement")).toMatchObject({ as: "delegated", reason: "下放" });
  expect([at(back.json, "state"), at(back.json, "retirement")]).toEqual(["active", null]);
});

test("a version that takes over open cases does so from its instant to its end, and the case page says it", async () => {
  const opened = await ask("POST", `${running.address}/api/v1/cases`, { json: { power: POWER } });
  const id = textAt(opened.json, "case", "id");
  await ask("DELETE", `${url}/draft`, { headers: { "if-match": "*" } });
  const openCases = { rule: "move", reason: "新法对在办案件适用" };
  const published = await publish("接管", { effectiveFrom: day(10), effectiveTo: day(20), openCases });
  const version = at(published.json, "version");
  const { register } = running.service;
  const before = await register.tick(day(9));
  const after = await register.tick(day(10));
  const again = await register.tick(day(11));
  const shown = await ask("GET", `${running.address}/api/v1/cases/${id}`);

  expect(published.status).toBe(201);
  expect([before, after, again].map(({ faults }) => faults)).toEqual([[], [], []]);
  expect(at(opened.json, "case", "version")).toBe(1);
  expect(at(shown.json, "case", "version")).toBe(version);
  expect(at(shown.json, "case", "moves")).toEqual([{ at: day(10), from: 1, to: version, reason: openCases.reason }]);
});
