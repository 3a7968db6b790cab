import { datedValueOn } from "../../conditions/dated-value.ts";
import { isObject } from "../../model/is-object.ts";
import type { Gravity, Parameter } from "../../model/formats.generated.ts";
import { moreIsStricter, opposite } from "../gravity.ts";
import type { Sides } from "../policy-version.ts";
import { parametersIn } from "./parameter-grades.ts";
import { signedParts, type Sign } from "./signed-parts.ts";

/**
 * Whether the value that a parameter has on a day became stricter: by the comparisons of the rules in which it stands.
 * Undecided where it is no number or date, where rules want it both higher and lower, where it stands in a formula or a
 * list, and where it has no value on one side.
 */
export function judgeParameterOn(day: string, before: Parameter, after: Parameter, sides: Sides): Gravity {
  const [was, is] = [datedValueOn(before, day)?.value, datedValueOn(after, day)?.value];
  const isOrdered = before.type === after.type && before.unit === after.unit && ORDERED.has(after.type);
  const more = isOrdered ? comparison(was, is) : undefined;
  const sign = more === undefined ? undefined : strictnessOfMore(after.name, sides);
  if (more === undefined || sign === undefined) return "changed";
  const gravity = moreIsStricter(0, more);
  return sign === 1 ? gravity : opposite(gravity);
}

const ORDERED: ReadonlySet<string> = new Set(["integer", "decimal", "money", "date"]);

/** Positive when the second is more, 0 when both are the same; undefined where they cannot be compared. */
function comparison(first: unknown, second: unknown): number | undefined {
  const [one, other] = [comparable(first), comparable(second)];
  if (one === undefined || other === undefined || typeof one !== typeof other) return undefined;
  if (one === other) return 0;
  return other > one ? 1 : -1;
}

function comparable(value: unknown): number | string | undefined {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return undefined;
  return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}

/** 1 where a higher value makes rules fire in more cases, −1 where it makes them fire in fewer. */
function strictnessOfMore(name: string, sides: Sides): Sign | undefined {
  const versions = [sides.before, sides.after];
  if (versions.some(({ facts }) => Object.values(facts.facts).some((fact) => namesParameter(fact?.formula, name))))
    return undefined;
  const signs = new Set(
    versions.flatMap(signedParts).flatMap(({ part, sign }) => {
      if (part.kind !== "test" || !parametersIn(part.written["value"]).includes(name)) return [];
      // One of a list of values has no direction.
      return [Array.isArray(part.written["value"]) ? 0 : sign * (MORE_HOLDS.get(part.operator) ?? 0)];
    }),
  );
  if (signs.size !== 1) return undefined;
  return signs.has(1) ? 1 : signs.has(-1) ? -1 : undefined;
}

/** Whether a test holds of more values when what it compares with is higher. */
const MORE_HOLDS: ReadonlyMap<string, Sign> = new Map([
  ["lessThan", 1],
  ["lessThanInclusive", 1],
  ["before", 1],
  ["onOrBefore", 1],
  ["greaterThan", -1],
  ["greaterThanInclusive", -1],
  ["after", -1],
  ["onOrAfter", -1],
  ["not:greaterThan", 1],
  ["not:greaterThanInclusive", 1],
  ["not:lessThan", -1],
  ["not:lessThanInclusive", -1],
]);

function namesParameter(written: unknown, name: string): boolean {
  if (Array.isArray(written)) return written.some((item) => namesParameter(item, name));
  if (!isObject(written)) return false;
  return Object.entries(written).some(
    ([operator, argument]) =>
      (operator === "parameter" && (argument === name || (Array.isArray(argument) && argument[0] === name))) ||
      namesParameter(argument, name),
  );
}
