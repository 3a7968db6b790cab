import type { CalendarYear, LocalizedText } from "../model/formats.generated.ts";
import { isRealDate, partsOf } from "./plain-date.ts";

/** One thing wrong in a calendar year, at a JSON pointer inside its document. */
export type CalendarYearFault = { readonly pointer: string; readonly code: string; readonly message: LocalizedText };

const LISTS = ["holidays", "makeUpWorkdays"] as const;

/**
 * Everything wrong in a calendar year that its schema cannot see: impossible dates, days of another year, days in both
 * lists, and no New Year's Day off: a year without holidays is a guess, not a calendar (放假办法, article 2).
 */
export function calendarYearFaults(year: CalendarYear): CalendarYearFault[] {
  const days = LISTS.flatMap((list) => year[list].map((date, index) => ({ date, pointer: `/${list}/${index}` })));
  const seen = new Set<string>();
  const newYear = `${year.year}-01-01`;
  const guessed = year.holidays.includes(newYear) ? [] : [{ pointer: "/holidays", ...withoutNewYear(newYear) }];
  const faults = days.flatMap(({ date, pointer }) => {
    const repeated = seen.has(date);
    seen.add(date);
    const fault = faultOf(date, year.year, repeated);
    return fault === undefined ? [] : [{ pointer, ...fault }];
  });
  return [...guessed, ...faults];
}

function withoutNewYear(date: string): Omit<CalendarYearFault, "pointer"> {
  return {
    code: "HOLIDAYS_MISSING",
    message: {
      zh: `${date}（元旦）不在放假日中：没有节假日的年历只是猜测`,
      en: `${date} (New Year) is not a day off: a year without holidays is a guess`,
    },
  };
}

function faultOf(date: string, year: number, repeated: boolean): Omit<CalendarYearFault, "pointer"> | undefined {
  if (!isRealDate(date)) {
    return {
      code: "DATE_IMPOSSIBLE",
      message: { zh: `日期“${date}”不存在`, en: `the date \`${date}\` does not exist` },
    };
  }
  if (partsOf(date).year !== year) {
    return {
      code: "DATE_OF_ANOTHER_YEAR",
      message: { zh: `${date}不在${year}年`, en: `${date} does not lie in ${year}` },
    };
  }
  if (!repeated) return undefined;
  return {
    code: "DATE_TWICE",
    message: {
      zh: `${date}出现两次：一天不能既放假又上班，也不必重复列出`,
      en: `${date} stands twice: a day is either off or a working day, and is listed once`,
    },
  };
}
