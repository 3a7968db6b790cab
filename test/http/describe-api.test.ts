import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { afterAll, beforeAll, expect, test } from "vitest";

import { OPERATIONS } from "../../engine/http/routes/index.ts";
import { aCase } from "./a-case.ts";
import { startTestService, type RunningTestService } from "./a-service.ts";
import { ask, at, type Asked, textAt, type Json } from "./ask.ts";

const POWER = "private-college-registration";
let running: RunningTestService;
let description: Json;
const ajv = new Ajv2020({ strict: false, validateFormats: false });

beforeAll(async () => {
  running = await startTestService();
  description = (await ask("GET", `${running.address}/openapi.json`)).json;
  ajv.addSchema(JSON.parse(JSON.stringify(description)), "api");
});
afterAll(() => running.stop());

/** The schema that the description promises for an answer of an operation. */
function promised(id: string, { status, headers }: Asked): ValidateFunction {
  const operation = OPERATIONS.find((known) => known.id === id);
  const media = (headers.get("content-type") ?? "").split(";")[0] ?? "";
  const steps = ["paths", operation?.path ?? "", operation?.method ?? "", "responses"];
  const exact = at(description, ...steps, status) === null ? "default" : String(status);
  const path = [...steps, exact, "content", media, "schema"];
  if (at(description, ...path) === null) throw new Error(`${id} does not describe ${status} as ${media}`);
  const pointer = path.map((key) => encodeURIComponent(key.replaceAll("~", "~0").replaceAll("/", "~1"))).join("/");
  return ajv.compile({ $ref: `api#/${pointer}` });
}

function expectPromised(id: string, answer: Asked): void {
  const validate = promised(id, answer);
  validate(answer.json);
  expect(validate.errors ?? [], id).toEqual([]);
}

test("every operation is described once, under its own name", () => {
  expect(new Set(OPERATIONS.map(({ id }) => id)).size).toBe(OPERATIONS.length);
  for (const { id, path, method } of OPERATIONS) {
    expect(at(description, "paths", path, method, "operationId")).toBe(id);
  }
});

test("every reference of the description leads somewhere", () => {
  const references = [...JSON.stringify(description).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path = ""]) => path);

  expect(references.length).toBeGreaterThan(100);
  for (const path of new Set(references)) {
    expect(
      at(description, ...path.split("/").map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"))),
      path,
    ).not.toBeNull();
  }
});

test("real answers to reads are what the description promises", async () => {
  const base = `${running.address}/api/v1`;
  const reads: readonly (readonly [string, string])[] = [
    ["listPowers", "/powers"],
    ["getPower", `/powers/${POWER}`],
    ["getPower", "/powers/none"],
    ["getPowerDocument", `/powers/${POWER}/power`],
    ["getDocuments", `/powers/${POWER}/documents`],
    ["getDocuments", `/powers/${POWER}/documents?version=draft`],
    ["listTemplates", "/templates"],
    ["getTemplate", "/templates/licence"],
    ["getTemplate", "/templates/none"],
    ["getFacts", `/powers/${POWER}/facts`],
    ["listParameters", `/powers/${POWER}/parameters`],
    ["listConditions", `/powers/${POWER}/conditions`],
    ["listRules", `/powers/${POWER}/rules`],
    ["listCases", `/powers/${POWER}/cases`],
    ["getDraft", `/powers/${POWER}/draft`],
    ["checkPower", `/powers/${POWER}/check`],
    ["listVersions", `/powers/${POWER}/versions`],
    ["getVersion", `/powers/${POWER}/versions/1`],
    ["getLibrary", "/library"],
    ["listMeasures", "/measures"],
    ["listLaws", "/laws"],
    ["getTiers", "/tiers"],
    ["listCalendarYears", "/calendar"],
    ["getCalendarYear", "/calendar/2026"],
    ["listEvaluations", "/evaluations"],
    ["listEvaluations", "/evaluations?limit=x"],
    ["getEvaluation", "/evaluations/none"],
    ["listSupervisedCases", "/cases"],
    ["listSupervisedCases", "/cases?limit=x"],
    ["getSupervisedCase", "/cases/none"],
    ["listFindings", "/findings"],
    ["getFinding", "/findings/none"],
    ["getSupervision", "/supervision"],
    ["getPowerSupervision", `/powers/${POWER}/supervision`],
    ["listWebhooks", "/webhooks"],
  ];

  for (const [id, path] of reads) expectPromised(id, await ask("GET", `${base}${path}`));
  expectPromised("getHealth", await ask("GET", `${running.address}/healthz`));
  expectPromised("getReadiness", await ask("GET", `${running.address}/readyz`));
});

