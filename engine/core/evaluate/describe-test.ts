import type { TestPlan } from "../compile/plan.ts";
import { closureOf, recordsOf, slotsOf } from "../decide/closure.ts";
import { NO_RECORD, PASS, type Decide, type Slots } from "../decide/outcome.ts";
import {
  constantOperand,
  dependsOnCase,
  readOperand,
  readSource,
  type ParameterValues,
} from "../decide/read-operand.ts";
import type { LeafExplanation } from "../model/formats.generated.ts";
import { sendValue } from "../value/send-value.ts";

/** What a test compared with: the value, and the parameter, the fact or the records that it came from. */
export type Expected = Pick<LeafExplanation, "expected" | "parameter" | "otherFact" | "records">;

/** `constant` tells that every case gives the same. */
export type TestDescription = { readonly constant: boolean; readonly of: (values: Slots) => Expected };

/** Prepares the right side of a test for explanations. */
export function describeTest(node: TestPlan, parameters: ParameterValues): TestDescription {
  return { constant: !dependsOnCase(node.operand), of: describe(node, parameters) };
}

function describe(node: TestPlan, parameters: ParameterValues): (values: Slots) => Expected {
  const { operand, subject } = node;
  switch (operand.kind) {
    case "none":
      return () => ({ expected: true });
    case "records":
      return describeRecords(node, operand, parameters);
    case "source": {
      const read = readSource(operand.source);
      return (values) => ({
        expected: sent(read(values, NO_RECORD), operand.source.definition),
        otherFact: operand.source.name,
      });
    }
    case "list": {
      const read = readOperand(operand, parameters);
      return (values) => ({ expected: sent(read(values, NO_RECORD), subject.definition) });
    }
    default: {
      const expected = sent(constantOperand(operand, parameters), subject.definition);
      const described = operand.kind === "parameter" ? { expected, parameter: operand.parameter.name } : { expected };
      return () => described;
    }
  }
}

/** Which records passed the condition; every other one failed it or leaves it open. */
function describeRecords(
  { subject }: TestPlan,
  { fields, condition }: Extract<TestPlan["operand"], { kind: "records" }>,
  parameters: ParameterValues,
): (values: Slots) => Expected {
  const decide: Decide = closureOf(condition, parameters);
  const read = readSource(subject);
  return (values) => {
    const list = recordsOf(read(values, NO_RECORD) ?? []);
    const records = list.flatMap((record, index) => (decide(values, slotsOf(record, fields)) === PASS ? [index] : []));
    return { expected: null, records };
  };
}

function sent(value: Slots[number], definition: TestPlan["subject"]["definition"]): unknown {
  return value === undefined || value === null ? null : sendValue(value, definition);
}
