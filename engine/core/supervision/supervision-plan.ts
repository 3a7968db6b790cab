import type { Calendar } from "../calendar/calendar.ts";
import type { CheckFinding } from "../check/check-finding.ts";
import type { CompiledPolicy } from "../compile/compiled-policy.ts";
import { createAligner, type Aligner } from "../conformance/aligner.ts";
import type { MoveCosts } from "../conformance/alignment.ts";
import { compileProcess } from "../conformance/compile-process.ts";
import { dayOf } from "../evaluate/law-date.ts";
import type { PowerMap } from "../map/power-map.ts";
import type { Grade, Power, SupervisionDuty, SupervisionFinding, Undecided } from "../model/formats.generated.ts";
import { activityMapping, type ActivityMapping } from "./activity-mapping.ts";
import { planLimits, type LimitPlan } from "./limit-plan.ts";
import { mapPlaces, type MapPlace } from "./map-places.ts";
import { planPoints, type PointRules } from "./point-rules.ts";
import { planSeparations, type SeparationPlan } from "./separation-findings.ts";
import type { SettingsOfDay, SupervisionSettings } from "./settings.ts";
import { weakBaseOf } from "./weak-base.ts";

/** Everything by which the cases of one power are supervised. Without a power or policy, less is judged. */
export type SupervisionSource = {
  readonly map: PowerMap;
  readonly power?: Power;
  readonly policy?: CompiledPolicy;
  readonly calendar: Calendar;
  readonly settings: SupervisionSettings;
  readonly duties: readonly SupervisionDuty[];
  /** `unit` counts every deviation once, as the literature does; without it, by the grade of the step. */
  readonly costs?: "grade" | "unit";
  /** How far the search for an alignment goes before it gives what it has. */
  readonly maximumStates?: number;
};

/** A published version of a power made ready once, so that any number of its cases can be supervised. */
export type SupervisionPlan = {
  readonly map: PowerMap;
  readonly powerId: string;
  readonly power: Power | undefined;
  readonly version: number;
  readonly calendar: Calendar;
  readonly places: ReadonlyMap<string, MapPlace>;
  readonly mapping: ActivityMapping;
  readonly limits: LimitPlan;
  readonly separations: SeparationPlan;
  readonly rules: PointRules | undefined;
  readonly dutiesOf: Readonly<Record<Grade, readonly SupervisionDuty[]>>;
  /** Of an activity that the map does not know. */
  readonly unknownGrade: Grade;
  /** What of the map could not be interpreted: every case has it. */
  readonly uninterpreted: readonly Undecided[];
  readonly weakBase: (at: string) => readonly SupervisionFinding[];
  /** What the law of the day of an instant sets. */
  readonly at: (instant: string) => DayPlan;
};

type DayPlan = {
  readonly settings: SettingsOfDay;
  /** What deviations cost, by which the aligner decides. */
  readonly costs: MoveCosts;
  readonly aligner: Aligner;
};

/** Makes a version of a power ready for supervision; the work that does not depend on a case is done here. */
export function planSupervision(source: SupervisionSource): SupervisionPlan {
  const { map, policy, calendar, duties } = source;
  const power = source.power ?? policy?.power;
  const places = mapPlaces(map);
  const { model, findings } = compileProcess(map);
  return {
    map,
    powerId: power?.id ?? map.power ?? "map",
    power,
    version: policy?.reference.mapVersion ?? 0,
    calendar,
    places,
    mapping: activityMapping(map),
    limits: planLimits(map, power),
    separations: planSeparations(map, places),
    rules: policy === undefined ? undefined : planPoints(policy, places),
    dutiesOf: {
      A: dutiesOfGrade(duties, power, "A"),
      B: dutiesOfGrade(duties, power, "B"),
      C: dutiesOfGrade(duties, power, "C"),
    },
    unknownGrade: power?.baselineGrade ?? "B",
    uninterpreted: findings.filter(({ code }) => UNINTERPRETED.has(code)).map(toUndecided),
    weakBase: (at) => (power === undefined ? [] : weakBaseOf(power, map, at)),
    at: dayPlans(source, model, places),
  };
}

/** Faults of a map by which the comparison of every case with it may come out wrong. */
const UNINTERPRETED = new Set([
  "NOT_INTERPRETED",
  "COMPLEX_GATEWAY",
  "GATEWAY_TOO_WIDE",
  "LINK_UNMATCHED",
  "END_UNREACHABLE",
]);

function toUndecided({ message, pointer }: CheckFinding): Undecided {
  const undecided: Undecided = { code: "MAP_NOT_INTERPRETED", message };
  if (pointer !== "") undecided.step = pointer;
  return undecided;
}

/** Only a power owes the duties of its grade; a bare map has none. */
function dutiesOfGrade(
  duties: readonly SupervisionDuty[],
  power: Power | undefined,
  wanted: Grade,
): readonly SupervisionDuty[] {
  return power === undefined ? [] : duties.filter(({ grade }) => grade === wanted);
}

const MAXIMUM_STATES = 200_000;
const REMEMBERED_VARIANTS = 50_000;
const MAXIMUM_DAYS = 4000;

/** Days with the same costs share an aligner, and so the variants that it remembers. */
function dayPlans(
  { settings, costs = "grade", maximumStates = MAXIMUM_STATES }: SupervisionSource,
  model: Parameters<typeof createAligner>[0],
  places: ReadonlyMap<string, MapPlace>,
): SupervisionPlan["at"] {
  const days = new Map<string, DayPlan>();
  const aligners = new Map<string, Pick<DayPlan, "costs" | "aligner">>();
  const alignerFor = ({ skipCost }: SettingsOfDay): Pick<DayPlan, "costs" | "aligner"> => {
    const key = JSON.stringify(skipCost);
    const known = aligners.get(key);
    if (known !== undefined) return known;
    const cost = (node: string | undefined): number =>
      costs === "unit" ? 1 : skipCost[(node === undefined ? undefined : places.get(node)?.graded) ?? "ungraded"];
    const moveCosts = { skip: cost, add: cost };
    const aligner = createAligner(model, { costs: moveCosts, maximumStates, remembered: REMEMBERED_VARIANTS });
    const fresh = { costs: moveCosts, aligner };
    aligners.set(key, fresh);
    return fresh;
  };
  return (instant) => {
    const date = dayOf(instant) ?? "";
    const known = days.get(date);
    if (known !== undefined) return known;
    const ofDay = settings.on(date);
    const fresh = { settings: ofDay, ...alignerFor(ofDay) };
    if (days.size >= MAXIMUM_DAYS) days.clear();
    days.set(date, fresh);
    return fresh;
  };
}
