import { activities } from "./checks/activities.ts";
import { calendarYears } from "./checks/calendar-years.ts";
import { committedLimits } from "./checks/committed-limits.ts";
import { dates } from "./checks/dates.ts";
import { dictionary } from "./checks/dictionary.ts";
import { duplicateNames } from "./checks/duplicate-names.ts";
import { effects } from "./checks/effects.ts";
import { mapBindings } from "./checks/map-bindings.ts";
import { parameters } from "./checks/parameters.ts";
import { processRuns } from "./checks/process-runs.ts";
import { references } from "./checks/references.ts";
import { riskGrades } from "./checks/risk-grades.ts";
import { separations } from "./checks/separations.ts";
import { stepLimits } from "./checks/step-limits.ts";
import { supervisionSettings } from "./checks/supervision-settings.ts";
import { unused } from "./checks/unused.ts";
import type { PackCheck, PackContext } from "./pack-check.ts";

/** Every static check of a pack. A test compares this list with the folder. */
const CHECKS: readonly PackCheck[] = [
  duplicateNames,
  dates,
  dictionary,
  parameters,
  references,
  effects,
  mapBindings,
  processRuns,
  riskGrades,
  stepLimits,
  committedLimits,
  separations,
  activities,
  calendarYears,
  supervisionSettings,
  unused,
];

/** Runs every check over a pack; each reports what it finds. */
export function checkPack(context: PackContext): void {
  for (const check of CHECKS) check(context);
}
