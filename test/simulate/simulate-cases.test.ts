import { readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { createCalendar } from "../../engine/core/calendar/calendar.ts";
import { createAligner } from "../../engine/core/conformance/aligner.ts";
import { compileProcess } from "../../engine/core/conformance/compile-process.ts";
import type { PowerMap } from "../../engine/core/map/power-map.ts";
import { readMap } from "../../engine/core/map/read-map.ts";
import { simulateCases } from "../../engine/simulate/simulate-cases.ts";
import type { SimulatedCase, SimulationSettings } from "../../engine/simulate/simulation.ts";
import { calendarYears } from "../support/calendar-years.ts";
import { aProcess } from "../support/process/a-process.ts";
import { PROJECT_ROOT } from "../support/source-files.ts";

const calendar = createCalendar(calendarYears());
const SETTINGS = { seed: 7, cases: 200, deviations: 0.5, firstDay: "2026-03-02", days: 30 };
const UNIT_COSTS = { skip: () => 1, add: () => 1 };
const FLOW = ["SKIPPED_STEP", "ADDED_STEP", "OUT_OF_ORDER", "REWORK"];

function simulated(map: PowerMap, settings: Partial<SimulationSettings> = {}): readonly SimulatedCase[] {
  const [first, second] = map.steps;
  const separations =
    first === undefined || second === undefined ? [] : [{ first: first.id, second: second.id, by: "person" as const }];
  const model = compileProcess(map).model;
  const source = { map, model, calendar, separations, costs: UNIT_COSTS, idleWorkdays: 30 };
  return [...simulateCases(source, { ...SETTINGS, ...settings })];
}

async function exampleMap(power: string): Promise<PowerMap> {
  const reading = await readMap(readFileSync(join(PROJECT_ROOT, "examples", power, "map.bpmn"), "utf8"));
  if (!reading.ok) throw new Error(power);
  return reading.map;
}

describe.each(["housing-fund-withdrawal", "administrative-penalty", "networked-land-approval"])(
  "cases of %s",
  async (power) => {
    const map = await exampleMap(power);
    const cases = simulated(map);
    const { align } = createAligner(compileProcess(map).model, {
      costs: UNIT_COSTS,
      maximumStates: 50_000,
      remembered: 1000,
    });

    test("follow the map exactly when no deviation from its flow was planted", () => {
      const wrong = cases.filter(({ events, planted }) => {
        const { fitness } = align(events.map(({ step = "" }) => step));
        return (fitness === 1) === planted.some(({ code }) => FLOW.includes(code));
      });

      expect(cases).toHaveLength(SETTINGS.cases);
      expect(wrong).toEqual([]);
    });

    test("about as many deviate as was asked for", () => {
      const share = cases.filter(({ planted }) => planted.length > 0).length / cases.length;

      expect(share).toBeGreaterThan(0.4);
      expect(share).toBeLessThan(0.6);
    });

    test("come in order, in working hours of working days", () => {
      const instants = cases.flatMap(({ events }) => events.map(({ at }) => at));

      expect(cases.every(({ events }) => events.every(({ at }, index) => at >= (events[index - 1]?.at ?? "")))).toBe(
        true,
      );
      expect(instants.filter((at) => !calendar.isWorkday(at.slice(0, 10)))).toEqual([]);
      expect(instants.filter((at) => at.slice(11, 16) < "09:00" || at.slice(11, 16) >= "17:00")).toEqual([]);
    });

    test("every plant names a step of the map and an event of its case", () => {
      const nodes = new Set(map.nodes.map(({ id }) => id));
      const wrong = cases.filter(({ events, planted }) =>
        planted.some(
          ({ step, event }) =>
            (step !== undefined && !nodes.has(step)) || (event !== undefined && !events.some(({ id }) => id === event)),
        ),
      );

      expect(wrong).toEqual([]);
    });
  },
);

test("all kinds of deviations occur where a map gives occasion", async () => {
  const cases = simulated(await exampleMap("administrative-penalty"), { cases: 600, deviations: 1 });
  const codes = new Set(cases.flatMap(({ planted }) => planted.map(({ code }) => code)));

  expect([...codes]).toEqual(expect.arrayContaining([...FLOW, "OVERDUE", "IDLE", "EVIDENCE_MISSING", "NOT_SEPARATED"]));
});

test("the same seed gives the same cases, another one others, and more cases leave the first as they were", async () => {
  const map = await exampleMap("housing-fund-withdrawal");

  expect(simulated(map)).toEqual(simulated(map));
  expect(simulated(map, { seed: 8 })).not.toEqual(simulated(map));
  expect(simulated(map, { cases: 250 }).slice(0, 200)).toEqual(simulated(map));
});

test("a step that may be left out or repeated is never a plant", () => {
  const map = aProcess(["start > x1 > a > x2 > end", "x1 > x2", "x2 > x1"]);
  const codes = simulated(map, { deviations: 1 }).flatMap(({ planted }) => planted.map(({ code }) => code));

  expect(codes.filter((code) => code === "SKIPPED_STEP" || code === "REWORK" || code === "OUT_OF_ORDER")).toEqual([]);
  expect(codes).toContain("ADDED_STEP");
});

test("a map on which no case can end gives no cases", () => {
  expect(simulated(aProcess(["start > x1 > a > p1 > end", "x1 > b > p1"]))).toEqual([]);
});
