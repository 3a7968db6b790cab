import type { Calendar } from "../calendar/calendar.ts";
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
  /** Of all its rules, whether in force or not. */
  readonly ruleCount: number;
  readonly tiers: TierPack;
  /** The measures that the tier of a grade always requires. */
  readonly tierMeasures: Readonly<Record<Grade, readonly Measure[]>>;
  readonly calendar: Calendar;
};

/** So many rules that fire together recur from case to case; of more, each case has its own. */
const MOST_TOGETHER = 4;
const MOST_REMEMBERED = 1_000;

/**
 * Prepares the consequences of a policy. In most cases few rules fire, and often the same, so that what follows from them
 * together is remembered for the day.
 */
export function consequencesOf(source: ConsequenceSource): FindConsequences {
  const base = source.ruleCount + 1;
  const together = digitsOf(base);
  let day = "";
  const known = new Map<number, Consequences>();
  return (fired, today) => {
    if (fired.length > together) return follow(source, fired, today);
    if (day !== today || known.size > MOST_REMEMBERED) {
      day = today;
      known.clear();
    }
    // A number for each choice of rules in their order: as a key it is found faster than one rule after the other.
    let key = 0;
    for (const { position } of fired) key = key * base + position + 1;
    const found = known.get(key);
    if (found !== undefined) return found;
    const fresh = deeplyFrozen(follow(source, fired, today));
    known.set(key, fresh);
    return fresh;
  };
}

/** How many rules a key can name: beyond whole numbers that are exact, two choices could have the same key. */
function digitsOf(base: number): number {
  let digits = MOST_TOGETHER;
  while (base ** digits > Number.MAX_SAFE_INTEGER) digits -= 1;
  return digits;
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
