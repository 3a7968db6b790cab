import { stricterGrade } from "../core/model/grade.ts";
import type { CaseReport, FindingRecord, Grade, IsoDateTime } from "../core/model/formats.generated.ts";
import type { CaseOpening, CaseStanding, Judged } from "../store/cases/case-record.ts";
import type { CasePlan, ToldCase } from "./case-plan.ts";
import { isOpenState } from "../core/supervision/finding-states.ts";
import { followFindings } from "./follow-findings.ts";

/** A case to be judged: what it was told so far, and the findings that are followed already. */
export type CaseToJudge = {
  readonly about: Pick<CaseOpening, "id" | "power" | "organ">;
  readonly told: ToldCase;
  readonly findings: readonly FindingRecord[];
};

/** What is kept of a judgment: what is to be recorded of it, and what may come next. */
export type CaseJudgment = { readonly judged: Judged; readonly next: CaseReport["next"] };

/**
 * Judges a case at an instant. The report itself is not handed on: whoever waits for the judgment to be durable would keep
 * it until then, and with many cases at once that is most of the memory.
 */
export function judgeCase(plan: CasePlan, { about, told, findings }: CaseToJudge, now: IsoDateTime): CaseJudgment {
  const report = plan.supervise(told, now, "masked");
  const changed = followFindings(findings, report, { about, plan, now });
  const changedIds = new Set(changed.map(({ id }) => id));
  const open = [...findings.filter(({ id }) => !changedIds.has(id)), ...changed].filter(({ state }) =>
    isOpenState(state),
  );
  return { judged: { standing: standingOf(plan, report, { told, open }), findings: changed }, next: report.next };
}

/** A case that can no longer be judged stands as it did, but that it is over. */
export function closedUnread({ changesAt: _changesAt, dueOn: _dueOn, ...last }: CaseStanding): Judged {
  return { standing: { ...last, state: "complete" }, findings: [] };
}

function standingOf(
  plan: CasePlan,
  report: CaseReport,
  { told, open }: { readonly told: ToldCase; readonly open: readonly FindingRecord[] },
): CaseStanding {
  const dueOn = nextDueDay(report);
  const changesAt = plan.changesAt(report, told);
  return {
    state: report.state,
    fitness: report.conformance.fitness,
    monitoringGrade: open.reduce<Grade>(
      (grade, { finding }) => stricterGrade(grade, finding.grade),
      plan.power.baselineGrade,
    ),
    undecided: report.undecided.length,
    ...(dueOn !== undefined && { dueOn }),
    ...(changesAt !== undefined && { changesAt }),
  };
}

function nextDueDay({ limits }: CaseReport): string | undefined {
  return limits
    .filter(({ state }) => state === "running")
    .flatMap(({ dueOn }) => (dueOn === undefined ? [] : [dueOn]))
    .toSorted()[0];
}
