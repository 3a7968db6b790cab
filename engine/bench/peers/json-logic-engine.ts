import { LogicEngine } from "json-logic-engine";

import type { SyntheticCondition } from "../packs/pack-input.ts";
import { preparedPeer, type Peer } from "./peer.ts";

const OPERATORS: Readonly<Record<string, string>> = {
  equal: "===",
  greaterThan: ">",
  greaterThanInclusive: ">=",
  lessThan: "<",
  lessThanInclusive: "<=",
};

/**
 * json-logic-engine with every rule compiled to JavaScript of its own, which is twice as fast as all rules compiled as one
 * list; it says only whether a rule holds.
 */
export const jsonLogicEngine: Peer = {
  name: "json-logic-engine (compiled)",
  explains: false,
  prepare: async ({ rules }) => {
    const engine = new LogicEngine();
    const compiled = rules.map(({ name, conditions }) => ({ name, holds: engine.build(toLogic(conditions)) }));
    return preparedPeer(
      (facts) => {
        const fired: string[] = [];
        for (const { name, holds } of compiled) if (holds(facts) === true) fired.push(name);
        return fired;
      },
      (fired) => fired,
    );
  },
};

function toLogic(condition: SyntheticCondition): object {
  if ("all" in condition) return { and: condition.all.map(toLogic) };
  if ("any" in condition) return { or: condition.any.map(toLogic) };
  return { [OPERATORS[condition.operator] ?? "==="]: [{ var: condition.fact }, condition.value] };
}
