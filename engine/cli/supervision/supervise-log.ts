import { instantOf } from "../../core/calendar/instant.ts";
import type {
  CaseReport,
  FindingCounts,
  LogMapping,
  LogReading,
  PowerSupervision,
  SupervisionCode,
} from "../../core/model/formats.generated.ts";
import { superviseCase } from "../../core/supervision/supervise-case.ts";
import type { SupervisionPlan } from "../../core/supervision/supervision-plan.ts";
import { createWatch } from "../../core/supervision/watch/watch.ts";
import { foldCases, type CaseFold, type LogProgress } from "../../logs/cases/fold-cases.ts";
import type { LogSource } from "../../logs/input/log-source.ts";
import type { LogCase } from "../../logs/log-piece.ts";
import { createVariants, type LogVariant } from "./log-variants.ts";
import { createWorstCases, type WorstCase } from "./worst-cases.ts";

/** What the supervision of a whole log found. */
export type SupervisedLog = {
  readonly reading: LogReading;
  readonly statistics: PowerSupervision;
  readonly cases: CaseTotals;
  /** Findings by code and grade; those that only many cases together show among them. */
  readonly findings: ReadonlyMap<SupervisionCode, FindingCounts>;
  /** What could not be judged, by code, with the words of the first. */
  readonly undecided: ReadonlyMap<string, { readonly count: number; readonly first: CaseReport["undecided"][number] }>;
  readonly variants: readonly LogVariant[];
  readonly worst: readonly WorstCase[];
};

type CaseTotals = { total: number; fitting: number; withFindings: number; undecided: number; running: number };

export type SupervisionOfLog = {
  readonly plan: SupervisionPlan;
  readonly now: string;
  readonly mapping: LogMapping;
  /** Whether a case that the log does not close may still go on; else the log holds finished cases. */
  readonly mayRun: boolean;
  readonly worst: number;
  readonly progress: (progress: LogProgress) => void;
};

/** Supervises every case of a log, in the memory of a few. @throws LogRefused when it cannot be read */
export async function superviseLog(source: LogSource, settings: SupervisionOfLog): Promise<SupervisedLog> {
  const { mapping, progress } = settings;
  const { result, reading } = await foldCases(source, { mapping, progress }, () => foldOf(settings));
  return { ...result, reading };
}

function foldOf({ plan, now, mayRun, worst }: SupervisionOfLog): CaseFold<Omit<SupervisedLog, "reading">> {
  // A log tells each case once: none is taken out again.
  const watch = createWatch(plan, { completeCases: 0 });
  const cases: CaseTotals = { total: 0, fitting: 0, withFindings: 0, undecided: 0, running: 0 };
  const findings = new Map<SupervisionCode, FindingCounts>();
  const undecided = new Map<string, { count: number; first: CaseReport["undecided"][number] }>();
  const variants = createVariants();
  const worstCases = createWorstCases(worst);

  const count = ({ code, grade }: CaseReport["findings"][number]): void => {
    const counts = findings.get(code) ?? { A: 0, B: 0, C: 0 };
    counts[grade] += 1;
    findings.set(code, counts);
  };

  return {
    add: (found) => {
      const trace = traceOf(found, mayRun ? undefined : now);
      const report = superviseCase(plan, trace, now);
      watch.add(found.id, trace, report);
      cases.total += 1;
      if (report.conformance.cost === 0 && report.conformance.optimal) cases.fitting += 1;
      if (report.findings.length > 0) cases.withFindings += 1;
      if (report.undecided.length > 0) cases.undecided += 1;
      if (report.state !== "complete") cases.running += 1;
      for (const finding of report.findings) count(finding);
      for (const one of report.undecided) {
        const told = undecided.get(one.code);
        if (told === undefined) undecided.set(one.code, { count: 1, first: one });
        else told.count += 1;
      }
      variants.add(found, report);
      worstCases.add(found.id, report);
    },
    result: () => {
      const statistics = watch.statistics(now);
      for (const finding of statistics.together) count(finding);
      return { statistics, cases, findings, undecided, variants: variants.all(), worst: worstCases.all() };
    },
  };
}

/**
 * A log holds what happened: a case that it does not close ends with its last event, or now where it has none. Without
 * `now` it may still run.
 */
function traceOf({ attributes, events }: LogCase, now: string | undefined): Parameters<typeof superviseCase>[1] {
  const { facts = {}, openedAt, closedAt } = attributes;
  const end = closedAt ?? (now === undefined ? undefined : (lastInstant(events) ?? now));
  return {
    events,
    facts,
    ...(openedAt === undefined ? {} : { openedAt }),
    ...(end === undefined ? {} : { closedAt: end }),
  };
}

function lastInstant(events: LogCase["events"]): string | undefined {
  let last: string | undefined;
  let latest = Number.NEGATIVE_INFINITY;
  for (const { at } of events) {
    const instant = instantOf(at);
    if (instant < latest) continue;
    latest = instant;
    last = at;
  }
  return last;
}
