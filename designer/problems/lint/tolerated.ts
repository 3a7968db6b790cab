import type { PowerMap } from "../../../engine/core/map/power-map.ts";
import type { MapContents } from "../../outline/map-contents.ts";
import type { LintReport } from "./lint-map.ts";
import type { LintRule } from "./lint-rules.ts";

type IsFine = (element: string, map: PowerMap, contents: MapContents) => boolean;

/** What bpmnlint finds although our maps mean it so, each with the reason. */
const TOLERATED: Partial<Readonly<Record<LintRule, IsFine>>> = {
  /** People decide by the answer that is written on a flow; a condition in facts stands only where the facts decide. */
  "conditional-flows": (flow, _map, { parts }) => parts.get(flow)?.title !== undefined,
  /** What is written on a flow away from the edge of a step says what follows from the event there. */
  "superfluous-label": (flow, { flows }, { parts }) => {
    const from = flows.find(({ id }) => id === flow)?.from ?? "";
    return parts.get(from)?.attachedTo !== undefined;
  },
};

/** Leaves out what our maps mean as it is. */
export function withoutTolerated(
  reports: readonly LintReport[],
  map: PowerMap,
  contents: MapContents,
): readonly LintReport[] {
  return reports.filter(({ rule, element }) => TOLERATED[rule]?.(element, map, contents) !== true);
}
