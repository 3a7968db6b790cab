import { Decimal } from "decimal.js";

import type { Source } from "../compile/plan.ts";
import type { CompiledFormula, FormulaContext } from "../formula/compile-formula.ts";
import { toFactValue } from "../formula/to-fact-value.ts";
import type { LocalizedText } from "../model/formats.generated.ts";
import { showValue } from "../value/show-value.ts";
import type { Value } from "../value/value.ts";
import type { FactFrame } from "./read-facts.ts";

/** A derived fact with its formula and the slots of its inputs. */
export type Derivation = {
  readonly source: Source;
  readonly formula: CompiledFormula;
  readonly inputs: readonly Source[];
};

/**
 * Fills in the derived facts whose inputs are all known, in an order in which inputs come first. A result that was sent
 * beside its inputs must agree with them; a contradiction makes the fact unusable and is told, because either side may be
 * the wrong one.
 */
export function deriveFacts(derivations: readonly Derivation[], frame: FactFrame, context: FormulaContext): void {
  const { values } = frame;
  for (const { source, formula, inputs } of derivations) {
    if (!areKnown(inputs, values)) continue;
    const result = formula.evaluate((name) => known(values, inputs, name), context);
    if (result.kind === "unknown" && formula.parameters.every((name) => context.parameter(name) !== undefined)) {
      refuseUnproved(source, frame);
    }
    const converted = result.kind === "known" ? toFactValue(result.value, source.definition) : result;
    if (converted.kind === "failed") {
      values[source.slot] = null;
      frame.invalid.push({ fact: source.name, code: converted.code, message: converted.message });
    }
    if (converted.kind === "known") settle(source, converted.value, frame);
  }
}

/** Not by `every`, which the optimising compiler does not see through where a list is frozen. */
function areKnown(inputs: readonly Source[], values: FactFrame["values"]): boolean {
  for (let index = 0; index < inputs.length; index++) {
    const value = values[inputs[index]?.slot ?? -1];
    if (value === undefined || value === null) return false;
  }
  return true;
}

function known(values: FactFrame["values"], inputs: readonly Source[], name: string): Value | undefined {
  const input = inputs.find((candidate) => candidate.name === name);
  return input === undefined ? undefined : (values[input.slot] ?? undefined);
}

/** The inputs were sent, but not enough of them to check the result that was sent with them: it is not believed. */
function refuseUnproved(source: Source, frame: FactFrame): void {
  const sent = frame.values[source.slot];
  if (sent === undefined || sent === null) return;
  refuse(source, frame, "NOT_PROVED_BY_INPUTS", {
    zh: "同时报送了结果和录入事实，但录入事实有缺项，无法核对该结果；请补全，或只报送结果",
    en: "the result was sent with inputs that lack something, so it cannot be checked; complete them, or send the result alone",
  });
}

function settle(source: Source, computed: Value, frame: FactFrame): void {
  const { slot, definition } = source;
  const sent = frame.values[slot];
  if (sent === null) return;
  if (sent === undefined || agrees(sent, computed)) {
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

/** A decimal result may be sent rounded: it agrees when rounding the computed value to as many decimals gives it. */
function agrees(sent: Value, computed: Value): boolean {
  if (sent === computed) return true;
  if (typeof sent !== "number" || typeof computed !== "number") return false;
  const rounded = new Decimal(sent);
  return new Decimal(computed).toDecimalPlaces(rounded.decimalPlaces(), Decimal.ROUND_HALF_UP).equals(rounded);
}
