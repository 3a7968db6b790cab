import "@awesome.me/webawesome/dist/components/button/button.js";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { RequestFailure } from "../api/problem.ts";
import { language, say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import type { MissingWords } from "./missing-words.ts";
import { WORDS } from "./words.ts";

/**
 * In the place of what could not be read: what happened, in words, and what can be done about it.
 *
 * @event sm-retry - The person wants it tried again, or told in another language.
 */
@customElement("sm-failure")
export class SmFailure extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: 0.75rem;
        justify-items: center;
        padding: 3rem 1.5rem;
        text-align: center;
      }
      p {
        max-inline-size: 38rem;
      }
    `,
  ];

  @property({ attribute: false }) failure: unknown;
  /** Whether it stands inside a page that has a heading of its own. */
  @property({ type: Boolean }) inner = false;
  @property({ attribute: false }) missing: MissingWords | undefined;
  /** Where one may go instead. */
  @property({ attribute: false }) back: { readonly href: string; readonly title: LocalizedText } | undefined;

  /** The language in which the service told what happened. */
  #toldIn = language.peek();

  override connectedCallback(): void {
    super.connectedCallback();
    this.role = "alert";
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("failure")) this.#toldIn = language.value;
    if (this.#toldIn === language.value) return;
    // What the service says it must be asked for again, in the language that was switched to.
    this.#toldIn = language.value;
    this.#retry();
  }

  override render(): TemplateResult {
    const { back } = this;
    const { heading, why, isRefused } = this.#words();
    return html`
      ${this.inner ? html`<h2>${heading}</h2>` : html`<h1>${heading}</h1>`}
      <p>${why}</p>
      <div class="row">
        ${
          isRefused
            ? nothing
            : html`<wa-button size="s" variant="brand" @click=${() => this.#retry()}>${say(WORDS.retry)}</wa-button>`
        }
        ${back === undefined ? nothing : html`<a href=${back.href}>${say(back.title)}</a>`}
      </div>
    `;
  }

  #retry(): void {
    this.dispatchEvent(new CustomEvent("sm-retry"));
  }

  /** To try again does not help whoever was refused. */
  #words(): { readonly heading: string; readonly why: string; readonly isRefused?: boolean } {
    const problem = this.failure instanceof RequestFailure ? this.failure.problem : undefined;
    const { missing } = this;
    if (problem === undefined) return { heading: say(WORDS.unreachable), why: say(WORDS.checkService) };
    if (problem.status === 404 && missing !== undefined) {
      return { heading: say(missing.heading), why: missing.why === undefined ? problem.detail : say(missing.why) };
    }
    if (problem.status === 403) return { heading: problem.title, why: problem.detail, isRefused: true };
    return { heading: say(WORDS.failed), why: problem.detail };
  }
}
