import "@awesome.me/webawesome/dist/components/option/option.js";
import "@awesome.me/webawesome/dist/components/select/select.js";
import { html, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { repeat } from "lit/directives/repeat.js";

import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { valueOf } from "../elements/form-values.ts";
import { language, say } from "../language/language.ts";

/** One of the things that can be chosen; `value` is never empty. */
export type Option = { readonly value: string; readonly label: LocalizedText };

/** A choice of one among several. `chosen` undefined shows the placeholder, as where several elements differ. */
export function choice({
  label,
  chosen,
  options,
  readOnly,
  placeholder = { zh: "", en: "" },
  onChoose,
}: {
  readonly label: LocalizedText;
  readonly chosen: string | undefined;
  readonly options: readonly Option[];
  readonly readOnly: boolean;
  readonly placeholder?: LocalizedText;
  readonly onChoose: (value: string) => void;
}): TemplateResult {
  // A select keeps the words of what is chosen: in another language it is made anew.
  return html`${keyed(
    language.value,
    html`<wa-select
      class="choice"
      size="s"
      label=${say(label)}
      placeholder=${say(placeholder)}
      ?disabled=${readOnly}
      .value=${chosen ?? ""}
      @change=${(event: Event) => {
        const value = valueOf(event);
        if (value !== "" && value !== chosen) onChoose(value);
      }}
      >${repeat(
        options,
        ({ value }) => value,
        ({ value, label: text }) => html`<wa-option value=${value}>${say(text)}</wa-option>`,
      )}</wa-select
    >`,
  )}`;
}

/** The options of an enumeration, in the order of its words. */
export function optionsOf(labels: Readonly<Record<string, LocalizedText>>): readonly Option[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}
