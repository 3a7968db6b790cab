import "@awesome.me/webawesome/dist/components/button/button.js";
import "../elements/sm-grade.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";

import { POWER_TYPE_LABELS } from "../../engine/core/model/power-labels.ts";
import { listPowers, type CataloguedPower } from "../api/policies.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { cardStyles } from "./training.styles.ts";
import { WORDS } from "./words.ts";

/** The powers whose example cases can be played. */
@customElement("sm-training-powers")
export class SmTrainingPowers extends SignalWatcher(LitElement) {
  static override styles = [shared, cardStyles];

  @state() private powers: readonly CataloguedPower[] | "failed" | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  async #load(): Promise<void> {
    try {
      this.powers = (await listPowers()).filter(({ version, state: of }) => version !== undefined && of !== "retired");
    } catch {
      this.powers = "failed";
    }
  }

  override render(): TemplateResult {
    return html`<h1>${say(WORDS.title)}</h1>
      <p class="lead">${say(WORDS.lead)}</p>
      ${this.#powers()}`;
  }

  #powers(): TemplateResult {
    const { powers } = this;
    if (powers === undefined) return html`<p role="status">${say(WORDS.loading)}</p>`;
    if (powers === "failed")
      return html`<p role="alert">${say(WORDS.failed)}</p>
        <wa-button size="s" variant="brand" @click=${() => void this.#load()}>${say(WORDS.retry)}</wa-button>`;
    if (powers.length === 0) return html`<p>${say(WORDS.noPowers)}</p>`;
    return html`<ul class="cards">
      ${powers.map((power) => drawPower(power))}
    </ul>`;
  }
}

function drawPower({ id, power, counts }: CataloguedPower): TemplateResult {
  if (power === undefined) return html``;
  return html`<li>
    <a href=${`/training/${id}`}>
      <strong>${say(power.title)}</strong>
      <span class="foot"
        ><sm-grade .grade=${power.baselineGrade}></sm-grade>${say(POWER_TYPE_LABELS[power.type])}<span class="end"
          >${counts === undefined ? "" : say(WORDS.cases(counts.cases))}</span
        ></span
      >
    </a>
  </li>`;
}
