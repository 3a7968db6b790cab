import { isObject } from "../../model/is-object.ts";
import type { Grade } from "../../model/formats.generated.ts";
import { stricterGrade } from "../../model/grade.ts";
import type { PolicyVersion } from "../policy-version.ts";
import { signedParts } from "./signed-parts.ts";

/** The strictest grade of the rules that compare with a parameter. */
export function gradesOfParameters(version: PolicyVersion): (name: string) => Grade | undefined {
  const grades = new Map<string, Grade>();
  for (const { part, grade } of signedParts(version))
    for (const name of part.kind === "test" ? parametersIn(part.written["value"]) : [])
      grades.set(name, stricterGrade(grades.get(name) ?? null, grade));
  return (name) => grades.get(name);
}

/** The parameters that the right side of a test names. */
export function parametersIn(operand: unknown): readonly string[] {
  const operands: readonly unknown[] = Array.isArray(operand) ? operand : [operand];
  return operands.flatMap((one) => (isObject(one) && typeof one["parameter"] === "string" ? [one["parameter"]] : []));
}
