import type { CompiledRule } from "../compile/compiled-policy.ts";
import type { Slots } from "../decide/outcome.ts";
import type { ParameterValues } from "../decide/read-operand.ts";
import type { RuleFinding } from "../model/formats.generated.ts";
import type { Explain } from "./explain.ts";
import { renderMessage } from "./message.ts";

/** The finding of a case in which its rule fires, with the condition tree unless that is not wanted. */
export type TellFinding = (values: Slots, isExplained?: boolean) => RuleFinding;

/** What a finding of a rule says in every case. */
export type FindingFrame = Omit<RuleFinding, "message" | "explanation">;

export function findingFrame({ rule, basis, places }: CompiledRule): FindingFrame {
  const { name, title, ref, event } = rule;
  const { grade, effect, measures } = event.params;
  return { rule: name, grade, effect, title, ...(ref !== undefined && { ref }), basis, at: places, measures };
}

/** Prepares the findings of a rule, with the parameter values of a day. */
export function findingTeller(compiled: CompiledRule, parameters: ParameterValues, explain: Explain): TellFinding {
  const frame = findingFrame(compiled);
  return (values, isExplained = true) => {
    const message = renderMessage(compiled.message, values, parameters);
    return isExplained ? { ...frame, message, explanation: explain(values) } : { ...frame, message };
  };
}
