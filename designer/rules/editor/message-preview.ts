import { asDefinition } from "../../../engine/core/evaluate/message.ts";
import { showSentValue } from "../../../engine/core/value/show-sent-value.ts";
import type { Language } from "../../../engine/core/value/value-form.ts";
import type { ConditionScope } from "../../../engine/core/conditions/condition-scope.ts";
import { factOf } from "../../../engine/core/conditions/condition-scope.ts";
import { datedValueOn } from "../../../engine/core/conditions/dated-value.ts";

const PLACEHOLDER = /\{([^{}]+)\}/g;

/**
 * A message as it will read: facts with the values of a case, parameters with their value on the day. A fact that the case
 * does not say stands as its label, and what names nothing as it is written.
 */
export function previewMessage(
  text: string,
  scope: ConditionScope,
  {
    facts,
    day,
    language,
  }: { readonly facts: Readonly<Record<string, unknown>>; readonly day: string; readonly language: Language },
): string {
  return text.replaceAll(PLACEHOLDER, (written, name: string) => {
    const fact = factOf(scope, name);
    if (fact !== undefined) {
      const sent = Object.hasOwn(facts, name) ? facts[name] : undefined;
      return sent === undefined ? `〔${fact.label[language]}〕` : showSentValue(sent, fact, language);
    }
    const parameter = scope.parameters.find((one) => one.name === name);
    if (parameter === undefined) return written;
    return showSentValue(datedValueOn(parameter, day)?.value, asDefinition(parameter), language);
  });
}
