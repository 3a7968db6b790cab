import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../sm-told-finding.ts";
import "./sm-finding-moves.ts";
import "./sm-finding-orders.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { FindingRecord, FindingTransition, Role } from "../../../engine/core/model/formats.generated.ts";
import { ROLE_LABELS } from "../../../engine/core/model/labels.ts";
import { FINDING_STATE_LABELS } from "../../../engine/core/model/supervision-labels.ts";
import { calledBy } from "../../access/names.ts";
import { showInstant } from "../../language/formats.ts";
import { say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import { badge, findingState } from "../badges.ts";
import type { LawTitles } from "../law-titles.ts";
import { supervisionStyles } from "../page.styles.ts";
import { isLate } from "./queue.ts";
import { recordStyles } from "./sm-finding-record.styles.ts";
import { WORDS } from "./words.ts";

/** A finding as it is followed until it is rectified: what it is, who has to do what by when, what was done, and what may be done now. */
@customElement("sm-finding-record")
export class SmFindingRecord extends SignalWatcher(LitElement) {
  static override styles = [shared, supervisionStyles, recordStyles];

  @property({ attribute: false }) record: FindingRecord | undefined;
  @property() powerTitle = "";
  @property({ attribute: false }) laws: LawTitles = new Map();
  /** The instant against which it is late. */
  @property() now = "";
  /** Whether its handling is shown at once. */
  @property({ type: Boolean }) open = false;

  @state() private opened: boolean | undefined;

  override render(): TemplateResult | typeof nothing {
    const { record, laws } = this;
    if (record === undefined) return nothing;
    const open = this.opened ?? this.open;
    return html`<article class=${record.finding.grade}>
      <sm-told-finding .finding=${record.finding} .laws=${laws}
        >${findingState(record.state)}${
          isLate(record, this.now) ? badge("bad", "hourglass-half", WORDS.overdue) : nothing
        }</sm-told-finding
      >
      ${facts(record)}
      <button class="toggle on-screen" aria-expanded=${open} @click=${() => (this.opened = !open)}>
        <wa-icon name=${open ? "chevron-down" : "chevron-right"}></wa-icon>${say(WORDS.showHandling)}
      </button>
      <div class="handling ${open ? "" : "folded"}">
        <section>
          <h4>${say(WORDS.history)}</h4>
          <ol>
            ${record.history.map(historyEntry)}
          </ol>
        </section>
        <section class="on-screen">
          <h4>${say(WORDS.handling)}</h4>
          <sm-finding-moves .record=${record}></sm-finding-moves>
        </section>
        <section>
          <h4>${say(WORDS.orders)}</h4>
          <sm-finding-orders .record=${record} .powerTitle=${this.powerTitle} .laws=${laws}></sm-finding-orders>
        </section>
      </div>
    </article>`;
  }
}

function facts({ finding, tier, alert }: FindingRecord): TemplateResult {
  const escalated = alert.escalations?.at(-1);
  return html`<dl>
    ${
      finding.stepTitle === undefined
        ? nothing
        : html`<dt>${say(WORDS.step)}</dt>
            <dd>${say(finding.stepTitle)}</dd>`
    }
    <dt>${say(WORDS.found)}</dt>
    <dd>${showInstant(finding.at)}</dd>
    <dt>${say(WORDS.tier)}</dt>
    <dd>
      ${say(ROLE_LABELS[tier])}
      ${escalated === undefined ? nothing : badge("warn", "arrow-up", WORDS.escalatedTo(ROLE_LABELS[escalated.to]))}
    </dd>
    <dt>${say(WORDS.due)}</dt>
    <dd>
      ${
        alert.dueAt !== undefined
          ? showInstant(alert.dueAt)
          : alert.calendarYearMissing === undefined
            ? "–"
            : badge("unknown", "circle-question", WORDS.dueUnknown(alert.calendarYearMissing))
      }
    </dd>
  </dl>`;
}

function historyEntry({ to, at, by, role, reason }: FindingTransition): TemplateResult {
  return html`<li>
    <b>${say(FINDING_STATE_LABELS[to])}</b>
    <span class="quiet small">${showInstant(at)} · ${whoOf(by, role)}</span>
    ${reason === undefined ? nothing : html`<p class="small">${reason}</p>`}
  </li>`;
}

/** A name and as what; the service itself goes by its role alone. */
function whoOf(by: string, role: Role | undefined): string {
  const name = calledBy(by);
  if (role === undefined) return name;
  return role === "system" ? say(ROLE_LABELS.system) : `${name} · ${say(ROLE_LABELS[role])}`;
}
