import "@awesome.me/webawesome/dist/components/input/input.js";
import "@awesome.me/webawesome/dist/components/option/option.js";
import "@awesome.me/webawesome/dist/components/select/select.js";
import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";

import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { keyOf, valueOf } from "../elements/form-values.ts";
import { language, say } from "../language/language.ts";
import type { IdentityFault } from "./new-power.ts";
import { WORDS } from "./words.ts";

/** A text that a new power needs, with what is wrong about it. */
export function textField(
  field: "titleZh" | "titleEn" | "id" | "organZh" | "organEn",
  value: string,
  faults: readonly IdentityFault[],
  take: (text: string) => void,
): TemplateResult {
  const hint = hintOf(field, faults);
  return html`<wa-input
    label=${say(WORDS[field])}
    .value=${value}
    .hint=${hint}
    aria-invalid=${hint === "" ? nothing : "true"}
    class=${hint === "" ? "" : "wrong"}
    @input=${(event: Event) => take(valueOf(event))}
  ></wa-input>`;
}

/** One of several choices, each with its words. */
export function choiceField<K extends string>(
  label: LocalizedText,
  value: K,
  options: Readonly<Record<K, LocalizedText>>,
  take: (value: K) => void,
): TemplateResult {
  const handleChange = (event: Event): void => {
    const key = keyOf(options, valueOf(event));
    if (key !== undefined) take(key);
  };
  return html`${keyed(
    language.value,
    html`<wa-select label=${say(label)} .value=${value} @change=${handleChange}>
      ${Object.entries<LocalizedText>(options).map(
        ([key, words]) => html`<wa-option value=${key}>${say(words)}</wa-option>`,
      )}
    </wa-select>`,
  )}`;
}

function hintOf(field: string, faults: readonly IdentityFault[]): string {
  if (field === "id") {
    if (faults.includes("idWrong")) return say(WORDS.idWrong);
    return faults.includes("idTaken") ? say(WORDS.idTaken) : "";
  }
  return faults.some((fault) => fault === field) ? say(WORDS.needed) : "";
}
