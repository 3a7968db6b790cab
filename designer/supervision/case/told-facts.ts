import type { CaseEvent, CaseFile } from "../../../engine/core/model/formats.generated.ts";

type Told = { readonly facts: CaseFile["facts"]; readonly events: readonly CaseEvent[] };

/** The facts of a case as they stand: those with which it was opened, and over them what its events told, the latest last. */
export function toldFacts({ facts, events }: Told): CaseFile["facts"] {
  const inOrder = events.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
  return Object.assign({}, facts, ...inOrder.map((event) => event.facts ?? {}));
}
