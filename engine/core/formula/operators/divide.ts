import { compare, divide as quotientOf } from "../exact-number.ts";
import type { Argument, FormulaOperator, Inference } from "../formula-operator.ts";
import { failed, FormulaStop } from "../formula-result.ts";
import type { FormulaType } from "../formula-type.ts";
import { expectAll, NUMBER_OR_MONEY } from "../inference.ts";
import { numberOf } from "../operand.ts";

/** The quotient of two numbers or two amounts, or of an amount and a number, which is an amount again. */
export const divide: FormulaOperator = {
  name: "/",
  label: { zh: "除以", en: "divided by" },
  phrase: { zh: "{*}", en: "{*}" },
  arguments: { least: 2, most: 2 },
  kind: "eager",
  infer: inferQuotient,
  compute: ([dividend, divisor]) => {
    const by = numberOf(divisor);
    if (compare(by, 0) === 0) throw new FormulaStop(failed("DIVISION_BY_ZERO", "除数为零", "it divides by zero"));
    return quotientOf(numberOf(dividend), by);
  },
};

function inferQuotient(args: readonly Argument[], inference: Inference): FormulaType | undefined {
  const [dividend, divisor] = args;
  if (!expectAll(args, NUMBER_OR_MONEY, inference)) return undefined;
  if (dividend?.type === undefined || divisor?.type === undefined) return undefined;
  if (divisor.type.kind !== "money") return { kind: dividend.type.kind === "money" ? "money" : "decimal" };
  if (dividend.type.kind === "money") return { kind: "decimal" };
  return inference.report("MONEY_MIXED", dividend.pointer, { operator: "/" });
}
