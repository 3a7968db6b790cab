import type { CaseEvent, CaseFacts, LocalizedText, Undecided } from "../model/formats.generated.ts";
import type { ActivityMapping, MappedActivity } from "./activity-mapping.ts";

/** What is known of a case when it is supervised. The facts are those it was opened with; events bring more. */
export type CaseTrace = {
  readonly events: readonly CaseEvent[];
  readonly facts: CaseFacts;
  readonly openedAt?: string;
  readonly closedAt?: string;
};

/** An event at its place in the case: its id, its instant in milliseconds, and what it is about. */
export type TracedEvent = {
  readonly event: CaseEvent;
  readonly id: string;
  readonly instant: number;
  readonly activity: MappedActivity;
};

/** The events of a case in the order of their instants. */
export type TracedEvents = {
  readonly all: readonly TracedEvent[];
  /** Those by which something was done: finished activities, which alone are compared with the map. */
  readonly done: readonly TracedEvent[];
  readonly undecided: readonly Undecided[];
};

/**
 * Puts the events of a case in order; an id that was given before is the same event. Those of one instant stay as they were given; an event without an id is called
 * after its place, `e1`, `e2`, … An event whose instant cannot be read is left out and told, one of the future is told.
 */
export function traceEvents(events: readonly CaseEvent[], mapping: ActivityMapping, now: number): TracedEvents {
  const undecided: Undecided[] = [];
  const placed: { readonly event: CaseEvent; readonly instant: number }[] = [];
  const seen = new Set<string>();
  let inOrder = true;
  for (const event of events) {
    if (event.id !== undefined) {
      if (seen.has(event.id)) continue;
      seen.add(event.id);
    }
    const instant = Date.parse(event.at);
    if (Number.isNaN(instant)) undecided.push(unplaced(event, UNREADABLE));
    else {
      if (instant > now) undecided.push(unplaced(event, IN_FUTURE));
      if (instant < (placed.at(-1)?.instant ?? -Infinity)) inOrder = false;
      placed.push({ event, instant });
    }
  }
  if (!inOrder) placed.sort((first, second) => first.instant - second.instant);
  const all: TracedEvent[] = [];
  const done: TracedEvent[] = [];
  for (const { event, instant } of placed) {
    const traced = { event, id: event.id ?? `e${all.length + 1}`, instant, activity: mapping(event) };
    all.push(traced);
    if (event.transition !== "start" && traced.activity.kind !== "none") done.push(traced);
  }
  return { all, done, undecided };
}

const UNREADABLE: LocalizedText = {
  zh: "事件的时间读不出来，不能排进办理过程",
  en: "the time of an event cannot be read, so it has no place in the case",
};

const IN_FUTURE: LocalizedText = {
  zh: "事件的时间晚于监督的时刻，请核对两边的时钟",
  en: "an event is later than the moment of judgment; compare the clocks",
};

function unplaced({ id, step }: CaseEvent, message: LocalizedText): Undecided {
  const undecided: Undecided = { code: "TIME_ORDER", message };
  if (step !== undefined) undecided.step = step;
  if (id !== undefined) undecided.event = id;
  return undecided;
}
