import type { Alignment, PrefixAlignment } from "../conformance/alignment.ts";
import type { CaseReport, LimitState, NextStep, SupervisionFinding, Undecided } from "../model/formats.generated.ts";
import { stricterGrade } from "../model/grade.ts";
import { MASK } from "../personal/mask.ts";
import type { CaseCourse } from "./case-course.ts";
import { casePath } from "./case-path.ts";
import { traceEvents, type CaseTrace, type TracedEvent } from "./case-trace.ts";
import { deviationFindings } from "./deviation-findings.ts";
import { deviationsOf } from "./deviations.ts";
import { evidenceOf } from "./evidence.ts";
import { limitsOf } from "./limits.ts";
import { judgePoints, type PointsOfCase } from "./point-rules.ts";
import { findUnseparated } from "./separation-findings.ts";
import { gravestFirst } from "./supervision-finding.ts";
import type { SupervisionPlan } from "./supervision-plan.ts";

/** Whether words name people and personal facts, or hide them where the dictionary of the power marks any fact as personal. */
export type Telling = "whole" | "masked";

/**
 * Supervises one case at an instant (ISO, with offset): its path against the map, its time limits, evidence, separation
 * of duties and the rules at its control points. Pure and deterministic: it judges all that is known, so events and facts
 * may arrive in any order. What could not be judged is told as undecided, never left out; the case is then not clean.
 */
export function superviseCase(
  plan: SupervisionPlan,
  trace: CaseTrace,
  now: string,
  telling: Telling = "whole",
): CaseReport {
  const masked = telling === "masked" ? plan.rules?.policy.personal : undefined;
  const { places, separations, calendar } = plan;
  const { all, done, undecided } = traceEvents(trace.events, plan.mapping, Date.parse(now));
  const openedAt = trace.openedAt ?? all[0]?.event.at;
  const { settings, aligner } = plan.at(openedAt ?? now);
  const nodes = done.map(nodeOf);
  const prefix = trace.closedAt === undefined ? aligner.alignPrefix(nodes) : undefined;
  const isRunning = prefix !== undefined && !prefix.mustEnd;
  const alignment: Alignment = isRunning ? prefix : aligner.align(nodes);
  const endedAt = trace.closedAt ?? done.at(-1)?.event.at ?? now;

  const course: CaseCourse = {
    path: casePath(alignment.moves, done),
    begun: all.flatMap(begunStep),
    events: all.map(({ event, id }) => (event.id === undefined ? { ...event, id } : { ...event, id })),
    openedAt: trace.openedAt,
    completeAt: isRunning ? undefined : endedAt,
  };
  const clock = { calendar, settings, now };
  const points =
    plan.rules === undefined
      ? NO_POINTS
      : judgePoints(plan.rules, all, { facts: trace.facts, openedAt: trace.openedAt }, masked);
  const grade = stricterGrade(points.caseGrade, plan.power?.baselineGrade ?? "C");
  const limits = limitsOf(plan.limits, course, clock);
  const evidence = evidenceOf(plan.map, plan.dutiesOf[grade], course, clock);
  const duties = findUnseparated(all, separations, masked === undefined ? TELL : HIDE);
  const deviations = deviationFindings(
    deviationsOf(alignment, (event) => nodes[event] ?? "", isRunning),
    {
      places,
      unknownGrade: plan.unknownGrade,
      done,
      endedAt: isRunning ? now : endedAt,
    },
  );

  const report: CaseReport = {
    power: plan.powerId,
    at: now,
    state: isRunning ? (limits.limits.some(({ state }) => state === "paused") ? "paused" : "running") : "complete",
    conformance: conformanceOf(alignment),
    path: [...course.path],
    next: isRunning ? nextSteps(prefix, limits.limits, plan) : [],
    limits: [...limits.limits],
    evidence: [...evidence.evidence],
    judgments: points.judgments,
    findings: inOrder([
      ...deviations,
      ...duties.findings,
      ...points.findings,
      ...limits.findings,
      ...evidence.findings,
    ]),
    undecided: [
      ...plan.uninterpreted,
      ...undecided,
      ...ambiguous(done),
      ...(alignment.optimal ? [] : [DEVIATIONS_UNSURE]),
      ...(isRunning && !prefix.isWhole ? [NEXT_UNSURE] : []),
      ...limits.undecided,
      ...evidence.undecided,
      ...duties.undecided,
      ...points.undecided,
    ],
  };
  if (openedAt !== undefined) report.openedAt = openedAt;
  if (!isRunning) report.closedAt = endedAt;
  if (isRunning) report.mayEnd = prefix.mayEnd;
  return report;
}

