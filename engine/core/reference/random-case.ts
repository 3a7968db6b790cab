import fc from "fast-check";

import type { Source } from "../compile/plan.ts";
import { addDays } from "../calendar/date-arithmetic.ts";
import type { Slots } from "../decide/outcome.ts";
import type { FactDefinition, ItemDefinition } from "../model/formats.generated.ts";
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

function anyScalar({ type, values }: ItemDefinition, { minimum, maximum }: Bounds): fc.Arbitrary<Scalar> {
  switch (type) {
    case "boolean":
      return fc.boolean();
    case "integer":
      return fc.integer({ min: Math.ceil(minimum ?? -5), max: Math.floor(maximum ?? 200) });
    case "decimal":
      return fc
        .integer({ min: Math.ceil((minimum ?? -1) * 10000), max: Math.floor((maximum ?? 50) * 10000) })
        .map((ticks) => ticks / 10000);
    case "money":
      return fc.integer({ min: 0, max: 10_000_000_000 });
    case "date":
      return fc.integer({ min: 0, max: 7000 }).map((days) => addDays("2008-01-01", days));
    case "dateTime":
      return fc.integer({ min: 0, max: 7000 }).map((days) => `${addDays("2008-01-01", days)}T00:00:00.000Z`);
    case "enum":
      return fc.constantFrom(...(values ?? []).map(({ value }) => value));
    case "string":
      return fc.constantFrom("u-101", "u-205", "");
    default:
      return type satisfies never;
  }
}
