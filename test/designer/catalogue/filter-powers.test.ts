import { describe, expect, test } from "vitest";

import { filterPowers, heatRows, type PowerFilter } from "../../../designer/catalogue/filter-powers.ts";
import { spell } from "../../../designer/catalogue/spell.ts";
import type { CataloguedPower } from "../../../designer/api/policies.ts";
import type { Grade } from "../../../engine/core/model/formats.generated.ts";
import { aPower } from "../../support/a-policy.ts";

const ALL: PowerFilter = { text: "", organ: "", grade: "", type: "", field: "", state: "" };

const tendering = aCatalogued({
  id: "highway-tendering",
  zh: "高速公路施工招标投标",
  en: "Highway works tendering",
  grade: "A",
  organ: "transport",
});
const fund = aCatalogued({
  id: "housing-fund",
  zh: "住房公积金提取",
  en: "Housing fund withdrawal",
  grade: "B",
  organ: "housing",
});
const road = aCatalogued({ id: "road-permit", zh: "占道许可", en: "Road permit", grade: "C", organ: "transport" });
const powers = [tendering, fund, road];

describe("the catalogue is narrowed", () => {
  test.each([
    ["by part of a Chinese title", { text: "招标" }, [tendering]],
    ["by part of an English title in any case", { text: "WITHDRAW" }, [fund]],
    ["by an id", { text: "road-p" }, [road]],
    ["by the first letters of the pinyin", { text: "zfgjj" }, [fund]],
    ["by pinyin in full", { text: "zhaobiao" }, [tendering]],
    ["by pinyin with a blank between the syllables", { text: "zhan dao" }, [road]],
    ["by a grade and an organ together", { grade: "C", organ: "transport" }, [road]],
    ["to nothing when no power matches all parts", { grade: "A", organ: "housing" }, []],
    ["by the state", { state: "retired" }, []],
    ["by nothing", {}, powers],
  ] as const)("%s", (_words, filter, expected) => {
    expect(filterPowers(powers, { ...ALL, ...filter }, spell)).toEqual(expected);
  });

  test("before the pinyin is loaded letters still find English words", () => {
    expect(filterPowers(powers, { ...ALL, text: "housing" }, undefined)).toEqual([fund]);
    expect(filterPowers(powers, { ...ALL, text: "zfgjj" }, undefined)).toEqual([]);
  });

  test("a damaged power is found by its id", () => {
    const damaged: CataloguedPower = { id: "broken", state: "active", damaged: true };

    expect(filterPowers([damaged], { ...ALL, text: "brok" }, undefined)).toEqual([damaged]);
  });
});

describe("the heat of organs and grades", () => {
  test("counts each power once and puts the gravest organ first", () => {
    const rows = heatRows([fund, road, tendering]);

    expect(rows.map(({ organ, counts }) => [organ.id, counts])).toEqual([
      ["transport", { A: 1, B: 0, C: 1 }],
      ["housing", { A: 0, B: 1, C: 0 }],
    ]);
  });
});

function aCatalogued(power: { id: string; zh: string; en: string; grade: Grade; organ: string }): CataloguedPower {
  const { id, zh, en, grade: baselineGrade, organ } = power;
  const title = { zh: "机关", en: "Organ" };
  return {
    id,
    state: "active",
    power: aPower({ id, title: { zh, en }, baselineGrade, organ: { id: organ, title, level: "city" } }),
  };
}
