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
 * What it is when something without an id stands twice in one sending: one event that was sent twice; or, in a log, another
 * event that says the same, so that the same log, or a longer one, can be read again, and no event is taken twice or lost.
 */
export type Repetition = "one" | "another";

type Telling = {
  /**
   * What everybody may read of an event. The id that it is given follows from nothing else: whoever guesses the rest could
   * tell by it.
   */
  readonly masked: (event: CaseEvent) => CaseEvent;
  readonly repetition: Repetition;
};

/**
 * Of the events sent those that are new, each once; and of each that was sent whether it is.
 *
 * @throws EVENT_CONFLICT when an id stands for other content than before.
 */
export function sortOutEvents(
  known: readonly KnownEvent[],
  sent: readonly CaseEvent[],
  { masked, repetition }: Telling,
): { readonly fresh: readonly KnownEvent[]; readonly isNew: readonly boolean[] } {
  const sought = new Set(sent.map(({ id }) => id));
  const isSought = ({ id }: KnownEvent): boolean => sought.has(id) || id.startsWith(DERIVED);
  const seen = new Map(known.filter(isSought).map((event) => [event.id, event]));
  const fresh: KnownEvent[] = [];
  const times = new Map<string, number>();
  const identify = (event: CaseEvent): KnownEvent => {
    if (event.id !== undefined) return { ...event, id: event.id };
    const whole = derivedId(event);
    const time = repetition === "one" ? 1 : (times.get(whole) ?? 0) + 1;
    times.set(whole, time);
    return identified(event, { whole, base: derivedId(masked(event)), time }, seen);
  };
  const isNew = sent.map((event) => {
    const wanted = identify(event);
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

type Derived = { readonly whole: string; readonly base: string; readonly time: number };

/**
 * An event with the id under which it is known for the so manieth time, or the first that is free: those that have the same
 * base and are not the same are told apart by a number. Recorded before anything was masked, it has the id of its whole content.
 */
function identified(
  event: CaseEvent,
  { whole, base, time }: Derived,
  seen: ReadonlyMap<string, KnownEvent>,
): KnownEvent {
  const former = numbered(whole, time);
  if (base !== whole && seen.has(former)) return { ...event, id: former };
  let found = 0;
  for (let number = 1; ; number += 1) {
    const one = { ...event, id: numbered(base, number) };
    const before = seen.get(one.id);
    if (before === undefined) return one;
    if (canonicalJson(before) === canonicalJson(one)) found += 1;
    if (found === time) return one;
  }
}

function numbered(id: string, number: number): string {
  return number === 1 ? id : `${id}-${number}`;
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
