import "./power/sm-map-legend.ts";
import "./power/sm-power-form.ts";
import "./power/sm-power-limits.ts";
import "./power/sm-separations-form.ts";
import "./sm-nothing-to-change.ts";
import "./sm-part-form.ts";
import "./sm-steps-form.ts";
import "./step/sm-control-point-form.ts";
import "./step/sm-disclosures-form.ts";
import "./step/sm-risk-points-form.ts";
import "./step/sm-step-form.ts";
import "./step/sm-step-limits-form.ts";
import "./step/sm-step-rules-form.ts";
import "./step/sm-step-supervision-form.ts";
import "../elements/sm-grade.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";

import { say } from "../language/language.ts";
import { contentsOf } from "../outline/contents-of.ts";
import { kindWords, partWords } from "../../engine/core/map/kind-words.ts";
import { shared } from "../styles/shared.ts";
import type { PolicySession } from "../workspace/policy-session.ts";
import { inspectorStyles } from "./sm-inspector.styles.ts";
import { subjectOf, type Subject } from "./subject.ts";
import { tabsOf, type InspectorTab } from "./tabs.ts";
import { WORDS } from "./words.ts";

/** What the selected elements of the map are, and the editors of it. */
@customElement("sm-inspector")
export class SmInspector extends SignalWatcher(LitElement) {
  static override styles = [shared, inspectorStyles];

  @property({ attribute: false }) session: PolicySession | undefined;

  /** The tab chosen last; it stays from one step to the next. */
  @state() private wanted = "";

  /** Shows one of the tabs by its name, if the subject has it, and puts the focus into it. */
  open(tab: string): void {
    this.wanted = tab;
    void this.updateComplete.then(() =>
      (
        this.renderRoot.querySelector<HTMLElement>("[aria-selected=true]") ??
        this.renderRoot.querySelector<HTMLElement>("#panel")
      )?.focus(),
    );
  }

  #choose(tabs: readonly InspectorTab[], index: number): void {
    const tab = tabs.at(index % tabs.length);
    if (tab === undefined) return;
    this.wanted = tab.name;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>("[aria-selected=true]")?.focus());
  }

  #handleKey(event: KeyboardEvent, tabs: readonly InspectorTab[], shown: InspectorTab): void {
    const index = tabs.indexOf(shown);
    const moves: Readonly<Record<string, number>> = {
      ArrowRight: index + 1,
      ArrowLeft: index - 1,
      Home: 0,
      End: tabs.length - 1,
    };
    const next = Object.hasOwn(moves, event.key) ? moves[event.key] : undefined;
    if (next === undefined) return;
    event.preventDefault();
    this.#choose(tabs, next);
  }

  override render(): TemplateResult | typeof nothing {
    const { session } = this;
    if (session === undefined) return nothing;
    const subject = subjectOf(session.selection.value, session.map.value, contentsOf(session));
    const tabs = tabsOf(subject);
    const shown = tabs.find(({ name }) => name === this.wanted) ?? tabs[0];
    if (shown === undefined) return nothing;
    return html`
      <header>${this.#head(subject, session)}</header>
      ${
        tabs.length === 1
          ? nothing
          : html`<div
              role="tablist"
              aria-label=${say(WORDS.tabs)}
              @keydown=${(event: KeyboardEvent) => this.#handleKey(event, tabs, shown)}
            >
              ${tabs.map((tab) => this.#tab(tab, tab === shown))}
            </div>`
      }
      <div
        id="panel"
        tabindex="-1"
        role=${tabs.length === 1 ? nothing : "tabpanel"}
        aria-labelledby=${tabs.length === 1 ? nothing : `tab-${shown.name}`}
      >
        ${session.readOnly ? html`<p class="read-only small">${say(WORDS.readOnly)}</p>` : nothing}
        ${keyed(`${shown.name} ${keyOf(subject)}`, shown.draw(session))}
      </div>
    `;
  }

  #tab({ name, title, count = 0 }: InspectorTab, isShown: boolean): TemplateResult {
    return html`<button
      role="tab"
      id=${`tab-${name}`}
      aria-selected=${isShown}
      aria-controls="panel"
      tabindex=${isShown ? 0 : -1}
      @click=${() => (this.wanted = name)}
    >
      ${say(title)}${count === 0 ? nothing : html` <span class="count">${count}</span>`}
    </button>`;
  }

  #head(subject: Subject, session: PolicySession): TemplateResult {
    if (subject.kind === "power") return heading(say(session.documents.value.power.title), say(WORDS.power));
    if (subject.kind === "steps") return heading(say(WORDS.severalSteps(subject.steps.length)), "");
    if (subject.kind === "elements") return heading(say(WORDS.severalElements(subject.count)), "");
    const { part } = subject;
    const grade = subject.kind === "step" ? subject.step.controlPoint?.grade : undefined;
    const title = part.title === undefined ? say(WORDS.unnamed) : say(partWords(part));
    return html`${grade === undefined ? nothing : html`<sm-grade .grade=${grade}></sm-grade>`}${heading(title, say(kindWords(part)))}`;
  }
}

function heading(title: string, kind: string): TemplateResult {
  return html`<div class="names">
    <h2>${title}</h2>
    ${kind === "" ? nothing : html`<p class="quiet small">${kind}</p>`}
  </div>`;
}

/** Another subject gets other fields, so that nothing half-written stays from the one before. */
function keyOf(subject: Subject): string {
  if (subject.kind === "power" || subject.kind === "elements") return subject.kind;
  return subject.kind === "steps" ? subject.steps.map(({ id }) => id).join(" ") : subject.part.id;
}
