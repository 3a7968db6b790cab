import type { CaseReport, Erasure, FindingRecord, IsoDateTime, Undecided } from "../core/model/formats.generated.ts";
import { leaveOutMasked } from "../core/personal/leave-out-masked.ts";
import type { Telling } from "../core/supervision/supervise-case.ts";
import { gravestFirst } from "../core/supervision/supervision-finding.ts";
import type { CasePlan, ToldCase } from "./case-plan.ts";
import type { HeldCase, Told } from "./held-case.ts";

/** What a case was told, with when it began and ended. */
export function traceOf({ about, closing }: HeldCase, { events, facts }: Pick<ToldCase, "events" | "facts">): ToldCase {
  return { events, facts, openedAt: about.openedAt, ...(closing !== undefined && { closedAt: closing.at }) };
}

type Reporting = {
  readonly plan: CasePlan;
  readonly findings: readonly FindingRecord[];
  readonly now: IsoDateTime;
  readonly telling: Telling;
};

/**
 * What is to be said of a case at an instant, and of what. Of a case whose personal data were erased nothing is judged anew
 * that rests on them: what was found stands as it was found, and that no more can be judged is told as undecided.
 */
export function reportOf(
  held: HeldCase,
  told: Told,
  { plan, findings, now, telling }: Reporting,
): { readonly told: ToldCase; readonly report: CaseReport } {
  if (told.erasure === undefined) {
    const trace = traceOf(held, told);
    return { told: trace, report: plan.supervise(trace, now, telling) };
  }
  // What was told before anything was sealed is masked as well.
  const trace = traceOf(held, leaveOutMasked(plan.mask(told) ?? told));
  const report = plan.supervise(trace, now, "masked");
  return {
    told: trace,
    report: {
      ...report,
      judgments: [],
      findings: findings
        .filter(({ state }) => state !== "withdrawn")
        .map(({ finding }) => finding)
        .toSorted(gravestFirst),
      undecided: [erased(told.erasure), ...report.undecided.filter(({ code }) => !WITHOUT_THEM.has(code))],
    },
  };
}

/** What is undecided for the only reason that something was erased. */
const WITHOUT_THEM: ReadonlySet<string> = new Set(["FACTS_MISSING", "PERSON_MISSING"]);

function erased({ at }: Erasure): Undecided {
  return {
    code: "PERSONAL_DATA_ERASED",
    message: {
      zh: `个人信息已于${at.slice(0, 10)}依法删除，规则与职责分离不再重新评判；已发现的问题以登记为准`,
      en: `the personal data were erased on ${at.slice(0, 10)}: rules and the separation of duties are not judged again, and what was found stands as it was recorded`,
    },
  };
}
