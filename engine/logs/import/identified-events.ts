import { hash } from "node:crypto";

import { canonicalJson } from "../../core/digest/canonical-json.ts";
import type { CaseEvent } from "../../core/model/formats.generated.ts";

/**
 * Gives each event of a case that has no id one that follows from what it says, and from how many events of the case said
 * the same before it. So the same log, or a longer one, can be read again, and no event is taken twice or lost.
 */
export function identifiedEvents(events: readonly CaseEvent[]): CaseEvent[] {
  const times = new Map<string, number>();
  return events.map((event) => {
    if (event.id !== undefined) return event;
    const digest = hash("sha256", canonicalJson(event), "hex").slice(0, 32);
    const time = (times.get(digest) ?? 0) + 1;
    times.set(digest, time);
    return { id: `log-${digest}-${time}`, ...event };
  });
}
