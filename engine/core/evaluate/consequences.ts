import type { Calendar } from "../calendar/calendar.ts";
import type { CompiledRule } from "../compile/compiled-policy.ts";
import type { DatedRule } from "../decide/dated-policy.ts";
import { deeplyFrozen } from "../model/deeply-frozen.ts";
import type {
  Effect,
  Grade,
  Measure,
  Monitoring,
  Power,
  RequiredControl,
  TierPack,
} from "../model/formats.generated.ts";
import { stricterGrade } from "../model/grade.ts";
import { requiredControls } from "./required-controls.ts";
import { caseGradeOf, strongestEffectOf } from "./verdict.ts";

/** What follows from the rules that fired, whatever else the case says. Cases may share it, and then it is frozen. */
export type Consequences = {
  readonly effect: Effect | "clear";
  readonly caseGrade: Grade | null;
  readonly monitoringGrade: Grade;
  readonly requiredControls: RequiredControl[];
  readonly monitoring: Monitoring;
};

/** Finds what follows from the rules that fired, judged on a day. */
export type FindConsequences = (fired: readonly DatedRule[], today: string) => Consequences;

/** Of a policy: what its consequences depend on. */
export type ConsequenceSource = {
  readonly power: Power;
  readonly tiers: TierPack;
  /** The measures that the tier of a grade always requires. */
  readonly tierMeasures: Readonly<Record<Grade, readonly Measure[]>>;
  readonly calendar: Calendar;
};

/** So many rules that fire together recur from case to case; of more, each case has its own. */
const MOST_TOGETHER = 4;
const MOST_REMEMBERED = 1_000;

/** What follows from the rules on the way to here, in their order, and from these with one more. */
type Remembered = { consequences?: Consequences; readonly with: Map<CompiledRule, Remembered> };

/**
 * Prepares the consequences of a policy. In most cases few rules fire, and often the same, so that what follows from them
 * together is remembered for the day.
 */
export function consequencesOf(source: ConsequenceSource): FindConsequences {
  let day = "";
  let count = 0;
  let none: Remembered = { with: new Map() };
  return (fired, today) => {
    if (fired.length > MOST_TOGETHER) return follow(source, fired, today);
    if (day !== today || count > MOST_REMEMBERED) {
      day = today;
      count = 0;
      none = { with: new Map() };
    }
    let found = none;
    for (const { compiled } of fired) {
      let next = found.with.get(compiled);
      if (next === undefined) {
        next = { with: new Map() };
        found.with.set(compiled, next);
        count += 1;
      }
      found = next;
    }
    found.consequences ??= deeplyFrozen(follow(source, fired, today));
    return found.consequences;
  };
}

function follow(source: ConsequenceSource, fired: readonly DatedRule[], today: string): Consequences {
  const { power, tiers } = source;
  const caseGrade = caseGradeOf(fired);
  const monitoringGrade = stricterGrade(caseGrade, power.baselineGrade);
  const { monitors, supports, inspection } = tiers[monitoringGrade];
  return {
    effect: strongestEffectOf(fired),
    caseGrade,
    monitoringGrade,
    requiredControls: requiredControls(source, fired, monitoringGrade, today),
    monitoring: { monitors, supports, inspection },
  };
}
