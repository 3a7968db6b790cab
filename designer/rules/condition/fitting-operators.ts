import type { FactDefinition, Parameter } from "../../../engine/core/model/formats.generated.ts";
import { OPERATORS } from "../../../engine/core/operators/index.ts";
import type { Operator } from "../../../engine/core/operators/operator.ts";
import { resolveOperator } from "../../../engine/core/operators/resolve-operator.ts";
import type { OperandType } from "../../../engine/core/operators/resolved-operator.ts";
import { comparable, subjectKind, typeOfFact, typeOfParameter } from "../../../engine/core/operators/value-type.ts";

/** The operators that can judge a fact, in the order of the language. Decorated ones are only kept where they are. */
export function fittingOperators(definition: FactDefinition): Operator[] {
  const kind = subjectKind(typeOfFact(definition));
  return [...OPERATORS.values()].filter(({ subjects }) => subjects.includes(kind));
}

/** What must stand on the right of an operator; undefined where it does not fit the fact. */
export function operandTypeOf(operator: string, definition: FactDefinition): OperandType | undefined {
  const resolution = resolveOperator(operator, typeOfFact(definition));
  return resolution.ok ? resolution.operator.operand : undefined;
}

/** The facts that can stand on the right, by name. */
export function comparableFacts(
  facts: Readonly<Record<string, FactDefinition | undefined>>,
  operand: OperandType,
): [string, FactDefinition][] {
  return Object.entries(facts).flatMap(([name, definition]): [string, FactDefinition][] => {
    if (definition === undefined || !("of" in operand) || operand.kind === "range") return [];
    const type = typeOfFact(definition);
    return type.kind === operand.kind && comparable(type.of, operand.of) ? [[name, definition]] : [];
  });
}

/** The parameters that can stand on the right. */
export function comparableParameters(parameters: readonly Parameter[], operand: OperandType): Parameter[] {
  if (!("of" in operand)) return [];
  return parameters.filter((parameter) => comparable(typeOfParameter(parameter), operand.of));
}
