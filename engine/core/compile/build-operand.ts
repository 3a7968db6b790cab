import { asWritten } from "../check/as-written.ts";
import { inside, type Place } from "../check/check-finding.ts";
import { finding, hint } from "../check/finding-catalog.ts";
import { nearestName } from "../check/nearest-name.ts";
import type { FactDefinition } from "../model/formats.generated.ts";
import { patternFault } from "../operators/matches.ts";
import type { ResolvedOperator } from "../operators/resolved-operator.ts";
import { comparable, typeOfFact, typeOfParameter, type ScalarType } from "../operators/value-type.ts";
import { createReader } from "../value/create-reader.ts";
import { isScalar } from "../value/value.ts";
import { asIdentifiers } from "../value/as-identifiers.ts";
import { isObject } from "../model/is-object.ts";
import type { BuildContext } from "./build-context.ts";
import { findSource } from "./find-source.ts";
import type { OperandPlan, PlanNode, Source } from "./plan.ts";
import { recordScope, type Scope } from "./scope.ts";

const MAXIMUM_ITEMS = 1_000;

export type BuildRecordCondition = (condition: unknown, place: Place, scope: Scope) => PlanNode | undefined;

type OperandContext = {
  readonly subject: Source;
  readonly operator: ResolvedOperator;
  readonly context: BuildContext;
  readonly buildRecordCondition: BuildRecordCondition;
};

/** Builds the right side of a test: constants are read in the unit of the fact, names are resolved, types compared. */
export function buildOperand(written: unknown, place: Place, test: OperandContext): OperandPlan | undefined {
  const { operand } = test.operator;
  switch (operand.kind) {
    case "flag":
      return written === true ? { kind: "none" } : wrong(place, test, "只能写 true", "only `true` can stand here");
    case "pattern":
      return buildPattern(written, place, test);
    case "records":
      return buildRecords(written, place, test);
    case "range":
      return buildRange(written, place, test, operand.of);
    case "scalars":
      return buildList(written, place, test, operand.of);
    case "scalar":
      return buildScalar(written, place, test, operand.of);
    default:
      return operand satisfies never;
  }
}

function buildPattern(written: unknown, place: Place, test: OperandContext): OperandPlan | undefined {
  if (typeof written !== "string" || written.length > 500) {
    return wrong(place, test, "须为不超过500字符的正则表达式", "a pattern of at most 500 characters is expected");
  }
  const fault = patternFault(written);
  if (fault === undefined) return { kind: "constant", value: written };
  test.context.report(finding("PATTERN_WRONG", place, { fault }));
  return undefined;
}

function buildRecords(written: unknown, place: Place, test: OperandContext): OperandPlan | undefined {
  const type = typeOfFact(test.subject.definition);
  if (type.kind !== "records") return undefined;
  const scope = recordScope(test.context.scope, type.fields);
  const condition = test.buildRecordCondition(written, place, scope);
  return condition === undefined ? undefined : { kind: "records", fields: [...scope.fields.keys()], condition };
}

function buildRange(written: unknown, place: Place, test: OperandContext, of: ScalarType): OperandPlan | undefined {
  if (!Array.isArray(written) || written.length !== 2) {
    return wrong(place, test, "须为 [下限, 上限]", "a pair [low, high] is expected");
  }
  const range = buildList(written, place, test, of);
  if (range?.kind !== "constant" || !Array.isArray(range.value)) return range;
  const [low, high] = range.value;
  if (low === undefined || high === undefined || low <= high) return range;
  test.context.report(finding("RANGE_REVERSED", place));
  return undefined;
}

function buildList(written: unknown, place: Place, test: OperandContext, of: ScalarType): OperandPlan | undefined {
  if (isObject(written) && Object.hasOwn(written, "fact"))
    return buildFactOperand(written, place, test, { kind: "scalars", of });
  if (!Array.isArray(written)) return wrong(place, test, "须为列表", "a list is expected");
  if (written.length > MAXIMUM_ITEMS) {
    return wrong(place, test, `列表不得超过${MAXIMUM_ITEMS}项`, `a list has at most ${MAXIMUM_ITEMS} items`);
  }
  const items = written
    .map((item, index) => buildScalar(item, inside(place, index), test, of))
    .filter((item) => item !== undefined);
  if (items.length !== written.length) return undefined;
  const constants = items.flatMap((item) => (item.kind === "constant" && isScalar(item.value) ? [item.value] : []));
  return constants.length === items.length ? { kind: "constant", value: constants } : { kind: "list", items };
}

