import { LogicEngine } from "json-logic-engine";

import { asIdentifiers } from "../value/as-identifiers.ts";
import type { Prepared } from "./check-constant.ts";
import type { FormulaOperator, Run } from "./formula-operator.ts";
import { recordsOf, scalarsOf, textOf, type Operand } from "./operand.ts";
import { FORMULA_OPERATORS } from "./operators/index.ts";
import { AS_IDENTIFIERS } from "./prepared-texts.ts";
import { requireFields, visit } from "./records.ts";

type Method = {
  readonly lazy: boolean;
  readonly method: (args: readonly Operand[], run: Run, above: unknown, engine: LogicEngine) => Operand;
};

const METHODS: Readonly<Record<string, Method>> = {
  ...Object.fromEntries([...FORMULA_OPERATORS].map(([name, operator]) => [name, methodOf(operator)])),
  [AS_IDENTIFIERS]: { lazy: false, method: (args) => textsAsIdentifiers(args) },
};

/**
 * Makes the interpreter of one checked formula. json-logic-engine is given our operators and none of its own, always
 * interprets (`build` would generate code, which the page's security policy forbids) and keeps no state that outlives the
 * formula: each has an engine of its own, so the plans it caches are those of this formula. Scopes are ours, in the run.
 */
export function createInterpreter(formula: Prepared): (run: Run) => Operand {
  const engine = new LogicEngine(METHODS, { disableInline: true });
  return (run) => engine.run(formula, run);
}

function methodOf(operator: FormulaOperator): Method {
  switch (operator.kind) {
    case "eager":
      return { lazy: false, method: (args, run) => operator.compute(args, run) };
    case "lazy":
      return {
        lazy: true,
        method: (args, run, _above, engine) =>
          operator.compute(args.map((argument) => () => engine.run(argument, run))),
      };
    case "records":
      return {
        lazy: true,
        method: ([list, expression, fieldsRead], run, _above, engine) => {
          const records = recordsOf(engine.run(list, run));
          visit(records, run);
          requireFields(records, scalarsOf(fieldsRead).map(String));
          return operator.compute(records, (record) => engine.run(expression, { ...run, record }));
        },
      };
    default:
      return operator satisfies never;
  }
}

function textsAsIdentifiers([text]: readonly Operand[]): Operand {
  return Array.isArray(text) ? scalarsOf(text).map((item) => asIdentifiers(item)) : asIdentifiers(textOf(text));
}
