import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { compilePolicy } from "../../../engine/core/compile/compile-policy.ts";
import type { PolicyInput } from "../../../engine/core/compile/policy-source.ts";
import { evaluate } from "../../../engine/core/evaluate/evaluate.ts";
import { anyPartialCase, FACTS, PARAMETERS, SHARED } from "../../support/any-condition.ts";
import { aFact } from "../../support/a-fact.ts";
import { aPolicy, aRule } from "../../support/a-policy.ts";
import { hostileJson, mutated } from "../../support/mutated.ts";
import { AT } from "../../support/outcome-of.ts";

const SOUND = aPolicy({
  facts: {
    ...FACTS,
    perLot: aFact({ type: "decimal", source: "derived", formula: { "/": [{ var: "bids" }, { var: "lots" }] } }),
  },
  parameters: PARAMETERS,
  conditions: SHARED,
  rules: [
    aRule("a", { all: [{ condition: "too-few" }, { not: { fact: "urgent", operator: "equal", value: true } }] }),
    aRule("b", { any: [{ fact: "bids", operator: "between", value: [1, { fact: "lots" }] }] }),
    aRule("c", {
      all: [{ fact: "bidders", operator: "someRecord", value: { fact: "price", operator: "not:in", value: [1] } }],
    }),
    aRule("d", { all: [{ fact: "perLot", operator: "lessThan", value: 0.5 }] }),
  ],
});
const PARTS = ["power", "facts", "parameters", "conditions", "rules", "library"] as const;

/** Documents with one part exchanged; a list of documents stays a list, as files in a folder are. */
function withPart(part: (typeof PARTS)[number], change: (value: unknown) => unknown): PolicyInput {
  const list = (documents: readonly unknown[]): unknown[] => documents.map(change);
  const { library } = SOUND;
  if (part === "power" || part === "facts") return { ...SOUND, [part]: change(SOUND[part]) };
  if (part !== "library") return { ...SOUND, [part]: list(SOUND[part]) };
  return {
    ...SOUND,
    library: { ...library, laws: list(library.laws), measures: list(library.measures), tiers: change(library.tiers) },
  };
}

function judgeEverything(documents: PolicyInput, cases: readonly Readonly<Record<string, unknown>>[]): boolean {
  for (const form of ["closures", "generatedCode"] as const) {
    const compilation = compilePolicy(documents, form);
    for (const finding of compilation.findings) expect(finding.pointer).toMatch(/^(\/|$)/);
    if (!compilation.ok) return false;
    for (const facts of cases)
      expect(evaluate(compilation.policy, { facts }, AT, "all").policy.digest).toMatch(/^sha256:/);
  }
  return true;
}

const cases = fc.sample(anyPartialCase, { numRuns: 5, seed: 1 });

describe("documents of any kind", () => {
  test("are told wrong, never thrown at", () => {
    fc.assert(
      fc.property(fc.constantFrom(...PARTS), hostileJson, (part, json) => {
        judgeEverything(
          withPart(part, () => json),
          cases,
        );
      }),
      { numRuns: 500, seed: 4 },
    );
  });

  test("that compile, with any one place changed, judge cases without fault", () => {
    let judged = 0;

    fc.assert(
      fc.property(fc.constantFrom(...PARTS), fc.nat(), hostileJson, (part, place, other) => {
        const sound = judgeEverything(
          withPart(part, (value) => mutated(value, place, other)),
          cases,
        );
        judged += sound ? 1 : 0;
      }),
      { numRuns: 800, seed: 4 },
    );

    expect(judged).toBeGreaterThan(10);
  });

  test.each([["__proto__"], ["constructor"], ["toString"]])("with an own key %s pollute nothing", (key) => {
    const json: unknown = JSON.parse(`{ "${key}": { "polluted": true }, "all": [] }`);

    for (const part of PARTS)
      judgeEverything(
        withPart(part, () => json),
        cases,
      );
    expect("polluted" in {}).toBe(false);
  });

  test("nested a hundred thousand deep are refused, not overflowed", () => {
    const deep: unknown = JSON.parse(`${'{"not":'.repeat(100_000)}1${"}".repeat(100_000)}`);

    for (const part of PARTS)
      expect(
        judgeEverything(
          withPart(part, () => deep),
          cases,
        ),
      ).toBe(false);
    const rule = { ...aRule("deep", {}), conditions: deep };
    expect(judgeEverything({ ...SOUND, rules: [rule] }, cases)).toBe(false);
  });
});

test("the documents may be changed after they were compiled, without effect", () => {
  const documents: PolicyInput = JSON.parse(JSON.stringify(SOUND));
  const compilation = compilePolicy(documents);
  if (!compilation.ok) throw new Error("the documents are sound");
  const answers = (): string =>
    JSON.stringify(cases.map((facts) => evaluate(compilation.policy, { facts }, AT, "all")));
  const before = answers();

  empty(documents);

  expect(answers()).toBe(before);
});

/** Takes everything out of JSON data, from the inside out. */
function empty(data: unknown): void {
  if (typeof data !== "object" || data === null) return;
  for (const content of Object.values(data)) empty(content);
  if (Array.isArray(data)) data.length = 0;
  else for (const key of Object.keys(data)) Reflect.deleteProperty(data, key);
}
