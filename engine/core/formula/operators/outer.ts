import { inferFact, readFact } from "../fact-reading.ts";
import type { FormulaOperator } from "../formula-operator.ts";

/** A fact of the case, read inside a list operator. */
export const outer: FormulaOperator = {
  name: "outer",
  label: { zh: "案件事实", en: "fact of the case" },
  phrase: { zh: "本案的 {0}", en: "{0} of the case" },
  arguments: { least: 1, most: 1 },
  kind: "eager",
  infer: ([name], inference) => {
    if (inference.names.fields === undefined) return inference.report("OUTER_MISPLACED", inference.pointer);
    return inferFact(name, inference);
  },
  compute: ([name], run) => readFact(name, run),
};
