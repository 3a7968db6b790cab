import type { PowerMap } from "../../map/power-map.ts";
import type { CaseReport, PowerSupervision } from "../../model/formats.generated.ts";
import { byStrictness } from "../../model/grade.ts";
import type { CaseTrace } from "../case-trace.ts";
import type { Telling } from "../supervise-case.ts";
import type { SupervisionPlan } from "../supervision-plan.ts";
import { acceptanceFindings, countAcceptance, createAcceptances } from "./acceptance-findings.ts";
import { createBatches } from "./batches.ts";
import { tallyOf, type CaseTally } from "./case-tally.ts";
import { createElementTotals } from "./element-totals.ts";
import { planFlows } from "./taken-flows.ts";
import { createVariantTotals, type VariantBounds } from "./variant-totals.ts";

/** What only many cases of one power show together: its statistics, and batches, restricted hours, clustered weekdays. */
export type Watch = {
  /** Counts a case as it was judged. A case that is still remembered is counted anew. */
  readonly add: (caseId: string, trace: CaseTrace, report: CaseReport) => void;
  /** Takes a case out again; false when it is not remembered, and so stays counted. */
  readonly remove: (caseId: string) => boolean;
  /** At an instant; the order in which the cases were added makes no difference within the bounds. */
  readonly statistics: (now: string) => PowerSupervision;
};

/** How much a watch remembers. Within its bounds everything is exact but the durations, which are at most 1 % off. */
export type WatchBounds = VariantBounds & {
  /** Complete cases that can still be taken out; running ones always can. */
  readonly completeCases: number;
  /** Minutes with decisions in which a batch may still be found. */
  readonly decisionMinutes: number;
  /** Names of activities that the map does not know. */
  readonly unknownActivities: number;
  readonly batchesTold: number;
  /** Whether people are named where the dictionary of the power marks any fact as personal. */
  readonly telling: Telling;
};

const BOUNDS: WatchBounds = {
  counted: 10_000,
  told: 200,
  distinct: 1_000_000,
  completeCases: 20_000,
  decisionMinutes: 200_000,
  unknownActivities: 1000,
  batchesTold: 200,
  telling: "whole",
};

/** Watches over the cases of a published version, in memory that does not grow with the number of complete cases. */
export function createWatch(plan: SupervisionPlan, bounds: Partial<WatchBounds> = {}): Watch {
  const limits = { ...BOUNDS, ...bounds };
  const { map, places, calendar } = plan;
  const isMasked = limits.telling === "masked" && plan.rules?.policy.personal !== undefined;
  const scope = { plan, flows: planFlows(map), deciding: decidingSteps(map), profiles: new Map() };
  const elements = createElementTotals(map);
  const variants = createVariantTotals(limits);
  const batches = createBatches(limits.decisionMinutes);
  const acceptances = createAcceptances();
  const unknown = new Map<string, number>();
  const running = new Map<string, CaseTally>();
  const complete = new Map<string, CaseTally>();
  let cases = 0;
  let fitness = 0;

  const count = (caseId: string, tally: CaseTally, times: 1 | -1): void => {
    const { profile, acceptedAt, decisions } = tally;
    cases += times;
    fitness += times * Math.round(profile.fitness * FITNESS_PARTS);
    elements.count(tally, times);
    for (const name of profile.unknown) countName(unknown, name, times, limits.unknownActivities);
    if (acceptedAt !== undefined) countAcceptance(acceptances, acceptedAt, times);
    for (const decision of decisions) (times === 1 ? batches.add : batches.remove)(caseId, decision);
    (times === 1 ? variants.add : variants.remove)(caseId, profile);
  };

  const remove = (caseId: string): boolean => {
    const tally = running.get(caseId) ?? complete.get(caseId);
    if (tally === undefined) return false;
    running.delete(caseId);
    complete.delete(caseId);
    count(caseId, tally, -1);
    return true;
  };

  return {
    remove,
    add: (caseId, trace, report) => {
      remove(caseId);
      const tally = tallyOf(trace, report, scope);
      count(caseId, tally, 1);
      (report.state === "complete" ? complete : running).set(caseId, tally);
      if (complete.size > limits.completeCases) forgetFirst(complete);
    },
    statistics: (now) => {
      const { settings } = plan.at(now);
      const together = [
        ...batches.findings({ calendar, settings: settings.batch, places, isMasked, told: limits.batchesTold }),
        ...acceptanceFindings(acceptances, settings, now),
        ...plan.weakBase(now),
      ];
      return {
        power: plan.powerId,
        version: plan.version,
        at: now,
        cases,
        fitness: cases === 0 ? 1 : fitness / FITNESS_PARTS / cases,
        elements: elements.elements(),
        flows: elements.flows(),
        variants: variants.ranked(cases),
        variantCount: variants.count(),
        unknownActivities: [...unknown]
          .map(([activity, events]) => ({ activity, events }))
          .toSorted((first, second) => second.events - first.events || (first.activity < second.activity ? -1 : 1)),
        together: together.toSorted((first, second) => byStrictness(first.grade, second.grade)),
      };
    },
  };
}

/** Fitness is summed in whole parts: a sum of fractions would drift as cases come and go, and depend on their order. */
const FITNESS_PARTS = 100_000_000;

const AUTOMATIC = /^(Service|Script|BusinessRule|Send|Receive)Task$/;

/** Where somebody decides: the control points, or where a map has none, every step that people carry out. */
function decidingSteps({ nodes, steps }: PowerMap): ReadonlySet<string> {
  const automatic = new Set(nodes.filter(({ type }) => AUTOMATIC.test(type)).map(({ id }) => id));
  const manual = steps.filter(({ id }) => !automatic.has(id));
  const controlled = manual.filter(({ controlPoint }) => controlPoint !== undefined);
  return new Set((controlled.length > 0 ? controlled : manual).map(({ id }) => id));
}

/** Beyond so many names, new ones are counted together, under an empty name. */
function countName(names: Map<string, number>, name: string, times: 1 | -1, most: number): void {
  const key = names.has(name) || (names.size < most && times === 1) ? name : "";
  const left = (names.get(key) ?? 0) + times;
  if (left > 0) names.set(key, left);
  else names.delete(key);
}

function forgetFirst(tallies: Map<string, CaseTally>): void {
  for (const first of tallies.keys()) {
    tallies.delete(first);
    return;
  }
}
