import { TokenGame, type Scope } from "./token-game.ts";
import type { PowerMap } from "../../../engine/core/map/power-map.ts";

/** What deviations cost, as an aligner takes it. */
export type Costs = { readonly skip: (node: string) => number; readonly add: (node: string | undefined) => number };

/**
 * The least cost of a trace on a map by trying everything, the cheapest first: no estimate, no reduction, no memory.
 * Undefined when no run comes to an end, or when there is too much to try.
 */
export function leastCost(
  map: PowerMap,
  trace: readonly string[],
  costs: Costs,
  { isPrefix = false, maximum = 8000 } = {},
): number | undefined {
  const game = new TokenGame(map);
  const known = new Set(map.nodes.map(({ id }) => id));
  const levels: Map<string, { scope: Scope; position: number }>[] = [];
  const done = new Set<string>();
  const add = (cost: number, scope: Scope, position: number): void => {
    const key = `${position} ${JSON.stringify(scope)}`;
    if (!done.has(key)) (levels[cost] ??= new Map()).set(key, { scope, position });
  };
  add(0, game.start(), 0);
  for (let cost = 0; cost < levels.length; cost++) {
    for (const [key, { scope, position }] of levels[cost] ?? []) {
      if (done.has(key)) continue;
      done.add(key);
      if (done.size > maximum) return undefined;
      if (position === trace.length && (isPrefix || game.isOver(scope))) return cost;
      const event = trace[position];
      if (event !== undefined) add(cost + costs.add(known.has(event) ? event : undefined), scope, position + 1);
      for (const { node, isStep, mustShow, after } of game.happenings(scope)) {
        if (mustShow !== true) add(cost + (isStep && node !== undefined ? costs.skip(node) : 0), after, position);
        if (node !== undefined && node === event) add(cost, after, position + 1);
      }
    }
  }
  return undefined;
}
