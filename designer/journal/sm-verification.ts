import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/callout/callout.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "@awesome.me/webawesome/dist/components/progress-bar/progress-bar.js";
import "../elements/sm-failure.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";

import type { VerificationJob } from "../../engine/core/proof/verification-job.ts";
import { getVerification, listVerifications, verifyJournal } from "../api/journal.ts";
import { filesOf } from "../elements/form-values.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { drawReport } from "./draw-report.ts";
import { verificationStyles } from "./sm-verification.styles.ts";
import { WORDS } from "./words.ts";

/** Milliseconds between two looks at a verification that runs. */
const LOOK = 300;

/** The button that verifies the journal, how far it is, and what came of it in words. */
@customElement("sm-verification")
export class SmVerification extends SignalWatcher(LitElement) {
  static override styles = [shared, verificationStyles];

  @state() private job: VerificationJob | undefined;
  @state() private failure: unknown;
  @state() private notes: readonly string[] = [];
  #alarm: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#follow(async () => (await listVerifications())[0]);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#alarm);
  }

  private readonly handleVerify = (): void => {
    void this.#follow(() => verifyJournal(this.notes));
  };

  private readonly handleFiles = async (event: Event): Promise<void> => {
    this.notes = await Promise.all(filesOf(event).map((file) => file.text()));
  };

  async #follow(look: () => Promise<VerificationJob | undefined>): Promise<void> {
    clearTimeout(this.#alarm);
    try {
      const job = await look();
      this.job = job;
      this.failure = undefined;
      if (job === undefined || !isUnderWay(job) || !this.isConnected) return;
      this.#alarm = setTimeout(() => void this.#follow(() => getVerification(job.id)), LOOK);
    } catch (fault) {
      this.failure = fault;
    }
  }

  override render(): TemplateResult {
    const { job, notes } = this;
    return html`
      <div class="row">
        <wa-button variant="brand" ?loading=${job !== undefined && isUnderWay(job)} @click=${this.handleVerify}
          ><wa-icon slot="start" name="shield-halved"></wa-icon>${say(WORDS.verify)}</wa-button
        >
        <label class="file-button"
          ><wa-icon name="file-import"></wa-icon>${say(notes.length === 0 ? WORDS.outside : WORDS.chosen(notes.length))}
          <input class="visually-hidden" type="file" multiple @change=${this.handleFiles}
        /></label>
        <p class="quiet small grow">${say(WORDS.outsideHint)}</p>
      </div>
      <div class="outcome" role="status">${this.#outcome()}</div>
    `;
  }

  #outcome(): TemplateResult | typeof nothing {
    if (this.failure !== undefined) {
      return html`<sm-failure inner .failure=${this.failure} @sm-retry=${this.handleVerify}></sm-failure>`;
    }
    const { job } = this;
    if (job === undefined) return nothing;
    if (job.state === "waiting") return html`<p class="quiet">${say(WORDS.waiting)}</p>`;
    if (job.state === "running") {
      const words = say(WORDS.verifying(job.read, job.of));
      return html`<wa-progress-bar
          value=${job.of === 0 ? 0 : (job.read / job.of) * 100}
          label=${words}
        ></wa-progress-bar>
        <p class="quiet">${words}</p>`;
    }
    if (job.report === undefined) return html`<p>${say(WORDS.failed)}</p>`;
    return drawReport(job.report, job.endedAt);
  }
}

function isUnderWay(job: VerificationJob): boolean {
  return job.state === "waiting" || job.state === "running";
}
