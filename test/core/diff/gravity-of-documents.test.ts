import type { PolicyInput } from "../../../engine/core/compile/policy-source.ts";
import type { Rule } from "../../../engine/core/model/formats.generated.ts";
import { aFact, anEnum, records } from "../../support/a-fact.ts";
import { aCommitment } from "../../support/a-flow.ts";
import { RICH_MAP } from "../../support/a-map-xml.ts";
import { aMeasure, aParameter, aPolicy, aPower, aRule, aShared, aYear, tiers } from "../../support/a-policy.ts";
import type { UnreadVersion } from "../../support/policy-versions.ts";
import { eachMeans, type Edit } from "../../support/each-means.ts";

const bids = (operator: string, value: unknown): object => ({ fact: "bids", operator, value });
const FEWER = { fact: "bids", operator: "lessThan", value: { parameter: "fewest" } };
const FEW: Rule["conditions"] = { all: [FEWER] };
const MANY: Rule["conditions"] = {
  any: [{ fact: "bids", operator: "greaterThan", value: 10 }, { not: { condition: "calm" } }],
};
const MEASURES = ["halt", "report"];
const FACTS = {
  bids: aFact({ required: true, minimum: 0, maximum: 99 }),
  method: anEnum("open", "single"),
  name: aFact({ type: "string", personal: true }),
  share: aFact({ type: "decimal", source: "derived", formula: { "/": [{ var: "bids" }, 2] }, scale: 2 }),
  bidders: records({ price: aFact({ required: true }) }),
};
const PARTS = {
  power: aPower({ baselineGrade: "B", timeLimits: [aCommitment(20)] }),
  facts: FACTS,
  parameters: [aParameter("fewest", "integer", { "2009-01-01": 3 })],
  conditions: [aShared("calm", { all: [bids("lessThan", 5)] })],
  rules: [
    aRule("few", FEW, { grade: "B", measures: MEASURES, effective: { from: "2010-01-01" } }),
    aRule("many", MANY),
  ],
  library: { measures: [aMeasure("halt"), aMeasure("report")], tiers: tiers({ A: MEASURES }), calendar: [aYear(2026)] },
};
const BASE: UnreadVersion = { input: aPolicy(PARTS), mapXml: RICH_MAP };

const policy =
  (parts: Parameters<typeof aPolicy>[0]): Edit =>
  ({ mapXml }) => ({ input: aPolicy({ ...PARTS, ...parts }), mapXml });
const library = (parts: Partial<PolicyInput["library"]>): Edit => policy({ library: { ...PARTS.library, ...parts } });
const power = (parts: Parameters<typeof aPower>[0]): Edit =>
  policy({ power: aPower({ baselineGrade: "B", timeLimits: [aCommitment(20)], ...parts }) });
const few = (conditions: Rule["conditions"], parts: Parameters<typeof aRule>[2] = {}): Edit =>
  policy({
    rules: [
      aRule("few", conditions, { grade: "B", measures: MEASURES, effective: { from: "2010-01-01" }, ...parts }),
      aRule("many", MANY),
    ],
  });
const fact = (name: keyof typeof FACTS, entry: unknown): Edit => policy({ facts: { ...FACTS, [name]: entry } });
const fewest = (values: Readonly<Record<string, number>>): Edit =>
  policy({ parameters: [aParameter("fewest", "integer", values)] });
