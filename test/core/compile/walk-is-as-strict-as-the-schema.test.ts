import { readdirSync, readFileSync } from "node:fs";

import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";

import { aListOf, records } from "../../support/a-fact.ts";
import { aParameter, aShared } from "../../support/a-policy.ts";
import { conditionFaults } from "../../support/faults-of.ts";

// Conditions reach the compiler unseen by Ajv, so that their faults are told in words of conditions. Whatever the schema
// of conditions refuses, the compiler's walk must refuse too.

const folder = new URL("../../../rules/schemas/", import.meta.url);
const ajv = new Ajv2020({ strict: false });
for (const name of readdirSync(folder)) ajv.addSchema(JSON.parse(readFileSync(new URL(name, folder), "utf8")));
const fitsTheSchema = ajv.getSchema("rule.schema.json#/properties/conditions");

const facts = {
  bids: "integer",
  code: "string",
  numbers: aListOf("integer"),
  bidders: records({ lot: "string" }),
};
const parts = {
  facts,
  parameters: [aParameter("fewest", "integer", { "2009-01-01": 3 })],
  conditions: [aShared("too-few", { fact: "bids", operator: "lessThan", value: 3 })],
};

const sound = { fact: "bids", operator: "lessThan", value: 3 };
const of = (written: string, value: unknown): unknown => ({ all: [{ ...sound, operator: written, value }] });

const name = fc.constantFrom("bids", "code", "numbers", "bidders", "lot", "too-few", "fewest", "", 7, null);
const operator = fc.constantFrom("equal", "lessThan", "in", "between", "contains", "someRecord", "not:in", "", 7, null);
const scalar = fc.oneof(fc.constantFrom(3, "x", true, null, -0, ""), fc.integer({ min: 0, max: 3 }));
const meta = fc.record(
  { name: fc.constantFrom("a name", 7, null), priority: fc.constantFrom(1, 100, 0, 1.5, "high", null) },
  { requiredKeys: [] },
);
const noise = fc.dictionary(fc.constantFrom("paht", "path", "params", "fact", "value", "all", "__proto__"), scalar, {
  maxKeys: 1,
});

const { condition } = fc.letrec<{ condition: unknown; operand: unknown; members: unknown }>((tie) => ({
  members: fc.oneof(fc.array(tie("condition"), { maxLength: 3 }), tie("condition"), scalar),
  operand: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.array(fc.oneof(scalar, fc.record({ fact: name }), fc.record({ parameter: name })), { maxLength: 3 }),
    fc.record({ fact: name }),
    fc.record({ parameter: name }),
    tie("condition"),
  ),
  condition: fc.oneof(
    { maxDepth: 3 },
    withMore(fc.record({ fact: name, operator, value: tie("operand") }, { requiredKeys: [] })),
    withMore(fc.record({ condition: name })),
    withMore(fc.record({ all: tie("members") })),
    withMore(fc.record({ any: tie("members") })),
    withMore(fc.record({ not: tie("condition") })),
    withMore(fc.record({ all: tie("members"), any: tie("members") })),
    scalar,
  ),
}));

/** A condition as it is, with a name or priority, or with a key too many. */
function withMore(written: fc.Arbitrary<object>): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 4, arbitrary: written },
    { weight: 1, arbitrary: fc.tuple(written, meta).map(([base, more]) => ({ ...base, ...more })) },
    { weight: 1, arbitrary: fc.tuple(written, noise).map(([base, more]) => ({ ...base, ...more })) },
  );
}

const fits = (written: unknown): boolean => fitsTheSchema?.(written) === true;
const isTaken = (written: unknown): boolean => conditionFaults(written, parts).length === 0;

test("whatever the schema of conditions refuses, the compiler refuses", () => {
  const seen = { fitting: 0, misfitting: 0, taken: 0 };

  fc.assert(
    fc.property(condition, (written) => {
      seen[fits(written) ? "fitting" : "misfitting"] += 1;
      if (!isTaken(written)) return;
      seen.taken += 1;
      expect(fits(written)).toBe(true);
    }),
    { numRuns: 4_000, seed: 1 },
  );

  expect(seen.misfitting).toBeGreaterThan(1_000);
  expect(seen.fitting).toBeGreaterThan(100);
  expect(seen.taken).toBeGreaterThan(20);
});

test.each([
  ["members of a group", 100, (count: number) => ({ all: Array.from({ length: count }, () => sound) })],
  [
    "items of a list",
    1_000,
    (count: number) =>
      of(
        "in",
        Array.from({ length: count }, () => 3),
      ),
  ],
])("both take %i %s and not one more", (_what, most, written) => {
  expect([fits(written(most)), isTaken(written(most))]).toEqual([true, true]);
  expect([fits(written(most + 1)), isTaken(written(most + 1))]).toEqual([false, false]);
});

test("neither takes an operator of more than 80 characters", () => {
  const written = of(`${"everyFact:someFact:".repeat(4)}notEqual`, 3);

  expect([fits(written), isTaken(written)]).toEqual([false, false]);
});
