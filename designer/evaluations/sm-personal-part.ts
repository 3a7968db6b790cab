import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../elements/sm-failure.ts";
import "./sm-erase-dialog.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { Erasure, ErasureRequest } from "../../engine/core/model/formats.generated.ts";
import { calledBy } from "../access/names.ts";
import { may } from "../api/account.ts";
import { showInstant } from "../language/formats.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { erasedWords, WORDS } from "./personal-words.ts";

/** Of what the personal data are, and how they are read unmasked and erased. */
export type PersonalSource = {
  readonly of: "evaluation" | "case";
  readonly read: () => Promise<unknown>;
  readonly erase: (request: ErasureRequest) => Promise<Erasure>;
};

/**
 * Says that the personal data of an evaluation or a case are masked, and why; lets whoever may see them, which is on record, or
 * erase them for good.
 *
 * @event sm-personal-shown - With what was read unmasked, or null when it is to be masked again.
 * @event sm-personal-erased - With the erasure.
 */
@customElement("sm-personal-part")
export class SmPersonalPart extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: 0.5rem;
      }
      p {
        margin: 0;
        max-inline-size: 60rem;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 0.75rem;
      }
      @media print {
        .actions {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) source: PersonalSource | undefined;
  @property({ attribute: false }) erasure: Erasure | undefined;
  /** Whether they are shown now. */
  @property({ type: Boolean }) shown = false;

  @state() private asking = false;
  @state() private failure: unknown;

  readonly #show = (): Promise<void> =>
    this.#attempt(async () => this.#tell("sm-personal-shown", await this.source?.read()));

  #erase(request: ErasureRequest): Promise<void> {
    this.asking = false;
    return this.#attempt(async () => {
      this.#tell("sm-personal-erased", await this.source?.erase(request));
    });
  }

  async #attempt(task: () => Promise<void>): Promise<void> {
    this.failure = undefined;
    try {
      await task();
    } catch (fault) {
      this.failure = fault;
    }
  }

  #tell(event: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(event, { detail }));
  }

  override render(): TemplateResult {
    const { erasure } = this;
    return html`
      <h2>${say(WORDS.title)}</h2>
      ${
        erasure === undefined
          ? this.#sealed()
          : html`<p>${say(erasedWords(erasure, { when: showInstant(erasure.at), who: calledBy(erasure.by) }))}</p>`
      }
      ${this.failure === undefined ? nothing : html`<sm-failure inner .failure=${this.failure}></sm-failure>`}
      ${
        this.asking
          ? html`<sm-erase-dialog
              .of=${this.source?.of ?? "evaluation"}
              @sm-erasure-wanted=${({ detail }: CustomEvent<ErasureRequest>) => this.#erase(detail)}
              @sm-dialog-closed=${() => (this.asking = false)}
            ></sm-erase-dialog>`
          : nothing
      }
    `;
  }

  #sealed(): TemplateResult {
    const { shown } = this;
    return html`
      <p role="status">${say(shown ? WORDS.shown : WORDS.masked)}</p>
      ${shown ? nothing : html`<p class="quiet">${say(WORDS.whoMay)}</p>`}
      <div class="actions">
        ${
          shown
            ? html`<wa-button size="s" appearance="outlined" @click=${() => this.#tell("sm-personal-shown", null)}
                ><wa-icon slot="start" name="eye-slash"></wa-icon>${say(WORDS.hide)}</wa-button
              >`
            : may("readPersonalData")
              ? html`<wa-button size="s" appearance="outlined" @click=${this.#show}
                  ><wa-icon slot="start" name="eye"></wa-icon>${say(WORDS.show)}</wa-button
                >`
              : nothing
        }
        ${
          may("erasePersonalData")
            ? html`<wa-button size="s" appearance="outlined" variant="danger" @click=${() => (this.asking = true)}
                ><wa-icon slot="start" name="trash"></wa-icon>${say(WORDS.erase)}</wa-button
              >`
            : nothing
        }
      </div>
    `;
  }
}
