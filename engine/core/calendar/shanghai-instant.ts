const EIGHT_HOURS = 8 * 60 * 60 * 1000;

/** An instant, given in milliseconds of the Unix epoch, as the clocks of China show it: 2026-09-18T09:30:00.000+08:00. */
export function shanghaiInstant(milliseconds: number): string {
  return `${new Date(milliseconds + EIGHT_HOURS).toISOString().slice(0, -1)}+08:00`;
}
