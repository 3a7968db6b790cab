import { addDays } from "../calendar/date-arithmetic.ts";
import { testsOf, type PlanNode, type Source, type TestPlan } from "../compile/plan.ts";
import { constantOperand, type ParameterValues } from "../decide/read-operand.ts";
import type { Slots } from "../decide/outcome.ts";
import type { FactType } from "../model/formats.generated.ts";
import { isScalar, type Scalar, type Value } from "../value/value.ts";

/**
 * Cases at the boundaries of a rule: for each of its tests the values just below, at and just above the limit, every value
 * of an enum, both of a boolean; once as the given case stands, and once with the rule's other tests made to pass, so that
 * the test decides.
 */
export function boundaryCases(plan: PlanNode, base: Slots, parameters: ParameterValues): Slots[] {
  const tests = [...testsOf(plan)].filter(({ subject }) => subject.scope === "case");
  const ready = tests.reduce(
    (values, test) => withValue(values, test.subject, passingValue(test, values, parameters)),
    base,
  );
  return tests.flatMap((test) =>
    [base, ready].flatMap((values) =>
      candidates(test, values, parameters).map((value) => withValue(values, test.subject, value)),
    ),
  );
}

function candidates({ subject, operand }: TestPlan, values: Slots, parameters: ParameterValues): Value[] {
  const { definition } = subject;
  if (definition.type === "boolean") return [true, false];
  if (definition.type === "enum") return (definition.values ?? []).map(({ value }) => value);
  return limitsOf(operand, values, parameters).flatMap((limit) => around(limit, definition.type));
}

function passingValue(test: TestPlan, values: Slots, parameters: ParameterValues): Value | undefined {
  const { operator, operand } = test;
  if (operator.base.judgesPresence !== undefined || operator.base.quantifier !== undefined) return undefined;
  const expected = operand.kind === "source" ? values[operand.source.slot] : constantOperand(operand, parameters);
  if (expected === undefined || expected === null) return undefined;
  const passes = operator.bind(expected);
  return candidates(test, values, parameters).find((value) => passes(value));
}

function limitsOf(operand: TestPlan["operand"], values: Slots, parameters: ParameterValues): Scalar[] {
  const limit = operand.kind === "source" ? values[operand.source.slot] : constantOperand(operand, parameters);
  if (limit === undefined || limit === null) return [];
  if (!Array.isArray(limit)) return typeof limit === "object" ? [] : [limit];
  return limit.filter(isScalar);
}

function around(limit: Scalar, type: FactType): Value[] {
  if (typeof limit === "number") {
    const step = type === "decimal" ? 0.0001 : 1;
    return [rounded(limit - step), limit, rounded(limit + step)];
  }
  if (typeof limit === "string" && type === "date") return [addDays(limit, -1), limit, addDays(limit, 1)];
  return typeof limit === "string" ? [limit, `${limit}~`, ""] : [limit];
}

function rounded(value: number): number {
  return Number(value.toPrecision(15));
}

function withValue(values: Slots, { slot }: Source, value: Value | undefined): Slots {
  return value === undefined ? values : values.toSpliced(slot, 1, value);
}
