import { afterAll, beforeAll, expect, test } from "vitest";

import { aCase } from "../a-case.ts";
import { startTestService, type RunningTestService } from "../a-service.ts";
import { ask, at } from "../ask.ts";

const POWER = "highway-tendering";
let running: RunningTestService;
let url: string;

beforeAll(async () => {
  running = await startTestService({ powers: [POWER] });
  url = `${running.address}/api/v1/powers/${POWER}/try`;
});
afterAll(() => running.stop());

test("a case is tried on the policy as it is, with every rule explained, and nothing is recorded", async () => {
  const { power: _power, ...json } = await aCase(POWER, "a-deposit-of-2-01-percent-is-over-the-cap");

  const { status, json: answer } = await ask("POST", url, { json });

  expect(status).toBe(200);
  expect(at(answer, "evaluation", "verdict")).toBe("control");
  expect(at(answer, "evaluation", "explanations", 0)).not.toBeNull();
  expect(at(answer, "evaluation", "id")).toBeNull();
  expect(running.service.journal.size).toBe(0);
});

test("parts of the policy given in the body stand in for those of the draft", async () => {
  const rules = await ask("GET", `${running.address}/api/v1/powers/${POWER}/rules`);
  const draft = { rules: [at(rules.json, "items", 0)], map: "" };

  const { json } = await ask("POST", url, { json: { draft, facts: {}, explain: "none" } });

  expect(at(json, "evaluation", "undecidedRules", 1)).toBeNull();
  expect(at(json, "findings", 0, "severity")).toBe("warning");
});

test("a policy that does not compile is refused with its findings", async () => {
  const draft = { facts: { facts: {} } };

  const { status, json } = await ask("POST", url, { json: { draft, facts: {} } });

  expect([status, at(json, "code")]).toEqual([422, "POLICY_INVALID"]);
  expect(JSON.stringify(at(json, "findings"))).toContain("FACT_UNKNOWN");
});

test("a part that no policy has is refused", async () => {
  const { status, json } = await ask("POST", url, { json: { draft: { rule: [] }, facts: {} } });

  expect([status, at(json, "findings", 0, "pointer")]).toEqual([422, "/rule"]);
});

test("a pattern that would run for ages elsewhere is refused or judged at once", async () => {
  const text = { zh: "文本", en: "text" };
  const rules = await ask("GET", `${running.address}/api/v1/powers/${POWER}/rules`);
  const bomb = { all: [{ fact: "text", operator: "matches", value: "^(a+)+$" }] };
  const draft = {
    map: "",
    facts: { facts: { text: { type: "string", label: text, source: "input" } } },
    parameters: [],
    conditions: [],
    rules: [Object.assign({}, at(rules.json, "items", 0), { conditions: bomb })],
  };
  const start = performance.now();

  const { status } = await ask("POST", url, { json: { draft, facts: { text: `${"a".repeat(50_000)}!` } } });

  expect([200, 422]).toContain(status);
  expect(performance.now() - start).toBeLessThan(3000);
});

test("a published version is tried by its number, or as the one in force at an instant", async () => {
  const json = { facts: {}, explain: "none" };
  const version = async (asked: object): Promise<unknown> => {
    const answer = await ask("POST", url, { json: { ...json, ...asked } });
    return at(answer.json, "evaluation", "policy", "version") ?? at(answer.json, "code");
  };

  expect(await version({ version: 1 })).toBe(1);
  expect(await version({ version: "inForce" })).toBe(1);
  expect(await version({ version: "inForce", at: "1999-01-01T00:00:00Z" })).toBe("VERSION_NOT_IN_FORCE");
  expect(await version({ version: 2 })).toBe("VERSION_NOT_FOUND");
  expect(await version({ version: "newest" })).toBe("QUERY_INVALID");
  expect(await version({})).toBeNull();
});
