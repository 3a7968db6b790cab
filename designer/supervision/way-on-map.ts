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

/** The flows of the shortest way from one element to another without a step between. */
function wayBetween(
  { flows }: PowerMap,
  steps: ReadonlySet<string>,
  from: string,
  to: string,
): readonly string[] | undefined {
  const seen = new Set([from]);
  let reached: { readonly at: string; readonly way: readonly string[] }[] = [{ at: from, way: [] }];
  while (reached.length > 0) {
    const further: typeof reached = [];
    for (const { at, way } of reached) {
      for (const flow of flows) {
        if (flow.from !== at) continue;
        const soFar = [...way, flow.id];
        if (flow.to === to) return soFar;
        if (seen.has(flow.to) || steps.has(flow.to)) continue;
        seen.add(flow.to);
        further.push({ at: flow.to, way: soFar });
      }
    }
    reached = further;
  }
  return undefined;
}
