import { compare } from "./exact-number.ts";
import type { Argument, Inference } from "./formula-operator.ts";
import { join, type FormulaType } from "./formula-type.ts";
import { expectAll, reportDifference, SINGLE } from "./inference.ts";
import { unknownName } from "./infer-fields.ts";
import { numberOf, type Operand } from "./operand.ts";

/** Whether two single values of one type are the same. */
export function isEqual(first: Operand | undefined, second: Operand | undefined): boolean {
  if (typeof first === "string" || typeof first === "boolean") return first === second;
  return compare(numberOf(first), numberOf(second)) === 0;
}

/** Proves that two single values can be the same at all. */
export function inferEquality(args: readonly Argument[], inference: Inference): FormulaType {
  const [first, second] = args;
  if (expectAll(args, SINGLE, inference) && first?.type !== undefined && second?.type !== undefined) {
    expectComparable(first.type, second.type, second.pointer, inference);
  }
  return { kind: "boolean" };
}

/** Reports two types of which no values can be the same, and a text that is not among the values of an enum. */
export function expectComparable(first: FormulaType, second: FormulaType, pointer: string, inference: Inference): void {
  if (join(first, second) === undefined) {
    reportDifference(first, second, pointer, inference);
    return;
  }
  expectListed(first, second, pointer, inference);
  expectListed(second, first, pointer, inference);
}

function expectListed(choice: FormulaType, text: FormulaType, pointer: string, { report }: Inference): void {
  if (choice.kind !== "enum" || text.kind !== "string" || text.literal === undefined) return;
  if (!choice.values.includes(text.literal)) {
    report("ENUM_VALUE_UNKNOWN", pointer, unknownName(text.literal, choice.values));
  }
}
