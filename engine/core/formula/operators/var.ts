import { inferFact, readFact } from "../fact-reading.ts";
import type { Argument, FormulaOperator, Inference, Names } from "../formula-operator.ts";
import { typeOf, type FormulaType } from "../formula-type.ts";
import { unknownName } from "../infer-fields.ts";
import { textOf } from "../operand.ts";
import { fieldOf } from "../records.ts";

/** A fact of the case; inside a list operator, a field of the record at hand. */
export const variable: FormulaOperator = {
  name: "var",
  label: { zh: "事实", en: "fact" },
  phrase: { zh: "{0}", en: "{0}" },
  arguments: { least: 1, most: 1 },
  kind: "eager",
  infer: ([name], inference) => {
    const { fields } = inference.names;
    return fields === undefined ? inferFact(name, inference) : inferField(name, fields, inference);
  },
  compute: ([name], run) => (run.record === undefined ? readFact(name, run) : fieldOf(run.record, textOf(name))),
};

function inferField(
  name: Argument | undefined,
  { known, read }: NonNullable<Names["fields"]>,
  { names, pointer, report }: Inference,
): FormulaType | undefined {
  if (typeof name?.written !== "string") return report("NAME_EXPECTED", pointer, { operator: "var" });
  read.add(name.written);
  if (known === undefined) return undefined;
  const definition = Object.hasOwn(known, name.written) ? known[name.written] : undefined;
  if (definition !== undefined) return typeOf(definition);
  const words = Object.hasOwn(names.facts, name.written)
    ? { name: name.written, nearest: `{"outer": "${name.written}"}` }
    : unknownName(name.written, Object.keys(known));
  return report("FIELD_UNKNOWN", name.pointer, words);
}
