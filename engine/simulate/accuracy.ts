import { compileProcess } from "../core/conformance/compile-process.ts";
import type { PowerSupervision, SupervisionCode } from "../core/model/formats.generated.ts";
import { superviseCase } from "../core/supervision/supervise-case.ts";
import type { SupervisionPlan } from "../core/supervision/supervision-plan.ts";
import { createWatch } from "../core/supervision/watch/watch.ts";
import { leavesTheMap, scoreCase } from "./score-case.ts";
import { simulateBatches } from "./simulate-batches.ts";
import { simulateCases } from "./simulate-cases.ts";
import type { Plant, SimulatedCase, SimulationSettings, SimulationSource } from "./simulation.ts";

/** How well supervision finds what was planted in cases that were made up. */
export type Accuracy = {
  readonly cases: number;
  readonly codes: ReadonlyMap<SupervisionCode, CodeScore>;
  readonly differences: readonly Difference[];
  /** The cases that fit the map though a deviation from it was planted, or do not fit though none was. */
  readonly wrongFitness: readonly string[];
  /** The cases whose comparison came to its bound, as their reports say: they count nowhere else. */
  readonly bounded: readonly string[];
};

export type CodeScore = {
  readonly planted: number;
  readonly found: number;
  /** Planted and found. */
  readonly hits: number;
  /** Of the hits, those that were found at another step, as another explanation that costs as little. */
  readonly elsewhere: number;
};

/** A case in which something was missed, or found though nobody planted it. */
export type Difference = {
  readonly case: string;
  readonly missed: readonly SupervisionCode[];
  readonly unplanted: readonly SupervisionCode[];
};

export type AccuracySettings = SimulationSettings & { readonly batches: number };

/**
 * Makes up cases of the map of a plan, supervises them at an instant long after the last of them, and compares. What is
 * found across cases counts by case.
 */
export function accuracyOf(plan: SupervisionPlan, settings: AccuracySettings, now: string): Accuracy {
  const score = new Scores();
  const watch = createWatch(plan);
  for (const simulated of casesOf(plan, settings)) {
    const { id, events, planted } = simulated;
    const closedAt = events.at(-1)?.at;
    const trace = { events, facts: {}, ...(closedAt === undefined ? {} : { closedAt }) };
    const report = superviseCase(plan, trace, now);
    watch.add(id, trace, report);
    if (!report.conformance.optimal) {
      score.bounded.push(id);
      continue;
    }
    score.add(simulated, scoreCase(withoutBatches(planted), report, plan.at(events[0]?.at ?? now).costs));
    if ((report.conformance.fitness === 1) === planted.some(({ code }) => leavesTheMap(code)))
      score.wrongFitness.push(id);
  }
  score.addTogether(watch.statistics(now).together);
  return score;
}

function* casesOf(plan: SupervisionPlan, settings: AccuracySettings): Generator<SimulatedCase> {
  const { map, calendar } = plan;
  const { settings: ofDay, costs } = plan.at(`${settings.firstDay}T00:00:00+08:00`);
  const { model } = compileProcess(map);
  const { idleWorkdays, batch } = ofDay;
  const source: SimulationSource = { map, model, calendar, separations: map.separations, costs, idleWorkdays };
  yield* simulateCases(source, settings);
  yield* simulateBatches(source, {
    ...settings,
    cases: batch.minimumDecisions,
    waitingWorkdays: batch.waitingWorkdays,
  });
}

function withoutBatches(planted: readonly Plant[]): { readonly planted: readonly Plant[] } {
  return { planted: planted.filter(({ code }) => code !== "BATCH") };
}

class Scores implements Accuracy {
  cases = 0;
  readonly codes = new Map<SupervisionCode, CodeScore>();
  readonly differences: Difference[] = [];
  readonly wrongFitness: string[] = [];
  readonly bounded: string[] = [];
  /** The cases of batches, by step. */
  readonly #batches = new Map<string, string>();

  add({ id, planted }: SimulatedCase, { hits, missed, unplanted }: ReturnType<typeof scoreCase>): void {
    this.cases += 1;
    for (const { plant, isAtItsStep } of hits)
      this.#count(plant.code, { planted: 1, found: 1, hits: 1, elsewhere: isAtItsStep ? 0 : 1 });
    this.#tell(id, missed, unplanted);
    for (const { code, step = "" } of planted) if (code === "BATCH") this.#batches.set(id, step);
  }

  addTogether(together: PowerSupervision["together"]): void {
    const left = new Map(this.#batches);
    for (const { code, step, cases } of together) {
      if (code !== "BATCH") this.#tell("", [], [{ code }]);
      for (const id of cases ?? []) {
        if (left.get(id) !== step) this.#tell(id, [], [{ code }]);
        else {
          left.delete(id);
          this.#count(code, { planted: 1, found: 1, hits: 1, elsewhere: 0 });
        }
      }
    }
    for (const id of left.keys()) this.#tell(id, [{ code: "BATCH" }], []);
  }

  #tell(id: string, missed: readonly Coded[], unplanted: readonly Coded[]): void {
    for (const { code } of missed) this.#count(code, { planted: 1, found: 0, hits: 0, elsewhere: 0 });
    for (const { code } of unplanted) this.#count(code, { planted: 0, found: 1, hits: 0, elsewhere: 0 });
    if (missed.length + unplanted.length === 0) return;
    this.differences.push({
      case: id,
      missed: missed.map(({ code }) => code),
      unplanted: unplanted.map(({ code }) => code),
    });
  }

  #count(code: SupervisionCode, more: CodeScore): void {
    this.codes.set(code, sumOf(this.codes.get(code), more));
  }
}

type Coded = { readonly code: SupervisionCode };

/** Two counts of one code together. */
export function sumOf(one: CodeScore | undefined, other: CodeScore): CodeScore {
  if (one === undefined) return other;
  return {
    planted: one.planted + other.planted,
    found: one.found + other.found,
    hits: one.hits + other.hits,
    elsewhere: one.elsewhere + other.elsewhere,
  };
}
