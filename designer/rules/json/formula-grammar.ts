import { FORMULA_OPERATORS } from "../../../engine/core/formula/operators/index.ts";
import type { FactDefinition } from "../../../engine/core/model/formats.generated.ts";
import { isObject } from "../../../engine/core/model/is-object.ts";
import {
  factOf,
  insideRecords,
  type ConditionScope,
  type FactsByName,
} from "../../../engine/core/conditions/condition-scope.ts";
import type { Path } from "../condition/condition-path.ts";
import type { KnownValue } from "./completion-values.ts";
import type { Grammar, ReadPlace } from "./grammar.ts";

/** What may stand in a formula: operators as keys, names behind those that read something, and readings as arguments. */
export function formulaGrammar(scope: ConditionScope): Grammar {
  return {
    keysAt: (_path, present) =>
      present.length > 0
        ? []
        : [...FORMULA_OPERATORS.values()].map(({ name, label }) => ({
            key: name,
            start: READERS.includes(name) ? '""' : "[]",
            label,
          })),
    valuesAt: (path, valueAt) => {
      const fields = fieldsAt(path, valueAt, scope);
      switch (path.findLast((step) => typeof step === "string")) {
        case "var":
          return namesOf(fields ?? scope.facts);
        case "outer":
          return namesOf(scope.facts);
        case "parameter":
          return scope.parameters.map(({ name, title }) => ({ value: name, label: title }));
        default:
          return readings(fields, scope);
      }
    },
  };
}

const READERS: readonly string[] = ["var", "outer", "parameter"];

/** A fact, a field of the record at hand or a parameter, read as an argument. */
function readings(fields: FactsByName | undefined, scope: ConditionScope): KnownValue[] {
  return [
    ...(fields === undefined ? [] : readBy("var", namesOf(fields))),
    ...readBy(fields === undefined ? "var" : "outer", namesOf(scope.facts)),
    ...readBy(
      "parameter",
      scope.parameters.map(({ name, title }) => ({ value: name, label: title })),
    ),
  ];
}

function readBy(reader: string, values: readonly KnownValue[]): KnownValue[] {
  return values.map(({ value, label }) => ({
    value: { [reader]: value },
    name: String(value),
    ...(label === undefined ? {} : { label }),
  }));
}

function namesOf(facts: FactsByName): KnownValue[] {
  return Object.entries(facts).flatMap(([value, fact]) => (fact === undefined ? [] : [{ value, label: fact.label }]));
}

/** The fields of the records about which a place in a formula is; undefined outside of records. */
function fieldsAt(path: Path, valueAt: ReadPlace, scope: ConditionScope): FactsByName | undefined {
  const inner = path.reduce((within, step, index) => {
    const operator = FORMULA_OPERATORS.get(String(step));
    if (operator?.kind !== "records" || path[index + 1] !== 1) return within;
    return insideRecords(within, listBehind(valueAt([...path.slice(0, index + 1), 0]), within));
  }, scope);
  return inner.fields;
}

/** The list that an expression reads, or that it narrows down. */
function listBehind(written: unknown, scope: ConditionScope): FactDefinition | undefined {
  const [name, argument] = Object.entries(isObject(written) ? written : {})[0] ?? [];
  const first: unknown = Array.isArray(argument) ? argument[0] : argument;
  if (name === "filter") return listBehind(first, scope);
  return typeof first === "string" ? factOf(scope, first) : undefined;
}
