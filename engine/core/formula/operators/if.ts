import type { Argument, FormulaOperator, Inference } from "../formula-operator.ts";
import type { FormulaType } from "../formula-type.ts";
import { BOOLEAN, expectAll, joinAll } from "../inference.ts";
import { truthOf } from "../operand.ts";

/** Condition, value, then further such pairs, and at the end the value if no condition holds. */
export const ifThenElse: FormulaOperator = {
  name: "if",
  label: { zh: "如果…则…否则", en: "if … then … else" },
  phrase: { zh: "如果 {0~}，则为 {1~}；否则为 {2~}", en: "if {0~}, then {1~}; otherwise {2~}" },
  arguments: { least: 3, most: 99 },
  kind: "lazy",
  infer: inferChoice,
  compute: (args) => {
    const last = args.length - 1;
    const chosen = args.findIndex((argument, index) => index === last || (isCondition(index) && truthOf(argument())));
    const value = args[chosen === last ? last : chosen + 1];
    return value?.() ?? false;
  },
};

function inferChoice(args: readonly Argument[], inference: Inference): FormulaType | undefined {
  if (args.length % 2 === 0) {
    return inference.report("ARGUMENTS_WRONG", inference.pointer, {
      operator: "if",
      expected: "奇数个（条件与值成对，最后为其余情形的值），即3、5、7……",
      expectedEn: "pairs of condition and value and one value at the end",
      found: args.length,
    });
  }
  const last = args.length - 1;
  const isValue = (index: number): boolean => index === last || !isCondition(index);
  expectAll(
    args.filter((_argument, index) => !isValue(index)),
    BOOLEAN,
    inference,
  );
  return joinAll(
    args.filter((_argument, index) => isValue(index)),
    inference,
  );
}

function isCondition(index: number): boolean {
  return index % 2 === 0;
}
