import { DECORATORS } from "./decorators.ts";
import { OPERATORS } from "./index.ts";
import type { Operator } from "./operator.ts";
import { misfit, unknown, type OperandType, type Resolution } from "./resolved-operator.ts";
import { subjectKind, type ValueType } from "./value-type.ts";

const MAXIMUM_LENGTH = 80;
/** Fitting `swap` tries several types at each step, so an endless chain would take endless time. */
const MAXIMUM_DECORATORS = 6;

/**
 * Reads an operator text such as `greaterThan` or `everyFact:not:in` for a fact of the given type. Decorators apply from
 * left to right, as in json-rules-engine.
 */
export function resolveOperator(text: string, subject: ValueType): Resolution {
  if (text.length > MAXIMUM_LENGTH) return unknown(`${text.slice(0, MAXIMUM_LENGTH)}…`);
  const [first = "", ...rest] = text.split(":");
  if (rest.length > MAXIMUM_DECORATORS) return unknown(text);
  if (rest.length > 0) {
    const decorator = DECORATORS.get(first);
    return decorator === undefined ? unknown(first) : decorator.apply(rest.join(":"), subject, resolveOperator);
  }
  const operator = OPERATORS.get(first);
  if (operator === undefined) return unknown(first);
  if (!operator.subjects.includes(subjectKind(subject))) return misfit(first);
  const operand = operandType(operator, subject);
  if (operand === undefined) return misfit(first);
  return { ok: true, operator: { name: first, base: operator, decorated: false, operand, bind: operator.bind } };
}

function operandType(operator: Operator, subject: ValueType): OperandType | undefined {
  const { operand } = operator;
  if (operand === "flag" || operand === "pattern") return { kind: operand };
  if (operand === "records") return { kind: "records", subject };
  if (subject.kind === "records") return undefined;
  if (operand === "range") return { kind: "range", of: subject.of };
  return { kind: operand === "many" || operand === "items" ? "scalars" : "scalar", of: subject.of };
}
