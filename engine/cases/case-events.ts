import { hash } from "node:crypto";

import { canonicalJson } from "../core/digest/canonical-json.ts";
import { SunmapError } from "../core/errors.ts";
import type { CaseEvent } from "../core/model/formats.generated.ts";

/** An event that can be told from every other one of its case. */
export type KnownEvent = CaseEvent & { readonly id: string };

const DERIVED = "digest-";

/** Gives an event that was sent without an id the one that follows from its content. */
export function withEventId(event: CaseEvent): KnownEvent {
  const id = event.id ?? `${DERIVED}${hash("sha256", canonicalJson(event), "hex").slice(0, 32)}`;
  return { ...event, id };
}

/**
 * Of the events sent those that are new, each once; and of each that was sent whether it is.
 *
 * @throws EVENT_CONFLICT when an id stands for other content than before.
 */
export function sortOutEvents(
  known: readonly KnownEvent[],
  sent: readonly CaseEvent[],
): { readonly fresh: readonly KnownEvent[]; readonly isNew: readonly boolean[] } {
  const wanted = sent.map(withEventId);
  const sought = new Set(wanted.map(({ id }) => id));
  const seen = new Map(known.filter(({ id }) => sought.has(id)).map((event) => [event.id, event]));
  const isNew = wanted.map((event) => {
    const before = seen.get(event.id);
    if (before !== undefined && canonicalJson(before) !== canonicalJson(event)) {
      throw new SunmapError("EVENT_CONFLICT", { event: event.id });
    }
    seen.set(event.id, before ?? event);
    return before === undefined;
  });
  return { fresh: wanted.filter((_event, index) => isNew[index]), isNew };
}

/**
 * Events in the order in which they happened, whatever the order in which they arrived. Events of one instant stand in the
 * order of their ids, numbers in them counted as such; those without an id of their own come after, as they arrived.
 */
export function inOrder(events: readonly KnownEvent[]): readonly KnownEvent[] {
  return events.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at) || byId(one.id, other.id));
}

/** Ordered events with some more, which nearly always happened after all of them. */
export function withEvents(ordered: readonly KnownEvent[], more: readonly KnownEvent[]): readonly KnownEvent[] {
  const [last, [first, second]] = [ordered.at(-1), more];
  const isLater = last === undefined || first === undefined || Date.parse(first.at) > Date.parse(last.at);
  return isLater && second === undefined ? [...ordered, ...more] : inOrder([...ordered, ...more]);
}

const natural = new Intl.Collator("en", { numeric: true });

function byId(one: string, other: string): number {
  const [isDerived, isOtherDerived] = [one.startsWith(DERIVED), other.startsWith(DERIVED)];
  if (isDerived || isOtherDerived) return Number(isDerived) - Number(isOtherDerived);
  return natural.compare(one, other) || (one < other ? -1 : 1);
}
