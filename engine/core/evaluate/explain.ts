import type { GroupPlan, PlanNode, TestPlan } from "../compile/plan.ts";
import { closureOf } from "../decide/closure.ts";
import { FAIL, NO_RECORD, outcomeWord, PASS, UNKNOWN, type Decided, type Slots } from "../decide/outcome.ts";
import { readSource, type ParameterValues } from "../decide/read-operand.ts";
import type { Explanation, GroupExplanation, LeafExplanation } from "../model/formats.generated.ts";
import { expectedSide } from "./expected-side.ts";
import { sendValue } from "../value/send-value.ts";

export type Explain = (values: Slots) => Explanation;

/**
 * Prepares the explanation of a condition: its tree with pass, fail, unknown or not reached, and the actual and expected
 * value at every leaf. It walks as the decision does, so it stops where the decision was made.
 */
export function explainerOf(node: PlanNode, parameters: ParameterValues): Explain {
  const prepared = prepare(node, parameters);
  return (values) => prepared.explain(values, true).explanation;
}

type Explained = { readonly decided: Decided; readonly explanation: Explanation };
type Prepared = { readonly explain: (values: Slots, reached: boolean) => Explained };

function prepare(node: PlanNode, parameters: ParameterValues): Prepared {
  return node.kind === "test" ? prepareTest(node, parameters) : prepareGroup(node, parameters);
}

function prepareGroup(node: GroupPlan, parameters: ParameterValues): Prepared {
  const children = node.of.map((child) => prepare(child, parameters));
  const decide = closureOf(node, parameters);
  const settling = node.kind === "all" ? FAIL : PASS;
  return {
    explain: (values, reached) => {
      let open = reached;
      const of: Explanation[] = [];
      for (const child of children) {
        const { decided, explanation } = child.explain(values, open);
        of.push(explanation);
        if ((node.kind === "all" || node.kind === "any") && decided === settling) open = false;
      }
      const decided = reached ? decide(values, NO_RECORD) : UNKNOWN;
      return { decided, explanation: groupExplanation(node, reached ? outcomeWord(decided) : "notReached", of) };
    },
  };
}

function groupExplanation(
  { kind, name }: GroupPlan,
  outcome: GroupExplanation["outcome"],
  of: Explanation[],
): GroupExplanation {
  return name === undefined ? { kind, outcome, of } : { kind, outcome, name, of };
}

function prepareTest(node: TestPlan, parameters: ParameterValues): Prepared {
  const decide = closureOf(node, parameters);
  const read = readSource(node.subject);
  const describe = expectedSide(node, parameters).tell;
  return {
    explain: (values, reached) => {
      const decided = reached ? decide(values, NO_RECORD) : UNKNOWN;
      const actual = read(values, NO_RECORD) ?? undefined;
      const leaf: LeafExplanation = {
        kind: "test",
        outcome: reached ? outcomeWord(decided) : "notReached",
        fact: node.subject.name,
        operator: node.operator.name,
        ...(actual === undefined ? {} : { actual: sendValue(actual, node.subject.definition) }),
        ...describe(values),
      };
      return { decided, explanation: leaf };
    },
  };
}
