import type { MapFlow, MapNode } from "../../map/power-map.ts";
import { arrivalOf, type Construction } from "./construction.ts";

/** The places that get a token, for each way in which a node can be left. */
export type WaysOut = readonly (readonly number[])[];

/** More conditional flows than these are decided one by one, not all at once. */
const MAXIMUM_AT_ONCE = 3;

/** Out of a step or event: every flow without a condition, and any of those with one. */
export function waysOut(node: MapNode, construction: Construction): WaysOut {
  const flows = construction.map.outgoing(node.id);
  const conditional = flows.filter(({ condition, isDefault }) => condition !== undefined && !isDefault);
  if (conditional.length === 0) return [placesOf(flows, construction)];
  const always = flows.filter(({ condition, isDefault }) => condition === undefined && !isDefault);
  const fallback = flows.filter(({ isDefault }) => isDefault);
  const choices = someOf(conditional, node, construction).map((way) => [...placesOf(always, construction), ...way]);
  if (always.length === 0 && fallback.length === 0) return choices;
  return [...choices, placesOf([...always, ...fallback], construction)];
}

/** Out of an exclusive gateway: one flow. */
export function oneWayOut(node: MapNode, construction: Construction): WaysOut {
  const flows = construction.map.outgoing(node.id);
  return flows.length === 0 ? [[]] : flows.map((flow) => placesOf([flow], construction));
}

/** Out of an inclusive gateway: one or more flows, or the default flow alone. */
export function someWaysOut(node: MapNode, construction: Construction): WaysOut {
  const flows = construction.map.outgoing(node.id);
  if (flows.length === 0) return [[]];
  const fallback = flows.filter(({ isDefault }) => isDefault);
  const others = flows.filter(({ isDefault }) => !isDefault);
  return [...someOf(others, node, construction), ...fallback.map((flow) => placesOf([flow], construction))];
}

function placesOf(flows: readonly MapFlow[], construction: Construction): readonly number[] {
  return flows.flatMap((flow) => arrivalOf(flow, construction));
}

/** Every choice of at least one of the flows. */
function someOf(flows: readonly MapFlow[], node: MapNode, construction: Construction): WaysOut {
  if (flows.length > MAXIMUM_AT_ONCE) return [oneByOne(flows, node, construction)];
  let choices: WaysOut = [[]];
  for (const flow of flows)
    choices = choices.flatMap((choice) => [[...choice, ...placesOf([flow], construction)], choice]);
  return choices.filter((choice) => choice.length > 0);
}

/**
 * Decides flow by flow, each when it matters: a token waits for every flow, and is dropped only after one was taken. Two
 * transitions a flow, not one for every choice.
 */
function oneByOne(flows: readonly MapFlow[], node: MapNode, construction: Construction): readonly number[] {
  const { map, net } = construction;
  const placeOf = (name: string): number => net.place(`${name} ${node.id}`, map.scopeOf(node));
  const [none, some] = [placeOf("none taken"), placeOf("some taken")];
  const open = flows.map(({ id }) => placeOf(`open ${id}`));
  net.passOver(none, some);
  for (const [index, flow] of flows.entries()) {
    const way = placesOf([flow], construction);
    const [undecided = none] = open.slice(index, index + 1);
    net.transition({ takes: [undecided, none], gives: [...way, some] });
    net.transition({ takes: [undecided, some], gives: [...way, some] });
    net.transition({ takes: [undecided, some], gives: [some] });
  }
  net.transition({ takes: [some], gives: [], needsEmpty: open });
  return [none, ...open];
}
