import { seededRandom } from "../../../engine/simulate/random.ts";
import type { Power } from "../../../engine/core/model/formats.generated.ts";
import type { PolicyDocuments } from "../../../engine/core/model/policy-documents.ts";
import { largeCases } from "./large-cases.ts";
import { largeFacts } from "./large-facts.ts";
import { largeMap } from "./large-map.ts";
import { largeConditions, largeParameters, largeRules } from "./large-rules.ts";
import { BASIS, numbered } from "./made-up.ts";

const ID = "large-power";

/**
 * A made-up power as large as the designer has to carry: a map of 500 nodes, 200 facts, 2,000 rules and 200 cases, each
 * in both languages. It is good for every check, except that most of its rules have no case.
 */
export function largePower(): PolicyDocuments {
  const random = seededRandom(500);
  const rules = largeRules(2000, random);
  return {
    power: POWER,
    map: largeMap(
      ID,
      rules.map(({ name }) => name),
    ),
    facts: { facts: largeFacts() },
    parameters: largeParameters(),
    conditions: largeConditions(),
    rules,
    cases: largeCases(ID, 200, random),
  };
}

const POWER: Power = {
  id: ID,
  title: { zh: "大型事项", en: "A large power" },
  organ: { id: "large-office", title: { zh: "综合办公室", en: "General office" }, level: "province" },
  type: "other",
  baselineGrade: "C",
  baselineReason: { zh: "设计器性能测量用", en: "To measure the designer" },
  basis: BASIS,
  monitoringField: "growthAndInvestment",
  goal: { zh: "五百个环节、两千条规则仍然流畅", en: "Smooth with 500 nodes and 2,000 rules" },
  effective: { from: "2020-01-01" },
  timeLimits: [1, 2, 3].map((index) => ({
    title: numbered("办结期限", "Time to decide", index),
    amount: 3000,
    unit: "workday",
    bound: "atMost",
    basis: BASIS,
  })),
};
