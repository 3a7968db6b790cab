import { moneyUnit } from "../value/types/money-unit.ts";
import type { Scalar } from "../value/value.ts";
import type { ValueDefinition } from "../value/value-form.ts";
import { stepped } from "./near-values.ts";

/** Some hundred years in days, and more than any amount in yuan. */
const MOST_DOUBLINGS = 40;

/**
 * The values nearest to a start at which something turns, below it and above it, in steps of its own unit: it goes away in
 * doubling steps until it has turned, and then halves the way back. What turns more than once on the way may be missed.
 */
export function turningPoints(
  start: Scalar,
  definition: ValueDefinition,
  hasTurned: (value: Scalar) => boolean,
): Scalar[] {
  return [-1, 1].flatMap((direction) => {
    const steps = stepsUntil(start, direction, definition, hasTurned);
    return steps === undefined ? [] : (stepped(start, steps, definition) ?? []);
  });
}

function stepsUntil(
  start: Scalar,
  direction: number,
  definition: ValueDefinition,
  hasTurned: (value: Scalar) => boolean,
): number | undefined {
  const turnsAt = (steps: number): boolean => {
    const value = stepped(start, direction * steps, definition);
    return value !== undefined && hasTurned(value);
  };
  let before = 0;
  const most = mostSteps(start, direction, definition);
  for (let doubling = 0; doubling <= MOST_DOUBLINGS && before < most; doubling += 1) {
    const steps = Math.min(2 ** doubling, most);
    if (turnsAt(steps)) return direction * leastBetween(before, steps, turnsAt);
    before = steps;
  }
  return undefined;
}

/** The least number of steps above one that has not turned, up to one that has. */
function leastBetween(before: number, turned: number, turnsAt: (steps: number) => boolean): number {
  let [low, high] = [before, turned];
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2);
    if (turnsAt(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** How far one can go before the bound of the dictionary. */
function mostSteps(start: Scalar, direction: number, definition: ValueDefinition): number {
  const { type, unit, minimum, maximum } = definition;
  const bound = direction < 0 ? minimum : maximum;
  if (bound === undefined || typeof start !== "number") return Number.MAX_SAFE_INTEGER;
  const held = type === "money" ? bound * moneyUnit(unit).fen : bound;
  const step = Number(stepped(start, 1, definition)) - start;
  return Math.max(0, Math.floor((Math.abs(held - start) + step / 1_000) / step));
}
