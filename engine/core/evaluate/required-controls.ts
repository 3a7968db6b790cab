import type { Calendar } from "../calendar/calendar.ts";
import type { DatedRule } from "../decide/dated-policy.ts";
import { SunmapError } from "../errors.ts";
import { byStrictness, stricterGrade } from "../model/grade.ts";
import type { DueDate, Grade, Measure, RequiredControl } from "../model/formats.generated.ts";
import { addDays } from "../calendar/date-arithmetic.ts";
import type { ConsequenceSource } from "./consequences.ts";

/**
 * What the case now requires: the measures of the fired rules, and those that the tier of the monitoring grade always
 * requires (M091), each once, the strictest grade first.
 */
export function requiredControls(
  { tierMeasures, calendar }: ConsequenceSource,
  fired: readonly DatedRule[],
  monitoringGrade: Grade,
  today: string,
): RequiredControl[] {
  const controls: RequiredControl[] = [];
  const demands: Demands = { controls, calendar, today };
  for (const { compiled } of fired) {
    const { name, event } = compiled.rule;
    // Not `for of`: the optimising compiler does not see through the iterator of a frozen list.
    for (let index = 0; index < compiled.measures.length; index++) {
      const measure = compiled.measures[index];
      if (measure !== undefined) demand(measure, event.params.grade, demands).requiredBy.rules.push(name);
    }
  }
  for (const measure of tierMeasures[monitoringGrade]) {
    demand(measure, monitoringGrade, demands).requiredBy.tier = true;
  }
  return controls.some(({ grade }) => grade !== monitoringGrade) ? controls.toSorted(byGrade) : controls;
}

function byGrade(first: RequiredControl, second: RequiredControl): number {
  return byStrictness(first.grade, second.grade);
}

type Demands = { readonly controls: RequiredControl[]; readonly calendar: Calendar; readonly today: string };

/** Gives the control of a measure, at the strictest grade at which it was demanded. Cases demand few: a search through them is quick. */
function demand(measure: Measure, grade: Grade, { controls, calendar, today }: Demands): RequiredControl {
  const { id, title, type, responsible } = measure;
  for (const control of controls) {
    if (control.measure !== id) continue;
    control.grade = stricterGrade(control.grade, grade);
    return control;
  }
  const due = dueDate(calendar, measure, today);
  const fresh: RequiredControl = {
    measure: id,
    title,
    type,
    grade,
    responsible,
    due,
    requiredBy: { rules: [], tier: false },
  };
  controls.push(fresh);
  return fresh;
}

/** When a measure is due. The cases of one day share it: a measure belongs to one policy, and so to one calendar. */
function dueDate(calendar: Calendar, measure: Measure, today: string): DueDate {
  const known = dueDates.get(measure);
  if (known?.today === today) return known.due;
  const due = Object.freeze(computeDueDate(calendar, measure, today));
  dueDates.set(measure, { today, due });
  return due;
}

const dueDates = new WeakMap<Measure, { readonly today: string; readonly due: DueDate }>();

/** The day by which a measure is due; null when the calendar of that year is not loaded, never a guess. */
function computeDueDate(calendar: Calendar, { due }: Measure, today: string): DueDate {
  const { amount, unit } = due;
  if (amount === 0) return { amount, unit, date: today };
  if (unit === "calendarDay") return { amount, unit, date: addDays(today, amount) };
  try {
    return { amount, unit, date: calendar.addWorkdays(today, amount) };
  } catch (fault) {
    if (fault instanceof SunmapError && fault.code === "CALENDAR_YEAR_MISSING") return { amount, unit, date: null };
    throw fault;
  }
}
