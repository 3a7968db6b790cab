import { compilePolicy } from "../../core/compile/compile-policy.ts";
import type { DecisionForm } from "../../core/decide/dated-policy.ts";
import { evaluate } from "../../core/evaluate/evaluate.ts";
import { preparedPeer, type Peer } from "./peer.ts";

const AT = "2026-11-23T09:00:00+08:00";

/** Our engine: the whole evaluation, with the condition trees of the fired rules and the required controls. */
export function sunmap(form: DecisionForm): Peer {
  return {
    name: `sunmap (${form === "generatedCode" ? "generated code" : "closures"})`,
    explains: true,
    prepare: async (pack) => {
      const compiled = compilePolicy(pack.input, form);
      if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings[0]));
      const { policy } = compiled;
      return preparedPeer(
        (facts) => evaluate(policy, { facts }, AT),
        ({ findings }) => findings.map(({ rule }) => rule),
      );
    },
  };
}
