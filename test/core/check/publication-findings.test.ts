import { describe, expect, test } from "vitest";

import { publicationFindings } from "../../../engine/core/check/publication-findings.ts";
import type { ExampleCase, NamedCondition } from "../../../engine/core/model/formats.generated.ts";
import { TEXT } from "../../support/a-fact.ts";
import { aPolicy, aRule, compiled } from "../../support/a-policy.ts";
import { anExample, stopped } from "../../support/an-example.ts";
import { AT } from "../../support/outcome-of.ts";

const tooFew = (value: number): NamedCondition => ({
  name: "too-few",
  title: TEXT,
  conditions: { all: [{ fact: "bids", operator: "lessThan", value }] },
});
const rules = [
  aRule("few", { condition: "too-few" }),
  aRule("not-few", { not: { condition: "too-few" } }, { grade: "C" }),
];
const policy = compiled(aPolicy({ rules, conditions: [tooFew(3)] }));
const enough = anExample(
  "enough",
  { bids: 3 },
  {
    expect: { verdict: "remind", caseGrade: "C", findings: ["not-few"] },
    boundaryOf: ["few"],
  },
);
const few = anExample("few", { bids: 2 }, { expect: stopped("few"), boundaryOf: ["not-few"] });

async function told(cases: readonly ExampleCase[], conditions = [tooFew(3)]): Promise<string[]> {
  const found = await publicationFindings({ policy, conditions, cases, at: AT });
  return found.map(({ code, document }) => `${code} ${document}`);
}

describe("a policy may be published when nothing speaks against it", () => {
  test("its cases give what they expect, cover every rule, and the reference agrees", async () => {
    expect(await told([enough, few])).toEqual([]);
  });

  test("otherwise every reason is told", async () => {
    expect(await told([{ ...enough, expect: few.expect }])).toEqual([
      "CASE_EXPECTATION_DIFFERS cases/enough",
      "CASE_EXPECTATION_DIFFERS cases/enough",
      "CASE_EXPECTATION_DIFFERS cases/enough",
      "RULE_WITHOUT_FIRING_CASE rules/few",
      "RULE_WITHOUT_BOUNDARY_CASE rules/not-few",
    ]);
  });

  test("a difference from the reference once a rule, though many cases show it", async () => {
    expect(await told([enough, few], [tooFew(100)])).toEqual([
      "REFERENCE_DIFFERS rules/few",
      "REFERENCE_DIFFERS rules/not-few",
    ]);
  });

  test("a case without a base is told and keeps none of the others from being run", async () => {
    expect(await told([enough, few, anExample("lost", {}, { base: "nowhere" })])).toEqual([
      "CASE_EXPECTATION_DIFFERS cases/lost",
    ]);
  });
});
