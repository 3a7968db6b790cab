import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import type { SupervisionFinding } from "../../engine/core/model/formats.generated.ts";
import { accuracyOf, type Accuracy } from "../../engine/simulate/accuracy.ts";
import { scoreCase } from "../../engine/simulate/score-case.ts";
import { planOf, soundMap } from "../support/a-supervision.ts";
import { PROJECT_ROOT } from "../support/source-files.ts";

const EXAMPLES = join(PROJECT_ROOT, "examples");
const SETTINGS = { seed: 5, cases: 150, deviations: 0.7, firstDay: "2024-03-04", days: 40, batches: 3 };

const measured = await Promise.all(
  readdirSync(EXAMPLES).map(async (power): Promise<readonly [string, Accuracy]> => {
    const map = await soundMap(readFileSync(join(EXAMPLES, power, "map.bpmn"), "utf8"));
    return [power, accuracyOf(planOf(map), SETTINGS, "2026-12-31T00:00:00+08:00")];
  }),
);

describe.each(measured)("of what was planted in cases of %s", (_power, { cases, codes, differences, ...wrong }) => {
  test("everything is found, and nothing else", () => {
    expect(differences).toEqual([]);
    expect(cases).toBe(SETTINGS.cases + 3 * SETTINGS.batches);
    expect([...codes.values()].every(({ planted, found, hits }) => hits === planted && hits === found)).toBe(true);
  });

  test("a deviation from the flow, and only that, keeps the case from fitting", () => {
    expect(wrong).toEqual({ wrongFitness: [], bounded: [] });
  });

  test("there is some of each kind of deviation from the flow, and of batches", () => {
    expect([...codes.keys()]).toEqual(
      expect.arrayContaining(["SKIPPED_STEP", "ADDED_STEP", "OUT_OF_ORDER", "REWORK", "BATCH"]),
    );
  });
});

test("there are ten of them, and every kind of plant is in one", () => {
  const codes = new Set(measured.flatMap(([, accuracy]) => [...accuracy.codes.keys()]));

  expect(measured).toHaveLength(10);
  expect([...codes]).toEqual(
    expect.arrayContaining(["OVERDUE", "IDLE", "EVIDENCE_MISSING", "EVIDENCE_LATE", "NOT_SEPARATED"]),
  );
});

describe("a plant", () => {
  const costs = { skip: (step: string) => (step === "grave" ? 5 : 1), add: () => 1 };
  const skipped = { code: "SKIPPED_STEP", step: "light", event: undefined } as const;

  test("counts as found at another step only when that explains the case as cheaply", () => {
    expect(score("other", 1)).toMatchObject({ hits: [{ isAtItsStep: false }], missed: [], unplanted: [] });
    expect(score("other", 5)).toMatchObject({ hits: [], missed: [skipped], unplanted: [{ step: "other" }] });
  });

  test("counts as found once", () => {
    expect(score("light", 1)).toMatchObject({ hits: [{ isAtItsStep: true }], missed: [], unplanted: [] });
    expect(score("light", 1, [skipped, { ...skipped }])).toMatchObject({
      hits: [{ plant: skipped }],
      missed: [skipped],
    });
  });

  function score(step: string, cost: number, planted: readonly (typeof skipped)[] = [skipped]) {
    const conformance = { cost, atLeast: cost, optimal: true, fitness: 0.5 };
    return scoreCase({ planted }, { findings: [{ ...FINDING, step }], conformance }, costs);
  }
});

const FINDING: Omit<SupervisionFinding, "step"> = {
  id: "f",
  code: "SKIPPED_STEP",
  category: "IRREGULAR",
  grade: "C",
  message: { zh: "", en: "" },
  basis: [],
  events: [],
  at: "2026-03-04T09:00:00+08:00",
};
