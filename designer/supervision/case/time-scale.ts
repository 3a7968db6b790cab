import type { CaseEvent, LimitState } from "../../../engine/core/model/formats.generated.ts";

/** A stretch of time on which things are placed, in milliseconds. */
export type TimeScale = { readonly from: number; readonly to: number };

const DAY_MS = 86_400_000;
const TICKS = 8;

/** The time from the opening of a case to the last thing that is shown, the due days and `now` among them, with a margin. */
export function timeScale(
  {
    openedAt,
    events,
    limits,
  }: {
    readonly openedAt: string | undefined;
    readonly events: readonly CaseEvent[];
    readonly limits: readonly LimitState[];
  },
  now: string,
): TimeScale {
  const instants = [
    ...(openedAt === undefined ? [] : [openedAt]),
    ...events.map(({ at }) => at),
    ...limits.flatMap(({ startedAt, endedAt, dueOn }) => [
      ...(startedAt === undefined ? [] : [startedAt]),
      ...(endedAt === undefined ? [] : [endedAt]),
      ...(dueOn === undefined ? [] : [endOfDueDay(dueOn)]),
    ]),
    ...(limits.some(({ state }) => state === "running" || state === "paused") ? [now] : []),
  ].map((at) => Date.parse(at));
  const [from, to] = [Math.min(...instants), Math.max(...instants)];
  if (!Number.isFinite(from)) return { from: Date.parse(now) - DAY_MS, to: Date.parse(now) };
  const margin = Math.max(DAY_MS / 4, (to - from) * 0.02);
  return { from: from - margin, to: to + margin };
}

/** Where an instant stands, as a percentage of the stretch; what lies outside stands at its end. */
export function placeOn({ from, to }: TimeScale, at: number): number {
  return Math.min(100, Math.max(0, ((at - from) / (to - from)) * 100));
}

/** Some midnights of Shanghai, evenly apart, for an axis. */
export function ticksOf({ from, to }: TimeScale): readonly { readonly day: string; readonly place: number }[] {
  const days = (to - from) / DAY_MS;
  const step = Math.max(1, Math.ceil(days / TICKS)) * DAY_MS;
  const first = Math.ceil((from + AHEAD_MS) / DAY_MS) * DAY_MS - AHEAD_MS;
  const count = Math.max(0, Math.floor((to - first) / step) + 1);
  return Array.from({ length: count }, (_, index) => first + index * step).map((at) => ({
    day: new Date(at + AHEAD_MS).toISOString().slice(0, 10),
    place: placeOn({ from, to }, at),
  }));
}

/** The instant at which the last day of a limit is over in Shanghai. */
export function endOfDueDay(day: string): string {
  return `${day}T23:59:59+08:00`;
}

const AHEAD_MS = 8 * 3_600_000;
