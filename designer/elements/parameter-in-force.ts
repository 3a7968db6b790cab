import type { DatedValue, Parameter } from "../../engine/core/model/formats.generated.ts";

/** The value that a parameter has on a day (ISO), with its first day and its sources; undefined before its first. */
export function parameterInForce({ values }: Pick<Parameter, "values">, day: string): DatedValue | undefined {
  return values.findLast(({ from }) => from <= day);
}
