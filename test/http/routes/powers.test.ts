import { afterAll, beforeAll, expect, test } from "vitest";

import { renamePower } from "../../../engine/core/model/rename-power.ts";
import { startTestService, TWO_POWERS, type RunningTestService } from "../a-service.ts";
import { ask, at, textAt } from "../ask.ts";

let running: RunningTestService;
let url: string;

beforeAll(async () => {
  running = await startTestService();
  url = `${running.address}/api/v1/powers`;
});
afterAll(() => running.stop());

test("the catalogue lists every power with the counts of the grades", async () => {
  const { json, headers } = await ask("GET", url);
  const { published } = await running.service.policies.published.latest("highway-tendering");
  const { rules, cases } = published.documents;

  expect(at(json, "total")).toBe(2);
  expect(at(json, "powers", 0, "id")).toBe("highway-tendering");
  expect(at(json, "powers", 0, "state")).toBe("active");
  expect(at(json, "counts", "A")).toBeGreaterThan(0);
  expect(at(json, "powers", 0, "counts")).toEqual({ rules: rules.length, cases: cases.length });
  const again = await ask("GET", url, { headers: { "if-none-match": headers.get("etag") ?? "" } });
  expect([again.status, again.text]).toEqual([304, ""]);
});

test.each([
  ["q=招标", ["highway-tendering"]],
  ["q=COLLEGE", ["private-college-registration"]],
  ["q=EX01", ["highway-tendering"]],
  ["state=retired", []],
  ["state=active&type=licence&q=college", ["private-college-registration"]],
  ["organ=nobody", []],
])("the catalogue filters by %s", async (query, ids) => {
  const { json } = await ask("GET", `${url}?${query}`);

  expect(at(json, "total")).toBe(ids.length);
  expect(ids.map((_id, index) => at(json, "powers", index, "id"))).toEqual(ids);
});

test("unknown and wrong query parameters are named, all at once", async () => {
  const { status, json } = await ask("GET", `${url}?grad=A&state=asleep&q=1&q=2`, {
    headers: { "accept-language": "en-GB,en;q=0.9,zh;q=0.1" },
  });

  expect(status).toBe(400);
  expect(at(json, "title")).toBe("Query invalid");
  expect([0, 1, 2].map((index) => at(json, "parameters", index, "name"))).toEqual(["grad", "state", "q"]);
});

test("a power is copied under another id, and its copy passes every check of publication", async () => {
  for (const power of TWO_POWERS) {
    const { published } = await running.service.policies.published.latest(power);

    const created = await ask("POST", url, { json: renamePower(published.documents, `${power}-copy`) });
    const check = await ask("GET", `${url}/${power}-copy/check`);

    expect(created.status).toBe(201);
    expect(check.json).toEqual({ publishable: true, findings: [] });
    await ask("DELETE", `${url}/${power}-copy/draft`, { headers: { "if-match": "*" } });
  }
});

test("the catalogue shows a new power as its draft stands now, and a published one as it was published", async () => {
  const { published } = await running.service.policies.published.latest("private-college-registration");
  const { rules, cases, ...others } = renamePower(published.documents, "new-power");
  const goal = { zh: "新", en: "new" };
  const save = async (power: string, json: unknown): Promise<string> => {
    const saved = await ask("PUT", `${url}/${power}/documents`, { json, headers: { "if-match": "*" } });
    return textAt(saved.json, "revision");
  };

  await ask("POST", url, { json: { ...others, rules, cases } });
  await save("new-power", { rules: rules.slice(0, 3) });
  const revision = await save("new-power", { cases: [], power: { ...others.power, goal } });
  const draft = await ask("GET", `${url}/new-power`);
  await save(published.documents.power.id, { cases: [] });
  const changed = await save(published.documents.power.id, { rules: [] });
  const latest = await ask("GET", `${url}/${published.documents.power.id}`);

  expect(draft.json).toMatchObject({ power: { goal }, counts: { rules: 3, cases: 0 }, draft: { revision } });
  expect(latest.json).toMatchObject({
    counts: { rules: rules.length, cases: cases.length },
    draft: { revision: changed },
  });
  for (const power of ["new-power", published.documents.power.id])
    await ask("DELETE", `${url}/${power}/draft`, { headers: { "if-match": "*" } });
});

test("a new power begins as a draft that judges nothing and can be thrown away", async () => {
  const { published } = await running.service.policies.published.latest("highway-tendering");
  const documents = renamePower(published.documents, "bridge-tendering");

  const created = await ask("POST", url, { json: documents });
  const twice = await ask("POST", url, { json: documents });
  const shown = await ask("GET", `${url}/bridge-tendering`);
  const judged = await ask("POST", `${url}/bridge-tendering/evaluate`, { json: { facts: {} } });

  expect([created.status, created.headers.get("location")]).toEqual([201, "/api/v1/powers/bridge-tendering"]);
  expect(at(created.json, "findings")).not.toContainEqual(expect.objectContaining({ severity: "error" }));
  expect([twice.status, at(twice.json, "code")]).toEqual([409, "POWER_EXISTS"]);
  expect(at(shown.json, "state")).toBe("draft");
  expect([judged.status, at(judged.json, "code")]).toEqual([404, "VERSION_NOT_FOUND"]);

  const etag = created.headers.get("etag") ?? "";
  const gone = await ask("DELETE", `${url}/bridge-tendering/draft`, { headers: { "if-match": etag } });
  expect(gone.status).toBe(204);
  expect((await ask("GET", `${url}/bridge-tendering`)).status).toBe(404);
});

test("the documents of a new power are checked by their schemas, and everything is told at once", async () => {
  const { status, json } = await ask("POST", url, { json: { power: { id: "UPPER" }, facts: { facts: 1 }, rules: 3 } });

  expect([status, at(json, "code")]).toEqual([422, "DOCUMENT_INVALID"]);
  const places = JSON.stringify(at(json, "findings"));
  expect(places).toContain('"document":"power"');
  expect(places).toContain('"document":"facts"');
});

test("addresses that do not exist, wrong methods and HEAD are answered as HTTP wants it", async () => {
  const nowhere = await ask("GET", `${running.address}/api/v2/powers`);
  const method = await ask("PATCH", url);
  const head = await ask("HEAD", url);
  const options = await ask("OPTIONS", url);
  const undecodable = await ask("GET", `${url}/%E0%A4%A`);

  expect(at(nowhere.json, "code")).toBe("NOT_FOUND");
  expect([method.status, method.headers.get("allow")]).toEqual([405, "GET, HEAD, POST"]);
  expect([head.status, head.text]).toEqual([200, ""]);
  expect([options.status, options.headers.get("allow")]).toEqual([204, "GET, HEAD, POST, OPTIONS"]);
  expect(undecodable.status).toBe(404);
});
