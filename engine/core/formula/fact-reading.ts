import type { Value } from "../value/value.ts";
import type { Argument, Inference, Run } from "./formula-operator.ts";
import { FormulaStop, UNKNOWN } from "./formula-result.ts";
import { typeOf, type FormulaType } from "./formula-type.ts";
import { unknownName } from "./infer-fields.ts";
import { textOf, type Operand } from "./operand.ts";

/** The type of the fact that an argument names; reports a name that the dictionary does not have. */
export function inferFact(
  name: Argument | undefined,
  { names, operator, pointer, report }: Inference,
): FormulaType | undefined {
  if (typeof name?.written !== "string") return report("NAME_EXPECTED", pointer, { operator });
  const definition = Object.hasOwn(names.facts, name.written) ? names.facts[name.written] : undefined;
  if (definition === undefined) {
    return report("FACT_UNKNOWN", name.pointer, unknownName(name.written, Object.keys(names.facts)));
  }
  names.factsRead.add(name.written);
  return typeOf(definition);
}

/** The value of the fact that an operand names. */
export function readFact(name: Operand | undefined, { fact }: Run): Value {
  const value = fact(textOf(name));
  if (value === undefined) throw new FormulaStop(UNKNOWN);
  return value;
}
