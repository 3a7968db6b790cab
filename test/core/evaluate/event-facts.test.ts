import { describe, expect, test } from "vitest";

import { evaluate } from "../../../engine/core/evaluate/evaluate.ts";
import type { CaseFacts, Evaluation } from "../../../engine/core/model/formats.generated.ts";
import { aPolicy, aRule, compiled } from "../../support/a-policy.ts";
import { AT } from "../../support/outcome-of.ts";

const policy = compiled(
  aPolicy({
    facts: { forged: "boolean", late: "boolean" },
    rules: [
      aRule("forged", { all: [{ fact: "forged", operator: "equal", value: true }] }),
      aRule("late", { all: [{ fact: "late", operator: "equal", value: true }] }, { grade: "C" }),
    ],
  }),
);

function judge(facts: CaseFacts, ...brought: readonly CaseFacts[]): Evaluation {
  const events = brought.map((one) => ({ step: "S1", at: AT, facts: one }));
  return evaluate(policy, { facts, events }, AT);
}

describe("what an event brings is never passed over", () => {
  test.each([
    [{ forged: false, late: false }, { forged: true }, "incomplete"],
    [{ forged: false, late: true }, { forged: true }, "incomplete"],
    [{ forged: false, late: false }, { forgd: true }, "incomplete"],
    [{ forged: true, late: false }, { forged: false }, "stop"],
  ])("%j with an event of %j: %s", (facts, brought, verdict) => {
    const evaluation = judge(facts, {}, brought);

    expect(evaluation.verdict).toBe(verdict);
    expect(evaluation.notices.map(({ code }) => code)).toEqual(["EVENT_FACTS_NOT_JUDGED"]);
  });

  test.each([[{ forged: false }], [{ late: null }], [{}]])(
    "an event of %j says nothing else than the case",
    (brought) => {
      expect(judge({ forged: false, late: false }, brought)).toMatchObject({ verdict: "clear", notices: [] });
    },
  );
});
