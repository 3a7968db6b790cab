import type { PowerMap } from "../../engine/core/map/power-map.ts";

/**
 * The flows over which a case went that came to these elements in this order: from each back to the last one before it
 * from which no other step lies between. Branches at the same time are so both found.
 */
export function wayOnMap(map: PowerMap, elements: readonly string[]): ReadonlySet<string> {
  const steps = new Set(map.steps.map(({ id }) => id));
  const taken = new Set<string>();
  elements.forEach((element, index) => {
    for (const before of elements.slice(0, index).toReversed()) {
      const way = wayBetween(map, steps, before, element);
      if (way === undefined) continue;
      way.forEach((id) => taken.add(id));
      return;
    }
  });
  return taken;
}

type Reached = { readonly at: string; readonly way: readonly string[] };

/** The flows of the shortest way from one element to another without a step between. */
function wayBetween(
  map: PowerMap,
  steps: ReadonlySet<string>,
  from: string,
  to: string,
): readonly string[] | undefined {
  const seen = new Set([from]);
  let reached: readonly Reached[] = [{ at: from, way: [] }];
  while (reached.length > 0) {
    const further = reached.flatMap((one) => onward(map, one));
    const arrived = further.find(({ at }) => at === to);
    if (arrived !== undefined) return arrived.way;
    reached = further.filter(({ at }) => !seen.has(at) && !steps.has(at));
    for (const { at } of reached) seen.add(at);
  }
  return undefined;
}

function onward({ flows }: PowerMap, { at, way }: Reached): readonly Reached[] {
  return flows.filter(({ from }) => from === at).map(({ id, to }) => ({ at: to, way: [...way, id] }));
}
