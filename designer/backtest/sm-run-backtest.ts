import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { Backtest, BacktestRequest, LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { attachBacktest, getBacktest, startBacktest } from "../api/backtests.ts";
import { RequestFailure } from "../api/problem.ts";
import { showCount } from "../language/formats.ts";
import { say } from "../language/language.ts";
import { tryAction } from "../review/review-action.ts";
import { shared } from "../styles/shared.ts";
import { STATE_WORDS, WORDS } from "./words.ts";

const ASK_EVERY = 500;

/**
 * One button that backtests the draft of a review, and attaches what comes of it.
 *
 * @fires sm-review-changed `detail` is the reply with the review as it then is
 */
@customElement("sm-run-backtest")
export class SmRunBacktest extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    css`
      /* Long words wrap. */
      wa-button {
        max-inline-size: 100%;
      }
      wa-button::part(base) {
        block-size: auto;
        min-block-size: 1.9rem;
        padding-block: 0.3rem;
        white-space: normal;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property() review = "";
  @property() power = "";
  @property({ attribute: false }) request: BacktestRequest = {};
  @property({ attribute: false }) label: LocalizedText = WORDS.start;
  @state() private running: Backtest | undefined;
  @state() private busy = false;
  @state() private failure: LocalizedText | string | undefined;

  private readonly handleClick = async (): Promise<void> => {
    this.busy = true;
    this.failure = undefined;
    try {
      this.failure = await this.#run(await startBacktest(this.power, this.request));
    } catch (fault) {
      this.failure = fault instanceof RequestFailure ? fault.why : String(fault);
    } finally {
      this.busy = false;
      this.running = undefined;
    }
  };

  /** Follows a backtest to its end and attaches it; why that could not be done. */
  async #run(begun: Backtest): Promise<LocalizedText | string | undefined> {
    let backtest = begun;
    while (this.isConnected && (backtest.state === "waiting" || backtest.state === "running")) {
      this.running = backtest;
      await new Promise((resolve) => setTimeout(resolve, ASK_EVERY));
      backtest = await getBacktest(backtest.id);
    }
    if (!this.isConnected) return undefined;
    if (backtest.state !== "done") return backtest.fault ?? STATE_WORDS[backtest.state];
    const outcome = await tryAction(this, () => attachBacktest(this.review, backtest.id));
    return outcome.ok ? undefined : outcome.why;
  }

  override render(): TemplateResult {
    const { busy, running, failure, label } = this;
    return html`<div class="row">
      <wa-button size="s" appearance="outlined" ?loading=${busy} @click=${this.handleClick}
        ><wa-icon slot="start" name="play"></wa-icon>${say(label)}</wa-button
      >
      <span role="status" class="small quiet"
        >${running === undefined ? nothing : say(WORDS.running(showCount(running.progress.cases)))}</span
      >
      ${
        failure === undefined
          ? nothing
          : html`<span role="alert" class="small">${typeof failure === "string" ? failure : say(failure)}</span>`
      }
    </div>`;
  }
}
