import type { CompiledRule } from "../compile/compiled-policy.ts";
import { renderMessage } from "../evaluate/message.ts";
import { findingFrame, type TellFinding } from "../evaluate/rule-finding.ts";
import { reference } from "./generated-constants.ts";
import { emitPassed, generate, type Body } from "./generated-explanation.ts";
import type { Slots } from "./outcome.ts";
import type { ParameterValues } from "./read-operand.ts";

/**
 * The findings of a rule as generated JavaScript that writes each down in one go; for servers, like the generated decisions,
 * and equal to what `findingTeller` gives.
 */
export function generateFinding(compiled: CompiledRule, parameters: ParameterValues): TellFinding | undefined {
  const made = generate(parameters, (body) => {
    const fields = Object.entries(findingFrame(compiled)).map(
      ([name, value]) => `${name}:${reference(value, body.constants)}`,
    );
    const told = [...fields, `message:${messageText(compiled, body)}`].join(",");
    body.statements.push(`if(!e)return{${told}};`);
    return `{${told},explanation:${emitPassed(compiled.plan, body)}}`;
  });
  return isTeller(made) ? made : undefined;
}

function messageText({ message }: CompiledRule, { constants, parameters }: Body): string {
  if (message.fixed !== undefined) return reference(message.fixed, constants);
  return `${reference((values: Slots) => renderMessage(message, values, parameters), constants)}(v)`;
}

function isTeller(made: unknown): made is TellFinding {
  return typeof made === "function";
}
