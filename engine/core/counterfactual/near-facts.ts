import { testsOf, type OperandPlan, type Source, type TestPlan } from "../compile/plan.ts";
import { recordsOf, slotsOf } from "../decide/closure.ts";
import { NO_RECORD, type Slots } from "../decide/outcome.ts";
import { readOperand, type ParameterValues } from "../decide/read-operand.ts";
import { scalarsOf } from "../operators/operator.ts";
import { isScalar, type RecordValue, type Scalar, type Value } from "../value/value.ts";
import type { ValueDefinition } from "../value/value-form.ts";
import { isOrdered, nearValues, startingValue, type NearValue } from "./near-values.ts";

/** Of longer lists only the first entries are looked at. */
const MOST_ENTRIES = 20;

/** A place of a fact where one single value stands: the fact itself, an item of a list, or a field of a record. */
export type Place = {
  readonly definition: ValueDefinition;
  readonly current: Scalar | undefined;
  /** What the test compares with it there. */
  readonly limits: readonly Scalar[];
  /** The whole fact with another value at this place. */
  readonly put: (value: Scalar) => Value;
  readonly pointer?: string;
};

/** A test read on the values of a case; `peers` are all facts that it depends on. */
export type TestReading = {
  readonly test: TestPlan;
  readonly values: Slots;
  readonly parameters: ParameterValues;
  readonly peers: readonly Source[];
  /** The day whose law judges the case. */
  readonly day: string;
};

/** The places of a fact on which a test may depend. */
export function placesOf(source: Source, reading: TestReading): Place[] {
  const { definition, slot } = source;
  const value = reading.values[slot] ?? undefined;
  if (definition.type !== "list") {
    const current = isScalar(value) ? value : undefined;
    return [{ definition, current, limits: limitsOf(source, reading), put: (one) => one }];
  }
  const { items } = definition;
  if (items === undefined)
    return recordsOf(value ?? [])
      .slice(0, MOST_ENTRIES)
      .flatMap((_record, index) => fieldPlaces(source, index, reading));
  const entries = scalarsOf(value ?? []);
  const limits = limitsOf(source, reading);
  return entries.slice(0, MOST_ENTRIES).map((current, index) => ({
    definition: items,
    current,
    limits,
    put: (one) => entries.with(index, one),
    pointer: `/${index}`,
  }));
}

/** A list with one entry less, with none, or with one more where it holds single values or is empty. */
export function otherLists(source: Source, reading: TestReading): NearList[] {
  const { definition, slot } = source;
  const value = reading.values[slot] ?? [];
  if (definition.type !== "list") return [];
  const [records, scalars] = [recordsOf(value), scalarsOf(value)];
  const length = records.length + scalars.length;
  const shorter = Array.from({ length: Math.min(length, MOST_ENTRIES) }, (_, index): NearList => {
    const without = definition.items === undefined ? records.toSpliced(index, 1) : scalars.toSpliced(index, 1);
    return { value: without, pointer: `/${index}`, example: false };
  });
  const longer =
    definition.items === undefined
      ? firstRecords(definition, length, reading)
      : limitsOf(source, reading).map((limit): NearList => ({
          value: [...scalars, limit],
          pointer: `/${length}`,
          example: false,
        }));
  return [...longer, ...shorter, ...(length > 1 ? [{ value: [], pointer: "", example: false }] : [])];
}

export type NearList = NearValue<Value> & { readonly pointer: string };

/** An empty list with a first record in which everything is so, or nothing. */
function firstRecords({ fields = {} }: Source["definition"], length: number, { day }: TestReading): NearList[] {
  if (length > 0) return [];
  return [true, false].map((truth) => {
    const record = Object.entries(fields).flatMap(([name, field]): [string, Scalar][] => {
      if (field === undefined) return [];
      if (field.type === "boolean") return [[name, truth]];
      const [first] = isOrdered(field) ? [] : nearValues(field, undefined, []);
      return [[name, first?.value ?? startingValue(field, day)]];
    });
    return { value: [new Map(record)], pointer: "/0", example: true };
  });
}

function fieldPlaces({ definition, slot }: Source, index: number, { test, values, parameters }: TestReading): Place[] {
  const records = recordsOf(values[slot] ?? []);
  const record: RecordValue = records[index] ?? new Map<string, Scalar>();
  const fields = Object.keys(definition.fields ?? {});
  const inner = test.operand.kind === "records" ? [...testsOf(test.operand.condition)] : [];
  return Object.entries(definition.fields ?? {}).flatMap(([name, field]) => {
    if (field === undefined) return [];
    const compared = inner
      .filter(({ subject }) => subject.scope === "record" && subject.name === name)
      .flatMap(({ operand }) => singles(readOperand(operand, parameters)(values, slotsOf(record, fields))));
    const others = field.type === "string" ? records.flatMap((other) => other.get(name) ?? []) : [];
    return [
      {
        definition: field,
        current: record.get(name),
        limits: [...new Set([...compared, ...others])],
        put: (one) => records.with(index, new Map([...record, [name, one]])),
        pointer: `/${index}/${name}`,
      },
    ];
  });
}

/** What a test compares with a fact; a text may also be made the same as another one. */
function limitsOf(source: Source, { test, values, parameters, peers }: TestReading): Scalar[] {
  const { subject, operand } = test;
  const compared =
    source.name === subject.name
      ? readOperand(operand, parameters)(values, NO_RECORD)
      : mentions(operand, source.name)
        ? values[subject.slot]
        : undefined;
  const texts =
    source.definition.type === "string"
      ? peers.filter(({ definition }) => definition.type === "string").map(({ slot }) => values[slot])
      : [];
  return [...new Set([...singles(compared), ...texts.flatMap(singles)])];
}

function mentions(operand: OperandPlan, name: string): boolean {
  if (operand.kind === "list") return operand.items.some((item) => mentions(item, name));
  return operand.kind === "source" && operand.source.name === name;
}

function singles(value: Slots[number]): Scalar[] {
  if (value === undefined || value === null) return [];
  return isScalar(value) ? [value] : [...scalarsOf(value)];
}
