import { afterAll, beforeAll, expect, test } from "vitest";

import { evaluate } from "../../../engine/core/evaluate/evaluate.ts";
import { evaluationText } from "../../../engine/core/evaluate/evaluation-text.ts";
import { evaluationJson } from "../../../engine/evaluation/evaluation-json.ts";
import { JsonWriter } from "../../../engine/evaluation/json-writer.ts";
import { resolveCase } from "../../../engine/core/cases/resolve-case.ts";
import { aCase, examplesOf } from "../a-case.ts";
import { PRESENT, startTestService, TWO_POWERS, type RunningTestService } from "../a-service.ts";
import { ask, at, textAt } from "../ask.ts";

const POWER = "highway-tendering";
const writer = new JsonWriter(1 << 10);
const OVER_CAP = "a-deposit-of-2-01-percent-is-over-the-cap";
let running: RunningTestService;
let url: string;

beforeAll(async () => {
  running = await startTestService();
  url = `${running.address}/api/v1/powers/${POWER}/evaluate`;
});
afterAll(() => running.stop());

test("a case is judged, recorded under its id and can be read again letter by letter", async () => {
  const answer = await ask("POST", url, { json: await aCase(POWER, OVER_CAP) });

  expect(answer.status).toBe(200);
  expect(at(answer.json, "verdict")).toBe("control");
  const id = textAt(answer.json, "id");
  const recorded = await running.service.journal.read(id);
  expect(`{"id":"${id}",${recorded?.evaluationJson.toString().slice(1)}`).toBe(answer.text);
  const again = await ask("GET", `${running.address}/api/v1/evaluations/${id}`);
  expect(at(again.json, "evaluation")).toEqual(answer.json);
  expect(at(again.json, "case", "facts")).toEqual((await aCase(POWER, OVER_CAP)).facts);
});

test.each(TWO_POWERS)(
  "the bytes of an evaluation of %s say what the evaluation says, at every depth",
  async (power) => {
    const policy = await running.service.policies.judging(power, PRESENT);
    const examples = await examplesOf(power);
    let compared = 0;

    for (const example of examples.values()) {
      const file = resolveCase(example, examples);
      for (const depth of ["fired", "all", "none"] as const) {
        // On another day the same measures are due by another date.
        for (const day of ["2026-09-18", "2026-09-21"]) {
          const evaluation = evaluate(policy, file ?? { facts: {} }, `${day}T09:30:00+08:00`, depth);
          const bytes = evaluationJson(evaluation, writer).toString();
          expect(JSON.parse(bytes)).toEqual(JSON.parse(JSON.stringify(evaluation)));
          // Whoever checks a receipt writes the same letters without the service.
          expect(evaluationText(evaluation)).toBe(bytes);
          compared += 1;
        }
      }
    }

    expect(compared).toBeGreaterThan(100);
  },
);

test("the same key and the same case give the recorded answer again, and one record", async () => {
  const json = await aCase(POWER, OVER_CAP);
  const headers = { "idempotency-key": "case-2026-001" };
  const before = running.service.journal.size;

  const first = await ask("POST", url, { json, headers });
  const second = await ask("POST", url, { json, headers });
  const other = await ask("POST", url, { json: { facts: {} }, headers });

  expect(second.text).toBe(first.text);
  expect(first.headers.get("idempotency-replayed")).toBeNull();
  expect(second.headers.get("idempotency-replayed")).toBe("true");
  expect(other.status).toBe(422);
  expect(at(other.json, "code")).toBe("IDEMPOTENCY_KEY_REUSED");
  expect(running.service.journal.size).toBe(before + 1);
});

test("many requests under one key at the same time leave one record and have one answer", async () => {
  const json = await aCase(POWER, OVER_CAP);
  const before = running.service.journal.size;

  const answers = await Promise.all(
    Array.from({ length: 20 }, () => ask("POST", url, { json, headers: { "idempotency-key": "at-once" } })),
  );

  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(running.service.journal.size).toBe(before + 1);
});

test("explain=all tells why the other rules did not fire, explain=none tells no trees", async () => {
  const json = await aCase(POWER, OVER_CAP);

  const all = await ask("POST", `${url}?explain=all`, { json });
  const none = await ask("POST", `${url}?explain=none`, { json });

  expect(at(all.json, "explanations", 0, "outcome")).not.toBeNull();
  expect(none.text).not.toContain('"explanation');
});

test("`at` judges as of an instant, also when its plus sign was not escaped", async () => {
  const json = { facts: {} };

  const escaped = await ask("POST", `${url}?at=2020-05-06T09:30:00%2B08:00`, { json });
  const plain = await ask("POST", `${url}?at=2020-05-06T09:30:00+08:00`, { json });
  const none = await ask("POST", `${url}?at=2020-02-30T09:30:00Z`, { json });

  expect(at(escaped.json, "lawDate")).toBe("2020-05-06");
  expect(at(plain.json, "at")).toBe("2020-05-06T09:30:00+08:00");
  expect(none.status).toBe(400);
});

test.each([
  ["no JSON", "{", "BODY_NOT_JSON", 400],
  ["a fact that is told twice", '{"facts":{"bidsOpened":true,"bidsOpened":false}}', "BODY_NOT_JSON", 400],
  ["no object", "[]", "DOCUMENT_INVALID", 422],
  ["an unknown key", '{"facts":{},"fakts":{}}', "DOCUMENT_INVALID", 422],
  ["no facts", "{}", "DOCUMENT_INVALID", 422],
  ["the case of another power", '{"power":"land","facts":{}}', "DOCUMENT_INVALID", 422],
  ["too deep a case", `{"facts":{"a":${"[".repeat(40)}${"]".repeat(40)}}}`, "BODY_TOO_DEEP", 400],
])("%s is refused", async (_what, body, code, status) => {
  const answer = await ask("POST", url, { body, headers: { "content-type": "application/json" } });

  expect(at(answer.json, "code")).toBe(code);
  expect(answer.status).toBe(status);
  expect(answer.headers.get("content-type")).toContain("application/problem+json");
});

test("a power that does not exist, or is retired, judges nothing", async () => {
  const address = `${running.address}/api/v1/powers/private-college-registration`;

  const unknown = await ask("POST", `${running.address}/api/v1/powers/no-such-power/evaluate`, { json: { facts: {} } });
  await ask("DELETE", address);
  const retired = await ask("POST", `${address}/evaluate`, { json: { facts: {} } });
  await ask("POST", `${address}/reinstate`);
  const reinstated = await ask("POST", `${address}/evaluate`, { json: { facts: {} } });

  expect(at(unknown.json, "code")).toBe("POWER_NOT_FOUND");
  expect([retired.status, at(retired.json, "code")]).toEqual([409, "POWER_RETIRED"]);
  expect(reinstated.status).toBe(200);
});

test("keys of the prototype are facts like any other unknown one, and change nothing", async () => {
  const body = '{"facts":{"__proto__":{"polluted":true},"constructor":1,"toString":2}}';

  const answer = await ask("POST", url, { body, headers: { "content-type": "application/json" } });

  expect(answer.status).toBe(200);
  expect(JSON.stringify(at(answer.json, "unknownFacts"))).toContain("__proto__");
  expect("polluted" in {}).toBe(false);
});
