import "@awesome.me/webawesome/dist/components/radio-group/radio-group.js";
import "@awesome.me/webawesome/dist/components/radio/radio.js";
import "@awesome.me/webawesome/dist/components/textarea/textarea.js";
import "../../fields/sm-date-field.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import { valueOf } from "../../elements/form-values.ts";
import { say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import { isPast, type PublicationInput } from "./publication-input.ts";
import { PUBLISH_WORDS } from "./words.ts";

/**
 * When a version is to hold, what becomes of open cases, and why it is published.
 *
 * @event sm-publication-changed - `detail` is what was changed of the input.
 */
@customElement("sm-publication-form")
export class SmPublicationForm extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: 1rem;
      }
      .times {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr));
        gap: 1rem;
      }
    `,
  ];

  @property({ attribute: false }) input: PublicationInput | undefined;
  /** The present, as an instant (ISO). */
  @property() now = "";

  #change(detail: Partial<PublicationInput>): void {
    this.dispatchEvent(new CustomEvent("sm-publication-changed", { detail }));
  }

  override render(): TemplateResult | typeof nothing {
    const { input } = this;
    if (input === undefined) return nothing;
    return html`<div class="times">${this.#time("effectiveFrom", input)} ${this.#time("effectiveTo", input)}</div>
      ${isPast(input, this.now) ? text("retroactive", input.retroactive, (retroactive) => this.#change({ retroactive })) : nothing}
      <wa-radio-group
        label=${say(PUBLISH_WORDS.openCases)}
        .value=${input.rule}
        @change=${(event: Event) => this.#change({ rule: valueOf(event) === "move" ? "move" : "keep" })}
      >
        <wa-radio value="keep">${say(PUBLISH_WORDS.keep)}</wa-radio>
        <wa-radio value="move">${say(PUBLISH_WORDS.move)}</wa-radio>
      </wa-radio-group>
      ${input.rule === "move" ? text("moveReason", input.moveReason, (moveReason) => this.#change({ moveReason })) : nothing}
      ${text("note", input.note, (note) => this.#change({ note }))}`;
  }

  #time(name: "effectiveFrom" | "effectiveTo", input: PublicationInput): TemplateResult {
    return html`<sm-date-field
      time
      label=${say(PUBLISH_WORDS[name])}
      hint=${say(name === "effectiveFrom" ? PUBLISH_WORDS.atOnce : PUBLISH_WORDS.noEnd)}
      value=${input[name]}
      @sm-date-changed=${({ detail }: CustomEvent<string>) => this.#change({ [name]: detail })}
    ></sm-date-field>`;
  }
}

function text(
  name: "note" | "moveReason" | "retroactive",
  value: string,
  onInput: (value: string) => void,
): TemplateResult {
  return html`<wa-textarea
    label=${say(PUBLISH_WORDS[name])}
    rows=${name === "note" ? 3 : 2}
    maxlength="2000"
    .value=${value}
    @input=${(event: Event) => onInput(valueOf(event))}
  ></wa-textarea>`;
}
