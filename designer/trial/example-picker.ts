import { html, type TemplateResult } from "lit";

import { CASE_KIND_LABELS } from "../../engine/core/model/document-labels.ts";
import type { ExampleCase } from "../../engine/core/model/formats.generated.ts";
import { say } from "../language/language.ts";
import type { PolicySession } from "../workspace/policy-session.ts";
import type { Trial } from "./trial.ts";
import { WORDS } from "./words.ts";

const KINDS: readonly ExampleCase["kind"][] = ["clean", "borderline", "boundary", "violating", "incomplete"];

/** Where an example case is taken to be tried. */
export function drawExamplePicker(session: PolicySession, trial: Trial): TemplateResult {
  const { cases } = session.documents.value;
  const { example = "" } = trial.tried.value;
  return html`<label class="picker">
    <span class="visually-hidden">${say(WORDS.example)}</span>
    <select
      .value=${example}
      @change=${({ target }: Event) => {
        if (target instanceof HTMLSelectElement) trial.take(cases.find(({ name }) => name === target.value));
      }}
    >
      <option value="" ?selected=${example === ""}>
        ${say(WORDS.example)}${say({ zh: "：", en: ": " })}${say(WORDS.blank)}
      </option>
      ${KINDS.map((kind) => {
        const ofKind = cases.filter((one) => one.kind === kind);
        if (ofKind.length === 0) return "";
        return html`<optgroup label=${say(CASE_KIND_LABELS[kind])}>
          ${ofKind.map(
            ({ name = "", title }) => html`<option value=${name} ?selected=${name === example}>${say(title)}</option>`,
          )}
        </optgroup>`;
      })}
    </select>
  </label>`;
}
