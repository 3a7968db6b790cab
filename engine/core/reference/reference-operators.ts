import { RE2JS } from "re2js";

import { isObject } from "../model/is-object.ts";

type ReferenceOperator = (actual: unknown, expected: unknown) => boolean;

/**
 * The operators that json-rules-engine lacks, as it would have them: two-valued, written apart from ours, so that a fault
 * in one of the two shows as a difference.
 */
export const REFERENCE_OPERATORS: Readonly<Record<string, ReferenceOperator>> = {
  between: (actual, expected) =>
    Array.isArray(expected) && !isLess(actual, expected[0]) && !isLess(expected[1], actual),
  before: (actual, expected) => isLess(actual, expected),
  after: (actual, expected) => isLess(expected, actual),
  onOrBefore: (actual, expected) => !isLess(expected, actual),
  onOrAfter: (actual, expected) => !isLess(actual, expected),
  startsWith: (actual, expected) => String(actual).slice(0, String(expected).length) === expected,
  matches: (actual, expected) => RE2JS.compile(String(expected)).matcher(String(actual)).find(),
  intersects: (actual, expected) =>
    Array.isArray(actual) && Array.isArray(expected) && actual.some((item) => expected.indexOf(item) >= 0),
  exists: (actual) => actual !== undefined,
  missing: (actual) => actual === undefined,
  someRecord: (actual, expected) => recordsOf(actual).some((record) => holds(expected, record)),
  everyRecord: (actual, expected) => recordsOf(actual).every((record) => holds(expected, record)),
  noRecord: (actual, expected) => !recordsOf(actual).some((record) => holds(expected, record)),
};

type Fields = Readonly<Record<string, unknown>>;

function recordsOf(value: unknown): Fields[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function holds(condition: unknown, record: Fields): boolean {
  if (!isObject(condition)) return false;
  if (Array.isArray(condition["all"])) return condition["all"].every((child) => holds(child, record));
  if (Array.isArray(condition["any"])) return condition["any"].some((child) => holds(child, record));
  if ("not" in condition) return !holds(condition["not"], record);
  const { value } = condition;
  const expected = isObject(value) && "fact" in value ? record[String(value["fact"])] : value;
  return compare(String(condition["operator"]), record[String(condition["fact"])], expected);
}

function compare(operator: string, actual: unknown, expected: unknown): boolean {
  switch (operator) {
    case "equal":
      return actual === expected;
    case "notEqual":
      return actual !== expected;
    case "lessThan":
      return isLess(actual, expected);
    case "lessThanInclusive":
      return !isLess(expected, actual);
    case "greaterThan":
      return isLess(expected, actual);
    case "greaterThanInclusive":
      return !isLess(actual, expected);
    case "in":
      return Array.isArray(expected) && expected.includes(actual);
    case "notIn":
      return Array.isArray(expected) && !expected.includes(actual);
    default:
      return REFERENCE_OPERATORS[operator]?.(actual, expected) ?? false;
  }
}

function isLess(first: unknown, second: unknown): boolean {
  if (typeof first === "number" && typeof second === "number") return first < second;
  return typeof first === "string" && typeof second === "string" && first < second;
}
