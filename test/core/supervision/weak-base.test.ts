import { expect, test } from "vitest";

import { weakBaseOf } from "../../../engine/core/supervision/weak-base.ts";
import { TEXT } from "../../support/a-fact.ts";
import { aCommitment, aTimeLimit } from "../../support/a-flow.ts";
import { aMap, aStep } from "../../support/a-map.ts";
import { aPower } from "../../support/a-policy.ts";

const AT = "2026-03-02T10:00:00+08:00";
const PUBLISHED = aStep("s1", { disclosures: [{ field: "flow", audience: "public", text: TEXT }] });
const SOUND = aPower({ timeLimits: [aCommitment(5)] });

function lacking(...given: Parameters<typeof weakBaseOf>): string[] {
  return weakBaseOf(...given).map(({ id }) => id);
}

test("a power with map, limit, basis and published guide has a sound base", () => {
  expect(lacking(SOUND, aMap([PUBLISHED]), AT)).toEqual([]);
});

test("without a map it has no published guide either", () => {
  expect(lacking(SOUND, undefined, AT)).toEqual(["WEAK_BASE  map", "WEAK_BASE  guide"]);
  expect(lacking(SOUND, aMap([]), AT)).toEqual(["WEAK_BASE  map", "WEAK_BASE  guide"]);
});

test("a limit on the map is a limit", () => {
  const power = aPower({ timeLimits: [] });

  expect(lacking(power, aMap([PUBLISHED]), AT)).toEqual(["WEAK_BASE  limit"]);
  expect(lacking(power, aMap([{ ...PUBLISHED, timeLimits: [aTimeLimit(5)] }]), AT)).toEqual([]);
});

test("what only the organ itself can see is no published guide", () => {
  const internal = aStep("s1", { disclosures: [{ field: "flow", audience: "internal", text: TEXT }] });

  expect(lacking(SOUND, aMap([internal]), AT)).toEqual(["WEAK_BASE  guide"]);
});

test("the finding has the grade of the power, and says what is lacking", () => {
  expect(weakBaseOf(aPower({ ...SOUND, basis: [], baselineGrade: "A" }), aMap([PUBLISHED]), AT)).toMatchObject([
    {
      code: "WEAK_BASE",
      category: "WEAK_BASE",
      grade: "A",
      at: AT,
      basis: [{ mechanism: "M117" }],
      message: { zh: `“${SOUND.title.zh}”基础建设不扎实：没有写明依据` },
    },
  ]);
});
