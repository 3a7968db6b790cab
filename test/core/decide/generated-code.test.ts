import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { DecisionForm } from "../../../engine/core/decide/dated-policy.ts";
import { generatedText } from "../../../engine/core/decide/generated-code.ts";
import { evaluate } from "../../../engine/core/evaluate/evaluate.ts";
import { anyCondition, anyPartialCase, FACTS, PARAMETERS, SHARED } from "../../support/any-condition.ts";
import { aFact, anEnum } from "../../support/a-fact.ts";
import { aPolicy, aRule, aShared, compiled } from "../../support/a-policy.ts";
import { AT, outcomeOf } from "../../support/outcome-of.ts";

const HOSTILE = [
  "'];globalThis.hacked=true;//",
  '"+(globalThis.hacked=true)+"',
  "${globalThis.hacked=true}",
  "\\u0027-(globalThis.hacked=true)-\\u0027",
  "\u2028globalThis.hacked=true\u2029",
  "*/globalThis.hacked=true/*",
];

describe("generated code and closures", () => {
  test("give the same answer to every rule, case and depth of explanation, byte for byte", () => {
    fc.assert(
      fc.property(fc.array(anyCondition, { minLength: 1, maxLength: 5 }), anyPartialCase, (conditions, facts) => {
        const answer = answerer(conditions);
        expect(answer("generatedCode", facts)).toBe(answer("closures", facts));
      }),
      { numRuns: 100, seed: 3 },
    );
  });

  test("tell an equal amount in the unit in which it was sent, not in fen", () => {
    const facts = { fee: aFact({ type: "money", unit: "yuan" }) };
    const rules = [aRule("fee-of-29-fen", { all: [{ fact: "fee", operator: "equal", value: 0.29 }] })];
    const policies = [compiled(aPolicy({ facts, rules })), compiled(aPolicy({ facts, rules }), "generatedCode")];

    for (const policy of policies) {
      expect(evaluate(policy, { facts: { fee: 0.29 } }, AT).findings).toMatchObject([
        { explanation: { of: [{ outcome: "pass", actual: 0.29, expected: 0.29 }] } },
      ]);
    }
  });

  test("give the same answer for more rules than are scanned in straight code", () => {
    const conditions = fc.sample(anyCondition, { numRuns: 300, seed: 5 });
    const answer = answerer(conditions);
    for (const facts of fc.sample(anyPartialCase, { numRuns: 30, seed: 5 })) {
      expect(answer("generatedCode", facts)).toBe(answer("closures", facts));
    }
  });
});

describe("no text of a user is part of generated code", () => {
  test("not constants, enum values, shared names or patterns", () => {
    for (const text of HOSTILE) {
      const facts = { code: "string", method: anEnum(text, "open") };
      const any = [
        { fact: "code", operator: "equal", value: text },
        { fact: "code", operator: "in", value: [text] },
        { fact: "code", operator: "startsWith", value: text },
        { fact: "method", operator: "not:equal", value: text },
      ];
      const policy = compiled(
        aPolicy({ facts, rules: [aRule("the-rule", { any }, { title: { zh: text, en: text } })] }),
      );
      const [rule] = policy.rules;

      expect(rule && generatedText(rule.plan, new Map())).toMatch(/^let [t0-9,]+;return [\w\s()=?:|[\],<>!]*$/);
      expect(outcomeOf({ any }, { facts, case: { code: text, method: text } })).toBe("pass");
    }
    expect("hacked" in globalThis).toBe(false);
  });

  test("not the names of facts, which could break out of a property", () => {
    const facts = { constructor: aFact(), prototype: aFact(), arguments: aFact(), let: aFact(), v0: aFact() };
    const all = Object.keys(facts).map((fact) => ({ fact, operator: "equal", value: 1 }));
    const sent = { constructor: 1, prototype: 1, arguments: 1, let: 1, v0: 1 };

    expect(outcomeOf({ all }, { facts, case: sent })).toBe("pass");
    expect(outcomeOf({ all }, { facts, case: { ...sent, let: 2 } })).toBe("fail");
    expect(outcomeOf({ all }, { facts, case: {} })).toBe("unknown");
  });

  test("and a shared condition's name stands in the explanation only", () => {
    const shared = [aShared("a-shared-one", { fact: "code", operator: "equal", value: HOSTILE[0] })];
    const judgment = { facts: { code: "string" }, case: { code: HOSTILE[0] }, shared };

    expect(outcomeOf({ condition: "a-shared-one" }, judgment)).toBe("pass");
    expect("hacked" in globalThis).toBe(false);
  });
});

type Facts = Readonly<Record<string, unknown>>;

/** Answers cases by both forms of a policy of some conditions. */
function answerer(conditions: readonly unknown[]): (form: DecisionForm, facts: Facts) => string {
  const rules = conditions.map((condition, index) => aRule(`rule-${index}`, { all: [condition] }));
  const documents = aPolicy({ facts: FACTS, parameters: PARAMETERS, conditions: SHARED, rules });
  const policies = { closures: compiled(documents, "closures"), generatedCode: compiled(documents, "generatedCode") };
  return (form, facts) => {
    const policy = policies[form];
    return JSON.stringify([evaluate(policy, { facts }, AT, "all"), evaluate(policy, { facts }, AT, "fired")]);
  };
}
