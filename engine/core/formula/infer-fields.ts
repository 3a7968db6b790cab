import { nearestName } from "../check/nearest-name.ts";
import type { Argument, Inference } from "./formula-operator.ts";
import { typeOf, type Fields, type FormulaType } from "./formula-type.ts";
import { expectOne, type Expectation } from "./inference.ts";

/** Reports the fields that a list of records must have for an operator but has not, or has in another type. */
export function expectFields(
  list: Argument,
  expected: Readonly<Record<string, Expectation>>,
  inference: Inference,
): void {
  for (const [name, expectation] of Object.entries(expected)) {
    expectField(list, { name, pointer: list.pointer }, expectation, inference);
  }
}

/** Reports an argument that does not name a field of a list, or one of another type. */
export function expectFieldName(list: Argument, name: Argument, expected: Expectation, inference: Inference): void {
  const { written, pointer } = name;
  if (typeof written === "string") expectField(list, { name: written, pointer }, expected, inference);
  else inference.report("NAME_EXPECTED", pointer, { operator: inference.operator });
}

/** The fields of a list of records, undefined for any other type. */
export function recordFields(type: FormulaType | undefined): Fields | undefined {
  return type?.kind === "list" && type.of === "records" ? type.fields : undefined;
}

/** The words of a finding about a name that is not known, with the nearest one that is. */
export function unknownName(name: string, known: readonly string[]): Readonly<Record<string, string>> {
  const nearest = nearestName(name, known);
  return nearest === undefined ? { name } : { name, nearest };
}

function expectField(
  list: Argument,
  { name, pointer }: { readonly name: string; readonly pointer: string },
  expected: Expectation,
  inference: Inference,
): void {
  const fields = recordFields(list.type);
  if (fields === undefined) return;
  const definition = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (definition === undefined) inference.report("FIELD_UNKNOWN", pointer, unknownName(name, Object.keys(fields)));
  else expectOne({ type: typeOf(definition), pointer }, expected, inference);
}
