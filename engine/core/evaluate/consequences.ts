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
type Consequences = {
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

/**
 * Prepares the consequences of a policy. In most cases no rule fires or only one, so that what follows from none and from
 * each one alone is remembered for the day: no more than there are rules.
 */
export function consequencesOf(source: ConsequenceSource): FindConsequences {
  let day = "";
  const remembered = new Map<CompiledRule | undefined, Consequences>();
  return (fired, today) => {
    if (fired.length > 1) return follow(source, fired, today);
    if (day !== today) {
      day = today;
      remembered.clear();
    }
    const only = fired[0]?.compiled;
    const known = remembered.get(only);
    if (known !== undefined) return known;
    const fresh = deeplyFrozen(follow(source, fired, today));
    remembered.set(only, fresh);
    return fresh;
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
