import { createCalendar } from "../../engine/core/calendar/calendar.ts";
import { addDays, dateInShanghai } from "../../engine/core/calendar/date-arithmetic.ts";
import type { CaseEvent, Grade, SupervisionFinding, TierPack } from "../../engine/core/model/formats.generated.ts";
import type { CasePlan, CasePlans, Takeover } from "../../engine/cases/case-plan.ts";
import { SunmapError } from "../../engine/core/errors.ts";
import { aLibrary, aPolicy } from "../store/a-policy.ts";
import { calendarYears } from "../support/calendar-years.ts";

const TIERS: TierPack = {
  A: { ...aLibrary().tiers.A, monitors: ["monitorOffice", "responsibleOffice"] },
  B: { ...aLibrary().tiers.B, monitors: ["responsibleOffice"] },
  C: { ...aLibrary().tiers.C, monitors: ["postHolder"] },
};

/**
 * A way of judging that a test can steer: an activity `wrong-A` is a finding of grade A, `right` takes back every one before
 * it, `due-2026-09-20` sets a last day, after which the case is overdue, a week later gravely, and `end` completes the case.
 */
export function aPlan({ version = 1, years = calendarYears() } = {}): CasePlan {
  const { power } = aPolicy("licensing");
  return {
    power: { ...power, baselineGrade: "C" },
    version,
    tiers: TIERS,
    calendar: createCalendar(years),
    answerWorkdays: () => ({ remind: 5, yellow: 3, red: 1, escalated: 1 }),
    changesAt: ({ limits, at }) => {
      const [limit] = limits;
      if (limit?.dueOn === undefined || dateInShanghai(at) > limit.dueOn) return undefined;
      return `${addDays(limit.dueOn, 1)}T00:00:00+08:00`;
    },
    mask: () => undefined,
    supervise: ({ events, closedAt, openedAt }, now) => {
      const dueOn = events.findLast(isDue)?.activity?.slice("due-".length);
      const isOver = dueOn !== undefined && dateInShanghai(now) > dueOn;
      const isFarOver = dueOn !== undefined && dateInShanghai(now) > addDays(dueOn, 7);
      const isComplete = closedAt !== undefined || events.some(({ activity }) => activity === "end");
      return {
        power: power.id,
        at: now,
        state: isComplete ? "complete" : "running",
        openedAt,
        conformance: { cost: 0, atLeast: 0, optimal: true, fitness: 1 },
        path: events.map(({ id = "", activity = "" }) => ({ kind: "both", element: activity, event: id })),
        next: [],
        limits: dueOn === undefined ? [] : [aLimit(dueOn)],
        evidence: [],
        judgments: [],
        findings: [
          ...wrongs(events),
          ...(isOver && !isComplete ? [aFinding("OVERDUE", "B", [], isFarOver ? "red" : "yellow")] : []),
        ],
        undecided: [],
      };
    },
    watch: () => {
      const cases = new Set<string>();
      return {
        add: (id) => void cases.add(id),
        statistics: (at) => ({ ...NOTHING, at, version, cases: cases.size }),
      };
    },
  };
}

/** The plans of one power, `licensing`, whose versions can be told apart; `retired` takes no new case. */
export function somePlans(
  plan: CasePlan = aPlan(),
): CasePlans & { latest: number; retired: boolean; takeover: Takeover | undefined } {
  const plans = {
    latest: 1,
    retired: false,
    takeover: NO_TAKEOVER.at(0),
    current: async (power: string) => {
      if (power !== "licensing") throw new SunmapError("POWER_NOT_FOUND", { power });
      if (plans.retired) throw new SunmapError("POWER_RETIRED", { power });
      return { ...plan, version: plans.latest };
    },
    version: async (_power: string, version: number) => ({ ...plan, version }),
    takingOver: async () => plans.takeover,
  };
  return plans;
}

const NO_TAKEOVER: readonly Takeover[] = [];

const NOTHING = {
  power: "licensing",
  fitness: 1,
  elements: [],
  flows: [],
  variants: [],
  variantCount: 0,
  unknownActivities: [],
  together: [],
};

function isDue({ activity = "" }: CaseEvent): boolean {
  return activity.startsWith("due-");
}

function wrongs(events: readonly CaseEvent[]): SupervisionFinding[] {
  const since = events.findLastIndex(({ activity }) => activity === "right");
  return events.slice(since + 1).flatMap(({ activity = "", id = "" }) => {
    const grade = /^wrong-([ABC])$/.exec(activity)?.[1];
    return isGrade(grade) ? [aFinding("ADDED_STEP", grade, [id])] : [];
  });
}

function isGrade(text: string | undefined): text is Grade {
  return text === "A" || text === "B" || text === "C";
}

function aFinding(
  code: "OVERDUE" | "ADDED_STEP",
  grade: Grade,
  events: string[],
  level: "yellow" | "red" = "yellow",
): SupervisionFinding {
  return {
    id: `${code} ${events.join(" ")}`,
    code,
    category: code,
    grade,
    level,
    message: { zh: "有问题", en: "something is wrong" },
    basis: [],
    events,
    at: "2026-09-18T09:30:00+08:00",
  };
}

function aLimit(dueOn: string): ReturnType<CasePlan["supervise"]>["limits"][number] {
  return {
    limit: "total",
    scope: "total",
    title: { zh: "总时限", en: "total" },
    amount: 1,
    unit: "workday",
    bound: "atMost",
    state: "running",
    dueOn,
    pauses: [],
    basis: [],
  };
}