const calm = (condition: unknown): Edit => policy({ conditions: [aShared("calm", condition)] });
eachMeans("what a change of the documents means, and its way back", BASE, [
  ["a power is graded lower", power({ baselineGrade: "C" }), "power/power#baselineGrade", "weakened"],
  [
    "a power rests on another law",
    power({ basis: [{ law: "招标投标法", article: "9" }] }),
    "power/power#basis",
    "changed",
  ],
  ["a goal is worded anew", power({ goal: { zh: "新", en: "text" } }), "power/power#goal.zh", "wording"],
  ["a promised limit is longer", power({ timeLimits: [aCommitment(21)] }), "promisedLimit/文字#time", "weakened"],
  [
    "a promised limit can no longer be extended by any",
    power({ timeLimits: [aCommitment(20, { extension: 10 })] }),
    "promisedLimit/文字#extension",
    "strengthened",
  ],
  ["a promised limit goes", power({ timeLimits: [] }), "promisedLimit/文字", "weakened"],
  [
    "a least time is shorter in another unit",
    power({ timeLimits: [aCommitment(60, { unit: "calendarDay" })] }),
    "promisedLimit/文字#time",
    "weakened",
  ],
  [
    "a limit in another unit may be either",
    power({ timeLimits: [aCommitment(28, { unit: "calendarDay" })] }),
    "promisedLimit/文字#time",
    "changed",
  ],
  [
    "a longest time becomes a shortest",
    power({ timeLimits: [aCommitment(20, { bound: "atLeast" })] }),
    "promisedLimit/文字#time",
    "changed",
  ],
  ["a rule goes", policy({ rules: [aRule("many", MANY)] }), "rule/few", "weakened"],
  ["a rule is graded lower", few(FEW, { grade: "C", effect: "control" }), "rule/few#grade", "weakened"],
  ["a rule does less", few(FEW, { effect: "remind" }), "rule/few#effect", "weakened"],
  ["a rule asks for a measure less", few(FEW, { measures: ["halt"] }), "rule/few#measures", "weakened"],
  ["a rule asks for other measures", few(FEW, { measures: ["halt", "other"] }), "rule/few#measures", "changed"],
  ["a rule is in force later", few(FEW, { effective: { from: "2011-01-01" } }), "rule/few#effective", "weakened"],
  ["a rule ends", few(FEW, { effective: { from: "2010-01-01", to: "2027-01-01" } }), "rule/few#effective", "weakened"],
  [
    "a rule is in force at another time",
    few(FEW, { effective: { from: "2009-01-01", to: "2027-01-01" } }),
    "rule/few#effective",
    "changed",
  ],
  [
    "a rule asks for more before it fires",
    few({ all: [FEWER, { fact: "method", operator: "equal", value: "single" }] }),
    "rule/few#conditions",
    "weakened",
  ],
  [
    "a rule fires on something else",
    few({ all: [{ fact: "method", operator: "equal", value: "single" }] }),
    "rule/few#conditions",
    "changed",
  ],
  ["a condition is written otherwise", few({ any: [{ all: [FEWER] }] }), "rule/few#conditions", "wording"],
  [
    "a rule rests on another law",
    few(FEW, { basis: [{ law: "招标投标法", article: "9" }] }),
    "rule/few#basis",
    "changed",
  ],
  ["a message is worded anew", few(FEW, { message: { zh: "新", en: "text" } }), "rule/few#message.zh", "wording"],
  [
    "a threshold below which a rule fires is lower",
    fewest({ "2009-01-01": 2 }),
    "parameterValue/fewest/2009-01-01#value",
    "weakened",
  ],
  [
    "a threshold is lower from a day on",
    fewest({ "2009-01-01": 3, "2027-01-01": 2 }),
    "parameterValue/fewest/2027-01-01",
    "weakened",
  ],
  [
    "a shared condition of which a rule asks the contrary holds more often",
    calm({ all: [bids("lessThan", 6)] }),
    "condition/calm#conditions",
    "weakened",
  ],
  ["a shared condition is another", calm({ all: [bids("greaterThan", 6)] }), "condition/calm#conditions", "changed"],
  ["a required fact is optional", fact("bids", aFact({ minimum: 0, maximum: 99 })), "fact/bids#required", "weakened"],
  [
    "a required field is optional",
    fact("bidders", records({ price: aFact() })),
    "fact/bidders/price#required",
    "weakened",
  ],
  ["a fact may be smaller", fact("bids", aFact({ required: true, maximum: 99 })), "fact/bids#minimum", "weakened"],
  [
    "a fact may be larger",
    fact("bids", aFact({ required: true, minimum: 0, maximum: 100 })),
    "fact/bids#maximum",
    "weakened",
  ],
  ["a name is no longer masked", fact("name", aFact({ type: "string" })), "fact/name#personal", "weakened"],
  ["a choice more", fact("method", anEnum("open", "single", "other")), "fact/method#values", "changed"],
  [
    "a formula is another",
    fact("share", { ...FACTS.share, formula: { "/": [{ var: "bids" }, 3] } }),
    "fact/share#formula",
    "changed",
  ],
  [
    "a measure is due later",
    library({ measures: [aMeasure("halt", { due: { amount: 1, unit: "workday" } }), aMeasure("report")] }),
    "measure/halt#due",
    "weakened",
  ],
  ["a tier asks for a measure less", library({ tiers: tiers({ A: ["halt"] }) }), "tier/A#measures", "weakened"],
  [
    "a holiday more",
    library({ calendar: [aYear(2026, { holidays: ["2026-01-01", "2026-01-02"] })] }),
    "calendarYear/2026#holidays",
    "changed",
  ],
]);
