import { createCalendar } from "../../engine/core/calendar/calendar.ts";
import { compileFormula, type CompiledFormula } from "../../engine/core/formula/compile-formula.ts";
import type { FormulaFinding } from "../../engine/core/formula/formula-finding.ts";
import type { FormulaResult } from "../../engine/core/formula/formula-result.ts";
import type { FactDefinition, Parameter } from "../../engine/core/model/formats.generated.ts";
import type { Scalar, Value } from "../../engine/core/value/value.ts";
import { calendarYears } from "./calendar-years.ts";

const calendar = createCalendar(calendarYears());

type Dictionary = Readonly<Record<string, FactDefinition>>;
type Parameters = Readonly<Record<string, Pick<Parameter, "type" | "unit">>>;

/** Compiles a formula that has nothing wrong in it. */
export function compiled(formula: unknown, dictionary: Dictionary = {}, parameters: Parameters = {}): CompiledFormula {
  const compilation = compileFormula(formula, dictionary, parameters);
  if (compilation.ok) return compilation.formula;
  throw new Error(compilation.findings.map(({ pointer, message }) => `${pointer}: ${message.en}`).join("; "));
}

/** Evaluates a compiled formula on the values of facts, with the calendar of rules/calendar. */
export function evaluated(
  formula: CompiledFormula,
  facts: Readonly<Record<string, Value>> = {},
  parameters: Readonly<Record<string, Value>> = {},
): FormulaResult {
  return formula.evaluate((name) => facts[name], { parameter: (name) => parameters[name], calendar });
}

/** The findings of a formula, empty when there are none. */
export function findingsOf(
  formula: unknown,
  dictionary: Dictionary = {},
  parameters: Parameters = {},
): readonly FormulaFinding[] {
  const compilation = compileFormula(formula, dictionary, parameters);
  return compilation.ok ? [] : compilation.findings;
}

/** A record of a list, which a test may change before it is judged. */
export type TestRecord = Map<string, Scalar>;

/** A record of a list. */
export function record(fields: Readonly<Record<string, Scalar>>): TestRecord {
  return new Map(Object.entries(fields));
}
