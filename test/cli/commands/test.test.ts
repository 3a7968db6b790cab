import { describe, expect, test } from "vitest";

import type { ExampleCase } from "../../../engine/core/model/formats.generated.ts";
import { TEXT } from "../../support/a-fact.ts";
import { aPolicy, aRule } from "../../support/a-policy.ts";
import { aPolicyFolder } from "../../support/a-policy-folder.ts";
import { sunmap } from "../a-shell.ts";

const POLICY = aPolicy({ rules: [aRule("few-bids", { all: [{ fact: "bids", operator: "lessThan", value: 3 }] })] });

const TWO_BIDS = aCase("two-bids-are-too-few", 2, { verdict: "stop", caseGrade: "A", findings: ["few-bids"] });
const THREE_BIDS: ExampleCase = {
  ...aCase("three-bids-are-enough", 3, { verdict: "clear", caseGrade: null, findings: [] }),
  boundaryOf: ["few-bids"],
};

function aCase(name: string, bids: number, expected: ExampleCase["expect"]): ExampleCase {
  return {
    name,
    power: "school-building",
    title: TEXT,
    kind: "boundary",
    facts: { bids },
    expect: expected,
    why: TEXT,
  };
}

test("cases that give what they expect pass", async () => {
  const folder = await aPolicyFolder(POLICY, [TWO_BIDS, THREE_BIDS]);

  expect(await sunmap(["test", folder])).toEqual({
    code: 0,
    output: "✓ school-building  2/2 cases\n\n1 power, 2 cases: 2 as expected, 0 problems\n",
    errors: "",
  });
});

test("a case that gives something else is told with what it should be and what it is", async () => {
  const wrong = { ...TWO_BIDS, expect: { ...TWO_BIDS.expect, verdict: "control" } };
  const folder = await aPolicyFolder(POLICY, [wrong, THREE_BIDS]);

  const { code, output } = await sunmap(["test", folder]);

  expect(code).toBe(1);
  expect(output).toContain("✗ school-building  1/2 cases\n");
  expect(output).toMatch(
    /✗ examples\/school-building\/cases\/two-bids-are-too-few\.json:12 {2}\/expect\n.*the verdict should be “control” but came to “stop”/,
  );
  expect(output).toMatch(/\n1 power, 2 cases: 1 as expected, 1 problem\n$/);
});

test("a rule without a case at its boundary fails the run", async () => {
  const { code, output } = await sunmap(["test", await aPolicyFolder(POLICY, [TWO_BIDS])]);

  expect(code).toBe(1);
  expect(output).toContain("[RULE_WITHOUT_BOUNDARY_CASE]");
});

test("documents that do not compile fail the run before any case", async () => {
  const broken = aPolicy({ rules: [aRule("few-bids", { all: [{ fact: "bidz", operator: "lessThan", value: 3 }] })] });

  const { code, output } = await sunmap(["test", await aPolicyFolder(broken, [TWO_BIDS])]);

  expect(code).toBe(1);
  expect(output).toContain("[FACT_UNKNOWN]");
});

describe("the coverage", () => {
  const both = {
    all: [
      { fact: "bids", operator: "lessThan", value: 3 },
      { fact: "bids", operator: "lessThan", value: 9 },
    ],
  };
  const policy = aPolicy({ rules: [aRule("few-bids", both)] });

  test("counts rules fired and at their boundary, and names what no case saw", async () => {
    const { code, output } = await sunmap(["test", await aPolicyFolder(policy, [TWO_BIDS, THREE_BIDS]), "--coverage"]);

    expect(code).toBe(0);
    expect(output).toContain("    rules fired 1/1, at their boundary 1/1, conditions 75%\n");
    expect(output).toContain("      few-bids#/all/1 bids lessThan: never seen to fail\n");
  });

  test("under the least that was asked for fails the run", async () => {
    const folder = await aPolicyFolder(policy, [TWO_BIDS, THREE_BIDS]);

    expect((await sunmap(["test", folder, "--min-coverage", "75"])).code).toBe(0);
    const { code, output } = await sunmap(["test", folder, "--min-coverage", "76"]);
    expect(code).toBe(1);
    expect(output).toContain("✗ school-building: only 75% of its conditions are covered\n");
  });

  test("is in the JSON for machines", async () => {
    const folder = await aPolicyFolder(policy, [TWO_BIDS, THREE_BIDS]);

    expect(JSON.parse((await sunmap(["test", folder, "--json"])).output)).toMatchObject({
      powers: [{ power: "school-building", cases: 2, passed: 2, coverage: { rules: 1, conditions: 0.75 } }],
      findings: [],
    });
  });
});
