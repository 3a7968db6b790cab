/** The days (ISO) that a month shows, week by week from Monday; whole weeks, with the days of its neighbours. */
export function weeksOfMonth(day: string): readonly (readonly string[])[] {
  const first = `${day.slice(0, "YYYY-MM".length)}-01`;
  const monday = daysLater(first, -weekdayOf(first));
  const last = daysLater(monthsLater(first, 1), -1);
  const weeks: string[][] = [];
  for (let start = monday; start <= last; start = daysLater(start, DAYS_IN_WEEK))
    weeks.push(Array.from({ length: DAYS_IN_WEEK }, (_, index) => daysLater(start, index)));
  return weeks;
}

/** The day to which a key leads in a calendar; undefined for keys that lead nowhere. */
export function dayByKey(day: string, { key, shiftKey }: Pick<KeyboardEvent, "key" | "shiftKey">): string | undefined {
  const weekday = weekdayOf(day);
  switch (key) {
    case "ArrowLeft":
      return daysLater(day, -1);
    case "ArrowRight":
      return daysLater(day, 1);
    case "ArrowUp":
      return daysLater(day, -DAYS_IN_WEEK);
    case "ArrowDown":
      return daysLater(day, DAYS_IN_WEEK);
    case "Home":
      return daysLater(day, -weekday);
    case "End":
      return daysLater(day, DAYS_IN_WEEK - 1 - weekday);
    case "PageUp":
      return monthsLater(day, shiftKey ? -MONTHS_IN_YEAR : -1);
    case "PageDown":
      return monthsLater(day, shiftKey ? MONTHS_IN_YEAR : 1);
    default:
      return undefined;
  }
}

/** The same day of another month; the last of that month where it is shorter. */
export function monthsLater(day: string, months: number): string {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return isoOf(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth)));
}

const DAYS_IN_WEEK = 7;
const MONTHS_IN_YEAR = 12;
const DAY_MS = 86_400_000;

function daysLater(day: string, days: number): string {
  return isoOf(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS);
}

/** Monday is 0. */
function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + DAYS_IN_WEEK - 1) % DAYS_IN_WEEK;
}

function isoOf(at: number): string {
  return new Date(at).toISOString().slice(0, "YYYY-MM-DD".length);
}
