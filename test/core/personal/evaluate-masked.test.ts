import { expect, test } from "vitest";

import { resolveCase } from "../../../engine/core/cases/resolve-case.ts";
import type { CompiledPolicy } from "../../../engine/core/compile/compiled-policy.ts";
import { evaluate, type ExplainDepth } from "../../../engine/core/evaluate/evaluate.ts";
import type { CaseFile, Evaluation } from "../../../engine/core/model/formats.generated.ts";
import { evaluateMasked, type MaskedJudgment } from "../../../engine/core/personal/evaluate-masked.ts";
import { examplesOf } from "../../http/a-case.ts";
import { aPolicy, aRule, compiled } from "../../support/a-policy.ts";
import { rulePacks } from "../../support/rule-packs.ts";

const packs = await rulePacks("generatedCode");
const AT = "2026-09-18T09:30:00+08:00";
const POWERS = ["budget-payment", "highway-tendering", "housing-fund-withdrawal", "medical-equipment-licence"];
const SECRET = "张三丰";

const PERSON = { type: "string", label: { zh: "人", en: "person" }, source: "input", personal: true, identifier: true };
const label = { zh: "事实", en: "fact" };

/** What everybody may read of a case is the case itself where nothing in it is masked. */
function judged(
  policy: CompiledPolicy,
  caseFile: CaseFile,
  explain: ExplainDepth = "all",
): { readonly evaluation: Evaluation; readonly masked: NonNullable<MaskedJudgment["masked"]> } {
  if (policy.personal === undefined) throw new Error("nothing in this policy is personal");
  const { evaluation, masked } = evaluateMasked(policy, policy.personal, { caseFile, at: AT, explain });
  return { evaluation, masked: masked ?? { caseFile, evaluation } };
}

test("a case that sends nothing personal has nothing to mask; one fact that is, that is misspelt or of the wrong type, has", () => {
  const policy = compiled(aPolicy({ facts: { maker: PERSON, bids: "integer" } }));
  const isMasked = (facts: CaseFile["facts"]): boolean =>
    policy.personal !== undefined &&
    evaluateMasked(policy, policy.personal, { caseFile: { facts }, at: AT, explain: "all" }).masked !== undefined;

  expect(isMasked({ bids: 3 })).toBe(false);
  for (const facts of [{ bids: 3, maker: SECRET }, { bidz: 3 }, { bids: SECRET }]) expect(isMasked(facts)).toBe(true);
});

test.each(POWERS)("no personal value of any example of %s is left in what is masked", async (power) => {
  const policy = packs.find(({ id }) => id === power)?.policy;
  if (policy === undefined) throw new Error(`there is no pack ${power}`);
  const examples = await examplesOf(power);
  let seen = 0;

  for (const example of examples.values()) {
    const caseFile = renamed(resolveCase(example, examples) ?? { facts: {} }, policy);
    for (const explain of ["fired", "all", "none"] as const) {
      const { evaluation, masked } = judged(policy, caseFile, explain);
      expect(evaluation).toEqual(evaluate(policy, caseFile, AT, explain));
      expect(JSON.stringify(masked)).not.toContain(SECRET);
      expect(withoutValues(masked.evaluation)).toEqual(withoutValues(evaluation));
      if (JSON.stringify([caseFile, evaluation]).includes(SECRET)) seen += 1;
    }
  }

  // Otherwise nothing was there to be masked.
  expect(seen).toBeGreaterThan(0);
});

test("a fact that the dictionary does not have, and one that could not be read, are masked like personal ones", () => {
  const policy = compiled(aPolicy({ facts: { maker: PERSON, bids: "integer" } }));
  const { masked } = judged(policy, { facts: { maker: SECRET, makr: SECRET, bids: SECRET } });

  expect(masked.caseFile.facts).toEqual({ maker: "***", makr: "***", bids: "***" });
});

test("who carried out the steps is masked, and the facts that the events told", () => {
  const policy = compiled(aPolicy({ facts: { maker: PERSON, bids: "integer" } }));
  const events = [{ step: "open", at: AT, person: SECRET, facts: { maker: SECRET, bids: 3 } }];
  const { masked } = judged(policy, { facts: {}, events });

  expect(masked.caseFile.events).toEqual([{ step: "open", at: AT, person: "***", facts: { maker: "***", bids: 3 } }]);
});

test("what is not known stays unknown: a null is not masked", () => {
  const policy = compiled(aPolicy({ facts: { maker: PERSON } }));

  expect(judged(policy, { facts: { maker: null } }).masked.caseFile.facts).toEqual({ maker: null });
});

test("messages and both sides of a comparison are masked", () => {
  const message = { zh: "{maker}审核自己的{bids}", en: "{maker} checks {bids} of his own" };
  const rule = aRule(
    "same-person",
    { all: [{ fact: "maker", operator: "equal", value: { fact: "checker" } }] },
    { message },
  );
  const facts = { maker: PERSON, checker: PERSON, bids: "integer" };
  const policy = compiled(aPolicy({ facts, rules: [rule] }));
  const { evaluation, masked } = judged(policy, { facts: { maker: SECRET, checker: SECRET, bids: 3 } });

  expect(evaluation.findings[0]?.message.zh).toBe(`${SECRET}审核自己的3`);
  expect(masked.evaluation.findings[0]?.message).toEqual({ zh: "***审核自己的3", en: "*** checks 3 of his own" });
  expect(masked.evaluation.findings[0]?.explanation).toMatchObject({
    of: [{ actual: "***", expected: "***", otherFact: "checker", outcome: "pass" }],
  });
});

test("that two are the same stays to be seen; a text or a number made of what is personal does not", () => {
  const derived = (type: string, formula: object): object => ({ type, label, source: "derived", formula });
  const policy = compiled(
    aPolicy({
      facts: {
        maker: PERSON,
        checker: PERSON,
        income: { type: "integer", label, source: "input", personal: true },
        same: derived("boolean", { "==": [{ var: "maker" }, { var: "checker" }] }),
        poor: derived("boolean", { "<": [{ var: "income" }, 10] }),
        double: derived("integer", { "*": [{ var: "income" }, 2] }),
        bids: "integer",
      },
    }),
  );

  expect([...(policy.personal?.shown ?? [])].toSorted()).toEqual(["bids", "same"]);
});

test("a power without personal facts has nothing to mask", () => {
  expect(compiled(aPolicy()).personal).toBeUndefined();
});

/** The same case with every personal value replaced by one that is told from all others; equal ones stay equal. */
function renamed(caseFile: CaseFile, { sources }: CompiledPolicy): CaseFile {
  const names = new Map<string, string>();
  const rename = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(rename);
    if (typeof value !== "string") return value;
    const name = names.get(value) ?? `${SECRET}${names.size}`;
    names.set(value, name);
    return name;
  };
  const facts = { ...caseFile.facts };
  for (const { name, definition } of sources) {
    const value = facts[name];
    if (value === undefined) continue;
    if (definition.personal === true) facts[name] = rename(value);
    else if (definition.fields !== undefined && Array.isArray(value)) {
      const { fields } = definition;
      facts[name] = value.map((record: Readonly<Record<string, unknown>>) =>
        Object.fromEntries(
          Object.entries(record).map(([field, held]) => [
            field,
            fields[field]?.personal === true ? rename(held) : held,
          ]),
        ),
      );
    }
  }
  return { ...caseFile, facts };
}

/** All that an evaluation says but the values. */
function withoutValues(evaluation: object): unknown {
  return JSON.parse(JSON.stringify(evaluation), (key, value: unknown) =>
    ["message", "actual", "expected"].includes(key) ? undefined : value,
  );
}
