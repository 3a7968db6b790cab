import type { FormulaOperator } from "../formula-operator.ts";
import { FormulaStop, UNKNOWN } from "../formula-result.ts";
import { typeOf } from "../formula-type.ts";
import { unknownName } from "../infer-fields.ts";
import { textOf } from "../operand.ts";

/** The value of a parameter on the day whose law judges the case; money in fen. */
export const parameter: FormulaOperator = {
  name: "parameter",
  label: { zh: "参数", en: "parameter" },
  phrase: { zh: "{0}", en: "{0}" },
  arguments: { least: 1, most: 1 },
  kind: "eager",
  infer: ([name], { names, pointer, report }) => {
    if (typeof name?.written !== "string") return report("NAME_EXPECTED", pointer, { operator: "parameter" });
    const found = Object.hasOwn(names.parameters, name.written) ? names.parameters[name.written] : undefined;
    if (found === undefined) {
      return report("PARAMETER_UNKNOWN", name.pointer, unknownName(name.written, Object.keys(names.parameters)));
    }
    names.parametersRead.add(name.written);
    return typeOf(found);
  },
  compute: ([name], run) => {
    const value = run.parameter(textOf(name));
    if (value === undefined) throw new FormulaStop(UNKNOWN);
    return value;
  },
};
