import { describe, expect, test } from "vitest";

import { differencesOf } from "../../../../../designer/workspace/saving/difference/differences.ts";
import { partsOf } from "../../../../../designer/workspace/saving/difference/parts-of.ts";
import type { Conflict } from "../../../../../designer/workspace/saving/merge-documents.ts";
import type { PowerMap, Step } from "../../../../../engine/core/map/power-map.ts";
import type { PolicyDocuments } from "../../../../../engine/core/model/policy-documents.ts";
import type { Language } from "../../../../../engine/core/value/value-form.ts";
import { aFact } from "../../../../support/a-fact.ts";
import { aMap, aRiskPoint, aStep } from "../../../../support/a-map.ts";
import { aMeasure, aParameter, aRule } from "../../../../support/a-policy.ts";
import { anExample, stopped } from "../../../../support/an-example.ts";
import { someDocuments } from "../some-documents.ts";

const SHARED = {
  library: { laws: [], measures: [aMeasure("halt", { title: { zh: "停办", en: "Halt" } })] },
  day: "2026-09-18",
};
const BIDS = { facts: { bids: aFact({ label: { zh: "投标人数", en: "number of bidders" } }) } };

type Sides = Readonly<Record<"before" | "mine" | "theirs", Partial<PolicyDocuments>>>;
type Maps = Readonly<Record<"before" | "mine" | "theirs", PowerMap>>;

/** The differences as the dialog shows them, a line each: what, before, mine, theirs. */
function shown(
  conflict: Pick<Conflict, "part" | "name">,
  sides: Sides,
  language: Language = "zh",
  powerMaps?: Maps,
): string[] {
  const parts = (side: keyof Sides): ReturnType<typeof partsOf> =>
    partsOf(conflict, { documents: someDocuments({ facts: BIDS, ...sides[side] }), map: powerMaps?.[side] }, SHARED);
  return differencesOf({ before: parts("before"), mine: parts("mine"), theirs: parts("theirs") }).map(
    ({ what, before, mine, theirs }) => [what, before, mine, theirs].map((words) => words[language]).join(" | "),
  );
}

const fewer = (value: number): Parameters<typeof aRule>[1] => ({
  all: [{ fact: "bids", operator: "lessThan", value }],
});
const rule = (value: number, parts: Parameters<typeof aRule>[2] = {}): Partial<PolicyDocuments> => ({
  rules: [aRule("few", fewer(value), parts)],
});

describe("of a rule", () => {
  const sides = { before: rule(3), mine: rule(4), theirs: rule(5, { grade: "B", measures: ["halt", "report"] }) };

  test("the conditions are told as sentences, and each other part by its name", () => {
    expect(shown({ part: "rules", name: "few" }, sides)).toEqual([
      "什么情况下触发 | 当 投标人数 小于 3 | 当 投标人数 小于 4 | 当 投标人数 小于 5",
      "风险等级 | A级 | A级 | B级",
      "处置 | 停止办理 | 停止办理 | 落实管控后继续",
      "防控措施 | 停办 | 停办 | 停办、report",
    ]);
  });

  test("in English too", () => {
    expect(shown({ part: "rules", name: "few" }, sides, "en")[0]).toBe(
      "When it fires | when number of bidders is less than 3 | when number of bidders is less than 4 | when number of bidders is less than 5",
    );
  });

  test("that one removed, what the other changed is told", () => {
    expect(shown({ part: "rules", name: "few" }, { ...sides, theirs: { rules: [] } })).toEqual([
      "什么情况下触发 | 当 投标人数 小于 3 | 当 投标人数 小于 4 | （已删除）",
    ]);
  });

  test("that both began, everything in which they differ is told", () => {
    const titled = rule(4, { title: { zh: "少", en: "few" } });
    expect(shown({ part: "rules", name: "few" }, { before: { rules: [] }, mine: rule(4), theirs: titled })).toEqual([
      "标题（中文） | （无） | 文字 | 少",
      "标题（英文） | （无） | text | few",
    ]);
  });
});

test("of a parameter, each value is told by its first day", () => {
  const sides = {
    before: { parameters: [aParameter("cap", "integer", { "2009-01-01": 3 })] },
    mine: { parameters: [aParameter("cap", "integer", { "2009-01-01": 4 })] },
    theirs: { parameters: [aParameter("cap", "integer", { "2009-01-01": 3, "2012-02-01": 9 })] },
  };

  expect(shown({ part: "parameters", name: "cap" }, sides)).toEqual([
    "自2009-01-01起的取值 | 3 | 4 | 3",
    "自2012-02-01起的取值 | （无） | （无） | 9",
    "自2012-02-01起取值的依据 | （无） | （无） | 招标投标法第3条",
  ]);
});

test("of a fact, what it is called and what it is", () => {
  const sides = {
    before: {},
    mine: { facts: { facts: { bids: aFact({ label: { zh: "人数", en: "number of bidders" } }) } } },
    theirs: { facts: { facts: { bids: { ...BIDS.facts.bids, required: true } } } },
  };

  expect(shown({ part: "facts", name: "bids" }, sides)).toEqual([
    "名称（中文） | 投标人数 | 人数 | 投标人数",
    "每个案件必须报送 | （无） | （无） | 是",
  ]);
});

test("of a case, its facts by their labels and what it expects by the titles of rules", () => {
  const sides = {
    before: { cases: [anExample("a", { bids: 3 })] },
    mine: { cases: [anExample("a", { bids: 4 })] },
    theirs: { cases: [anExample("a", { bids: 3 }, { expect: stopped("first") })] },
  };

  expect(shown({ part: "cases", name: "a" }, sides)).toEqual([
    "事实“投标人数” | 3 | 4 | 3",
    "预期：结论 | 正常 | 正常 | 停止",
    "预期：本案等级 | 无等级 | 无等级 | A级",
    "预期：触发的规则 | 无 | 无 | 文字",
  ]);
});

describe("of a map", () => {
  const none = { before: {}, mine: {}, theirs: {} };

  test("each step is told by its title, and what is written at it", () => {
    const point = { kind: "cross", internal: true, grade: "B" } as const;
    const mine = aMap([step("S1", "审查", { controlPoint: point, rules: ["first"] })]);
    const theirs = aMap([step("S1", "审查", { riskPoints: [aRiskPoint()] })]);

    expect(shown({ part: "map" }, none, "zh", maps(mine, theirs))).toEqual([
      "环节“审查”的控制点 | （无） | 交叉点、内控点、B级 | （无）",
      "环节“审查”的挂接的规则 | （无） | 文字 | （无）",
      "环节“审查”的风险点 | （无） | （无） | 泄露标底（A级）",
    ]);
  });

  test("a step that only one has is told as one thing, and so is a flow", () => {
    const flow = { id: "F1", title: undefined, from: "S1", to: "S2", condition: "a > 1", isDefault: false };
    const mine = { ...aMap([step("S1", "审查"), step("S2", "决定")]), flows: [flow] };

    expect(shown({ part: "map" }, none, "zh", maps(mine, aMap([])))).toEqual([
      "环节“审查” | 有 | 有 | （已删除）",
      "环节“决定” | （无） | 有 | （无）",
      "流转线 | （无） | S1 → S2（a > 1） | （无）",
    ]);
  });
});

function step(id: string, zh: string, parts: Partial<Step> = {}): Step {
  return aStep(id, { title: { zh, en: zh }, ...parts });
}

function maps(mine: PowerMap, theirs: PowerMap): Maps {
  return { before: aMap([step("S1", "审查")]), mine, theirs };
}
