import type { DatedValue, Parameter } from "../model/formats.generated.ts";

/** The value that a parameter has on a day; before its first day it has none. */
export function datedValueOn({ values }: Parameter, day: string): DatedValue | undefined {
  return values.findLast(({ from }) => from <= day);
}
