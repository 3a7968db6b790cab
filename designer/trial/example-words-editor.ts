import { css, html, type TemplateResult } from "lit";

import { CASE_KIND_LABELS } from "../../engine/core/model/document-labels.ts";
import type { ExampleCase, LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { say } from "../language/language.ts";
import type { ExampleWords } from "./new-example.ts";
import { WORDS } from "./words.ts";

/** The kinds of example cases, from the clean one to the one that cannot be judged. */
export const EXAMPLE_KINDS: readonly ExampleCase["kind"][] = [
  "clean",
  "borderline",
  "boundary",
  "violating",
  "incomplete",
];

type ExampleWordsEditing = {
  readonly readOnly: boolean;
  /** `settled` when the edit is finished, and not one key of it. */
  readonly onChange: (change: Partial<ExampleWords>, settled: boolean) => void;
};

/** What people say of a case, to be edited: title and reason in both languages, and the kind. */
export function exampleWordsEditor(words: ExampleWords, { readOnly, onChange }: ExampleWordsEditing): TemplateResult {
  const localized = (part: "title" | "why", language: keyof LocalizedText): TemplateResult => {
    const tell =
      (settled: boolean) =>
      ({ target }: Event): void => {
        if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
          onChange({ [part]: { ...words[part], [language]: settled ? target.value.trim() : target.value } }, settled);
      };
    const title = say(WORDS.inLanguage[part][language]);
    return html`<label
      ><span>${title}</span>${
        part === "title"
          ? html`<input
              lang=${language}
              required
              ?disabled=${readOnly}
              .value=${words[part][language]}
              @input=${tell(false)}
              @change=${tell(true)}
            />`
          : html`<textarea
              lang=${language}
              rows="3"
              required
              ?disabled=${readOnly}
              .value=${words[part][language]}
              @input=${tell(false)}
              @change=${tell(true)}
            ></textarea>`
      }</label
    >`;
  };
  return html`<div class="example-words">
    ${localized("title", "zh")} ${localized("title", "en")} ${localized("why", "zh")} ${localized("why", "en")}
    <label
      ><span>${say(WORDS.kind)}</span
      ><select
        ?disabled=${readOnly}
        @change=${({ target }: Event) => {
          const kind = EXAMPLE_KINDS.find((one) => target instanceof HTMLSelectElement && one === target.value);
          if (kind !== undefined) onChange({ kind }, true);
        }}
      >
        ${EXAMPLE_KINDS.map(
          (kind) =>
            html`<option value=${kind} ?selected=${kind === words.kind}>${say(CASE_KIND_LABELS[kind])}</option>`,
        )}
      </select></label
    >
  </div>`;
}

export const exampleWordsStyles = css`
  .example-words {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
    gap: 0.6rem 0.85rem;
  }
  .example-words label {
    display: grid;
    gap: 0.2rem;
    align-content: start;
    min-inline-size: 0;
    color: var(--wa-color-text-quiet);
    font-size: var(--wa-font-size-s);
  }
  textarea {
    padding: 0.4rem 0.5rem;
    border: 1px solid var(--wa-form-control-border-color);
    border-radius: 6px;
    background: var(--wa-form-control-background-color);
    color: var(--wa-color-text-normal);
    font: inherit;
    resize: vertical;
  }
  textarea:disabled {
    border-color: transparent;
    background: var(--wa-color-surface-lowered);
  }
`;