function buildScalar(written: unknown, place: Place, test: OperandContext, of: ScalarType): OperandPlan | undefined {
  if (isObject(written)) {
    if (Object.hasOwn(written, "parameter")) return buildParameter(written, place, test, of);
    if (Object.hasOwn(written, "fact")) return buildFactOperand(written, place, test, { kind: "scalar", of });
    return wrong(place, test, "须为常量、事实或参数", "a constant, a fact or a parameter is expected");
  }
  const reading = createReader(constantDefinition(of))(written);
  if (reading.ok) {
    return { kind: "constant", value: of.identifier === true ? asIdentifiers(reading.value) : reading.value };
  }
  return wrong(place, test, reading.message.zh, reading.message.en);
}

function buildParameter(
  written: Readonly<Record<string, unknown>>,
  place: Place,
  test: OperandContext,
  of: ScalarType,
): OperandPlan | undefined {
  if (!onlyKey(written, "parameter", place, test)) return undefined;
  const name = asWritten(written["parameter"]);
  const parameter = test.context.parameters.get(name);
  if (parameter === undefined) {
    test.context.report(
      finding("PARAMETER_UNKNOWN", place, { name, ...hint(nearestName(name, test.context.parameters.keys())) }),
    );
    return undefined;
  }
  return comparable(of, typeOfParameter(parameter))
    ? { kind: "parameter", parameter }
    : mismatch(place, test, of, `${name} (${describe(typeOfParameter(parameter))})`);
}

function buildFactOperand(
  written: Readonly<Record<string, unknown>>,
  place: Place,
  test: OperandContext,
  expected: { readonly kind: "scalar" | "scalars"; readonly of: ScalarType },
): OperandPlan | undefined {
  if (!onlyKey(written, "fact", place, test)) return undefined;
  const source = findSource(written["fact"], place, test.context);
  if (source === undefined) return undefined;
  const type = typeOfFact(source.definition);
  if (type.kind === expected.kind && comparable(expected.of, type.of)) return { kind: "source", source };
  return mismatch(
    place,
    test,
    expected.of,
    `${source.name} (${type.kind === "records" ? "records" : describe(type.of)})`,
  );
}

function onlyKey(
  written: Readonly<Record<string, unknown>>,
  key: string,
  place: Place,
  { context }: OperandContext,
): boolean {
  const others = Object.keys(written).filter((other) => other !== key);
  for (const other of others) {
    const code = other === "path" || other === "params" ? "PATH_NOT_SUPPORTED" : "CONDITION_KEY_UNKNOWN";
    context.report(finding(code, inside(place, other), { key: other, ...hint(undefined) }));
  }
  return others.length === 0;
}

function mismatch(place: Place, { subject, context }: OperandContext, expected: ScalarType, other: string): undefined {
  context.report(finding("TYPE_MISMATCH", place, { fact: subject.name, type: describe(expected), other }));
}

function describe({ type, unit }: ScalarType): string {
  return unit === undefined ? type : `${type}, ${unit}`;
}

function wrong(place: Place, { subject, context }: OperandContext, zh: string, en: string): undefined {
  const step = {
    zhStep: "按该事实的类型和运算改写",
    enStep: "write a value that fits the fact's type and the operator",
  };
  context.report(finding("OPERAND_WRONG", place, { fact: subject.name, zh, en, ...step }));
}

/** A constant is read as a value of the fact would be, but may lie outside the fact's own bounds, and may be empty. */
function constantDefinition({ identifier: _identifier, ...of }: ScalarType): FactDefinition {
  const label = { zh: "常量", en: "constant" };
  return { ...of, label, source: "input" };
}
