import { afterAll, beforeAll, expect, test } from "vitest";

import type { PolicyDocuments } from "../../../engine/core/model/policy-documents.ts";
import { POWER_TYPE_LABELS } from "../../../engine/core/model/power-labels.ts";
import { renamePower } from "../../../engine/core/model/rename-power.ts";
import { startTestService, type RunningTestService } from "../a-service.ts";
import { ask, at } from "../ask.ts";

const TYPES = Object.keys(POWER_TYPE_LABELS);
let running: RunningTestService;
let url: string;

beforeAll(async () => {
  running = await startTestService({ powers: ["private-college-registration"] });
  url = `${running.address}/api/v1`;
});
afterAll(() => running.stop());

test("the templates are listed in the order of the types, with what is in them", async () => {
  const { json, headers } = await ask("GET", `${url}/templates`);
  const again = await ask("GET", `${url}/templates`, { headers: { "if-none-match": headers.get("etag") ?? "" } });

  expect(TYPES.map((_type, index) => at(json, "templates", index, "type"))).toEqual(TYPES);
  expect(at(json, "templates", TYPES.length)).toBeNull();
  expect(at(json, "templates", 0)).toMatchObject({
    title: { zh: "行政许可（一般程序）" },
    baselineGrade: "B",
    counts: { steps: 10, facts: 14, rules: 6, cases: 4 },
  });
  expect([again.status, again.text]).toEqual([304, ""]);
});

test.each(TYPES)("a power made from the template of %s is published as it is, once it has its names", async (type) => {
  const template: PolicyDocuments = JSON.parse((await ask("GET", `${url}/templates/${type}`)).text);
  const { power, ...others } = renamePower(template, `our-${type}`);
  const title = { zh: "我局的事项", en: "Our power" };
  const organ = { id: "our-bureau", title: { zh: "我局", en: "Our bureau" }, level: "city" };

  const created = await ask("POST", `${url}/powers`, { json: { ...others, power: { ...power, title, organ } } });
  const published = await ask("POST", `${url}/powers/our-${type}/publish`, {
    headers: { "if-match": created.headers.get("etag") ?? "" },
  });

  expect([created.status, at(created.json, "findings")]).toEqual([201, []]);
  expect([published.status, published.json]).toMatchObject([201, { version: 1 }]);
});

test("a template that does not exist is told so", async () => {
  const { status, json } = await ask("GET", `${url}/templates/toString`);

  expect([status, at(json, "code")]).toEqual([404, "DOCUMENT_NOT_FOUND"]);
});
