import type { CheckFinding } from "../../engine/core/check/check-finding.ts";
import { publicationFindings } from "../../engine/core/check/publication-findings.ts";
import { compilePolicy } from "../../engine/core/compile/compile-policy.ts";
import type { ExampleCase, NamedCondition, TimeLimit } from "../../engine/core/model/formats.generated.ts";
import { TEXT } from "./a-fact.ts";
import { aCommitment, aFlow, aTimeLimit } from "./a-flow.ts";
import { aMap, aRiskPoint, aStep } from "./a-map.ts";
import { aParameter, aPolicy, aPower, aRule, compiled } from "./a-policy.ts";
import { anExample, stopped } from "./an-example.ts";
import type { FindingExample, FindingExamples } from "./finding-example.ts";
import { AT } from "./outcome-of.ts";

const rules = [aRule("the-rule", { condition: "too-few" })];
const tooFew = (value: number): NamedCondition => ({
  name: "too-few",
  title: TEXT,
  conditions: { all: [{ fact: "bids", operator: "lessThan", value }] },
});
const documents = { rules, conditions: [tooFew(3)] };
const enough = anExample("three-bids-are-enough", { bids: 3 }, { boundaryOf: ["the-rule"] });
const few = anExample("two-bids-are-too-few", { bids: 2 }, { kind: "violating", expect: stopped("the-rule") });

