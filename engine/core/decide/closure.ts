import type { GroupPlan, PlanNode, TestPlan } from "../compile/plan.ts";
import type { RecordValue, Value } from "../value/value.ts";
import { comparison } from "./comparison.ts";
import { FAIL, NO_RECORD, PASS, UNKNOWN, type Decide, type Decided, type Slots } from "./outcome.ts";
import {
  constantOperand,
  dependsOnCase,
  readOperand,
  readSource,
  type ParameterValues,
  type Read,
} from "./read-operand.ts";

/**
 * Makes a condition's plan into closures: synchronous, without shared state, and without code generation, so it runs in a
 * page whose CSP forbids it.
 */
export function closureOf(node: PlanNode, parameters: ParameterValues): Decide {
  return node.kind === "test" ? closureOfTest(node, parameters) : closureOfGroup(node, parameters);
}

function closureOfGroup(node: GroupPlan, parameters: ParameterValues): Decide {
  const children = node.of.map((child) => closureOf(child, parameters));
  const [first = () => UNKNOWN] = children;
  switch (node.kind) {
    case "all":
      return children.length === 1 ? first : (values, record) => decideAll(children, values, record);
    case "any":
      return children.length === 1 ? first : (values, record) => decideAny(children, values, record);
    case "not":
      return (values, record) => negate(first(values, record));
    case "condition":
      return first;
    default:
      return node.kind satisfies never;
  }
}

function decideAll(children: readonly Decide[], values: Slots, record: Slots): Decided {
  let outcome: Decided = PASS;
  for (const child of children) {
    const decided = child(values, record);
    if (decided === FAIL) return FAIL;
    if (decided === UNKNOWN) outcome = UNKNOWN;
  }
  return outcome;
}

function decideAny(children: readonly Decide[], values: Slots, record: Slots): Decided {
  let outcome: Decided = FAIL;
  for (const child of children) {
    const decided = child(values, record);
    if (decided === PASS) return PASS;
    if (decided === UNKNOWN) outcome = UNKNOWN;
  }
  return outcome;
}

/** The opposite; what is unknown stays unknown. */
function negate(decided: Decided): Decided {
  if (decided === UNKNOWN) return UNKNOWN;
  return decided === PASS ? FAIL : PASS;
}

function closureOfTest(node: TestPlan, parameters: ParameterValues): Decide {
  const read = readSource(node.subject);
  const { judgesPresence } = node.operator.base;
  if (judgesPresence !== undefined) return presence(read, judgesPresence);
  if (node.operand.kind === "records") return overRecords(node, node.operand, parameters);
  if (dependsOnCase(node.operand)) return againstCase(read, readOperand(node.operand, parameters), node.operator.bind);
  const expected = constantOperand(node.operand, parameters);
  if (expected === undefined) return () => UNKNOWN;
  if (node.subject.scope === "case" && !node.operator.decorated) {
    const compared = comparison(node.operator.base, node.subject.slot, expected);
    if (compared !== undefined) return compared;
  }
  const test = node.operator.bind(expected);
  return (values, record) => {
    const actual = read(values, record);
    if (actual === undefined || actual === null) return UNKNOWN;
    return test(actual) ? PASS : FAIL;
  };
}

/** A fact that was sent but cannot be used is neither there nor missing. */
function presence(read: Read, judges: "known" | "unknown"): Decide {
  return (values, record) => {
    const actual = read(values, record);
    if (actual === null) return UNKNOWN;
    return (actual === undefined) === (judges === "unknown") ? PASS : FAIL;
  };
}

function againstCase(read: Read, readExpected: Read, bind: TestPlan["operator"]["bind"]): Decide {
  return (values, record) => {
    const actual = read(values, record);
    if (actual === undefined || actual === null) return UNKNOWN;
    const expected = readExpected(values, record);
    if (expected === undefined || expected === null) return UNKNOWN;
    return bind(expected)(actual) ? PASS : FAIL;
  };
}

function overRecords(
  { subject, operator }: TestPlan,
  { fields, condition }: Extract<TestPlan["operand"], { kind: "records" }>,
  parameters: ParameterValues,
): Decide {
  const read = readSource(subject);
  const decide = closureOf(condition, parameters);
  const quantify = QUANTIFY[operator.base.quantifier ?? "some"];
  return (values) => {
    const actual = read(values, NO_RECORD);
    if (actual === undefined || actual === null) return UNKNOWN;
    return quantify(recordsOf(actual).map((record) => decide(values, slotsOf(record, fields))));
  };
}

/** The records of a list that the compiler has proved to be one of records. */
export function recordsOf(value: Value): readonly RecordValue[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** The fields of a record by slot, in the order of the dictionary. */
export function slotsOf(record: RecordValue, fields: readonly string[]): Slots {
  return fields.map((field) => record.get(field));
}

const QUANTIFY = {
  some: (decided: readonly Decided[]) => some(decided),
  none: (decided: readonly Decided[]) => negate(some(decided)),
  every: (decided: readonly Decided[]) => negate(some(decided.map(negate))),
} as const;

function some(decided: readonly Decided[]): Decided {
  if (decided.includes(PASS)) return PASS;
  return decided.includes(UNKNOWN) ? UNKNOWN : FAIL;
}

function isRecord(value: unknown): value is RecordValue {
  return value instanceof Map;
}
