import type { Gravity, TimeUnit } from "../../model/formats.generated.ts";
import { moreIsStricter } from "../gravity.ts";

/** How long something may, or must, take. */
export type Time = { readonly amount: number; readonly unit: TimeUnit; readonly bound: "atMost" | "atLeast" };

/**
 * Whether a time became stricter: at most a longer time is weaker, at least a longer one is stricter. Times in two units
 * are compared by the calendar days that they can come to, and left open where these overlap.
 */
export function judgeTime(before: Time, after: Time): Gravity {
  if (before.bound !== after.bound) return "changed";
  const longer = comesLater(before, after);
  if (longer === undefined) return "changed";
  return before.bound === "atMost" ? moreIsStricter(longer, 0) : moreIsStricter(0, longer);
}

type Amount = Pick<Time, "amount" | "unit">;

/** 1 when the second is longer, −1 when it is shorter; undefined where that depends on the days, or they are equal. */
function comesLater(first: Amount, second: Amount): 1 | -1 | undefined {
  if (first.unit === second.unit) {
    if (first.amount === second.amount) return undefined;
    return second.amount > first.amount ? 1 : -1;
  }
  const [one, other] = [calendarDays(first), calendarDays(second)];
  if (other.fewest > one.most) return 1;
  return other.most < one.fewest ? -1 : undefined;
}

/** The fewest and the most calendar days that a time can come to. */
function calendarDays({ amount, unit }: Amount): { readonly fewest: number; readonly most: number } {
  switch (unit) {
    case "calendarDay":
      return { fewest: amount, most: amount };
    case "workday":
      // No holiday is longer than ten days, and none comes twice in twenty working days.
      return { fewest: amount, most: 2 * amount + 10 };
    case "month":
      return { fewest: 28 * amount, most: 31 * amount };
    case "year":
      return { fewest: 365 * amount, most: 366 * amount };
    default:
      return unit satisfies never;
  }
}
