import type { GroupPlan, PlanNode, TestPlan } from "../compile/plan.ts";
import { closureOf } from "../decide/closure.ts";
import { NO_RECORD, outcomeWord, type Slots } from "../decide/outcome.ts";
import type { ParameterValues } from "../decide/read-operand.ts";
import type { Explanation, GroupExplanation, LeafExplanation } from "../model/formats.generated.ts";
import { sendValue } from "../value/send-value.ts";
import type { Value } from "../value/value.ts";
import { expectedSide } from "./expected-side.ts";

export type Explain = (values: Slots) => Explanation;

/**
 * Prepares the explanation of a condition: its tree with pass, fail, unknown or not reached, and the actual and expected
 * value at every leaf. It walks as the decision does, so it stops where the decision was made.
 */
export function explainerOf(node: PlanNode, parameters: ParameterValues): Explain {
  const explain = prepare(node, parameters);
  return (values) => explain(values, true);
}

type ExplainNode = (values: Slots, reached: boolean) => Explanation;
type Outcome = Explanation["outcome"];

function prepare(node: PlanNode, parameters: ParameterValues): ExplainNode {
  return node.kind === "test" ? prepareTest(node, parameters) : prepareGroup(node, parameters);
}

function prepareGroup(node: GroupPlan, parameters: ParameterValues): ExplainNode {
  const children = node.of.map((child) => prepare(child, parameters));
  switch (node.kind) {
    case "all":
      return inTurn(node, children, { start: "pass", settling: "fail" });
    case "any":
      return inTurn(node, children, { start: "fail", settling: "pass" });
    case "not":
      return (values, reached) => {
        const of = children.map((child) => child(values, reached));
        return groupExplanation(node, opposite(of[0]?.outcome), of);
      };
    case "condition":
      return (values, reached) => {
        const of = children.map((child) => child(values, reached));
        return groupExplanation(node, of[0]?.outcome ?? "unknown", of);
      };
    default:
      return node.kind satisfies never;
  }
}

/** Children after the one that settles the group are not reached. */
function inTurn(
  node: GroupPlan,
  children: readonly ExplainNode[],
  { start, settling }: { readonly start: Outcome; readonly settling: Outcome },
): ExplainNode {
  return (values, reached) => {
    let outcome: Outcome = reached ? start : "notReached";
    let open = reached;
    const of = children.map((child) => {
      const told = child(values, open);
      if (open && told.outcome !== start) {
        outcome = told.outcome;
        open = outcome !== settling;
      }
      return told;
    });
    return groupExplanation(node, outcome, of);
  };
}

function opposite(outcome: Outcome = "unknown"): Outcome {
  if (outcome === "pass") return "fail";
  return outcome === "fail" ? "pass" : outcome;
}

function groupExplanation({ kind, name }: GroupPlan, outcome: Outcome, of: Explanation[]): GroupExplanation {
  return name === undefined ? { kind, outcome, of } : { kind, outcome, name, of };
}

// The branches below write the common leaves as plain literals: spreading optional keys in costs more than the rest.

function prepareTest(node: TestPlan, parameters: ParameterValues): ExplainNode {
  const { subject, operator } = node;
  const { slot, name: fact, definition } = subject;
  const decide = closureOf(node, parameters);
  const { constant, tell } = expectedSide(node, parameters);
  const send = NEEDS_SENDING.has(definition.type) ? (value: Value) => sendValue(value, definition) : undefined;
  const fixed = constant ? tell([]) : undefined;
  const plain = fixed !== undefined && Object.keys(fixed).length === 1;
  const expected = fixed?.expected;
  return (values, reached) => {
    const outcome: Outcome = reached ? outcomeWord(decide(values, NO_RECORD)) : "notReached";
    const value = values[slot];
    const known = value !== undefined && value !== null;
    if (plain && !known) return { kind: "test", outcome, fact, operator: operator.name, expected };
    if (!known) return { kind: "test", outcome, fact, operator: operator.name, ...tell(values) };
    const actual = send === undefined ? value : send(value);
    if (plain) return { kind: "test", outcome, fact, operator: operator.name, actual, expected };
    const leaf: LeafExplanation = { kind: "test", outcome, fact, operator: operator.name, actual, ...tell(values) };
    return leaf;
  };
}

/** Values of the other types are sent as they are. */
const NEEDS_SENDING: ReadonlySet<string> = new Set(["money", "list", "date", "dateTime"]);
