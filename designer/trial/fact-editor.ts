import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../fields/sm-date-field.ts";
import { css, html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";

import type { FactType, Unit } from "../../engine/core/model/formats.generated.ts";
import { UNIT_LABELS } from "../../engine/core/model/fact-labels.ts";
import { say } from "../language/language.ts";
import { factText, readFactText, type ScalarDefinition } from "./fact-text.ts";
import { WORDS } from "./words.ts";

/** One single value to be edited: its name for those who do not see where it stands, and whom to tell. */
export type FactEditing = {
  readonly label: string;
  readonly definition: ScalarDefinition;
  readonly value: unknown;
  /** The id of the text that says what is wrong with it. */
  readonly fault: string | undefined;
  readonly readOnly: boolean;
  /** `settled` when the edit is finished, and not one key of it. */
  readonly onChange: (value: unknown, settled: boolean) => void;
};

/** The editor of a single value, as its type asks for it. An empty one means that the value is not known. */
export function factEditor(editing: FactEditing): TemplateResult {
  const { type } = editing.definition;
  if (type === "boolean") return yesOrNo(editing);
  if (type === "enum") return choice(editing);
  if (type === "date" || type === "dateTime") return date(editing);
  return typed(editing);
}

const AMOUNTS: ReadonlySet<FactType> = new Set(["integer", "decimal", "money"]);

function typed({ label, definition, value, fault, readOnly, onChange }: FactEditing): TemplateResult {
  const isAmount = AMOUNTS.has(definition.type);
  const unit = unitWords(definition.unit);
  const tell =
    (settled: boolean) =>
    ({ target }: Event): void => {
      if (target instanceof HTMLInputElement) onChange(readFactText(target.value, definition), settled);
    };
  return html`<span class=${isAmount ? "field amount" : "field"}
    ><input
      type="text"
      aria-label=${unit === "" ? label : `${label} (${unit})`}
      inputmode=${isAmount ? "decimal" : nothing}
      placeholder=${say(WORDS.notKnown)}
      autocomplete="off"
      aria-invalid=${fault === undefined ? nothing : "true"}
      aria-describedby=${fault ?? nothing}
      ?disabled=${readOnly}
      .value=${factText(value, definition)}
      @input=${tell(false)}
      @change=${tell(true)}
    />${unit === "" ? nothing : html`<span class="unit" aria-hidden="true">${unit}</span>`}</span
  >`;
}

function date({ label, definition, value, fault, readOnly, onChange }: FactEditing): TemplateResult {
  return html`<sm-date-field
    class="field"
    bare
    ?time=${definition.type === "dateTime"}
    label=${label}
    value=${factText(value, definition)}
    placeholder=${say(WORDS.notKnown)}
    ?invalid=${fault !== undefined}
    ?readonly=${readOnly}
    @sm-date-changed=${({ detail }: CustomEvent<string>) => onChange(readFactText(detail, definition), true)}
  ></sm-date-field>`;
}

function yesOrNo({ label, value, fault, readOnly, onChange }: FactEditing): TemplateResult {
  const options = [
    { of: true, words: say(WORDS.yes) },
    { of: false, words: say(WORDS.no) },
  ];
  return html`<span class="field switch" role="group" aria-label=${label} aria-describedby=${fault ?? nothing}
    >${options.map(
      ({ of, words }) =>
        html`<button
          type="button"
          aria-pressed=${value === of ? "true" : "false"}
          ?disabled=${readOnly}
          @click=${() => onChange(value === of ? undefined : of, true)}
        >
          ${words}
        </button>`,
    )}</span
  >`;
}

function choice({ label, definition, value, fault, readOnly, onChange }: FactEditing): TemplateResult {
  const { values = [] } = definition;
  const text = factText(value, definition);
  const strange = text !== "" && values.every((one) => one.value !== text);
  return html`<span class="field"
    ><select
      aria-label=${label}
      aria-invalid=${fault === undefined ? nothing : "true"}
      aria-describedby=${fault ?? nothing}
      ?disabled=${readOnly}
      .value=${live(text)}
      @change=${({ target }: Event) =>
        target instanceof HTMLSelectElement && onChange(readFactText(target.value, definition), true)}
    >
      <option value="" ?selected=${text === ""}>${say(WORDS.notKnown)}</option>
      ${values.map(
        (one) => html`<option value=${one.value} ?selected=${one.value === text}>${say(one.label)}</option>`,
      )}
      ${strange ? html`<option value=${text} selected>${text}</option>` : nothing}
    </select></span
  >`;
}

/** What stands behind the editor: 万元, 个工作日; a ratio is edited in percent. */
function unitWords(unit: Unit | undefined): string {
  if (unit === undefined || unit === "count") return "";
  return unit === "ratio" ? "%" : say(UNIT_LABELS[unit]);
}

export const factEditorStyles = css`
  .field {
    display: inline-flex;
    align-items: stretch;
    inline-size: 100%;
    min-inline-size: 0;
  }
  input,
  select {
    flex: 1;
    min-inline-size: 0;
    inline-size: 100%;
    block-size: 2rem;
    padding-inline: 0.5rem;
    border: 1px solid var(--wa-form-control-border-color);
    border-radius: 6px;
    background: var(--wa-form-control-background-color);
    color: var(--wa-color-text-normal);
    font: inherit;
    font-size: var(--wa-font-size-s);
  }
  .amount input {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  input::placeholder {
    color: var(--wa-color-text-quiet);
    opacity: 0.75;
  }
  input[aria-invalid="true"],
  select[aria-invalid="true"] {
    border-color: var(--sm-grade-a);
  }
  input:disabled,
  select:disabled {
    border-color: transparent;
    background: var(--wa-color-surface-lowered);
    opacity: 1;
  }
  .unit {
    align-self: center;
    flex: none;
    padding-inline-start: 0.35rem;
    color: var(--wa-color-text-quiet);
    font-size: var(--wa-font-size-s);
    white-space: nowrap;
  }
  .switch button {
    flex: 1;
    block-size: 2rem;
    padding-inline: 0.75rem;
    border: 1px solid var(--wa-form-control-border-color);
    background: var(--wa-form-control-background-color);
    color: var(--wa-color-text-normal);
    font: inherit;
    font-size: var(--wa-font-size-s);
    cursor: pointer;
  }
  .switch button:first-child {
    border-start-start-radius: 6px;
    border-end-start-radius: 6px;
  }
  .switch button:last-child {
    border-start-end-radius: 6px;
    border-end-end-radius: 6px;
    border-inline-start: 0;
  }
  .switch button[aria-pressed="true"] {
    background: var(--wa-color-brand-fill-loud);
    border-color: var(--wa-color-brand-fill-loud);
    color: var(--wa-color-brand-on-loud);
    font-weight: 600;
  }
  .switch button:disabled {
    cursor: default;
  }
  .switch button:disabled:not([aria-pressed="true"]) {
    opacity: 0.5;
  }
`;