/** One example of each fault in how a sound pack fits its map, its cases and the reference engine. */
export const PUBLICATION_FINDINGS: FindingExamples = {
  FACT_UNUSED: {
    of: compilePolicy(aPolicy({ facts: { spare: "integer" } })).findings,
    at: "facts#/facts/spare",
    zh: "没有规则或公式使用事实“spare”",
    en: "no rule or formula uses the fact `spare`",
  },
  PARAMETER_UNUSED: {
    of: compilePolicy(aPolicy({ parameters: [aParameter("spare", "integer", { "2009-01-01": 3 })] })).findings,
    at: "parameters/spare#",
    zh: "没有规则或公式使用参数“spare”",
    en: "no rule or formula uses the parameter `spare`",
  },
  MAP_RULE_UNKNOWN: {
    ...onMap(aMap([aStep("s1", { rules: ["the-rul"] })]), "map#s1"),
    zh: "环节“s1”引用了不存在的规则“the-rul”",
    en: "the step `s1` refers to the rule `the-rul`, which does not exist",
    nextStep: "did you mean `the-rule`?",
  },
  MAP_POWER_DIFFERS: {
    ...onMap(aMap([], "road-building"), "map#"),
    zh: "流程图属于“road-building”，不是“school-building”",
    en: "the map belongs to `road-building`, not to `school-building`",
  },
  RULE_NOT_ON_MAP: {
    ...onMap(aMap([]), "rules/the-rule#"),
    zh: "规则“the-rule”没有挂在任何环节上",
    en: "the rule `the-rule` is attached to no step of the map",
  },
  STEP_WITHOUT_LANE: {
    ...onMap(aMap([aStep("s1", { lane: undefined })]), "map#s1"),
    zh: "环节“s1”没有责任岗位（障碍点）",
    en: "the step `s1` has no lane: nobody owns it (an obstacle point)",
  },
  RISK_FACTOR_WRONG: {
    ...onMap(aMap([aStep("s1", { riskPoints: [aRiskPoint({ harm: 6 })] })]), "map#s1"),
    zh: "风险点“泄露标底”的可能性和危害程度须为1至5的整数",
    en: "the likelihood and harm of the risk point “The base price leaks” must be whole numbers from 1 to 5",
  },
  RISK_GRADE_MISSING: {
    ...onMap(aMap([aStep("s1", { riskPoints: [aRiskPoint({ grade: undefined })] })]), "map#s1"),
    zh: "风险点“泄露标底”没有定级",
    en: "the risk point “The base price leaks” has no grade",
    nextStep: "give it grade A, as the matrix proposes, or another one with its reason",
  },
  RISK_GRADE_UNREASONED: {
    ...onMap(aMap([aStep("s1", { riskPoints: [aRiskPoint({ grade: "B" })] })]), "map#s1"),
    zh: "风险点“泄露标底”定为B级，而可能性4、危害5对应A级，且没有写明理由",
    en: "the risk point “The base price leaks” has grade B without a reason, but likelihood 4 and harm 5 give grade A",
    nextStep: "set it to grade A, or give the reason",
  },
  STEP_LIMITS_EXCEED_COMMITMENT: {
    of: compilePolicy(
      aPolicy({
        ...documents,
        power: aPower({ timeLimits: [aCommitment(6, { title: { zh: "办结时限", en: "Completion" } })] }),
        map: aFlow(["s1 > s2"], { s1: [aTimeLimit(3)], s2: [aTimeLimit(4)] }),
      }),
    ).findings,
    at: "map#s2",
    zh: "“办结时限”承诺6（工作日），而途中环节的时限合计7：s1、s2",
    en: "“Completion” is committed to 6 working days, but the limits of the steps on the way add up to 7: s1, s2",
  },
  LIMIT_ELEMENT_UNKNOWN: {
    ...committed({ startElement: "s1", endElement: "s22" }),
    zh: "“办结时限”的起止环节“s22”不在流程图上",
    en: "“Completion” starts or ends at `s22`, which is not on the map",
    nextStep: "did you mean `s2`?",
  },
  LIMIT_END_UNREACHED: {
    ...committed({ startElement: "s2", endElement: "s1" }),
    zh: "“办结时限”自“s2”起算，流程图上没有路径到达终点“s1”",
    en: "“Completion” starts at `s2`, from which no way on the map leads to its end `s1`",
    nextStep: "choose another start or end, or draw the way on the map",
  },
  CASE_EXPECTATION_DIFFERS: {
    of: proofOf([enough, { ...few, expect: { ...few.expect, verdict: "control" } }]),
    at: "cases/two-bids-are-too-few#/expect",
    zh: "案件的结果与预期不同：结论应为“管控”，实为“停止”",
    en: "the case does not give what it expects: the verdict should be “control” but came to “stop”",
  },
  RULE_WITHOUT_FIRING_CASE: {
    of: proofOf([enough]),
    at: "rules/the-rule#",
    zh: "没有案件使规则“the-rule”触发",
    en: "no case makes the rule `the-rule` fire",
  },
  RULE_WITHOUT_BOUNDARY_CASE: {
    of: proofOf([few]),
    at: "rules/the-rule#",
    zh: "没有案件处在规则“the-rule”的边界而不触发",
    en: "no case lies at the boundary of the rule `the-rule` without firing it",
  },
  TEXT_NOT_GIVEN: {
    of: proofOf([enough, few], documents.conditions, aPower({ goal: { zh: "待说明", en: "To be given" } })),
    at: "power#/goal",
    zh: "“待说明”只是占位，内容还没有写",
    en: "`待说明` only holds the place of a text that is still to be written",
    nextStep: "write what belongs there, in Chinese and in English",
  },
  REFERENCE_DIFFERS: {
    of: proofOf([enough, few], [tooFew(2)]),
    at: "rules/the-rule#/conditions",
    zh: '与参照引擎不一致：规则触发，参照引擎相反；事实：{"bids":2}',
    en: 'the reference engine answers differently: the rule fires and the reference says the opposite, on {"bids":2}',
  },
};

function onMap(map: ReturnType<typeof aMap>, at: string): Pick<FindingExample, "of" | "at"> {
  return { of: compilePolicy(aPolicy({ ...documents, map })).findings, at };
}

/** The findings of a pack; other shared conditions for the reference than those compiled make the two differ. */
function proofOf(
  cases: readonly ExampleCase[],
  conditions: readonly NamedCondition[] = documents.conditions,
  power = aPower(),
): Promise<readonly CheckFinding[]> {
  return publicationFindings({ policy: compiled(aPolicy({ ...documents, power })), conditions, cases, at: AT });
}

function committed(elements: Partial<TimeLimit>): Pick<FindingExample, "of" | "at"> {
  const limit = aCommitment(6, { title: { zh: "办结时限", en: "Completion" }, ...elements });
  const policy = aPolicy({ ...documents, power: aPower({ timeLimits: [limit] }), map: aFlow(["s1 > s2"]) });
  return { of: compilePolicy(policy).findings, at: "power#/timeLimits/0/endElement" };
}
