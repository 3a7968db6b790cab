import "../elements/sm-finding-list.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { CheckFinding } from "../../engine/core/check/check-finding.ts";
import { checkPower } from "../api/policies.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { partNotRead } from "../supervision/not-read.ts";
import { WORDS } from "./words.ts";

/** What the checks of publication find in the draft; what the review itself still lacks is told elsewhere. */
@customElement("sm-review-checks")
export class SmReviewChecks extends SignalWatcher(LitElement) {
  static override styles = [shared];

  @property() power = "";
  @property({ type: Boolean }) over = false;

  @state() private findings: readonly CheckFinding[] | undefined;
  @state() private failure: unknown;

  protected override updated(changed: PropertyValues<this>): void {
    if ((changed.has("power") || changed.has("over")) && this.power !== "" && !this.over) void this.#read();
  }

  async #read(): Promise<void> {
    this.failure = undefined;
    try {
      const { findings } = await checkPower(this.power);
      this.findings = findings.filter(({ code }) => !code.startsWith("REVIEW_"));
    } catch (fault) {
      this.failure = fault;
    }
  }

  override render(): TemplateResult {
    if (this.over) return html`<p class="quiet small">${say(WORDS.checksDone)}</p>`;
    if (this.failure !== undefined) return partNotRead(this.failure, () => void this.#read());
    if (this.findings === undefined) return html`<p class="quiet small" role="status">${say(WORDS.checksRunning)}</p>`;
    if (this.findings.length === 0) return html`<p class="small">${say(WORDS.checksFine)}</p>`;
    return html`<sm-finding-list .findings=${this.findings}></sm-finding-list>`;
  }
}
