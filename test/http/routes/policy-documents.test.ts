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

function etagOf({ headers }: Asked): string {
  return headers.get("etag") ?? "";
}

async function discard(): Promise<void> {
  await ask("DELETE", `${url}/draft`, { headers: { "if-match": "*" } });
}

test.each(["power", "facts", "parameters", "conditions", "rules", "cases"])(
  "the published %s can be read and put back unchanged",
  async (part) => {
    const read = await ask("GET", `${url}/${part}`);
    const put = await ask("PUT", `${url}/${part}`, { json: read.json, headers: { "if-match": etagOf(read) } });

    expect([read.status, put.status]).toEqual([200, 200]);
    expect(etagOf(put)).toBe(etagOf(read));
    await discard();
  },
);

test("the map is read and written as BPMN, byte for byte", async () => {
  const read = await ask("GET", `${url}/map`);
  const headers = { "if-match": etagOf(read), "content-type": "text/xml" };
  const put = await ask("PUT", `${url}/map`, { body: read.text, headers });
  const draft = await ask("GET", `${url}/map?version=draft`);

  expect(read.headers.get("content-type")).toContain("application/bpmn+xml");
  expect(put.status).toBe(200);
  expect(draft.text).toBe(read.text);
  await discard();
});

test.each([
  ["a DTD", '<!DOCTYPE a [<!ENTITY x "y">]><definitions/>'],
  ["an external entity", '<?xml version="1.0"?><!DOCTYPE d SYSTEM "file:///etc/passwd"><d/>'],
  ["no BPMN", "<a/>"],
  ["no XML", "hello"],
])("a map with %s is refused", async (_what, body) => {
  const headers = { "if-match": "*", "content-type": "application/bpmn+xml" };
  const put = await ask("PUT", `${url}/map`, { body, headers });

  expect([put.status, at(put.json, "code")]).toEqual([422, "MAP_REFUSED"]);
  expect(at(put.json, "findings", 0, "message", "zh")).not.toBeNull();
});

test("a change needs a precondition, and one that is no longer true tells how it stands", async () => {
  const rules = await ask("GET", `${url}/rules`);
  const name = textAt(rules.json, "items", 0, "name");
  const read = await ask("GET", `${url}/rules/${name}`);
  const json = Object.assign({}, read.json, { priority: 7 });

  const without = await ask("PUT", `${url}/rules/${name}`, { json });
  const first = await ask("PUT", `${url}/rules/${name}`, { json, headers: { "if-match": etagOf(read) } });
  const stale = await ask("PUT", `${url}/rules/${name}`, { json, headers: { "if-match": etagOf(read) } });
  const weak = await ask("PUT", `${url}/rules/${name}`, { json, headers: { "if-match": `W/${etagOf(first)}` } });
  const wrong = await ask("PUT", `${url}/rules/${name}`, { json, headers: { "if-match": "abc" } });

  expect([without.status, at(without.json, "code")]).toEqual([428, "PRECONDITION_REQUIRED"]);
  expect(first.status).toBe(200);
  expect([stale.status, etagOf(stale)]).toEqual([412, etagOf(first)]);
  expect(weak.status).toBe(412);
  expect([wrong.status, at(wrong.json, "code")]).toEqual([400, "HEADER_INVALID"]);
  await discard();
});

test("a document is created, changed and deleted in the draft while the published one stays", async () => {
  const rules = await ask("GET", `${url}/rules`);
  const json = Object.assign({}, at(rules.json, "items", 0), { name: "one-more" });
  const address = `${url}/rules/one-more`;

  const created = await ask("PUT", address, { json, headers: { "if-none-match": "*" } });
  const again = await ask("PUT", address, { json, headers: { "if-none-match": "*" } });
  const published = await ask("GET", address);
  const draft = await ask("GET", `${address}?version=draft`);
  const deleted = await ask("DELETE", address, { headers: { "if-match": etagOf(draft) } });
  const gone = await ask("GET", `${address}?version=draft`);

  expect(created.status).toBe(200);
  expect(etagOf(created)).toBe(etagOf(draft));
  expect([again.status, published.status, draft.status, deleted.status, gone.status]).toEqual([
    412, 404, 200, 200, 404,
  ]);
  await discard();
});

test("a draft may be wrong: it is kept and its findings are told", async () => {
  const rules = await ask("GET", `${url}/rules`);
  const name = textAt(rules.json, "items", 0, "name");
  const conditions = { all: [{ fact: "noSuchFact", operator: "equal", value: 1 }] };
  const json = Object.assign({}, at(rules.json, "items", 0), { conditions });

  const put = await ask("PUT", `${url}/rules/${name}`, { json, headers: { "if-match": "*" } });
  const check = await ask("GET", `${url}/check`);

  expect(put.status).toBe(200);
  expect(at(put.json, "findings", 0, "code")).toBe("FACT_UNKNOWN");
  expect(at(check.json, "publishable")).toBe(false);
  await discard();
});

test("what is no document of its kind is not kept", async () => {
  const rules = await ask("GET", `${url}/rules`);
  const name = textAt(rules.json, "items", 0, "name");
  const headers = { "if-match": "*" };

  const noRule = await ask("PUT", `${url}/rules/${name}`, { json: { name }, headers });
  const otherName = await ask("PUT", `${url}/rules/${name}`, {
    json: Object.assign({}, at(rules.json, "items", 0), { name: "other" }),
    headers,
  });
  const twice = await ask("PUT", `${url}/rules`, {
    json: { items: [at(rules.json, "items", 0), at(rules.json, "items", 0)] },
    headers,
  });

  expect([noRule.status, otherName.status, twice.status]).toEqual([422, 422, 422]);
  expect(JSON.stringify(at(noRule.json, "findings"))).toContain("KEY_MISSING");
  expect(at(otherName.json, "findings", 0, "pointer")).toBe("/name");
  expect(at(twice.json, "findings", 0, "code")).toBe("NAME_DUPLICATE");
  expect((await ask("GET", `${url}/draft`)).status).toBe(404);
});

test("two people who change two rules at the same time do not disturb each other", async () => {
  const rules = await ask("GET", `${url}/rules`);
  const items = [0, 1, 2, 3].map((index) => at(rules.json, "items", index));

  const answers = await Promise.all(
    items.map(async (item, index) => {
      const address = `${url}/rules/${textAt(item, "name")}`;
      const read = await ask("GET", address);
      const json = Object.assign({}, item, { priority: 10 + index });
      return ask("PUT", address, { json, headers: { "if-match": etagOf(read) } });
    }),
  );
  const draft = await ask("GET", `${url}/rules?version=draft`);

  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  expect([0, 1, 2, 3].map((index) => at(draft.json, "items", index, "priority"))).toEqual([10, 11, 12, 13]);
  await discard();
});
