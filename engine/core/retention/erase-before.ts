import type { Power, RetainedDataKind, RetentionPeriod, RetentionRules } from "../model/formats.generated.ts";

/** What of a power decides how long its personal data are kept. */
export type RetainedPower = Pick<Power, "id" | "type">;

/** What has personal data that the service erases: evaluations, and cases under supervision. */
export type ErasedKind = Extract<RetainedDataKind, "personalPart" | "supervisedCase">;

/** The period for which personal data of a kind are kept of a power; undefined when they are never erased. */
function personalPeriod(
  { kinds }: RetentionRules,
  wanted: ErasedKind,
  { id, type }: RetainedPower,
): RetentionPeriod | undefined {
  const kind = kinds.find((one) => one.kind === wanted && one.end === "erase");
  const exceptions = kind?.exceptions ?? [];
  const own = exceptions.find(({ power }) => power === id) ?? exceptions.find(({ powerType }) => powerType === type);
  return own?.keep ?? kind?.keep;
}

/**
 * Before which instant (milliseconds of the Unix epoch) personal data of a power were recorded, or cases were over, that are due
 * to be erased now; undefined when none ever are. A month or a year ends on the same day of the month, or on its last day.
 */
export function eraseBefore(
  rules: RetentionRules,
  kind: ErasedKind,
  power: RetainedPower,
  now: number,
): number | undefined {
  const period = personalPeriod(rules, kind, power);
  if (period === undefined) return undefined;
  const { amount, unit } = period;
  if (unit === "day") return now - amount * DAY;
  return monthsBefore(now, unit === "year" ? amount * 12 : amount);
}

const DAY = 24 * 60 * 60 * 1000;

function monthsBefore(now: number, months: number): number {
  const then = new Date(now);
  const day = then.getUTCDate();
  then.setUTCDate(1);
  then.setUTCMonth(then.getUTCMonth() - months);
  const lastDay = new Date(Date.UTC(then.getUTCFullYear(), then.getUTCMonth() + 1, 0)).getUTCDate();
  then.setUTCDate(Math.min(day, lastDay));
  return then.getTime();
}
