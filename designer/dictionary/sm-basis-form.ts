import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../inspector/fields/sm-text-field.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import type { Basis, Law } from "../../engine/core/model/formats.generated.ts";
import { choice } from "../inspector/fields/choice.ts";
import { WORDS as FIELD_WORDS } from "../inspector/words.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { WORDS } from "./words.ts";

/**
 * The legal basis of something: articles of the laws in the library, at least one.
 *
 * @event sm-basis-changed - `detail` is the whole list as it now is.
 */
@customElement("sm-basis-form")
export class SmBasisForm extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: 0.4rem;
      }
      .line {
        display: grid;
        grid-template-columns: minmax(10rem, 1fr) 8rem auto;
        gap: 0.5rem;
        align-items: end;
      }
    `,
  ];

  @property({ attribute: false }) basis: readonly Basis[] = [];
  @property({ attribute: false }) laws: readonly Law[] = [];
  @property({ type: Boolean }) readOnly = false;

  #tell(basis: readonly Basis[]): void {
    this.dispatchEvent(new CustomEvent("sm-basis-changed", { detail: basis }));
  }

  #change(position: number, change: Partial<Basis>): void {
    this.#tell(this.basis.map((one, index) => (index === position ? { ...one, ...change } : one)));
  }

  private readonly handleAdd = (): void => {
    const [law] = this.laws;
    if (law !== undefined) this.#tell([...this.basis, { law: law.name }]);
  };

  override render(): TemplateResult {
    return html`${this.basis.map((one, position) => this.#line(one, position))}
    ${
      this.readOnly
        ? nothing
        : html`<div>
            <wa-button size="s" appearance="plain" @click=${this.handleAdd}
              ><wa-icon slot="start" name="plus"></wa-icon>${say(WORDS.basis)}</wa-button
            >
          </div>`
    }`;
  }

  #line({ law, article = "" }: Basis, position: number): TemplateResult {
    return html`<div class="line">
      ${choice({
        label: WORDS.law,
        chosen: law,
        options: this.laws.map(({ name, title }) => ({ value: name, label: { zh: name, en: title.en } })),
        readOnly: this.readOnly,
        onChoose: (chosen) => this.#change(position, { law: chosen }),
      })}
      <sm-text-field
        label=${say(WORDS.article)}
        value=${article}
        ?readonly=${this.readOnly}
        @sm-text-changed=${({ detail }: CustomEvent<string>) => this.#change(position, { article: detail })}
      ></sm-text-field>
      ${
        this.readOnly || this.basis.length === 1
          ? nothing
          : html`<wa-button
              size="s"
              appearance="plain"
              aria-label=${say(FIELD_WORDS.removeOf(WORDS.basis))}
              title=${say(FIELD_WORDS.removeOf(WORDS.basis))}
              @click=${() => this.#tell(this.basis.filter((_, index) => index !== position))}
              ><wa-icon name="trash"></wa-icon
            ></wa-button>`
      }
    </div>`;
  }
}
