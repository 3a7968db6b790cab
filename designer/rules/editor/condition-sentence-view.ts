import { html, type TemplateResult } from "lit";

import { language, say } from "../../language/language.ts";
import { todayInShanghai } from "../../language/today.ts";
import type { PolicySession } from "../../workspace/policy-session.ts";
import { conditionSentence } from "../../../engine/core/conditions/condition-sentence.ts";
import { CONDITION_WORDS } from "../../../engine/core/conditions/condition-words.ts";
import { scopeOf } from "../condition/scope-of.ts";

/** A condition as the sentence that it says, told anew as it changes. */
export function drawSentence(session: PolicySession, conditions: unknown): TemplateResult {
  const scope = scopeOf(session.documents.value);
  const sentence = conditionSentence(conditions, scope, { day: todayInShanghai(), language: language.value });
  if (sentence === undefined) return html`<p class="sentence quiet">${say(CONDITION_WORDS.none)}</p>`;
  return html`<p class="sentence" aria-live="polite">
    ${sentence.whole}${sentence.records.map(
      ({ list, sentence: inner }) => html`<span class="quiet">${say(CONDITION_WORDS.recordsOf(list))}${inner}</span>`,
    )}
  </p>`;
}
