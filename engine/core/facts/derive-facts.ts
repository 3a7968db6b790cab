import { Decimal } from "decimal.js";

import type { Source } from "../compile/plan.ts";
import type { CompiledFormula, Evaluate, FormulaContext } from "../formula/compile-formula.ts";
import type { FormulaResult } from "../formula/formula-result.ts";
import { toFactValue } from "../formula/to-fact-value.ts";
import type { FactDefinition, LocalizedText } from "../model/formats.generated.ts";
import { showValue } from "../value/show-value.ts";
import type { Value } from "../value/value.ts";
import { casesOf, type Choices } from "./choices.ts";
import type { FactFrame } from "./read-facts.ts";

/** A derived fact with its formula and the slots of its inputs. */
export type Derivation = {
  readonly source: Source;
  readonly formula: CompiledFormula;
  readonly inputs: readonly Source[];
  /** What the inputs can be, where each is one of few choices. */
  readonly choices: Choices | undefined;
};

/**
 * Fills in the derived facts whose inputs are all known, in an order in which inputs come first. A result that was sent
 * beside its inputs must agree with them; a contradiction makes the fact unusable and is told, because either side may be
 * the wrong one. So is one by some of the inputs, whatever the others are.
 */
export function deriveFacts(derivations: readonly Derivation[], frame: FactFrame, context: FormulaContext): void {
  const { values } = frame;
  for (let index = 0; index < derivations.length; index++) {
    const derivation = derivations[index];
    if (derivation === undefined) continue;
    const { source, formula, inputs } = derivation;
    if (areKnown(inputs, values)) derive(derivation, frame, context);
    else if (formula.evaluateInPart !== undefined && isKnown(values[source.slot]))
      checkInPart(formula.evaluateInPart, derivation, frame, context);
    else if (derivation.choices !== undefined) checkChoices(derivation.choices, derivation, frame, context);
  }
}

function derive({ source, formula, inputs }: Derivation, frame: FactFrame, context: FormulaContext): void {
  const { values } = frame;
  const result = formula.evaluate((name) => known(values, inputs, name), context);
  if (result.kind === "unknown" && formula.parameters.every((name) => context.parameter(name) !== undefined)) {
    refuseUnproved(source, frame);
  }
  take(result, source, frame);
}

/** A result was sent with some of its inputs: these may settle it alone, and then must agree with it. */
function checkInPart(
  evaluateInPart: Evaluate,
  { source, inputs }: Derivation,
  frame: FactFrame,
  context: FormulaContext,
): void {
  const { values } = frame;
  if (noneIsKnown(inputs, values)) return;
  const result = evaluateInPart((name) => known(values, inputs, name), context);
  if (result.kind === "known") take(result, source, frame);
}

/** A result was sent with some of its inputs, and the others are one of few choices: one of these must give that result. */
function checkChoices(
  choices: Choices,
  { source, formula, inputs }: Derivation,
  frame: FactFrame,
  context: FormulaContext,
): void {
  const { values } = frame;
  const sent = values[source.slot];
  if (!isKnown(sent) || noneIsKnown(inputs, values)) return;
  const given = inputs.map(({ slot }) => values[slot] ?? undefined);
  for (const possible of casesOf(choices, given)) {
    const result = formula.evaluate((name) => possible[inputs.findIndex((input) => input.name === name)], context);
    const converted = result.kind === "known" ? toFactValue(result.value, source.definition) : result;
    if (converted.kind !== "known" || agrees(sent, converted.value, source.definition)) return;
  }
  refuse(source, frame, "CONTRADICTS_INPUTS", {
    zh: `报送的结果${showValue(sent, source.definition, "zh")}与一并报送的部分录入事实不可能同时成立`,
    en: `the result sent, ${showValue(sent, source.definition, "en")}, cannot be with those of its inputs that were sent`,
  });
}

function take(result: FormulaResult, source: Source, frame: FactFrame): void {
  const converted = result.kind === "known" ? toFactValue(result.value, source.definition) : result;
  if (converted.kind === "failed") {
    frame.values[source.slot] = null;
    frame.invalid.push({ fact: source.name, code: converted.code, message: converted.message });
  }
  if (converted.kind === "known") settle(source, converted.value, frame);
}

function isKnown(value: FactFrame["values"][number]): value is Value {
  return value !== undefined && value !== null;
}

// Here and above neither by `every` nor by `for of`, which the optimising compiler does not see through where a list is
// frozen.

function areKnown(inputs: readonly Source[], values: FactFrame["values"]): boolean {
  for (let index = 0; index < inputs.length; index++) {
    if (!isKnown(values[inputs[index]?.slot ?? -1])) return false;
  }
  return true;
}

function noneIsKnown(inputs: readonly Source[], values: FactFrame["values"]): boolean {
  for (let index = 0; index < inputs.length; index++) {
    if (isKnown(values[inputs[index]?.slot ?? -1])) return false;
  }
  return true;
}

function known(values: FactFrame["values"], inputs: readonly Source[], name: string): Value | undefined {
  const input = inputs.find((candidate) => candidate.name === name);
  return input === undefined ? undefined : (values[input.slot] ?? undefined);
}

/** The inputs were sent, but not enough of them to check the result that was sent with them: it is not believed. */
function refuseUnproved(source: Source, frame: FactFrame): void {
  if (!isKnown(frame.values[source.slot])) return;
  refuse(source, frame, "NOT_PROVED_BY_INPUTS", {
    zh: "同时报送了结果和录入事实，但录入事实有缺项，无法核对该结果；请补全，或只报送结果",
    en: "the result was sent with inputs that lack something, so it cannot be checked; complete them, or send the result alone",
  });
}

function settle(source: Source, computed: Value, frame: FactFrame): void {
  const { slot, definition } = source;
  const sent = frame.values[slot];
  if (sent === null) return;
  if (sent === undefined || agrees(sent, computed, definition)) {
    frame.values[slot] = computed;
    return;
  }
  refuse(source, frame, "CONTRADICTS_INPUTS", {
    zh: `报送的结果${showValue(sent, definition, "zh")}与由录入事实算出的${showValue(computed, definition, "zh")}不一致`,
    en: `the result sent, ${showValue(sent, definition, "en")}, contradicts ${showValue(computed, definition, "en")} computed from the inputs`,
  });
}

/** A result that was sent can be neither used nor forgotten: it stays unusable, and is told. */
function refuse({ slot, name }: Source, frame: FactFrame, code: string, message: LocalizedText): void {
  frame.values[slot] = null;
  frame.invalid.push({ fact: name, pointer: `/${name}`, code, message });
}

/**
 * A decimal result may be sent rounded: it agrees when rounding the computed value to as many decimals gives it. A ratio is
 * rounded to whole percent at most, because 1 for 0.56 would be another result and not a shorter one.
 */
function agrees(sent: Value, computed: Value, { unit }: FactDefinition): boolean {
  if (sent === computed) return true;
  if (typeof sent !== "number" || typeof computed !== "number") return false;
  const rounded = new Decimal(sent);
  const places = Math.max(rounded.decimalPlaces(), unit === "ratio" ? 2 : 0);
  return new Decimal(computed).toDecimalPlaces(places, Decimal.ROUND_HALF_UP).equals(rounded);
}
