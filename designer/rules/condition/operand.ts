import type { FactDefinition } from "../../../engine/core/model/formats.generated.ts";
import { isObject } from "../../../engine/core/model/is-object.ts";
import type { OperandType } from "../../../engine/core/operators/resolved-operator.ts";
import type { ScalarType } from "../../../engine/core/operators/value-type.ts";
import { fittingOperators, operandTypeOf } from "./fitting-operators.ts";
import type { JsonObject } from "../../../engine/core/conditions/condition-node.ts";

/** From where the right side of a test comes. */
export type OperandSource = "constant" | "fact" | "parameter";

export function sourceOf(value: unknown): OperandSource {
  if (!isObject(value)) return "constant";
  if (Object.hasOwn(value, "parameter")) return "parameter";
  return Object.hasOwn(value, "fact") && !Object.hasOwn(value, "operator") ? "fact" : "constant";
}

/** A new test of a fact: the first operator that fits, and a value to be chosen. */
export function newTest(fact: string, definition: FactDefinition): JsonObject {
  const operator = fittingOperators(definition)[0]?.name ?? "equal";
  return { fact, operator, value: startingValue(operandTypeOf(operator, definition)) };
}

/** The value with which a person begins: what is most often meant, or empty where nothing can be guessed. */
export function startingValue(operand: OperandType | undefined): unknown {
  switch (operand?.kind) {
    case "flag":
      return true;
    case "pattern":
      return "";
    case "records":
      return { all: [] };
    case "range":
      return [startingScalar(operand.of), startingScalar(operand.of)];
    case "scalars":
      return [];
    case "scalar":
      return startingScalar(operand.of);
    default:
      return "";
  }
}

/** Judges another fact: the operator stays if it fits, the value if its kind is still asked for. */
export function withFact(
  test: JsonObject,
  fact: string,
  before: FactDefinition | undefined,
  now: FactDefinition,
): JsonObject {
  const operator = typeof test["operator"] === "string" ? test["operator"] : "";
  const operand = operandTypeOf(operator, now);
  if (operand === undefined) return { ...test, ...newTest(fact, now) };
  const same = before !== undefined && isSameOperand(operandTypeOf(operator, before), operand);
  return { ...test, fact, ...(same ? {} : { value: startingValue(operand) }) };
}

/** Judges by another operator; a value goes over from one to many and back. */
export function withOperator(test: JsonObject, operator: string, definition: FactDefinition): JsonObject {
  const written = typeof test["operator"] === "string" ? test["operator"] : "";
  const before = operandTypeOf(written, definition);
  const now = operandTypeOf(operator, definition);
  return { ...test, operator, value: isSameOperand(before, now) ? test["value"] : converted(test["value"], now) };
}

function startingScalar(of: ScalarType): unknown {
  switch (of.type) {
    case "boolean":
      return true;
    case "integer":
    case "decimal":
    case "money":
      return 0;
    case "enum":
      return of.values?.[0]?.value ?? "";
    default:
      return "";
  }
}

function converted(value: unknown, now: OperandType | undefined): unknown {
  if (now?.kind === "scalars" && sourceOf(value) !== "fact" && isItem(value)) return [value];
  if (now?.kind === "range" && isItem(value) && sourceOf(value) !== "fact") return [value, value];
  if (Array.isArray(value) && now !== undefined) {
    if (now.kind === "scalars") return value;
    if (now.kind === "scalar" && value[0] !== undefined) return value[0];
    if (now.kind === "range" && value[0] !== undefined) return [value[0], value[1] ?? value[0]];
  }
  return startingValue(now);
}

function isItem(value: unknown): boolean {
  return value !== "" && value !== undefined && (typeof value !== "object" || sourceOf(value) === "parameter");
}

function isSameOperand(before: OperandType | undefined, now: OperandType | undefined): boolean {
  if (before === undefined || now === undefined || before.kind !== now.kind) return false;
  if ("of" in before && "of" in now) {
    const isEnum = before.of.type === "enum" || now.of.type === "enum";
    return (
      before.of.type === now.of.type &&
      before.of.unit === now.of.unit &&
      (!isEnum || before.of.values === now.of.values)
    );
  }
  return before.kind !== "records";
}
