import { multiply as productOf } from "../exact-number.ts";
import type { Argument, FormulaOperator, Inference } from "../formula-operator.ts";
import type { FormulaType } from "../formula-type.ts";
import { expectAll, NUMBER_OR_MONEY } from "../inference.ts";
import { numberOf } from "../operand.ts";

/** The product of numbers, of which one may be an amount of money. */
export const multiply: FormulaOperator = {
  name: "*",
  label: { zh: "乘以", en: "times" },
  phrase: { zh: "{*}", en: "{*}" },
  arguments: { least: 2, most: 100 },
  kind: "eager",
  infer: inferProduct,
  compute: (args) => args.map(numberOf).reduce(productOf),
};

function inferProduct(args: readonly Argument[], inference: Inference): FormulaType | undefined {
  if (!expectAll(args, NUMBER_OR_MONEY, inference)) return undefined;
  const [amount, second] = args.filter(({ type }) => type?.kind === "money");
  if (second !== undefined) return inference.report("MONEY_MIXED", second.pointer, { operator: "*" });
  if (args.some(({ type }) => type === undefined)) return undefined;
  if (amount !== undefined) return { kind: "money" };
  return { kind: args.every(({ type }) => type?.kind === "integer") ? "integer" : "decimal" };
}
