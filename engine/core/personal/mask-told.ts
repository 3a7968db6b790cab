import type { CompiledPolicy } from "../compile/compiled-policy.ts";
import type { CaseEvent, CaseFacts } from "../model/formats.generated.ts";
import { maskCase } from "./mask-case.ts";
import { holdMasked, type PersonalFacts } from "./personal-facts.ts";

/** What a case under supervision was told: facts and events. */
type Told = { readonly facts: CaseFacts; readonly events: readonly CaseEvent[] };

/** What a case was told as others may read it; undefined when nothing in it is masked. */
export function maskTold(
  { readFacts }: Pick<CompiledPolicy, "readFacts">,
  personal: PersonalFacts,
  { facts, events }: Told,
): Told | undefined {
  const unreadable = new Set<string>();
  let hides = false;
  for (const sent of [facts, ...events.map((event) => event.facts ?? {})]) {
    const frame = readFacts(sent);
    if (holdMasked(sent, frame, personal)) hides = true;
    for (const { fact } of frame.invalid) unreadable.add(fact);
  }
  hides ||= events.some(({ person }) => person !== undefined);
  if (!hides) return undefined;
  const masked = maskCase({ facts, events: [...events] }, personal, unreadable);
  return { facts: masked.facts, events: masked.events ?? [] };
}
