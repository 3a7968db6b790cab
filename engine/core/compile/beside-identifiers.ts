import type { ResolvedOperator } from "../operators/resolved-operator.ts";
import { typeOfFact, type ValueType } from "../operators/value-type.ts";
import { patternOfIdentifiers } from "../value/pattern-as-seen.ts";
import { scalarText } from "../value/scalar-text.ts";
import { asIdentifiers } from "../value/as-identifiers.ts";
import type { OperandPlan } from "./plan.ts";

/**
 * An operator between an identifier and a text or pattern that is none: it reads both as identifiers. Constants were read as
 * the subject is.
 */
export function besideIdentifiers(
  operator: ResolvedOperator,
  subject: ValueType,
  operand: OperandPlan,
): ResolvedOperator {
  if (operator.base.operand === "pattern")
    return isIdentifierType(subject) ? withPatternOfIdentifiers(operator) : operator;
  const others = identifiersIn(operand);
  if (others.every((isIdentifier) => isIdentifier === isIdentifierType(subject))) return operator;
  return {
    ...operator,
    decorated: true,
    bind: (expected) => {
      const test = operator.bind(asIdentifiers(expected));
      return (actual) => test(asIdentifiers(actual));
    },
  };
}

/** The explanation shows the pattern as it was written. */
function withPatternOfIdentifiers(operator: ResolvedOperator): ResolvedOperator {
  return { ...operator, bind: (pattern) => operator.bind(patternOfIdentifiers(scalarText(pattern))) };
}

/** Of each fact and parameter on the right side, whether it is an identifier. */
function identifiersIn(operand: OperandPlan): boolean[] {
  switch (operand.kind) {
    case "source":
      return [isIdentifierType(typeOfFact(operand.source.definition))];
    case "parameter":
      return [false];
    case "list":
      return operand.items.flatMap(identifiersIn);
    default:
      return [];
  }
}

function isIdentifierType(type: ValueType): boolean {
  return type.kind !== "records" && type.of.identifier === true;
}
