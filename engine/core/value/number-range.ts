import { fault, type ReadingFault } from "./reading.ts";
import { showQuantity } from "./show-quantity.ts";
import type { ValueDefinition } from "./value-form.ts";

/** The fault that a number lies outside the bounds of its dictionary entry, or undefined if it does not. */
export function numberRangeFault(value: number, { minimum, maximum, unit }: ValueDefinition): ReadingFault | undefined {
  if (minimum !== undefined && value < minimum) {
    return tooLow(showQuantity(minimum, unit, "zh"), showQuantity(minimum, unit, "en"));
  }
  if (maximum !== undefined && value > maximum) {
    return tooHigh(showQuantity(maximum, unit, "zh"), showQuantity(maximum, unit, "en"));
  }
  return undefined;
}

/** The fault of a value below the least one allowed. */
export function tooLow(zh: string, en: string): ReadingFault {
  return fault("OUT_OF_RANGE", `不得小于${zh}`, `it must not be below ${en}`);
}

/** The fault of a value above the greatest one allowed. */
export function tooHigh(zh: string, en: string): ReadingFault {
  return fault("OUT_OF_RANGE", `不得大于${zh}`, `it must not be above ${en}`);
}
