import { addDays, dateInShanghai } from "../core/calendar/date-arithmetic.ts";
import type {
  FindingRecord,
  IsoDateTime,
  LocalizedText,
  Role,
  SupervisionCode,
  SupervisionOverview,
} from "../core/model/formats.generated.ts";
import type { CaseShelf } from "./case-shelf.ts";
import { isOverdue } from "./finding-clock.ts";
import { isOpenState } from "../core/supervision/finding-states.ts";
import { endOf, type HeldCase } from "./held-case.ts";
import { caseFilter, type CaseQuery } from "./list-cases.ts";

type GradeCounts = { A: number; B: number; C: number; open: number };
type PowerTotals = GradeCounts & { title: LocalizedText; cases: number; fitness: number };
type OrganTotals = GradeCounts & { organ: HeldCase["about"]["organ"]; cases: number };

const DAYS = 60;

/**
 * What the supervision wall shows. `from`, `to`, `organ`, `power` choose the cases, `code` and `grade` among their findings.
 * Withdrawn findings are not counted: there is no such thing.
 */
export function overviewOf(
  shelf: CaseShelf,
  { code, grade, ...query }: CaseQuery,
  { now, titleOf }: { readonly now: IsoDateTime; readonly titleOf: (power: string) => LocalizedText },
): SupervisionOverview {
  const isWanted = caseFilter(shelf, query);
  const cases = { running: 0, paused: 0, complete: 0, withFindings: 0, undecided: 0 };
  const byCode = new Map<SupervisionCode, GradeCounts>();
  const byOrgan = new Map<string, OrganTotals>();
  const byPower = new Map<string, PowerTotals>();
  const byTier = new Map<Role, { open: number; overdue: number }>();
  const byDay = lastDays(dateInShanghai(now));
  for (const held of shelf.cases()) {
    if (!isWanted(held)) continue;
    const { about, standing } = held;
    const end = endOf(held);
    const { id: organId } = about.organ;
    const organ = byOrgan.get(organId) ?? { organ: about.organ, cases: 0, ...noCounts() };
    const power = byPower.get(about.power) ?? { title: titleOf(about.power), cases: 0, fitness: 0, ...noCounts() };
    byOrgan.set(organId, organ);
    byPower.set(about.power, power);
    const findings = shelf
      .findingsOf(held)
      .filter(({ state, finding }) => state !== "withdrawn" && finding.code === (code ?? finding.code))
      .filter(({ finding }) => finding.grade === (grade ?? finding.grade));
    cases[standing.state] += 1;
    if (findings.length > 0) cases.withFindings += 1;
    if (standing.undecided > 0) cases.undecided += 1;
    organ.cases += 1;
    power.cases += 1;
    power.fitness += standing.fitness;
    countDay(byDay, about.openedAt, "opened");
    if (end !== undefined) countDay(byDay, end, "closed");
    for (const record of findings) {
      const ofCode = byCode.get(record.finding.code) ?? noCounts();
      byCode.set(record.finding.code, ofCode);
      for (const counts of [ofCode, organ, power]) count(counts, record);
      countDay(byDay, record.finding.at, "findings");
      if (isOpenState(record.state)) countTier(byTier, record, now);
    }
  }
  return {
    at: now,
    cases,
    byCode: [...byCode].map(([ofCode, counts]) => ({ code: ofCode, ...counts })).toSorted(byOpen),
    byOrgan: [...byOrgan.values()].toSorted(byOpen),
    byPower: [...byPower]
      .map(([power, { fitness, ...totals }]) => ({ power, ...totals, fitness: fitness / totals.cases }))
      .toSorted(byOpen),
    byDay: [...byDay].map(([day, counts]) => ({ day, ...counts })),
    byTier: [...byTier].map(([tier, counts]) => ({ tier, ...counts })),
  };
}

type DayCounts = { opened: number; closed: number; findings: number };

function noCounts(): GradeCounts {
  return { A: 0, B: 0, C: 0, open: 0 };
}

function count(counts: GradeCounts, { finding, state }: FindingRecord): void {
  counts[finding.grade] += 1;
  if (isOpenState(state)) counts.open += 1;
}

function countTier(
  byTier: Map<Role, { open: number; overdue: number }>,
  record: FindingRecord,
  now: IsoDateTime,
): void {
  const counts = byTier.get(record.tier) ?? { open: 0, overdue: 0 };
  byTier.set(record.tier, counts);
  counts.open += 1;
  if (isOverdue(record, now)) counts.overdue += 1;
}

function lastDays(today: string): Map<string, DayCounts> {
  return new Map(
    Array.from({ length: DAYS }, (_, index): [string, DayCounts] => [
      addDays(today, index - DAYS + 1),
      { opened: 0, closed: 0, findings: 0 },
    ]),
  );
}

function countDay(byDay: Map<string, DayCounts>, at: IsoDateTime, what: keyof DayCounts): void {
  const counts = byDay.get(dateInShanghai(at));
  if (counts !== undefined) counts[what] += 1;
}

function byOpen(one: GradeCounts, other: GradeCounts): number {
  return other.A - one.A || other.open - one.open;
}
