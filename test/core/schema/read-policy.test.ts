import { describe, expect, test } from "vitest";

import type { PolicyInput } from "../../../engine/core/compile/policy-source.ts";
import { readPolicy } from "../../../engine/core/schema/read-policy.ts";
import { aMeasure, aPolicy, aRule } from "../../support/a-policy.ts";

const few = { all: [{ fact: "bids", operator: "lessThan", value: 3 }] };
const sound = aRule("sound", few);

function told(input: PolicyInput): string[] {
  return readPolicy(input).findings.map(({ code, document, pointer }) => `${code} ${document}#${pointer}`);
}

describe("the documents in good form are read, and everything wrong with the others is told", () => {
  test("by the name, id or year of the document, or its position", () => {
    const calendar = [{ year: 2026, source: "", holidays: [], makeUpWorkdays: [] }, 7];
    const measures = [aMeasure("halt"), { ...aMeasure("report"), type: "gift" }];
    const documents = aPolicy({
      parameters: ["odd"],
      rules: [sound, { ...aRule("odd", few), title: 7 }, { title: 7 }],
      library: { measures, calendar },
    });

    expect(new Set(told(documents).map((fault) => fault.replace(/^\w+ (.*)#.*$/, "$1")))).toEqual(
      new Set(["parameters/0", "rules/odd", "rules/2", "measures/report", "calendar/2026", "calendar/1"]),
    );
    expect(readPolicy(documents).source?.rules).toEqual([sound]);
    expect(readPolicy(documents).source?.library.measures).toEqual([aMeasure("halt")]);
  });

  test("in the words of rules: a priority, a missing or empty basis", () => {
    const { basis: _basis, ...bare } = aRule("bare", few);
    const rules = [{ ...sound, priority: 0 }, bare, aRule("empty", few, { basis: [] })];

    expect(told(aPolicy({ rules }))).toEqual([
      "PRIORITY_WRONG rules/sound#/priority",
      "BASIS_MISSING rules/bare#",
      "BASIS_MISSING rules/empty#/basis",
    ]);
  });

  test("the conditions of a rule whose form is wrong elsewhere are still handed on", () => {
    const { faultyRules } = readPolicy(aPolicy({ rules: [sound, { name: "odd", conditions: few }, { name: "bare" }] }));

    expect(faultyRules).toMatchObject([
      { document: "rules/odd", conditions: few },
      { document: "rules/bare", conditions: undefined },
    ]);
  });

  test("the parts of such a rule that are in good form are handed on, and no others", () => {
    const wrong = {
      name: "odd",
      basis: [],
      effective: { from: "2012-02-01" },
      event: { params: { grade: "A", effect: 1 } },
    };
    const { faultyRules } = readPolicy(aPolicy({ rules: [wrong] }));

    expect(faultyRules.map(({ parts }) => parts)).toEqual([
      { document: "rules/odd", name: "odd", effective: { from: "2012-02-01" }, grade: "A" },
    ]);
  });

  test.each([
    ["power", { ...aPolicy(), power: null }],
    ["facts", { ...aPolicy(), facts: { facts: [] } }],
    ["tiers", aPolicy({ library: { tiers: {} } })],
  ])("without a readable %s there is nothing to build on", (document, documents) => {
    expect(readPolicy(documents).source).toBeUndefined();
    expect(told(documents)[0]).toContain(` ${document}#`);
  });
});
