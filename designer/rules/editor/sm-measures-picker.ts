import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../../elements/sm-choice-picker.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import type { Measure } from "../../../engine/core/model/formats.generated.ts";
import { MEASURE_TYPE_LABELS, ROLE_LABELS } from "../../../engine/core/model/labels.ts";
import type { Choice } from "../../elements/matching-choices.ts";
import { say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import { fieldStyles } from "../../styles/plain-fields.ts";
import { WORDS } from "./words.ts";

/**
 * The measures that a finding requires, picked from the library by their kind.
 *
 * @event sm-measures-changed - `detail.value` is the ids of the measures
 */
@customElement("sm-measures-picker")
export class SmMeasuresPicker extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    fieldStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.35rem;
      }
      .measure {
        display: inline-flex;
        align-items: center;
        gap: 0.35rem;
        min-block-size: 2rem;
        padding-inline: 0.6rem 0.15rem;
        border: 1px solid var(--wa-color-surface-border);
        border-radius: 6px;
        background: var(--wa-color-surface-default);
        font-size: var(--wa-font-size-s);
      }
      .measure.read {
        padding-inline-end: 0.6rem;
      }
      .kind {
        color: var(--wa-color-text-quiet);
        font-size: var(--wa-font-size-xs);
      }
    `,
  ];

  @property({ attribute: false }) value: readonly string[] = [];
  @property({ attribute: false }) library: readonly Measure[] = [];
  @property({ type: Boolean }) disabled = false;

  #tell(value: readonly string[]): void {
    this.dispatchEvent(new CustomEvent("sm-measures-changed", { detail: { value }, bubbles: true, composed: true }));
  }

  override render(): TemplateResult {
    return html`
      ${this.value.map((id) => this.#measure(id))}
      ${this.value.length === 0 ? html`<span class="quiet small">${say(WORDS.noMeasures)}</span>` : nothing}
      ${
        this.disabled
          ? nothing
          : html`<sm-choice-picker
              action
              .choices=${measureChoices(this.library, this.value)}
              placeholder=${say(WORDS.addMeasure)}
              @sm-choice-picked=${(event: CustomEvent<{ value: string }>) =>
                this.#tell([...this.value, event.detail.value])}
            ></sm-choice-picker>`
      }
    `;
  }

  #measure(id: string): TemplateResult {
    const measure = this.library.find((one) => one.id === id);
    const title = measure === undefined ? id : say(measure.title);
    const isLast = this.value.length === 1;
    const words = say(isLast ? WORDS.lastStays : WORDS.removeMeasure(title));
    return html`<span class="measure ${this.disabled ? "read" : ""}"
      >${title}${measure === undefined ? nothing : html`<span class="kind">${say(MEASURE_TYPE_LABELS[measure.type])}</span>`}${
        this.disabled
          ? nothing
          : html`<button
              class="icon-button"
              aria-label=${words}
              title=${words}
              ?disabled=${isLast}
              @click=${() => this.#tell(this.value.filter((one) => one !== id))}
            >
              <wa-icon name="xmark"></wa-icon>
            </button>`
      }</span
    >`;
  }
}

/** The measures of the library that are not yet chosen, grouped by type. */
function measureChoices(library: readonly Measure[], chosen: readonly string[]): Choice[] {
  const types = ["checkAndBalance", "procedureStandard", "institution", "technology"] as const;
  return types.flatMap((type) =>
    library
      .filter((measure) => measure.type === type && !chosen.includes(measure.id))
      .map(({ id, title, responsible }) => ({
        value: id,
        label: say(title),
        group: say(MEASURE_TYPE_LABELS[type]),
        tag: say(ROLE_LABELS[responsible]),
        keywords: `${title.zh} ${title.en}`,
      })),
  );
}
