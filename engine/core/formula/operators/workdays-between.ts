import { addDays } from "../../calendar/date-arithmetic.ts";
import type { Calendar } from "../../calendar/calendar.ts";
import type { RecordValue } from "../../value/value.ts";
import { failed, FormulaStop } from "../formula-result.ts";
import type { FormulaOperator } from "../formula-operator.ts";
import { expectFields } from "../infer-fields.ts";
import { BOOLEAN, DATE, expectAll, expectOne, RECORDS } from "../inference.ts";
import { recordsOf, textOf, truthOf } from "../operand.ts";
import { fieldOf } from "../records.ts";

type Pause = { readonly from: string; readonly to: string };

/**
 * Working days from one date to another: the first is not counted, the last is. A third argument lists pauses (`from`, `to`,
 * `toldInWriting`): the working days of a pause are not counted if the applicant was told of it in writing (行政许可法45),
 * and a day in two pauses is taken off once.
 */
export const workdaysBetween: FormulaOperator = {
  name: "workdaysBetween",
  label: { zh: "相距工作日", en: "working days between" },
  phrase: { zh: "{0} 至 {1} 相距的工作日数[（扣除 {2}）]", en: "the working days from {0} to {1}[, less {2}]" },
  arguments: { least: 2, most: 3 },
  kind: "eager",
  infer: (args, inference) => {
    expectAll(args.slice(0, 2), DATE, inference);
    const pauses = args[2];
    if (pauses !== undefined && expectOne(pauses, RECORDS, inference)) {
      expectFields(pauses, { from: DATE, to: DATE, toldInWriting: BOOLEAN }, inference);
    }
    return { kind: "integer" };
  },
  compute: ([start, end, pauses], { calendar }) => {
    const period = { start: textOf(start), end: textOf(end) };
    const workdays = calendar.workdaysBetween(period.start, period.end);
    return pauses === undefined ? workdays : workdays - pausedWorkdays(period, pausesOf(recordsOf(pauses)), calendar);
  },
};

function pausesOf(records: readonly RecordValue[]): Pause[] {
  const pauses = records.map((record) => ({
    from: textOf(fieldOf(record, "from")),
    to: textOf(fieldOf(record, "to")),
    told: truthOf(fieldOf(record, "toldInWriting")),
  }));
  if (pauses.some(({ from, to }) => to < from)) {
    throw new FormulaStop(failed("OUT_OF_RANGE", "有一次中止的结束早于开始", "a pause ends before it begins"));
  }
  return pauses.filter(({ told }) => told).toSorted((first, second) => (first.from < second.from ? -1 : 1));
}

function pausedWorkdays(
  { start, end }: { readonly start: string; readonly end: string },
  pauses: readonly Pause[],
  calendar: Calendar,
): number {
  let counted = start;
  let paused = 0;
  for (const { from, to } of pauses) {
    const last = to < end ? to : end;
    // A pause counts from its first day, which a period does not; and before 0001-01-01 there is no day.
    const first = from > counted ? addDays(from, -1) : counted;
    if (first >= last) continue;
    paused += calendar.workdaysBetween(first, last);
    counted = last;
  }
  return paused;
}
