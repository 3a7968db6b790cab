import { withEventId, type KnownEvent } from "../../cases/case-events.ts";
import type { CaseEvent } from "../../core/model/formats.generated.ts";

/**
 * Gives each event of a case in a log the id that the register gives to one without, which follows from what it says.
 * A log may hold the same thing several times in one case, and each is an event: from the second on the id tells which.
 * So the same log, or a longer one, can be read again, and no event is taken twice or lost.
 */
export function identifiedEvents(events: readonly CaseEvent[]): KnownEvent[] {
  const times = new Map<string, number>();
  return events.map((event) => {
    const known = withEventId(event);
    if (event.id !== undefined) return known;
    const time = (times.get(known.id) ?? 0) + 1;
    times.set(known.id, time);
    return time === 1 ? known : { ...known, id: `${known.id}-${time}` };
  });
}
