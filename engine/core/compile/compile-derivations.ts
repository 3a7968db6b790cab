import { inside, type Report } from "../check/check-finding.ts";
import { finding } from "../check/finding-catalog.ts";
import { choicesOf } from "../facts/choices.ts";
import type { Derivation } from "../facts/derive-facts.ts";
import { compileFormula, type CompiledFormula } from "../formula/compile-formula.ts";
import type { FactDefinition, FactType, Parameter } from "../model/formats.generated.ts";
import type { Source } from "./plan.ts";

type FormulaContext = {
  readonly facts: ReadonlyMap<string, Source>;
  readonly dictionary: Readonly<Record<string, FactDefinition>>;
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly report: Report;
};

/** Compiles the formulas of the derived facts and orders them so that each comes after the facts it reads. */
export function compileDerivations(context: FormulaContext): Derivation[] {
  const formulas = new Map<string, CompiledFormula>();
  for (const source of context.facts.values()) {
    const formula = compileOne(source, context);
    if (formula !== undefined) formulas.set(source.name, formula);
  }
  return inOrder(formulas, context).flatMap((name) => {
    const source = context.facts.get(name);
    const formula = formulas.get(name);
    if (source === undefined || formula === undefined) return [];
    const inputs = formula.inputs.map((input) => context.facts.get(input)).filter((input) => input !== undefined);
    return [{ source, formula, inputs, choices: choicesOf(inputs) }];
  });
}

function compileOne({ name, definition }: Source, context: FormulaContext): CompiledFormula | undefined {
  const place = { document: "facts", pointer: `/facts/${name}` };
  if (definition.source === "derived" && definition.formula === undefined)
    context.report(finding("FORMULA_MISSING", place));
  if (definition.source === "input" && definition.formula !== undefined)
    context.report(finding("FORMULA_ON_INPUT", inside(place, "formula")));
  if (definition.source === "input" || definition.formula === undefined) return undefined;
  const compiled = compileFormula(definition.formula, context.dictionary, context.parameters);
  if (!compiled.ok) {
    for (const { pointer, message, nextStep } of compiled.findings) {
      const at = { document: "facts", pointer: `/facts/${name}/formula${pointer}` };
      context.report(
        finding("FORMULA_WRONG", at, { zh: message.zh, en: message.en, zhStep: nextStep.zh, enStep: nextStep.en }),
      );
    }
    return undefined;
  }
  const found = compiled.formula.resultType;
  if (!gives(found, definition.type))
    context.report(finding("FORMULA_TYPE_DIFFERS", place, { found, declared: definition.type }));
  return compiled.formula;
}

/** A whole number may come from a decimal formula: it is proved whole when it is computed. */
function gives(found: string, declared: FactType): boolean {
  if (declared === "integer" || declared === "decimal") return found === "integer" || found === "decimal";
  if (declared === "enum" || declared === "string") return found === "enum" || found === "string";
  return found === declared;
}

function inOrder(formulas: ReadonlyMap<string, CompiledFormula>, { report }: FormulaContext): string[] {
  const ordered: string[] = [];
  const visit = (name: string, path: readonly string[]): void => {
    if (ordered.includes(name)) return;
    if (path.includes(name)) {
      const chain = [...path.slice(path.indexOf(name)), name].join(" → ");
      report(finding("FORMULA_CIRCULAR", { document: "facts", pointer: `/facts/${name}/formula` }, { chain }));
      return;
    }
    for (const input of formulas.get(name)?.inputs ?? []) if (formulas.has(input)) visit(input, [...path, name]);
    if (!ordered.includes(name)) ordered.push(name);
  };
  for (const name of formulas.keys()) visit(name, []);
  return ordered;
}
