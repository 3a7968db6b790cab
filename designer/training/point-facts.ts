import { html, nothing, type TemplateResult } from "lit";

import type { FactDefinition } from "../../engine/core/model/formats.generated.ts";
import { showSentValue } from "../../engine/core/value/show-sent-value.ts";
import { language, say } from "../language/language.ts";
import { factOf, type Facts } from "../trial/over-base.ts";
import { recordsEditor } from "../trial/records-editor.ts";
import { WORDS } from "./words.ts";

/** Facts with their values, as they are read and not edited; a list as the table of its records. */
export function drawFacts(
  names: readonly string[],
  dictionary: Readonly<Record<string, FactDefinition | undefined>>,
  known: Facts,
): TemplateResult {
  return html`<dl class="facts">
    ${names.map((name) => {
      const definition = Object.hasOwn(dictionary, name) ? dictionary[name] : undefined;
      if (definition === undefined) return nothing;
      return html`<div class=${definition.type === "list" ? "wide" : ""}>
        <dt>${say(definition.label)}</dt>
        <dd>${drawValue(definition, factOf(known, name))}</dd>
      </div>`;
    })}
  </dl>`;
}

function drawValue(definition: FactDefinition, value: unknown): TemplateResult {
  if (value === undefined) return html`<span class="quiet">${say(WORDS.notKnown)}</span>`;
  if (definition.fields === undefined) return html`${showSentValue(value, definition, language.value)}`;
  return recordsEditor({ label: say(definition.label), definition, value, readOnly: true, onChange: () => undefined });
}
