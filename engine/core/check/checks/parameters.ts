import { parametersOf } from "../../compile/plan.ts";
import { asDefinition } from "../../evaluate/message.ts";
import { finding } from "../finding-catalog.ts";
import type { PackCheck } from "../pack-check.ts";
import { checkParameterValues } from "../parameter-values.ts";
import { isMoneyUnit } from "./dictionary.ts";

/** The values of a parameter are of its type and dated in order, and it has one on every day of the rules that use it. */
export const parameters: PackCheck = ({ source, rules, report }) => {
  for (const parameter of source.parameters) {
    const document = `parameters/${parameter.name}`;
    if (parameter.type === "money" && !isMoneyUnit(parameter.unit))
      report(finding("MONEY_WITHOUT_UNIT", { document, pointer: "" }));
    checkParameterValues(parameter, asDefinition(parameter), document, report);
  }
  for (const { rule, plan } of rules) {
    for (const { name, values } of parametersOf(plan).values()) {
      const first = values[0]?.from ?? "";
      if (first <= rule.effective.from) continue;
      const place = { document: `rules/${rule.name}`, pointer: "/effective/from" };
      report(finding("PARAMETER_DOES_NOT_COVER", place, { name, first, from: rule.effective.from }));
    }
  }
};
