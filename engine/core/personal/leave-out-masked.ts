import type { CaseEvent, CaseFacts } from "../model/formats.generated.ts";
import { holdsMask, MASK } from "./mask.ts";

/** What a case was told, as far as it is known. */
type Told = { readonly facts: CaseFacts; readonly events: readonly CaseEvent[] };

/**
 * What was told without anything masked: to whoever judges it or takes it over, a mask would be a value like any other, and
 * two masked people the same one. What is left out is unknown.
 */
export function leaveOutMasked({ facts, events }: Told): { readonly facts: CaseFacts; readonly events: CaseEvent[] } {
  return { facts: known(facts), events: events.map(knownEvent) };
}

function knownEvent({ person, facts, ...event }: CaseEvent): CaseEvent {
  return {
    ...event,
    ...(person !== undefined && person !== MASK && { person }),
    ...(facts !== undefined && { facts: known(facts) }),
  };
}

function known(facts: CaseFacts): CaseFacts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => !holdsMask(value)));
}
