import { hash } from "node:crypto";

import { canonicalJson } from "../core/digest/canonical-json.ts";
import { SunmapError } from "../core/errors.ts";
import type { CaseEvent } from "../core/model/formats.generated.ts";

/** An event that can be told from every other one of its case. */
export type KnownEvent = CaseEvent & { readonly id: string };

const DERIVED = "digest-";

/** Gives an event that was sent without an id the one that follows from its content. */
export function withEventId(event: CaseEvent): KnownEvent {
  return { ...event, id: event.id ?? derivedId(event) };
}

/**
 * Of the events sent those that are new, each once; and of each that was sent whether it is. `masked` gives what everybody may
 * read of an event: an id follows from nothing else, because whoever guesses the rest could tell by it.
 *
 * @throws EVENT_CONFLICT when an id stands for other content than before.
 */
export function sortOutEvents(
  known: readonly KnownEvent[],
  sent: readonly CaseEvent[],
  masked: (event: CaseEvent) => CaseEvent = (event) => event,
): { readonly fresh: readonly KnownEvent[]; readonly isNew: readonly boolean[] } {
  const sought = new Set(sent.map(({ id }) => id));
  const isSought = ({ id }: KnownEvent): boolean => sought.has(id) || id.startsWith(DERIVED);
  const seen = new Map(known.filter(isSought).map((event) => [event.id, event]));
  const fresh: KnownEvent[] = [];
  const isNew = sent.map((event) => {
    const wanted = event.id === undefined ? identified(event, masked(event), seen) : { ...event, id: event.id };
    const before = seen.get(wanted.id);
    if (before !== undefined && canonicalJson(before) !== canonicalJson(wanted)) {
      throw new SunmapError("EVENT_CONFLICT", { event: wanted.id });
    }
    if (before !== undefined) return false;
    seen.set(wanted.id, wanted);
    fresh.push(wanted);
    return true;
  });
  return { fresh, isNew };
}

/**
 * An event with the id under which it is known, or the first that is free: events that differ only in what is masked are told
 * apart by a number. Those recorded before anything was masked have the id of their whole content.
 */
function identified(event: CaseEvent, masked: CaseEvent, seen: ReadonlyMap<string, KnownEvent>): KnownEvent {
  const whole = withEventId(event);
  const base = derivedId(masked);
  if (seen.has(whole.id) || base === whole.id) return whole;
  for (let times = 1; ; times += 1) {
    const one = { ...event, id: times === 1 ? base : `${base}-${times}` };
    const before = seen.get(one.id);
    if (before === undefined || canonicalJson(before) === canonicalJson(one)) return one;
  }
}

function derivedId(event: CaseEvent): string {
  return `${DERIVED}${hash("sha256", canonicalJson(event), "hex").slice(0, 32)}`;
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
