import type { MapFlow, MapNode } from "../../map/power-map.ts";
import { arrivalOf, type Construction } from "./construction.ts";

/** The places that get a token, for each way in which a node can be left. */
export type WaysOut = readonly (readonly number[])[];

/** More conditional flows than these are decided one after the other, not all at once. */
const MAXIMUM_AT_ONCE = 6;

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
  if (flows.length > MAXIMUM_AT_ONCE) return [[oneAfterTheOther(flows, node, construction)]];
  let choices: WaysOut = [[]];
  for (const flow of flows)
    choices = choices.flatMap((choice) => [[...choice, ...placesOf([flow], construction)], choice]);
  return choices.filter((choice) => choice.length > 0);
}

/** Decides flow by flow, and remembers whether one was taken yet: two places a flow, not a transition a choice. */
function oneAfterTheOther(flows: readonly MapFlow[], node: MapNode, construction: Construction): number {
  const { map, net } = construction;
  const choosing = (flow: number, taken: boolean): number =>
    net.place(`choice ${flow} ${taken} ${node.id}`, map.scopeOf(node));
  const isLast = (index: number): boolean => index === flows.length - 1;
  for (const [index, flow] of flows.entries())
    for (const taken of [false, true]) {
      const takes = [choosing(index, taken)];
      const next = isLast(index) ? [] : [choosing(index + 1, true)];
      net.transition({ takes, gives: [...placesOf([flow], construction), ...next] });
      if (!isLast(index) || taken) net.transition({ takes, gives: isLast(index) ? [] : [choosing(index + 1, taken)] });
    }
  return choosing(0, false);
}
