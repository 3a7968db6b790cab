import type { ElementStatistics } from "../../../engine/core/model/formats.generated.ts";
import { showCount, showHours } from "../../language/formats.ts";

/** What the map can be painted with. */
export const MEASURES = ["frequency", "medianHours", "ninthDecileHours", "deviation"] as const;

export type Measure = (typeof MEASURES)[number];

/** The value of an element in a measure; undefined where it has none. */
export function valueIn(measure: Measure, element: ElementStatistics): number | undefined {
  const value = element[measure];
  return value === undefined || value === 0 ? undefined : value;
}

export function showValue(measure: Measure, value: number): string {
  return measure === "medianHours" || measure === "ninthDecileHours" ? showHours(value) : showCount(value);
}
