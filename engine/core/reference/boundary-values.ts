import { addDays } from "../calendar/date-arithmetic.ts";
import { testsOf, type PlanNode, type Source, type TestPlan } from "../compile/plan.ts";
import { readOperand, type ParameterValues } from "../decide/read-operand.ts";
import { NO_RECORD, type Slots } from "../decide/outcome.ts";
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
  const { fields, items } = subject.definition;
  if (fields !== undefined) return [];
  const { type, values: choices = [] } = items ?? subject.definition;
  const singles = singlesOf(
    type,
    choices.map(({ value }) => value),
    limitsOf(operand, values, parameters),
  );
  return items === undefined ? singles : [[], ...singles.map((single) => [single])];
}

function singlesOf(type: FactType, choices: readonly string[], limits: readonly Scalar[]): Scalar[] {
  if (type === "boolean") return [true, false];
  return type === "enum" ? [...choices] : limits.flatMap((limit) => around(limit, type));
}

function passingValue(test: TestPlan, values: Slots, parameters: ParameterValues): Value | undefined {
  const { operator, operand } = test;
  if (operator.base.judgesPresence !== undefined || operator.base.quantifier !== undefined) return undefined;
  const expected = readOperand(operand, parameters)(values, NO_RECORD);
  if (expected === undefined || expected === null) return undefined;
  const passes = operator.bind(expected);
  return candidates(test, values, parameters).find((value) => passes(value));
}

function limitsOf(operand: TestPlan["operand"], values: Slots, parameters: ParameterValues): Scalar[] {
  const limit = readOperand(operand, parameters)(values, NO_RECORD);
  if (limit === undefined || limit === null) return [];
  if (!Array.isArray(limit)) return typeof limit === "object" ? [] : [limit];
  return limit.filter(isScalar);
}

function around(limit: Scalar, type: FactType): Scalar[] {
  if (typeof limit === "number") {
    const step = type === "decimal" ? 0.0001 : 1;
    return [rounded(limit - step), limit, rounded(limit + step)];
  }
  if (typeof limit === "string" && type === "date") {
    return [
      ...(limit === FIRST_DATE ? [] : [addDays(limit, -1)]),
      limit,
      ...(limit === LAST_DATE ? [] : [addDays(limit, 1)]),
    ];
  }
  return typeof limit === "string" ? [limit, `${limit}~`, ""] : [limit];
}

const FIRST_DATE = "0001-01-01";
const LAST_DATE = "9999-12-31";

function rounded(value: number): number {
  return Number(value.toPrecision(15));
}

function withValue(values: Slots, { slot }: Source, value: Value | undefined): Slots {
  return value === undefined ? values : values.toSpliced(slot, 1, value);
}
