import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "./sm-choice-picker.ts";
import "./sm-text-pair.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { CheckFinding } from "../../engine/core/check/check-finding.ts";
import type { Basis, Law, LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { fieldStyles } from "../styles/plain-fields.ts";
import { drawFindings, findingsUnder } from "./check-findings.ts";
import { lawChoices } from "./law-choices.ts";
import { WORDS } from "./words.ts";

/**
 * Where something comes from: laws with their articles, rows of the study, local settings; at least one.
 *
 * @event sm-basis-changed - `detail.value` is the whole basis
 */
@customElement("sm-basis-editor")
export class SmBasisEditor extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    fieldStyles,
    css`
      :host {
        display: grid;
        gap: 0.5rem;
        container-type: inline-size;
      }
      .basis {
        display: grid;
        grid-template-columns: minmax(5rem, 1fr) minmax(5rem, 1fr) auto;
        align-items: end;
        gap: 0.5rem;
      }
      .law,
      .note {
        grid-column: 1 / -1;
      }
      @container (inline-size > 30rem) {
        .basis {
          grid-template-columns: minmax(10rem, 3fr) minmax(5rem, 1fr) minmax(5rem, 1fr) auto;
        }
        .law {
          grid-column: auto;
        }
      }
      .problems {
        grid-column: 1 / -1;
      }
      sm-choice-picker::part(opener) {
        inline-size: 100%;
      }
    `,
  ];

  /** The entry to which a note is being added. */
  @state() private noting: number | undefined;

  @property({ attribute: false }) value: readonly Basis[] = [];
  @property({ attribute: false }) laws: readonly Law[] = [];
  /** Their pointers lead from the list of the basis. */
  @property({ attribute: false }) findings: readonly CheckFinding[] = [];
  @property({ type: Boolean }) disabled = false;

  #tell(value: readonly Basis[]): void {
    this.dispatchEvent(new CustomEvent("sm-basis-changed", { detail: { value }, bubbles: true, composed: true }));
  }

  #change(position: number, basis: Basis): void {
    this.#tell(this.value.with(position, basis));
  }

  override render(): TemplateResult {
    return html`
      ${this.value.map((basis, position) => this.#basis(basis, position))}
      ${
        this.disabled
          ? nothing
          : html`<div>
              <sm-choice-picker
                action
                .choices=${lawChoices(this.laws)}
                placeholder=${say(WORDS.addBasis)}
                @sm-choice-picked=${(event: CustomEvent<{ value: string }>) =>
                  this.#tell([...this.value, { law: event.detail.value }])}
              ></sm-choice-picker>
            </div>`
      }
    `;
  }

  #basis(basis: Basis, position: number): TemplateResult {
    return html`<div class="basis" role="group" aria-label=${`${say(WORDS.basis)} ${position + 1}`}>
      <div class="field law">
        <span class="name">${say(WORDS.law)}</span>
        <sm-choice-picker
          .choices=${lawChoices(this.laws)}
          value=${basis.law}
          label=${say(WORDS.law)}
          ?disabled=${this.disabled}
          @sm-choice-picked=${(event: CustomEvent<{ value: string }>) =>
            this.#change(position, { ...basis, law: event.detail.value })}
        ></sm-choice-picker>
      </div>
      ${this.#optional(basis, position, "article", "5(2)")} ${this.#optional(basis, position, "mechanism", "M073")}
      ${this.disabled ? html`<span></span>` : this.#remove(position)}
      ${
        basis.note === undefined && this.noting !== position
          ? nothing
          : this.#note(basis, position, basis.note ?? { zh: "", en: "" })
      }
      <div class="problems">${drawFindings(findingsUnder(`/${position}`, this.findings))}</div>
    </div>`;
  }

  #optional(basis: Basis, position: number, key: "article" | "mechanism", example: string): TemplateResult {
    const handleChange = (event: Event): void => {
      if (!(event.target instanceof HTMLInputElement)) return;
      const { [key]: _before, ...rest } = basis;
      const text = event.target.value.trim();
      this.#change(position, text === "" ? rest : { ...basis, [key]: text });
    };
    return html`<label class="field"
      ><span class="name">${say(WORDS[key])}</span
      ><input
        type="text"
        placeholder=${this.disabled ? nothing : example}
        ?disabled=${this.disabled}
        .value=${basis[key] ?? ""}
        @change=${handleChange}
    /></label>`;
  }

  #note(basis: Basis, position: number, note: LocalizedText): TemplateResult {
    return html`<sm-text-pair
      class="note"
      label=${say(WORDS.note)}
      .value=${note}
      ?disabled=${this.disabled}
      @sm-text-changed=${(event: CustomEvent<{ value: LocalizedText }>) => {
        const { note: _note, ...rest } = basis;
        const { value } = event.detail;
        this.noting = undefined;
        this.#change(position, value.zh === "" && value.en === "" ? rest : { ...basis, note: value });
      }}
    ></sm-text-pair>`;
  }

  #remove(position: number): TemplateResult {
    const basis = this.value[position];
    const removal = say(this.value.length === 1 ? WORDS.lastBasisStays : WORDS.removeBasis);
    return html`<span class="row"
      >${
        basis === undefined || basis.note !== undefined
          ? nothing
          : html`<button
              class="icon-button"
              aria-label=${say(WORDS.addNote)}
              title=${say(WORDS.addNote)}
              @click=${() => (this.noting = position)}
            >
              <wa-icon name="comment"></wa-icon>
            </button>`
      }<button
        class="icon-button"
        aria-label=${removal}
        title=${removal}
        ?disabled=${this.value.length === 1}
        @click=${() => this.#tell(this.value.toSpliced(position, 1))}
      >
        <wa-icon name="trash"></wa-icon></button
    ></span>`;
  }
}
