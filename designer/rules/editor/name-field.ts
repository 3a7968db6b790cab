import { html, nothing, type TemplateResult } from "lit";

import type { LocalizedText } from "../../../engine/core/model/formats.generated.ts";
import { say } from "../../language/language.ts";

type NameField = {
  readonly name: string;
  readonly words: Readonly<Record<"name" | "nameHint" | "nameWrong", LocalizedText>>;
  readonly isRefused: boolean;
  readonly readOnly: boolean;
  readonly rename: (event: Event) => void;
  /** What the checks say of the name. */
  readonly problems?: TemplateResult | typeof nothing;
};

/** The field of the name by which others refer to a rule or a condition, with what is wrong with a refused one. */
export function nameField({ name, words, isRefused, readOnly, rename, problems }: NameField): TemplateResult {
  return html`<label class="field"
    ><span class="name">${say(words.name)}</span
    ><input
      type="text"
      spellcheck="false"
      aria-invalid=${isRefused ? "true" : nothing}
      ?disabled=${readOnly}
      .value=${name}
      @change=${rename}
    />${
      isRefused
        ? html`<span class="problem" role="alert">${say(words.nameWrong)}</span>`
        : html`<span class="hint">${say(words.nameHint)}</span>`
    }${problems}</label
  >`;
}
