import { describe, expect, test } from "vitest";

import { preparePolicy } from "../../../engine/core/compile/prepare-policy.ts";
import { aMapXml, RICH_MAP } from "../../support/a-map-xml.ts";
import { aPolicy, aRule } from "../../support/a-policy.ts";

const few = { all: [{ fact: "bids", operator: "lessThan", value: 3 }] };
const { map: _map, ...documents } = aPolicy({ rules: [aRule("too-few-bids", few), aRule("deposit-over-cap", few)] });

async function codes(mapXml: string | undefined, input = documents): Promise<string[]> {
  const { findings } = await preparePolicy(input, mapXml);
  return findings.map(({ code, document }) => `${code} ${document}`);
}

describe("a policy is compiled with its map", () => {
  test("whose steps are where its rules are found", async () => {
    const compilation = await preparePolicy(documents, RICH_MAP);
    const places = compilation.ok ? compilation.policy.rules.map(({ places: at }) => at) : [];

    expect(places[0]).toEqual([
      { step: "s1", title: { zh: "审查", en: "Review" }, controlPoint: { kind: "cross", internal: true, grade: "A" } },
    ]);
  });

  test.each([[undefined], [""]])("or without one, if it has none yet: %j", async (mapXml) => {
    expect(await codes(mapXml)).toEqual([]);
  });

  test("and the faults of both are told together", async () => {
    const broken = { ...documents, rules: [aRule("odd", { all: [] })] };

    expect(await codes("<html/>", broken)).toEqual(["FORM_WRONG map", "GROUP_EMPTY rules/odd", "FACT_UNUSED facts"]);
    expect(await codes(aMapXml(""))).toEqual([
      "RULE_NOT_ON_MAP rules/too-few-bids",
      "RULE_NOT_ON_MAP rules/deposit-over-cap",
    ]);
  });

  test("in either form", async () => {
    const forms = await Promise.all(
      (["closures", "generatedCode"] as const).map((form) => preparePolicy(documents, RICH_MAP, form)),
    );

    expect(forms.map(({ ok }) => ok)).toEqual([true, true]);
  });
});
