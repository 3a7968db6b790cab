import { readFact, inferFact } from "../fact-reading.ts";
import type { FormulaOperator } from "../formula-operator.ts";
import { typeOf } from "../formula-type.ts";
import { unknownName } from "../infer-fields.ts";
import { textOf } from "../operand.ts";
import { fieldOf } from "../records.ts";

/** A fact of the case; inside a list operator, a field of the record at hand. */
export const variable: FormulaOperator = {
  name: "var",
  arguments: { least: 1, most: 1 },
  kind: "eager",
  infer: ([name], inference) => {
    const { fields } = inference.names;
    if (fields === undefined) return inferFact(name, inference);
    if (typeof name?.written !== "string")
      return inference.report("NAME_EXPECTED", inference.pointer, { operator: "var" });
    fields.read.add(name.written);
    if (fields.known === undefined) return undefined;
    const definition = Object.hasOwn(fields.known, name.written) ? fields.known[name.written] : undefined;
    if (definition !== undefined) return typeOf(definition);
    return inference.report("FIELD_UNKNOWN", name.pointer, unknownName(name.written, Object.keys(fields.known)));
  },
  compute: ([name], run) => (run.record === undefined ? readFact(name, run) : fieldOf(run.record, textOf(name))),
};
