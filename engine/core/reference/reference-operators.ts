import { RE2JS } from "re2js";

import { isObject } from "../model/is-object.ts";
import { asIdentifier } from "../value/as-seen.ts";
import { patternAsSeen } from "../value/pattern-as-seen.ts";

type ReferenceOperator = (actual: unknown, expected: unknown) => boolean;
type Facts = Readonly<Record<string, unknown>>;

/**
 * The operators that json-rules-engine lacks, as it would have them: two-valued, written apart from ours, so that a fault
 * in one of the two shows as a difference. Conditions on records may read the facts of the run beside the fields.
 */
export function referenceOperators(facts: Facts): Readonly<Record<string, ReferenceOperator>> {
  return {
    ...SINGLE_VALUE_OPERATORS,
    someRecord: (actual, expected) => scopes(actual, facts).some((scope) => holds(expected, scope)),
    everyRecord: (actual, expected) => scopes(actual, facts).every((scope) => holds(expected, scope)),
    noRecord: (actual, expected) => !scopes(actual, facts).some((scope) => holds(expected, scope)),
  };
}

/** Decorates an operator whose two sides are read as identifiers are, because one of them is one. */
export const AS_IDENTIFIERS = "asIdentifiers";

export function asIdentifiers(actual: unknown, expected: unknown, decide: ReferenceOperator): boolean {
  return decide(identifierOf(actual), identifierOf(expected));
}

function identifierOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(identifierOf);
  return typeof value === "string" ? asIdentifier(value) : value;
}

const SINGLE_VALUE_OPERATORS: Readonly<Record<string, ReferenceOperator>> = {
  between: (actual, expected) =>
    Array.isArray(expected) && !isLess(actual, expected[0]) && !isLess(expected[1], actual),
  before: (actual, expected) => isLess(actual, expected),
  after: (actual, expected) => isLess(expected, actual),
  onOrBefore: (actual, expected) => !isLess(expected, actual),
  onOrAfter: (actual, expected) => !isLess(actual, expected),
  startsWith: (actual, expected) => String(actual).slice(0, String(expected).length) === expected,
  matches: (actual, expected) =>
    RE2JS.compile(patternAsSeen(String(expected)))
      .matcher(String(actual))
      .find(),
  intersects: (actual, expected) =>
    Array.isArray(actual) && Array.isArray(expected) && actual.some((item) => expected.indexOf(item) >= 0),
  exists: (actual) => actual !== undefined,
  missing: (actual) => actual === undefined,
};

/** The operators that the library has, for tests of fields, which it does not reach. */
const FIELD_OPERATORS: Readonly<Record<string, ReferenceOperator>> = {
  ...SINGLE_VALUE_OPERATORS,
  equal: (actual, expected) => actual === expected,
  notEqual: (actual, expected) => actual !== expected,
  lessThan: (actual, expected) => isLess(actual, expected),
  lessThanInclusive: (actual, expected) => !isLess(expected, actual),
  greaterThan: (actual, expected) => isLess(expected, actual),
  greaterThanInclusive: (actual, expected) => !isLess(actual, expected),
  in: (actual, expected) => Array.isArray(expected) && expected.includes(actual),
  notIn: (actual, expected) => Array.isArray(expected) && !expected.includes(actual),
  contains: (actual, expected) => Array.isArray(actual) && actual.includes(expected),
  doesNotContain: (actual, expected) => Array.isArray(actual) && !actual.includes(expected),
};

/** What a condition on records reads, record by record: the fields, then the facts. */
function scopes(list: unknown, facts: Facts): Facts[] {
  return Array.isArray(list) ? list.filter(isObject).map((record) => ({ ...facts, ...record })) : [];
}

function holds(condition: unknown, scope: Facts): boolean {
  if (!isObject(condition)) return false;
  if (Array.isArray(condition["all"])) return condition["all"].every((child) => holds(child, scope));
  if (Array.isArray(condition["any"])) return condition["any"].some((child) => holds(child, scope));
  if ("not" in condition) return !holds(condition["not"], scope);
  return compare(String(condition["operator"]), scope[String(condition["fact"])], valueIn(condition["value"], scope));
}

function valueIn(value: unknown, scope: Facts): unknown {
  if (Array.isArray(value)) return value.map((item) => valueIn(item, scope));
  return isObject(value) && "fact" in value ? scope[String(value["fact"])] : value;
}

function compare(text: string, actual: unknown, expected: unknown): boolean {
  const [first = "", ...rest] = text.split(":");
  if (rest.length === 0) return FIELD_OPERATORS[first]?.(actual, expected) ?? false;
  const inner = (one: unknown, other: unknown): boolean => compare(rest.join(":"), one, other);
  switch (first) {
    case "not":
      return !inner(actual, expected);
    case AS_IDENTIFIERS:
      return asIdentifiers(actual, expected, inner);
    case "swap":
      return inner(expected, actual);
    case "someValue":
      return Array.isArray(expected) && expected.some((value) => inner(actual, value));
    case "everyValue":
      return Array.isArray(expected) && expected.every((value) => inner(actual, value));
    default:
      return false;
  }
}

function isLess(first: unknown, second: unknown): boolean {
  if (typeof first === "number" && typeof second === "number") return first < second;
  return typeof first === "string" && typeof second === "string" && first < second;
}
