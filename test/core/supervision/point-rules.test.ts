import { describe, expect, test } from "vitest";

import type { CaseEvent, CaseFacts, CaseReport } from "../../../engine/core/model/formats.generated.ts";
import { aPolicy, aRule, compiled } from "../../support/a-policy.ts";
import { did, planOf, straightMap, supervised } from "../../support/a-supervision.ts";
import { TEXT } from "../../support/a-fact.ts";

const map = await straightMap(
  [
    { id: "S1", content: '<sunmap:ruleReference rule="too-few-bids"/>' },
    { id: "S2" },
    {
      id: "S3",
      content:
        '<sunmap:controlPoint kind="cross" internal="false" grade="B"/><sunmap:ruleReference rule="over-budget"/>',
    },
  ],
  '<sunmap:power power="school-building"/>',
);
const policy = compiled(
  aPolicy({
    map,
    facts: { bids: "integer", overBudget: "boolean" },
    rules: [
      aRule(
        "too-few-bids",
        { all: [{ fact: "bids", operator: "lessThan", value: 3 }] },
        { message: { zh: "只有{bids}家", en: "only {bids} bids" } },
      ),
      aRule("over-budget", { all: [{ fact: "overBudget", operator: "equal", value: true }] }, { grade: "C" }),
    ],
  }),
);
const plan = planOf(map, { policy });

function judged(facts: CaseFacts, events: readonly CaseEvent[]): CaseReport {
  return supervised(plan, { events, facts });
}
const rules = ({ findings }: CaseReport): unknown =>
  findings
    .filter(({ code }) => code === "RULE_FIRED")
    .map(({ rule, step, events, at }) => [rule, step, events, at.slice(11, 13)]);

describe("a rule at the step to which it is attached", () => {
  test("fires on what is known by then, with its grade, message and basis", () => {
    const { findings, judgments } = judged({ bids: 2 }, [did("S1", 0)]);

    expect(findings).toMatchObject([
      {
        code: "RULE_FIRED",
        category: "RULE_NOT_APPLIED",
        grade: "A",
        rule: "too-few-bids",
        step: "S1",
        message: { en: "only 2 bids" },
        basis: [{ law: "招标投标法", article: "3" }],
      },
    ]);
    expect(judgments).toMatchObject([{ step: "S1", event: "e1", verdict: "stop", caseGrade: "A" }]);
  });

  test("does not fire at its boundary, nor at another step", () => {
    expect(rules(judged({ bids: 3 }, [did("S1", 0)]))).toEqual([]);
    expect(rules(judged({ bids: 2 }, [did("S2", 0)]))).toEqual([]);
  });

  test("reads facts that came with earlier events, the later ones replacing the earlier", () => {
    const events = [
      did("S1", 0, { facts: { bids: 5, overBudget: true } }),
      did("S2", 1, { facts: { overBudget: false } }),
      did("S3", 2),
    ];

    expect(rules(judged({}, events))).toEqual([]);
    expect(
      rules(
        judged(
          {},
          [events[0], events[2]].filter((event) => event !== undefined),
        ),
      ),
    ).toEqual([["over-budget", "S3", ["e2"], "11"]]);
  });

  test("stays found at its point, though facts changed afterwards", () => {
    const events = [did("S1", 0, { facts: { bids: 2 } }), did("S2", 1, { facts: { bids: 4 } })];

    expect(rules(judged({}, events))).toEqual([["too-few-bids", "S1", ["e1"], "09"]]);
  });
});

describe("a rule that did not fire at its step", () => {
  test("is found when it comes out later that it should have, and once however often the step was done", () => {
    const twice = [did("S1", 0, { facts: { bids: 5 } }), did("S1", 1), did("S2", 2, { facts: { bids: 2 } })];

    expect(rules(judged({}, twice))).toEqual([["too-few-bids", "S1", ["e1", "e3"], "11"]]);
  });

  test("is not told again where it fired when the step was repeated", () => {
    const events = [did("S1", 0, { facts: { bids: 5 } }), did("S1", 1, { facts: { bids: 2 } })];

    expect(rules(judged({}, events))).toEqual([["too-few-bids", "S1", ["e2"], "10"]]);
  });

  test("leaves the case undecided when a later word on its facts cannot be used", () => {
    const { findings, undecided } = judged({}, [
      did("S1", 0, { facts: { bids: 5 } }),
      did("S2", 1, { facts: { bids: "two" } }),
    ]);

    expect(findings.filter(({ code }) => code === "RULE_FIRED")).toEqual([]);
    expect(undecided).toMatchObject([{ code: "FACTS_MISSING", step: "S1", event: "e1" }]);
  });

  test("is not found when what came later was set right in the end", () => {
    const events = [
      did("S1", 0, { facts: { bids: 5 } }),
      did("S2", 1, { facts: { bids: 2 } }),
      did("S2", 2, { facts: { bids: 3 } }),
    ];

    expect(rules(judged({}, events))).toEqual([]);
  });
});

describe("a rule whose facts are not known at its step", () => {
  test("leaves the case undecided, with the step and the facts that it needs in the words of their dictionary", () => {
    const { findings, undecided, judgments } = judged({}, [did("S1", 0)]);

    expect(findings.filter(({ code }) => code === "RULE_FIRED")).toEqual([]);
    expect(judgments).toMatchObject([{ verdict: "incomplete", caseGrade: null }]);
    expect(undecided).toMatchObject([{ code: "FACTS_MISSING", step: "S1", event: "e1" }]);
    expect(undecided[0]?.message.en).toContain(`(missing: ${TEXT.en})`);
  });

  test("is judged again when its facts arrive later, and fires then", () => {
    const report = judged({}, [did("S1", 0), did("S2", 1, { facts: { bids: 2 } })]);

    expect(rules(report)).toEqual([["too-few-bids", "S1", ["e1", "e2"], "10"]]);
    expect(report.undecided).toEqual([]);
  });

  test("is judged again when its facts arrive later, and the case is decided", () => {
    const report = judged({}, [did("S1", 0), did("S2", 1, { facts: { bids: 3 } })]);

    expect([rules(report), report.undecided]).toEqual([[], []]);
  });

  test("stays undecided when only other facts arrive, or its fact cannot be used", () => {
    const other = judged({}, [did("S1", 0), did("S2", 1, { facts: { overBudget: false } })]);
    const mistyped = judged({}, [did("S1", 0, { facts: { bids: "two" } })]);

    expect([other, mistyped].map(({ undecided }) => undecided.map(({ code }) => code))).toEqual([
      ["FACTS_MISSING"],
      ["FACTS_MISSING"],
    ]);
  });
});

test("a case opened under law that is not in force is undecided, and told so once", () => {
  const events = [did("S1", 0, { facts: { bids: 5, overBudget: false } }), did("S2", 1), did("S3", 2)];
  const report = supervised(plan, { events, facts: {}, openedAt: "2001-01-01T09:00:00+08:00" });

  expect(report.undecided.filter(({ code }) => code === "LAW_UNCLEAR")).toMatchObject([{ step: "S1", event: "e1" }]);
});

test("a map without a policy judges no rules", () => {
  expect(supervised(planOf(map), { events: [did("S1", 0)], facts: { bids: 1 } })).toMatchObject({
    judgments: [],
    findings: [],
    undecided: [],
  });
});
