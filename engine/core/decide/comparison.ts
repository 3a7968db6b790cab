import type { Operator } from "../operators/operator.ts";
import type { Value } from "../value/value.ts";
import { FAIL, PASS, UNKNOWN, type Decide } from "./outcome.ts";

/**
 * Compares the fact of a slot with a constant in a single closure. Nearly all tests are such comparisons, and three
 * closures that call each other take twice as long. Undefined for an operator that is no plain comparison.
 */
export function comparison({ inline }: Operator, slot: number, expected: Value): Decide | undefined {
  switch (inline) {
    case "===":
      return (values) => {
        const actual = values[slot];
        return actual === undefined || actual === null ? UNKNOWN : actual === expected ? PASS : FAIL;
      };
    case "!==":
      return (values) => {
        const actual = values[slot];
        return actual === undefined || actual === null ? UNKNOWN : actual !== expected ? PASS : FAIL;
      };
    case "<":
      return (values) => {
        const actual = values[slot];
        return actual === undefined || actual === null ? UNKNOWN : actual < expected ? PASS : FAIL;
      };
    case "<=":
      return (values) => {
        const actual = values[slot];
        return actual === undefined || actual === null ? UNKNOWN : actual <= expected ? PASS : FAIL;
      };
    case ">":
      return (values) => {
        const actual = values[slot];
        return actual === undefined || actual === null ? UNKNOWN : actual > expected ? PASS : FAIL;
      };
    case ">=":
      return (values) => {
        const actual = values[slot];
        return actual === undefined || actual === null ? UNKNOWN : actual >= expected ? PASS : FAIL;
      };
    case undefined:
      return undefined;
    default:
      return inline satisfies never;
  }
}
