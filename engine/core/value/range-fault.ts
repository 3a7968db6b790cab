import { numberRangeFault } from "./number-range.ts";
import type { ReadingFault } from "./reading.ts";
import { moneyRange } from "./types/money.ts";
import type { ValueDefinition } from "./value-form.ts";

/** The fault that a number or an amount in fen lies outside the bounds of its dictionary entry, if it does. */
export function rangeFault(value: number, definition: ValueDefinition): ReadingFault | undefined {
  return definition.type === "money" ? moneyRange(definition)(value) : numberRangeFault(value, definition);
}
