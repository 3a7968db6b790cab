import type { TestPlan } from "../compile/plan.ts";
import { closureOf, recordsOf, slotsOf } from "../decide/closure.ts";
import { NO_RECORD, PASS, type Slots } from "../decide/outcome.ts";
import {
  constantOperand,
  dependsOnCase,
  readOperand,
  readSource,
  type ParameterValues,
} from "../decide/read-operand.ts";
import type { LeafExplanation } from "../model/formats.generated.ts";
import { isScalar } from "../value/value.ts";
import type { ValueDefinition } from "../value/value-form.ts";
import { frozenCopy } from "../model/frozen-copy.ts";
import { sendValue } from "../value/send-value.ts";

/** The right side of a test as it is told: the expected value and where it came from. */
export type Expected = Pick<LeafExplanation, "expected" | "parameter" | "otherFact" | "records">;

/** Tells the right side of a test; `constant` when no case can change it. */
export type ExpectedSide = { readonly constant: boolean; readonly tell: (values: Slots) => Expected };

/** Prepares what is told of the right side of a test. */
export function expectedSide(node: TestPlan, parameters: ParameterValues): ExpectedSide {
  return { constant: !dependsOnCase(node.operand), tell: tellerOf(node, parameters) };
}

function tellerOf(node: TestPlan, parameters: ParameterValues): ExpectedSide["tell"] {
  const { operand, subject } = node;
  switch (operand.kind) {
    case "none":
      return () => ({ expected: true });
    case "records":
      return tellRecords(node, operand, parameters);
    case "source": {
      const { definition, name } = operand.source;
      const read = readSource(operand.source);
      return (values) => ({ expected: sent(read(values, NO_RECORD), definition), otherFact: name });
    }
    case "list": {
      const read = readOperand(operand, parameters);
      return (values) => ({ expected: sent(read(values, NO_RECORD), subject.definition) });
    }
    default: {
      // Every answer of the policy carries this one value.
      const expected = frozenCopy(sent(constantOperand(operand, parameters), subject.definition));
      const told = operand.kind === "parameter" ? { expected, parameter: operand.parameter.name } : { expected };
      return () => told;
    }
  }
}

/** Which records passed the condition; every other one failed it or leaves it open. */
function tellRecords(
  { subject }: TestPlan,
  { fields, condition }: Extract<TestPlan["operand"], { kind: "records" }>,
  parameters: ParameterValues,
): ExpectedSide["tell"] {
  const decide = closureOf(condition, parameters);
  const read = readSource(subject);
  return (values) => {
    const list = recordsOf(read(values, NO_RECORD) ?? []);
    const records = list.flatMap((record, index) => (decide(values, slotsOf(record, fields)) === PASS ? [index] : []));
    return { expected: null, records };
  };
}

/** A list may stand beside a single fact, and one item beside a list: each is sent in the form of the single value. */
function sent(value: Slots[number], definition: ValueDefinition): unknown {
  if (value === undefined || value === null) return null;
  if (isScalar(value)) return sendValue(value, definition.items ?? definition);
  if (definition.type === "list") return sendValue(value, definition);
  return value.map((item: unknown) => (isScalar(item) ? sendValue(item, definition) : null));
}