test("real answers to judgments and changes are what the description promises", async () => {
  const base = `${running.address}/api/v1`;
  const power = `${base}/powers/highway-tendering`;
  const json = await aCase("highway-tendering", "a-deposit-of-2-01-percent-is-over-the-cap");

  const judged = await ask("POST", `${power}/evaluate?explain=all`, { json });
  expectPromised("evaluateCase", judged);
  expectPromised("evaluateCase", await ask("POST", `${power}/evaluate`, { json: { facts: {} } }));
  expectPromised("evaluateCase", await ask("POST", `${power}/evaluate`, { json: {} }));
  expectPromised("getEvaluation", await ask("GET", `${base}/evaluations/${textAt(judged.json, "id")}`));
  expectPromised("listEvaluations", await ask("GET", `${base}/evaluations`));
  expectPromised("tryPolicy", await ask("POST", `${power}/try`, { json: { facts: {} } }));
  const facts = await ask("GET", `${power}/facts`);
  expectPromised("putFacts", await ask("PUT", `${power}/facts`, { json: facts.json, headers: { "if-match": "*" } }));
  expectPromised("getDraft", await ask("GET", `${power}/draft`));
  expectPromised("putFacts", await ask("PUT", `${power}/facts`, { json: {}, headers: { "if-match": "*" } }));
  expectPromised("putDocuments", await ask("PUT", `${power}/documents`, { json: {}, headers: { "if-match": "*" } }));
  expectPromised("putDocuments", await ask("PUT", `${power}/documents`, { json: {}, headers: { "if-match": '"x"' } }));
  expectPromised("publishDraft", await ask("POST", `${power}/publish`, { headers: { "if-match": "*" } }));
  expectPromised("retirePower", await ask("DELETE", power));
});

test("real answers about cases under supervision are what the description promises", async () => {
  const base = `${running.address}/api/v1`;
  const event = { activity: "no such step", at: "2026-09-17T09:00:00+08:00", person: "u-1" };
  const openedCase = { id: "described", power: POWER, events: [event] };

  const opened = await ask("POST", `${base}/cases`, { json: openedCase });
  expectPromised("openCase", opened);
  expectPromised("openCase", await ask("POST", `${base}/cases`, { json: openedCase }));
  expectPromised("openCase", await ask("POST", `${base}/cases`, { json: { power: "none" } }));
  expectPromised("tellCase", await ask("POST", `${base}/cases/described/events`, { json: { events: [event] } }));
  expectPromised("tellCase", await ask("POST", `${base}/cases/described/events`, { json: {} }));
  expectPromised("getSupervisedCase", await ask("GET", `${base}/cases/described`));
  expectPromised("getNextSteps", await ask("GET", `${base}/cases/described/next`));
  expectPromised("listSupervisedCases", await ask("GET", `${base}/cases?limit=1`));
  expectPromised("listFindings", await ask("GET", `${base}/findings?limit=1`));
  const finding = `${base}/findings/${textAt(opened.json, "findings", 0, "id")}`;
  const move = { json: { to: "acknowledged", by: "u-1" }, headers: { "if-match": "*" } };
  expectPromised("moveFinding", await ask("POST", `${finding}/transitions`, move));
  expectPromised("moveFinding", await ask("POST", `${finding}/transitions`, move));
  const order = { issuedBy: "u-9", role: "monitorOffice", deadline: "2026-09-30", text: "限期整改" };
  expectPromised("issueOrder", await ask("POST", `${finding}/orders`, { json: order }));
  const reply = { json: { by: "u-1", text: "已改" } };
  expectPromised("replyToOrder", await ask("POST", `${finding}/orders/order-1/reply`, reply));
  expectPromised("replyToOrder", await ask("POST", `${finding}/orders/order-1/reply`, reply));
  expectPromised("getFinding", await ask("GET", finding));
  expectPromised("getSupervision", await ask("GET", `${base}/supervision`));
  expectPromised("getPowerSupervision", await ask("GET", `${base}/powers/${POWER}/supervision`));
  const webhook = await ask("POST", `${base}/webhooks`, { json: { url: "http://127.0.0.1:9/" } });
  expectPromised("createWebhook", webhook);
  expectPromised("listWebhooks", await ask("GET", `${base}/webhooks`));
  await ask("POST", `${base}/cases`, { json: { power: POWER } });
  const deliveries = `${base}/webhooks/${textAt(webhook.json, "id")}/deliveries`;
  expectPromised("listDeliveries", await ask("GET", deliveries));
  expectPromised("retryDelivery", await ask("POST", `${deliveries}/none/retry`));
  expectPromised("deleteWebhook", await ask("DELETE", `${base}/webhooks/none`));
  const closing = { json: { at: "2026-09-17T10:00:00+08:00" } };
  expectPromised("closeCase", await ask("POST", `${base}/cases/described/closing`, closing));
});

test("answers of a stream of events are what the description promises", async () => {
  const line = { case: "streamed", power: POWER, activity: "a", at: "2026-09-17T09:00:00+08:00" };
  const headers = { "content-type": "application/x-ndjson" };

  const { text } = await ask("POST", `${running.address}/api/v1/events`, {
    body: `${JSON.stringify(line)}\nno json`,
    headers,
  });

  const validate = ajv.compile({ $ref: "api#/components/schemas/EventAnswer" });
  const answers = text.trimEnd().split("\n");
  expect(answers.length).toBe(2);
  for (const answer of answers) expect([validate(JSON.parse(answer)), validate.errors]).toEqual([true, null]);
});

test("answers of a batch are what the description promises", async () => {
  const lines = ['{"power":"highway-tendering","facts":{}}', "no json", '{"power":"none","facts":{}}'];
  const headers = { "content-type": "application/x-ndjson" };

  const { text } = await ask("POST", `${running.address}/api/v1/evaluate`, { body: lines.join("\n"), headers });

  const validate = ajv.compile({ $ref: "api#/components/schemas/BatchAnswer" });
  const answers = text.trimEnd().split("\n");
  expect(answers.length).toBe(3);
  for (const answer of answers) expect([validate(JSON.parse(answer)), validate.errors]).toEqual([true, null]);
});
