import type { FactDefinition, ItemDefinition, Parameter } from "../model/formats.generated.ts";
import type { SubjectKind } from "./operator.ts";

/** What a single value is: its type, its unit, for an enum its values, and for a text whether it identifies. */
export type ScalarType = ItemDefinition;

/** The static type of a fact, a field, a parameter or a constant. */
export type ValueType =
  | { readonly kind: "scalar"; readonly of: ScalarType }
  | { readonly kind: "scalars"; readonly of: ScalarType }
  | { readonly kind: "records"; readonly fields: Readonly<Record<string, FactDefinition | undefined>> };

/** The static type that a dictionary entry declares. */
export function typeOfFact(definition: FactDefinition): ValueType {
  if (definition.type !== "list") return { kind: "scalar", of: scalarType(definition.type, definition) };
  if (definition.items !== undefined) return { kind: "scalars", of: definition.items };
  return { kind: "records", fields: definition.fields ?? {} };
}

/** The static type that a parameter declares. */
export function typeOfParameter(parameter: Parameter): ScalarType {
  return scalarType(parameter.type, parameter.unit === undefined ? {} : { unit: parameter.unit });
}

/** The word by which operators say what they can judge. */
export function subjectKind(type: ValueType): SubjectKind {
  return type.kind === "scalar" ? type.of.type : type.kind;
}

/**
 * Whether two single values can be compared. Whole and decimal numbers can, in one unit only: a limit in working days
 * says nothing about calendar days. Money compares in any of its units, because it is held in fen.
 */
export function comparable(first: ScalarType, second: ScalarType): boolean {
  if (isNumber(first) && isNumber(second)) return sameUnit(first, second);
  if (isText(first) && isText(second)) return true;
  return first.type === second.type;
}

function isNumber({ type }: ScalarType): boolean {
  return type === "integer" || type === "decimal";
}

function isText({ type }: ScalarType): boolean {
  return type === "string" || type === "enum";
}

function sameUnit(first: ScalarType, second: ScalarType): boolean {
  return first.unit === undefined || second.unit === undefined || first.unit === second.unit;
}

function scalarType(
  type: ScalarType["type"],
  { unit, values, identifier }: Partial<Pick<FactDefinition, "unit" | "values" | "identifier">>,
): ScalarType {
  return {
    type,
    ...(unit === undefined ? {} : { unit }),
    ...(values === undefined ? {} : { values }),
    ...(identifier === undefined ? {} : { identifier }),
  };
}
