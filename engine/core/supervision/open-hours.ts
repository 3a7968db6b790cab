/** A part of the day in which a window is open, in minutes after midnight in Shanghai; the end is not in it. */
export type OpenHours = { readonly from: number; readonly to: number };

const RANGE = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)$/;

/** Reads published hours such as `09:00-12:00,13:00-17:00`; undefined unless they are in order and do not overlap. */
export function readOpenHours(text: string): readonly OpenHours[] | undefined {
  const ranges = text.split(",").map(readRange);
  const hours = ranges.filter((range) => range !== undefined);
  if (hours.length < ranges.length) return undefined;
  return hours.every(({ from, to }, index) => from < to && from >= (hours[index - 1]?.to ?? 0)) ? hours : undefined;
}

function readRange(text: string): OpenHours | undefined {
  const found = RANGE.exec(text.trim());
  if (found === null) return undefined;
  const [, fromHour, fromMinute, toHour, toMinute] = found.map(Number);
  return { from: minuteOf(fromHour, fromMinute), to: minuteOf(toHour, toMinute) };
}

function minuteOf(hour = 0, minute = 0): number {
  return hour * 60 + minute;
}
