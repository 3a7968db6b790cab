import { describe, expect, test } from "vitest";

import type { Step } from "../../engine/core/map/power-map.ts";
import { readMap } from "../../engine/core/map/read-map.ts";
import { DISCLOSURE_FIELD_LABELS } from "../../engine/core/model/map-labels.ts";
import { POWER_TYPE_LABELS } from "../../engine/core/model/power-labels.ts";
import { lintMap } from "../support/lint-map.ts";
import { templatePacks } from "../support/rule-packs.ts";

// What holds for every power holds for every template and is proved in maps.test.ts and packs.test.ts; here is what a
// template must have besides, so that somebody who has never drawn a map can begin with it.

const templates = await templatePacks();

async function stepsOf(mapXml: string): Promise<readonly Step[]> {
  const reading = await readMap(mapXml);
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
  return reading.map.steps;
}

test("there is one template for each type of power", () => {
  expect(templates.map(({ id }) => id)).toEqual(Object.keys(POWER_TYPE_LABELS).toSorted());
});

describe.each(templates)("the template of $id", ({ id, mapXml, policy, cases }) => {
  test("is a power of its type, of an organ that is yet to be named, and of no row of the study", () => {
    expect(policy.power).toMatchObject({ id, type: id, organ: { id: "this-organ" } });
    expect(policy.power.ref).toBeUndefined();
  });

  test("has three to six rules of different grades, and two to five cases, some clear and some not", () => {
    expect([3, 4, 5, 6]).toContain(policy.rules.length);
    expect(new Set(policy.rules.map(({ rule }) => rule.event.params.grade)).size).toBeGreaterThan(1);
    expect([2, 3, 4, 5]).toContain(cases.length);
    expect(new Set(cases.map((example) => example.expect.verdict === "clear"))).toEqual(new Set([true, false]));
  });

  test("shows on its map what a map can hold", async () => {
    const steps = await stepsOf(mapXml);

    expect(steps.length).toBeGreaterThanOrEqual(8);
    expect(new Set(steps.map(({ lane }) => lane?.id)).size).toBeGreaterThanOrEqual(3);
    expect(mapXml.match(/gatewayDirection="Diverging"/g)?.length).toBeGreaterThanOrEqual(2);
    for (const part of ["riskPoints", "rules", "evidence", "disclosures"] as const)
      expect(steps.filter((step) => step[part].length > 0).length, part).toBeGreaterThanOrEqual(3);
    expect(steps.flatMap(({ timeLimits }) => timeLimits).length).toBeGreaterThanOrEqual(1);
    expect(steps.map(({ controlPoint }) => controlPoint?.internal)).toContain(true);
  });

  test("discloses the result, and all ten when its grade is A", async () => {
    const disclosed = (await stepsOf(mapXml)).flatMap(({ disclosures }) => disclosures.map(({ field }) => field));
    const due = policy.power.baselineGrade === "A" ? Object.keys(DISCLOSURE_FIELD_LABELS) : ["result"];

    expect(due.filter((field) => !disclosed.includes(field))).toEqual([]);
  });

  test("is drawn so that bpmnlint has nothing to say: whole, labelled, joined, without overlaps", async () => {
    expect(await lintMap(mapXml)).toEqual([]);
  });
});
