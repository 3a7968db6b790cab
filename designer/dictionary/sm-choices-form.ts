import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../fields/sm-text-field.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import type { EnumValue } from "../../engine/core/model/formats.generated.ts";
import { PLACEHOLDER_TEXTS } from "../../engine/core/model/placeholder-texts.ts";
import { required } from "../fields/text-checks.ts";
import { FIELD_WORDS } from "../fields/words.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { editorStyles } from "./editor.styles.ts";
import { freeKey } from "./fact-edits.ts";
import { WORDS } from "./words.ts";

/**
 * The values among which a fact chooses, each with its words.
 *
 * @event sm-choices-changed - `detail` is the whole list as it now is.
 */
@customElement("sm-choices-form")
export class SmChoicesForm extends SignalWatcher(LitElement) {
  static override styles = [shared, editorStyles];

  @property({ attribute: false }) choices: readonly EnumValue[] = [];
  @property({ type: Boolean }) readOnly = false;

  #tell(choices: readonly EnumValue[]): void {
    this.dispatchEvent(new CustomEvent("sm-choices-changed", { detail: choices }));
  }

  #change(position: number, change: Partial<EnumValue>): void {
    this.#tell(this.choices.map((one, index) => (index === position ? { ...one, ...change } : one)));
  }

  private readonly handleAdd = (): void => {
    const taken = Object.fromEntries(this.choices.map(({ value }) => [value, true]));
    this.#tell([...this.choices, { value: freeKey(taken, "choice"), label: PLACEHOLDER_TEXTS.choice }]);
  };

  override render(): TemplateResult {
    return html`<fieldset>
      <legend>${say(WORDS.choices)}</legend>
      ${this.choices.map((one, position) => this.#line(one, position))}
      ${
        this.readOnly
          ? nothing
          : html`<div>
              <wa-button size="s" appearance="outlined" @click=${this.handleAdd}
                ><wa-icon slot="start" name="plus"></wa-icon>${say(WORDS.addChoice)}</wa-button
              >
            </div>`
      }
    </fieldset>`;
  }

  #line({ value, label }: EnumValue, position: number): TemplateResult {
    const field = (words: string, text: string, take: (text: string) => void): TemplateResult =>
      html`<sm-text-field
        label=${words}
        value=${text}
        ?readonly=${this.readOnly}
        .check=${required}
        @sm-text-changed=${({ detail }: CustomEvent<string>) => take(detail)}
      ></sm-text-field>`;
    return html`<div class="line">
      ${field(say(WORDS.value), value, (text) => this.#change(position, { value: text }))}
      ${field(say(FIELD_WORDS.inChinese(WORDS.label)), label.zh, (zh) =>
        this.#change(position, { label: { ...label, zh } }),
      )}
      ${field(say(FIELD_WORDS.inEnglish(WORDS.label)), label.en, (en) =>
        this.#change(position, { label: { ...label, en } }),
      )}
      ${
        this.readOnly || this.choices.length === 1
          ? nothing
          : html`<wa-button
              size="s"
              appearance="plain"
              aria-label=${say(FIELD_WORDS.removeOf(label))}
              title=${say(FIELD_WORDS.removeOf(label))}
              @click=${() => this.#tell(this.choices.filter((_, index) => index !== position))}
              ><wa-icon name="trash"></wa-icon
            ></wa-button>`
      }
    </div>`;
  }
}
