import { Decimal } from "decimal.js";

import { SunmapError } from "../errors.ts";
import type { FactDefinition, FactType } from "../model/formats.generated.ts";
import { rangeFault } from "../value/range-fault.ts";
import type { Value } from "../value/value.ts";
import { asIdentifiers } from "../value/as-identifiers.ts";
import { failed, type FormulaResult } from "./formula-result.ts";

/**
 * Fits the result of a formula to the fact it is for: a decimal is rounded to the fact's `scale`, half away from zero; a
 * whole number must be whole; an enum must have the value; the bounds of the dictionary hold.
 * @throws SunmapError INTERNAL if the formula's result type does not fit the fact, which the caller has compared.
 */
export function toFactValue(result: Value, definition: FactDefinition): FormulaResult {
  if (!fits(result, definition.type))
    throw new SunmapError("INTERNAL", { type: definition.type, result: typeof result });
  if (typeof result === "number") return toFactNumber(result, definition);
  if (definition.type === "enum" && !definition.values?.some(({ value }) => value === result)) {
    return failed("OUT_OF_RANGE", "结果不在该事实的可选值之中", "the result is not one of the values of the fact");
  }
  return {
    kind: "known",
    value: definition.type === "string" && definition.identifier === true ? asIdentifiers(result) : result,
  };
}

function toFactNumber(result: number, definition: FactDefinition): FormulaResult {
  const { type, scale } = definition;
  if (type === "integer" && !Number.isInteger(result)) {
    return failed("NOT_WHOLE", "结果须为整数", "the result must be a whole number");
  }
  if (type === "integer" && !Number.isSafeInteger(result)) {
    return failed("OUT_OF_RANGE", "整数超出可精确表示的范围", "the number is too large to be held exactly");
  }
  const value = type === "decimal" && scale !== undefined ? roundTo(result, scale) : result;
  const fault = rangeFault(value, definition);
  return fault === undefined
    ? { kind: "known", value }
    : failed(
        "OUT_OF_RANGE",
        `算出的结果有误：${fault.message.zh}`,
        `the computed result is wrong: ${fault.message.en}`,
      );
}

/** Rounds by the digits the number is written with, so that no binary error moves a half. */
function roundTo(value: number, places: number): number {
  return new Decimal(value).toDecimalPlaces(places, Decimal.ROUND_HALF_UP).toNumber() + 0;
}

function fits(result: Value, type: FactType): boolean {
  switch (type) {
    case "boolean":
      return typeof result === "boolean";
    case "integer":
    case "decimal":
    case "money":
      return typeof result === "number";
    case "list":
      return typeof result === "object";
    default:
      return typeof result === "string";
  }
}
