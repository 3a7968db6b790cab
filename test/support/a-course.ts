import { createCalendar } from "../../engine/core/calendar/calendar.ts";
import type { ClockChange, EvidenceRecord, MoveKind, PathMove } from "../../engine/core/model/formats.generated.ts";
import type { CaseClock, CaseCourse, KnownEvent } from "../../engine/core/supervision/case-course.ts";
import { calendarYears } from "./calendar-years.ts";
import { SETTINGS } from "./supervision-settings.ts";

export const CALENDAR = createCalendar(calendarYears());

const KINDS: Readonly<Record<string, MoveKind>> = { "~": "silent", "-": "mapOnly", "+": "logOnly" };

/**
 * How a case went, move by move: `s1 2026-03-02` was done on that day at 10 in the morning, `+s1 2026-03-02` out of place,
 * `~gateway` was passed silently, `-s2` skipped. The events of its moves are `e1`, `e2`, … in their order.
 */
export function aCourse(
  moves: readonly string[],
  parts: Partial<CaseCourse> & { readonly evidence?: Readonly<Record<string, readonly EvidenceRecord[]>> } = {},
): CaseCourse {
  const { evidence = {}, events = [], ...others } = parts;
  const path: PathMove[] = [];
  for (const move of moves) {
    const [written = "", day] = move.split(" ");
    const kind = KINDS[written[0] ?? ""] ?? "both";
    const element = kind === "both" ? written : written.slice(1);
    const event = `e${path.filter((other) => other.event !== undefined).length + 1}`;
    path.push(day === undefined ? { kind, element } : { kind, element, event, at: at(day) });
  }
  const done = path.flatMap(({ event: id, at: instant }): KnownEvent[] => {
    if (id === undefined || instant === undefined) return [];
    const records = evidence[id];
    return [{ id, at: instant, ...(records === undefined ? {} : { evidence: [...records] }) }];
  });
  const all = [...done, ...events].toSorted((first, second) => Date.parse(first.at) - Date.parse(second.at));
  return { path, begun: [], events: all, openedAt: undefined, completeAt: undefined, ...others };
}

/** An event that changes the clock, on a day at 10 in the morning. */
export function aClockEvent(id: string, day: string, clock: ClockChange): KnownEvent {
  return { id, at: at(day), clock };
}

/** The end of a day, with the calendar and the settings of this repository. */
export function on(day: string, parts: Partial<CaseClock> = {}): CaseClock {
  return { calendar: CALENDAR, settings: SETTINGS, now: `${day}T23:59:59+08:00`, ...parts };
}

/** Ten in the morning of a day in Shanghai. */
export function at(day: string): string {
  return `${day}T10:00:00+08:00`;
}
