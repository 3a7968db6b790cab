import type { OperandPlan, Source } from "../compile/plan.ts";
import { isScalar, type Scalar, type Value } from "../value/value.ts";
import type { Slots } from "./outcome.ts";

/** The values of the dated parameters on the day whose law judges the case; undefined where none was in force. */
export type ParameterValues = ReadonlyMap<string, Value>;

export type Read = (values: Slots, record: Slots) => Value | null | undefined;

/** The value of an operand that no case can change: a constant, or a parameter on its day. */
export function constantOperand(operand: OperandPlan, parameters: ParameterValues): Value | undefined {
  if (operand.kind === "constant") return operand.value;
  if (operand.kind === "parameter") return parameters.get(operand.parameter.name);
  if (operand.kind !== "list") return undefined;
  const items = operand.items.map((item) => constantOperand(item, parameters));
  const known = items.filter(isScalar);
  return known.length === items.length ? known : undefined;
}

/** Whether an operand depends on the case. */
export function dependsOnCase(operand: OperandPlan): boolean {
  if (operand.kind === "list") return operand.items.some(dependsOnCase);
  return operand.kind === "source" || operand.kind === "records";
}

/** Reads a source from its slot. */
export function readSource({ scope, slot }: Source): Read {
  return scope === "case" ? (values) => values[slot] : (_values, record) => record[slot];
}

/** Reads an operand that depends on the case; null or undefined when any part of it is not known. */
export function readOperand(operand: OperandPlan, parameters: ParameterValues): Read {
  if (operand.kind === "source") return readSource(operand.source);
  if (operand.kind !== "list") {
    const constant = constantOperand(operand, parameters);
    return () => constant;
  }
  const reads = operand.items.map((item) => readOperand(item, parameters));
  return (values, record) => {
    const items: Scalar[] = [];
    for (const read of reads) {
      const item = read(values, record);
      if (!isScalar(item)) return undefined;
      items.push(item);
    }
    return items;
  };
}
