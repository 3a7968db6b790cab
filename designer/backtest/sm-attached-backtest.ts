import "@awesome.me/webawesome/dist/components/details/details.js";
import "./sm-backtest-result.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { AttachedBacktest, Backtest } from "../../engine/core/model/formats.generated.ts";
import { getBacktest } from "../api/backtests.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { WORDS } from "./words.ts";

/** A backtest as a review shows it: what it came to in a sentence, and all of it on demand while it is kept. */
@customElement("sm-attached-backtest")
export class SmAttachedBacktest extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: 0.5rem;
      }
    `,
  ];

  @property({ attribute: false }) attached: AttachedBacktest | undefined;
  @state() private backtest: Backtest | undefined;

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("attached")) void this.#read();
  }

  /** Only the last ones are kept in full; the sentence stays. */
  async #read(): Promise<void> {
    const { id } = this.attached ?? {};
    this.backtest = id === undefined ? undefined : await getBacktest(id).catch(() => undefined);
  }

  override render(): TemplateResult | typeof nothing {
    const { attached, backtest } = this;
    if (attached === undefined) return nothing;
    return html`<p>${say(attached.summary)}</p>
      ${
        backtest?.result === undefined
          ? nothing
          : html`<wa-details summary=${say(WORDS.result)} appearance="plain"
                ><sm-backtest-result .result=${backtest.result}></sm-backtest-result
              ></wa-details>
              <a href=${`/powers/${backtest.power}/backtest?id=${backtest.id}`}>${say(WORDS.samples)}</a>`
      }`;
  }
}
