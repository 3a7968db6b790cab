import { BpmnModdle } from "bpmn-moddle";
import { describe, expect, test } from "vitest";

import type { PowerMap, Step } from "../../engine/core/map/power-map.ts";
import { readMap } from "../../engine/core/map/read-map.ts";
import { riskGrade } from "../../engine/core/model/risk-grade.ts";
import { rulePacks, templatePacks } from "../support/rule-packs.ts";

const [packs, templates] = await Promise.all([rulePacks(), templatePacks()]);

/** Numbered steps of each power in the domain study. */
const STEPS: Readonly<Record<string, number>> = {
  EX01: 11,
  EX02: 9,
  EX03: 8,
  EX04: 7,
  EX05: 6,
  EX06: 6,
  EX07: 8,
  EX08: 9,
  EX09: 7,
  EX10: 9,
};

async function read(xml: string): Promise<PowerMap> {
  const reading = await readMap(xml);
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
  return reading.map;
}

test("there are ten", () => {
  expect(packs).toHaveLength(10);
});

test.each(packs)("the map of $id separates duties and knows what systems call its steps", async ({ mapXml }) => {
  const { separations, steps } = await read(mapXml);

  expect(separations.length).toBeGreaterThanOrEqual(3);
  expect(new Set(steps.flatMap(({ duty }) => duty ?? [])).size).toBeGreaterThanOrEqual(2);
  expect(new Set(steps.flatMap(({ activities }) => activities.map(({ match }) => match)))).toEqual(
    new Set(["alias", "pattern"]),
  );
});

test.each(packs)("the map of $id has every step of the study", async ({ mapXml, policy }) => {
  const { steps } = await read(mapXml);

  expect(steps.filter(isNumbered)).toHaveLength(STEPS[policy.power.ref ?? ""] ?? 0);
});

function isNumbered({ id }: Step): boolean {
  return /^S\d+$/.test(id);
}

describe.each([...packs, ...templates])("the map of $id", ({ id, mapXml, policy }) => {
  test("is that of the power, with each step in a lane and each numbered one a control point", async () => {
    const { power, steps } = await read(mapXml);
    const numbered = steps.filter(isNumbered);

    expect(power).toBe(id);
    expect(numbered.length).toBeGreaterThanOrEqual(6);
    expect(steps.filter(({ lane }) => lane === undefined)).toEqual([]);
    expect(numbered.filter(({ controlPoint }) => controlPoint?.grade === undefined)).toEqual([]);
  });

  test("names only rules of the power, and has all of them", async () => {
    const { steps } = await read(mapXml);
    const bound = new Set(steps.flatMap(({ rules }) => rules));

    expect([...bound].toSorted()).toEqual(policy.rules.map(({ rule }) => rule.name).toSorted());
  });

  test("gives a control point no milder grade than the strictest rule on it", async () => {
    const { steps } = await read(mapXml);
    const gradeOf = new Map(policy.rules.map(({ rule }) => [rule.name, rule.event.params.grade]));

    for (const { id: step, rules, controlPoint } of steps) {
      const strictest = rules.map((rule) => gradeOf.get(rule) ?? "C").toSorted()[0];
      if (strictest !== undefined) expect((controlPoint?.grade ?? "C") <= strictest, step).toBe(true);
    }
  });

  test("has texts in both languages, and risk points whose matrix gives their grade", async () => {
    const { steps } = await read(mapXml);

    for (const { title, riskPoints, evidence, disclosures } of steps) {
      const texts = [
        title,
        ...riskPoints.map(({ text }) => text),
        ...[...evidence, ...disclosures].map(({ text }) => text),
      ];
      for (const { zh, en } of texts)
        expect([zh, en]).toEqual([
          expect.stringMatching(/\p{Script=Han}/u),
          expect.stringMatching(/^[^\p{Script=Han}]+$/u),
        ]);
      for (const risk of riskPoints) expect(risk.grade, risk.id).toBe(riskGrade(risk.likelihood, risk.harm));
    }
  });

  test("has time limits that start and end on nodes of the map", async () => {
    const { steps, nodes } = await read(mapXml);
    const ids = new Set(nodes.map((node) => node.id));

    for (const { startEvent, endEvent, amount } of steps.flatMap(({ timeLimits }) => timeLimits)) {
      expect(amount).toBeGreaterThanOrEqual(0);
      for (const end of [startEvent, endEvent]) if (end !== undefined) expect(ids).toContain(end);
    }
  });

  test("separates no duties that its own lanes put into one hand", async () => {
    const { separations, steps } = await read(mapXml);
    const laneOf = (node: string): string | undefined => steps.find((step) => step.id === node)?.lane?.id;
    const functions = new Map<string | undefined, Set<string>>();
    for (const { lane, duty } of steps)
      if (duty !== undefined) functions.set(lane?.id, (functions.get(lane?.id) ?? new Set()).add(duty));

    for (const { first, second, by } of separations)
      if (by === "post") expect(laneOf(first), `${first} and ${second}`).not.toBe(laneOf(second));
    expect([...functions].filter(([, held]) => held.size > 1)).toEqual([]);
  });

  test("opens in a plain BPMN tool without a warning, and comes back with all our data", async () => {
    const plain = new BpmnModdle();
    const { rootElement, warnings } = await plain.fromXML(mapXml);
    const { xml } = await plain.toXML(rootElement, { format: true });

    expect(warnings).toEqual([]);
    expect(await read(xml)).toEqual(await read(mapXml));
  });
});
