import fc from "fast-check";

import type { Source } from "../compile/plan.ts";
import { addDays } from "../calendar/date-arithmetic.ts";
import type { Slots } from "../decide/outcome.ts";
import type { FactDefinition, ItemDefinition } from "../model/formats.generated.ts";
import { moneyUnit } from "../value/types/money-unit.ts";
import type { Scalar, Value } from "../value/value.ts";

/** Any complete case of a dictionary: every fact known, of its type, within its bounds. */
export function anyCase(sources: readonly Source[]): fc.Arbitrary<Slots> {
  return fc.tuple(...sources.map(({ definition }) => anyValue(definition)));
}

function anyValue(definition: FactDefinition): fc.Arbitrary<Value> {
  if (definition.type !== "list") return anyScalar({ ...definition, type: definition.type }, definition);
  if (definition.items !== undefined) return fc.array(anyScalar(definition.items, {}), { maxLength: 5 });
  const fields = Object.entries(definition.fields ?? {}).flatMap(([name, field]) =>
    field === undefined || field.type === "list"
      ? []
      : [fc.tuple(fc.constant(name), anyScalar({ ...field, type: field.type }, field))],
  );
  return fc.array(
    fc.tuple(...fields).map((entries) => new Map(entries)),
    { maxLength: 5 },
  );
}

type Bounds = Pick<FactDefinition, "minimum" | "maximum">;

function anyScalar({ type, unit, values }: ItemDefinition, bounds: Bounds): fc.Arbitrary<Scalar> {
  switch (type) {
    case "boolean":
      return fc.boolean();
    case "integer":
      return anyNumber(bounds, { low: -5, high: 200, parts: 1 });
    case "decimal":
      return anyNumber(bounds, { low: -1, high: 50, parts: 10_000 });
    case "money":
      return anyNumber(inFen(bounds, moneyUnit(unit).fen), { low: 0, high: 10_000_000_000, parts: 1 });
    case "date":
      return anyDay();
    case "dateTime":
      return anyDay().map((day) => `${day}T00:00:00.000Z`);
    case "enum":
      return fc.constantFrom(...(values ?? []).map(({ value }) => value));
    case "string":
      return fc.constantFrom("u-101", "u-205", "");
    default:
      return type satisfies never;
  }
}

type Usual = { readonly low: number; readonly high: number; readonly parts: number };

/** A number within its bounds, in equal parts of one; where a bound is open, it is the usual one or follows the other. */
function anyNumber({ minimum, maximum }: Bounds, { low, high, parts }: Usual): fc.Arbitrary<number> {
  const span = high - low;
  const from = minimum ?? (maximum !== undefined && maximum <= low ? maximum - span : low);
  const to = maximum ?? (from >= high ? from + span : high);
  const [first, last] = [Math.ceil(from * parts), Math.floor(to * parts)];
  if (first > last) return fc.constant(from);
  return fc.integer({ min: first, max: last }).map((part) => part / parts);
}

function inFen({ minimum, maximum }: Bounds, fen: number): Bounds {
  return {
    ...(minimum === undefined ? {} : { minimum: Math.round(minimum * fen) }),
    ...(maximum === undefined ? {} : { maximum: Math.round(maximum * fen) }),
  };
}

function anyDay(): fc.Arbitrary<string> {
  return fc.integer({ min: 0, max: 7000 }).map((days) => addDays("2008-01-01", days));
}
