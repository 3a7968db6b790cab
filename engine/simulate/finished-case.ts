import type { DraftCase, SimulatedCase } from "./simulation.ts";

/** A case that was made up, with the ids of its events. */
export function finishedCase(id: string, { events, planted }: DraftCase): SimulatedCase {
  return {
    id,
    events: events.map((event, index) => ({ id: eventId(index), ...event })),
    planted: planted.map(({ code, step, event }) => ({
      code,
      step,
      event: event === undefined ? undefined : eventId(events.indexOf(event)),
    })),
  };
}

function eventId(index: number): string {
  return `e${index + 1}`;
}
