import type { LocalizedText } from "../model/formats.generated.ts";
import type { FormulaOperator } from "./formula-operator.ts";
import { expectAll, joinAll, ORDERED } from "./inference.ts";
import { order } from "./order.ts";

/** An operator that compares two numbers, amounts, dates or times, or three of them in a row: `{"<=": [0, share, 1]}`. */
export function comparison(name: string, label: LocalizedText, holds: (order: number) => boolean): FormulaOperator {
  return {
    name,
    label,
    phrase: { zh: "{*}", en: "{*}" },
    arguments: { least: 2, most: 3 },
    kind: "eager",
    infer: (args, inference) => {
      if (expectAll(args, ORDERED, inference)) joinAll(args, inference);
      return { kind: "boolean" };
    },
    compute: (args) => args.every((operand, index) => index === 0 || holds(order(args[index - 1], operand))),
  };
}
