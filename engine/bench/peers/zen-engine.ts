import { ZenEngine } from "@gorules/zen-engine";

import type { SyntheticCondition } from "../packs/pack-input.ts";
import { preparedPeer, type Peer } from "./peer.ts";

const OPERATORS: Readonly<Record<string, string>> = {
  equal: "==",
  greaterThan: ">",
  greaterThanInclusive: ">=",
  lessThan: "<",
  lessThanInclusive: "<=",
};

/** @gorules/zen-engine with one expression node that holds every rule as an expression. */
export const zenEngine: Peer = {
  name: "@gorules/zen-engine",
  explains: false,
  prepare: async ({ rules }) => {
    const expressions = rules.map(({ name, conditions }) => ({
      id: name,
      key: name.replaceAll("-", "_"),
      value: toExpression(conditions),
    }));
    const nodes = [
      { id: "input", type: "inputNode", name: "input", position: { x: 0, y: 0 } },
      { id: "rules", type: "expressionNode", name: "rules", position: { x: 0, y: 0 }, content: { expressions } },
      { id: "output", type: "outputNode", name: "output", position: { x: 0, y: 0 } },
    ];
    const edges = [
      { id: "e1", type: "edge", sourceId: "input", targetId: "rules" },
      { id: "e2", type: "edge", sourceId: "rules", targetId: "output" },
    ];
    const decision = new ZenEngine().createDecision({ nodes, edges });
    return preparedPeer(
      (facts) => decision.evaluate(facts),
      ({ result }) => rules.filter(({ name }) => result[name.replaceAll("-", "_")] === true).map(({ name }) => name),
    );
  },
};

function toExpression(condition: SyntheticCondition): string {
  if ("all" in condition) return `(${condition.all.map(toExpression).join(" and ")})`;
  if ("any" in condition) return `(${condition.any.map(toExpression).join(" or ")})`;
  const { fact, operator, value } = condition;
  return `${fact} ${OPERATORS[operator] ?? "=="} ${typeof value === "string" ? `'${value}'` : String(value)}`;
}
