import { describe, expect, test } from "vitest";

import { aListOf, records } from "../../support/a-fact.ts";
import { answers, CLEAR, derived, one } from "../../support/counterfactual-answers.ts";

describe("lists are changed in one entry", () => {
  const scores = aListOf("integer");

  test.each<readonly [string, unknown, unknown, string[]]>([
    ["contains", 3, [3, 5], ["it/0: [2,5] → clear", "it: [] → clear"]],
    ["doesNotContain", 3, [5], ["it/0: [3] → clear"]],
    ["intersects", [3, 4], [4], ["it/0: [2] → clear"]],
    ["someFact:greaterThan", 10, [3, 12], ["it/1: [3,10] → clear", "it: [] → clear"]],
    ["everyFact:greaterThan", 10, [11, 12], ["it/0: [10,12] → clear"]],
  ])("of single values: %s %j, now %j: %j", (operator, value, now, expected) => {
    expect(answers(one(scores, operator, value), { it: now }, CLEAR)).toEqual(expected);
  });

  const stages = records({ name: "string", recorded: "boolean", days: "integer" });
  const missing = { fact: "recorded", operator: "equal", value: false };
  const twoStages = [
    { name: "a", recorded: true, days: 2 },
    { name: "b", recorded: false, days: 9 },
  ];

  test("of records: a field of one, or one less", () => {
    expect(answers(one(stages, "someRecord", missing), { it: twoStages }, CLEAR)).toEqual([
      `it/1/recorded: ${JSON.stringify([twoStages[0], { ...twoStages[1], recorded: true }])} → clear`,
      `it/1: ${JSON.stringify([twoStages[0]])} → clear`,
      `it: [] → clear`,
    ]);
    expect(
      answers(
        one(stages, "someRecord", { fact: "days", operator: "greaterThan", value: 5 }),
        { it: twoStages },
        CLEAR,
      )[0],
    ).toBe(`it/1/days: ${JSON.stringify([twoStages[0], { ...twoStages[1], days: 5 }])} → clear`);
  });

  test("of records through a formula", () => {
    const count = derived("integer", { count: [{ filter: [{ var: "stages" }, { "!": [{ var: "recorded" }] }] }] });

    expect(answers(one(count, "greaterThan", 0, { stages }), { stages: twoStages }, CLEAR)[0]).toBe(
      `stages/1/recorded: ${JSON.stringify([twoStages[0], { ...twoStages[1], recorded: true }])} → clear`,
    );
  });

  test("an empty one gets a first record", () => {
    const anyRecord = derived("boolean", { some: [{ var: "stages" }, { var: "recorded" }] });

    expect(answers(one(anyRecord, "equal", false, { stages }), { stages: [] }, CLEAR)).toEqual([
      `stages/0: [{"name":"~","recorded":true,"days":0}]… → clear`,
    ]);
  });
});
