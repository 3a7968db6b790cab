import { asSeen } from "../../value/as-seen.ts";
import { sha256Hex } from "../../digest/sha256.ts";
import type { CaseReport, CaseVariant, SupervisionCode } from "../../model/formats.generated.ts";
import { traceEvents, type CaseTrace, type TracedEvent } from "../case-trace.ts";
import { dayOfInstant } from "../shanghai-clock.ts";
import type { SupervisionPlan } from "../supervision-plan.ts";
import { bucketOf } from "./duration-histogram.ts";
import { takenFlows, type FlowPlan } from "./taken-flows.ts";

/** What cases of one variant have in common: computed for the first of them. */
export type VariantProfile = Pick<CaseVariant, "id" | "steps" | "fitness" | "cost" | "optimal"> & {
  /** The elements passed, once for each time. */
  readonly passed: readonly string[];
  readonly flows: readonly string[];
  readonly unknown: readonly string[];
};

/** What one case adds to the statistics of its power, and what is taken out again when it changes. */
export type CaseTally = {
  readonly profile: VariantProfile;
  /** For each finished activity at a known element, how long it took since the one before: element, bucket. */
  readonly durations: readonly (readonly [string, number])[];
  readonly deviations: readonly CountedDeviation[];
  /** When the case was accepted: its first finished activity, in milliseconds. */
  readonly acceptedAt: number | undefined;
  readonly decisions: readonly Decision[];
};

type CountedDeviation = {
  readonly element: string;
  readonly kind: "skipped" | "added" | "outOfOrder" | "rework" | "overdue";
  /** By the grade of the step; nothing for what is overdue, which is no deviation from the map. */
  readonly weight: number;
};

/** A step finished by somebody after the case had waited since a day. */
export type Decision = {
  readonly step: string;
  readonly holder: string;
  readonly instant: number;
  readonly waitingSince: number;
};

const MINUTE = 60_000;

export type TallyScope = {
  readonly plan: SupervisionPlan;
  readonly flows: FlowPlan;
  /** The steps at which somebody decides. */
  readonly deciding: ReadonlySet<string>;
  readonly profiles: Map<string, VariantProfile>;
};

/** Counts one case. */
export function tallyOf({ events }: CaseTrace, report: CaseReport, scope: TallyScope): CaseTally {
  const { done } = traceEvents(events, scope.plan.mapping, Infinity);
  const durations: [string, number][] = [];
  const decisions: Decision[] = [];
  for (const [index, traced] of done.entries()) {
    const { activity, instant } = traced;
    const before = done[index - 1];
    if (activity.kind !== "node" || before === undefined) continue;
    durations.push([activity.node, bucketOf((instant - before.instant) / MINUTE)]);
    // Who decided on the day on which the files were complete did not let them wait.
    if (scope.deciding.has(activity.node) && dayOfInstant(before.instant) !== dayOfInstant(instant))
      decisions.push({ step: activity.node, holder: holderOf(traced), instant, waitingSince: before.instant });
  }
  return {
    profile: profileOf(done, report, scope),
    durations,
    deviations: deviationsIn(report, scope.plan),
    acceptedAt: done[0]?.instant,
    decisions,
  };
}

const MAXIMUM_PROFILES = 20_000;

function profileOf(
  done: readonly TracedEvent[],
  { state, conformance, path }: CaseReport,
  { flows, profiles }: TallyScope,
): VariantProfile {
  const steps = done.map(({ activity }) =>
    activity.kind === "node" ? activity.node : activity.kind === "none" ? "" : activity.name,
  );
  const { cost, fitness, optimal } = conformance;
  const key = [state === "complete" ? "complete" : "running", cost, ...steps].join("\u0000");
  const known = profiles.get(key);
  if (known !== undefined) return known;
  const fresh = {
    id: sha256Hex(key).slice(0, 16),
    steps,
    fitness,
    cost,
    optimal,
    passed: path.flatMap(({ kind, element }) => (kind === "mapOnly" || element === undefined ? [] : [element])),
    flows: takenFlows(path, flows),
    unknown: done.flatMap(({ activity }) => (activity.kind === "unknown" ? [activity.name] : [])),
  };
  if (profiles.size >= MAXIMUM_PROFILES) profiles.clear();
  profiles.set(key, fresh);
  return fresh;
}

const COUNTED: Readonly<Partial<Record<SupervisionCode, CountedDeviation["kind"]>>> = {
  SKIPPED_STEP: "skipped",
  ADDED_STEP: "added",
  OUT_OF_ORDER: "outOfOrder",
  REWORK: "rework",
  OVERDUE: "overdue",
};

function deviationsIn({ findings, openedAt, at }: CaseReport, plan: SupervisionPlan): readonly CountedDeviation[] {
  if (findings.length === 0) return [];
  const { skipCost } = plan.at(openedAt ?? at).settings;
  return findings.flatMap(({ code, step, grade }) => {
    const kind = COUNTED[code];
    if (kind === undefined || step === undefined) return [];
    return [{ element: step, kind, weight: kind === "overdue" ? 0 : skipCost[grade] }];
  });
}

function holderOf({ event }: TracedEvent): string {
  return asSeen(event.person ?? "") || asSeen(event.post ?? "");
}
