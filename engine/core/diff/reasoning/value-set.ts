import type { FactDefinition } from "../../model/formats.generated.ts";
import { createReader } from "../../value/create-reader.ts";
import { isScalar, type Scalar } from "../../value/value.ts";

/** The values of one fact for which a test holds: an interval, single values, or all but single values. */
export type ValueSet =
  | { readonly kind: "interval"; readonly low: End | undefined; readonly high: End | undefined }
  | { readonly kind: "only" | "allBut"; readonly values: readonly Scalar[] };

type End = { readonly at: Scalar; readonly included: boolean };

/** The set of values of which an operator with a constant holds; undefined where it is none of these sets. */
export function valueSet(operator: string, written: unknown, fact: FactDefinition): ValueSet | undefined {
  const read = readerOf(fact);
  if (Array.isArray(written)) return manySet(operator, written.map(read));
  const value = read(written);
  if (value === undefined) return undefined;
  if (operator === "equal") return { kind: "only", values: [value] };
  // A yes-or-no has only one other value.
  if (operator === "notEqual")
    return typeof value === "boolean" ? { kind: "only", values: [!value] } : { kind: "allBut", values: [value] };
  const side = SIDES.get(operator);
  if (side === undefined) return undefined;
  const end = { at: value, included: side.included };
  return { kind: "interval", low: side.above ? end : undefined, high: side.above ? undefined : end };
}

/** Whether every value of the first set is in the second; false also where that cannot be seen. */
export function isWithin(inner: ValueSet, outer: ValueSet): boolean {
  if (inner.kind === "only") return inner.values.every((value) => holds(outer, value));
  if (outer.kind !== "interval")
    return (
      outer.kind === "allBut" &&
      outer.values.every((value) => (inner.kind === "allBut" ? inner.values.includes(value) : !holds(inner, value)))
    );
  return inner.kind === "interval" && covers(outer.low, inner.low, 1) && covers(outer.high, inner.high, -1);
}

const SIDES: ReadonlyMap<string, { readonly above: boolean; readonly included: boolean }> = new Map([
  ["greaterThan", { above: true, included: false }],
  ["after", { above: true, included: false }],
  ["greaterThanInclusive", { above: true, included: true }],
  ["onOrAfter", { above: true, included: true }],
  ["lessThan", { above: false, included: false }],
  ["before", { above: false, included: false }],
  ["lessThanInclusive", { above: false, included: true }],
  ["onOrBefore", { above: false, included: true }],
]);

/** Constants are read as the engine reads them, so that equal ones are equal; the bounds of the fact do not hold for them. */
function readerOf({ type, unit, values, identifier }: FactDefinition): (written: unknown) => Scalar | undefined {
  if (type === "list") return () => undefined;
  const read = createReader({
    type,
    ...(unit && { unit }),
    ...(values && { values }),
    ...(identifier && { identifier }),
  });
  return (written) => {
    const reading = read(written);
    return reading.ok && isScalar(reading.value) ? reading.value : undefined;
  };
}

function manySet(operator: string, read: readonly (Scalar | undefined)[]): ValueSet | undefined {
  const values = read.filter((value) => value !== undefined);
  if (values.length < read.length) return undefined;
  if (operator === "in") return { kind: "only", values };
  if (operator === "notIn") return { kind: "allBut", values };
  const [low, high] = values;
  if (operator !== "between" || low === undefined || high === undefined) return undefined;
  return { kind: "interval", low: { at: low, included: true }, high: { at: high, included: true } };
}

function holds(set: ValueSet, value: Scalar): boolean {
  if (set.kind !== "interval") return set.values.includes(value) === (set.kind === "only");
  const at = { at: value, included: true };
  return covers(set.low, at, 1) && covers(set.high, at, -1);
}

/** Whether an end of an interval lies no further in than that of another; `direction` is 1 for the low end. */
function covers(outer: End | undefined, inner: End | undefined, direction: 1 | -1): boolean {
  if (outer === undefined) return true;
  if (inner === undefined) return false;
  if (outer.at === inner.at) return outer.included || !inner.included;
  return inner.at > outer.at === (direction === 1);
}