/** What stands in words for a person: the same one, or nobody. */
const TELL = (person: string): string => person;
const HIDE = (): string => MASK;

const NO_POINTS: PointsOfCase = { judgments: [], findings: [], undecided: [], caseGrade: null };

const DEVIATIONS_UNSURE: Undecided = {
  code: "SEARCH_BOUND",
  message: {
    zh: "与流程图的比对超出了计算上限，偏离至少如报告所示，未必是最少的",
    en: "the comparison with the map reached its bound: the deviations shown are possible, and perhaps not the fewest",
  },
};

const NEXT_UNSURE: Undecided = {
  code: "SEARCH_BOUND",
  message: {
    zh: "与流程图的比对超出了计算上限，所列的下一步可能不全，能否办结也不能确定",
    en: "the comparison with the map reached its bound: more may come next than is shown, and whether the case may end is not sure",
  },
};

/** An activity that is not exactly one element of the map is an empty name to the comparison. */
function nodeOf({ activity }: TracedEvent): string {
  return activity.kind === "node" ? activity.node : "";
}

function begunStep({ event, id, activity }: TracedEvent): CaseCourse["begun"] {
  return event.transition === "start" && activity.kind === "node"
    ? [{ step: activity.node, at: event.at, event: id }]
    : [];
}

function conformanceOf({ cost, atLeast, optimal, fitness }: Alignment): CaseReport["conformance"] {
  return { cost, atLeast, optimal, fitness };
}

function ambiguous(done: readonly TracedEvent[]): Undecided[] {
  return done.flatMap(({ activity, id }): Undecided[] => {
    if (activity.kind !== "ambiguous") return [];
    const { name, nodes } = activity;
    const message = {
      zh: `“${name}”可能指几个环节（${nodes.join("、")}），不能确定办的是哪一个`,
      en: `“${name}” may stand for several steps (${nodes.join(", ")}); nobody can tell which was done`,
    };
    return [{ code: "ACTIVITY_UNKNOWN", message, event: id }];
  });
}

function nextSteps({ next }: PrefixAlignment, limits: readonly LimitState[], { places }: SupervisionPlan): NextStep[] {
  return next.map((element) => {
    const place = places.get(element);
    const step: NextStep = { element, title: place?.title ?? { zh: element, en: element } };
    if (place?.post !== undefined) step.post = place.post;
    if (place?.graded !== undefined) step.grade = place.graded;
    const dueOn = earliestDue(limits, element);
    if (dueOn !== undefined) step.dueOn = dueOn;
    return step;
  });
}

/** The first last day among the running limits that the step is under: its own and those of the whole. */
function earliestDue(limits: readonly LimitState[], element: string): string | undefined {
  let earliest: string | undefined;
  for (const { state, scope, step, dueOn, bound } of limits) {
    if (state !== "running" || bound !== "atMost" || dueOn === undefined) continue;
    if (scope === "step" && step !== element) continue;
    if (earliest === undefined || dueOn < earliest) earliest = dueOn;
  }
  return earliest;
}

/** Gravest first, then in the order of time; equal ids get a number, so that each is followed on its own. */
function inOrder(findings: readonly SupervisionFinding[]): SupervisionFinding[] {
  if (findings.length < 2) return [...findings];
  const seen = new Map<string, number>();
  return findings.toSorted(gravestFirst).map((finding) => {
    const times = (seen.get(finding.id) ?? 0) + 1;
    seen.set(finding.id, times);
    return times === 1 ? finding : { ...finding, id: `${finding.id} #${times}` };
  });
}
