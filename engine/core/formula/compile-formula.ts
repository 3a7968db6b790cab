import type { Calendar } from "../calendar/calendar.ts";
import { SunmapError } from "../errors.ts";
import type { FactDefinition, FactType, Parameter } from "../model/formats.generated.ts";
import type { Value } from "../value/value.ts";
import { checkFormula } from "./check-formula.ts";
import { evaluatesInPart } from "./evaluate-in-part.ts";
import type { Run } from "./formula-operator.ts";
import { createInterpreter } from "./formula-engine.ts";
import type { FormulaFinding } from "./formula-finding.ts";
import { calendarYearMissing, FormulaStop, UNKNOWN, type FormulaResult } from "./formula-result.ts";
import { finish } from "./finish.ts";
import { MOST_VISITS } from "./records.ts";

/** A formula made ready for any number of cases. */
export type CompiledFormula = {
  /** The facts of the case that it reads; derived ones may be among them. */
  readonly inputs: readonly string[];
  readonly parameters: readonly string[];
  readonly resultType: FactType;
  /** Nothing is computed unless every input and parameter is known. Money is read and given in fen. */
  readonly evaluate: Evaluate;
  /**
   * What it comes to by the inputs that are known, whatever the others are; unknown where it depends on those. Undefined for a
   * formula that always needs them all.
   */
  readonly evaluateInPart: Evaluate | undefined;
};

export type Evaluate = (read: (fact: string) => Value | undefined, context: FormulaContext) => FormulaResult;

/** What a formula reads beside the facts: the parameters of the day whose law judges, and the working days. */
export type FormulaContext = {
  readonly parameter: (name: string) => Value | undefined;
  readonly calendar: Calendar;
};

export type FormulaCompilation =
  | { readonly ok: true; readonly formula: CompiledFormula }
  | { readonly ok: false; readonly findings: readonly FormulaFinding[] };

/**
 * Compiles the formula of a derived fact: JsonLogic with the operators of `operators/`, over the facts of a dictionary and
 * the parameters of a power. Types are proved first, so a formula that compiles cannot compare money with a plain number or
 * count the days of a text. Everything wrong in it is found at once.
 */
export function compileFormula(
  formula: unknown,
  dictionary: Readonly<Record<string, FactDefinition>>,
  parameters: Readonly<Record<string, Pick<Parameter, "type" | "unit">>>,
): FormulaCompilation {
  const names = { facts: dictionary, parameters, factsRead: new Set<string>(), parametersRead: new Set<string>() };
  const { type, prepared, findings } = checkFormula(formula, names);
  if (findings.length > 0 || type === undefined) return { ok: false, findings };
  const interpret = createInterpreter(prepared);
  const inputs = [...names.factsRead];
  const parametersRead = [...names.parametersRead];
  const evaluate: Evaluate = (read, context) => {
    const { parameter, calendar } = context;
    if (!areKnown(inputs, read) || !areKnown(parametersRead, parameter)) return UNKNOWN;
    const run: Run = { fact: read, parameter, calendar, budget: { records: MOST_VISITS } };
    return stopping(() => finish(interpret(run), type.kind));
  };
  const partOf = (part: unknown): Evaluate => {
    const compiled = compileFormula(part, dictionary, parameters);
    return compiled.ok ? (compiled.formula.evaluateInPart ?? compiled.formula.evaluate) : () => UNKNOWN;
  };
  const evaluateInPart = evaluatesInPart(formula, partOf);
  return {
    ok: true,
    formula: { inputs, parameters: parametersRead, resultType: type.kind, evaluate, evaluateInPart },
  };
}

function areKnown(names: readonly string[], read: (name: string) => Value | undefined): boolean {
  return names.every((name) => read(name) !== undefined);
}

function stopping(evaluate: () => FormulaResult): FormulaResult {
  try {
    return evaluate();
  } catch (fault) {
    if (fault instanceof FormulaStop) return fault.result;
    if (fault instanceof SunmapError && fault.code === "CALENDAR_YEAR_MISSING") {
      return calendarYearMissing(fault.details["year"]);
    }
    throw fault;
  }
}
