import { dateInShanghai } from "../calendar/date-arithmetic.ts";
import { namesReason, type Pause } from "./clock-changes.ts";
import { joined, type DaySpan } from "./day-count.ts";
import type { PlannedLimit } from "./limit-plan.ts";
import type { Moment } from "./passages.ts";

/** The pauses that stop a limit: those that its law names; and those that were asked for it, or for any, in vain. */
export type LimitPauses = { readonly legal: readonly Pause[]; readonly refused: readonly Pause[] };

/** Finds the pauses of a case that concern a limit between two instants. */
export function pausesOf(limit: PlannedLimit, pauses: readonly Pause[], from: Moment, until: Moment): LimitPauses {
  const meant = pauses.filter(
    (pause) => (pause.limit === undefined || pause.limit === limit.limit) && overlaps(pause, from, until),
  );
  return {
    legal: meant.filter((pause) => isLegal(limit, pause)),
    refused: meant.filter((pause) => (pause.limit !== undefined || !pause.isGrounded) && !isLegal(limit, pause)),
  };
}

/** Whether a limit names the reason of a pause. */
export function isLegal({ pauses }: PlannedLimit, { reason }: Pause): boolean {
  return pauses.some((legal) => namesReason(legal.reason, reason));
}

/** The days that pauses take off: those after the day on which one begins, up to the day on which it ends. */
export function daysOff(pauses: readonly Pause[], until: Moment): readonly DaySpan[] {
  return joined(
    pauses.map(({ from, to }) => ({
      after: dateInShanghai(from),
      until: to === undefined ? until.on : dateInShanghai(to),
    })),
  );
}

function overlaps({ from, to }: Pause, start: Moment, until: Moment): boolean {
  return Date.parse(from) <= Date.parse(until.at) && (to === undefined || Date.parse(to) >= Date.parse(start.at));
}
