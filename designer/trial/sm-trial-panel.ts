import "@awesome.me/webawesome/dist/components/button/button.js";
import "../elements/sm-evaluation.ts";
import "../elements/sm-grade.ts";
import "../elements/sm-verdict.ts";
import "./sm-facts-form.ts";
import "./sm-new-example-dialog.ts";
import "./sm-what-would-change.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { effect } from "@preact/signals-core";
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { Evaluation } from "../../engine/core/model/formats.generated.ts";
import { judgmentWords } from "../elements/judgment-words.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import type { PolicySession } from "../workspace/policy-session.ts";
import { drawCaseDates } from "./case-dates.ts";
import { drawExamplePicker } from "./example-picker.ts";
import { factEditorStyles } from "./fact-editor.ts";
import { factGroups } from "./fact-groups.ts";
import { factsRead } from "./facts-read.ts";
import { paintOf } from "./paint-of.ts";
import type { FactsChange } from "./sm-facts-form.ts";
import type { SmNewExampleDialog } from "./sm-new-example-dialog.ts";
import { trialPanelStyles } from "./sm-trial-panel.styles.ts";
import { trialOf, type Trial } from "./trial.ts";
import { WORDS } from "./words.ts";

const VIEWS = [
  { name: "facts", title: WORDS.facts },
  { name: "result", title: WORDS.result },
] as const;

/** Try: a case judged by the policy as it stands, as one types, and painted on the map. */
@customElement("sm-trial-panel")
export class SmTrialPanel extends SignalWatcher(LitElement) {
  static override styles = [shared, factEditorStyles, trialPanelStyles];

  @property({ attribute: false }) session: PolicySession | undefined;
  @state() private view: (typeof VIEWS)[number]["name"] = "facts";

  #following: PolicySession | undefined;
  #ends: readonly (() => void)[] = [];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave();
  }

  protected override updated(_changed: PropertyValues<this>): void {
    if (this.session === this.#following || !this.isConnected) return;
    this.#leave();
    this.#following = this.session;
    if (this.session !== undefined) this.#ends = followOnMap(this.session);
  }

  #leave(): void {
    for (const end of this.#ends) end();
    this.#ends = [];
    this.#following = undefined;
  }

  private handleView(view: (typeof VIEWS)[number]["name"]): void {
    this.view = view;
    this.renderRoot.querySelector(".body")?.scrollTo({ top: 0 });
  }

  private readonly handleSave = (): void => {
    this.renderRoot.querySelector<SmNewExampleDialog>("sm-new-example-dialog")?.show();
  };

  private readonly handleStep = ({ detail }: CustomEvent<string>): void => {
    this.session?.modeler.reveal(detail);
  };

  override render(): TemplateResult | typeof nothing {
    const { session } = this;
    if (session === undefined) return nothing;
    const trial = trialOf(session);
    return html`
      <h2 class="visually-hidden">${say(WORDS.heading)}</h2>
      <header>${drawExamplePicker(session, trial)} ${this.#verdict(session, trial)}</header>
      <div class="views" role="group">
        ${VIEWS.map(
          ({ name, title }) =>
            html`<button aria-pressed=${name === this.view ? "true" : "false"} @click=${() => this.handleView(name)}>
              ${say(title)}
            </button>`,
        )}
      </div>
      <div class="body">${this.view === "facts" ? drawFacts(session, trial) : this.#result(session, trial)}</div>
      <footer>
        <wa-button size="s" appearance="outlined" @click=${() => trial.take(undefined)}>${say(WORDS.clear)}</wa-button>
        ${
          session.readOnly
            ? nothing
            : html`<wa-button
                size="s"
                variant="brand"
                ?disabled=${trial.answer.value === undefined}
                @click=${this.handleSave}
                >${say(WORDS.saveAsExample)}</wa-button
              >`
        }
      </footer>
      <sm-new-example-dialog .session=${session}></sm-new-example-dialog>
    `;
  }

  #verdict(session: PolicySession, trial: Trial): TemplateResult {
    const evaluation = trial.answer.value?.evaluation;
    const { compiles } = session.analysis.value;
    if (!compiles && !session.analyser.busy.value)
      return html`<p class="verdict quiet" role="status">${say(WORDS.doesNotCompile)}</p>`;
    if (evaluation === undefined) return html`<p class="verdict quiet" role="status">${say(WORDS.judging)}</p>`;
    return html`<p class="verdict" role="status">
      <sm-verdict .verdict=${evaluation.verdict}></sm-verdict>
      <sm-grade .grade=${evaluation.caseGrade} worded></sm-grade>
      <span class="quiet small">${countsOf(evaluation)}</span>
    </p>`;
  }

  #result(session: PolicySession, trial: Trial): TemplateResult | typeof nothing {
    const evaluation = trial.answer.value?.evaluation;
    if (evaluation === undefined) return nothing;
    const words = judgmentWords(session.documents.value, session.library.laws);
    return html`<sm-evaluation .evaluation=${evaluation} .words=${words} @sm-step-chosen=${this.handleStep}
      ><sm-what-would-change .session=${session} .trial=${trial}></sm-what-would-change
    ></sm-evaluation>`;
  }
}

/** Judges as the case changes and paints the map with it, until both are ended. */
function followOnMap(session: PolicySession): readonly (() => void)[] {
  const trial = trialOf(session);
  const painting = effect(() => {
    const answer = trial.answer.value;
    session.modeler.paint(answer === undefined ? {} : paintOf(session.map.value, answer.evaluation));
  });
  return [trial.follow(), painting, () => session.modeler.paint({})];
}

function drawFacts(session: PolicySession, trial: Trial): TemplateResult {
  const { facts, rules } = session.documents.value;
  const groups = factGroups(facts, rules, session.analysis.value.uses);
  return html`${drawCaseDates(trial.tried.value, { readOnly: false, onChange: (change) => trial.change(change) })}
    <sm-facts-form
      .groups=${groups}
      .facts=${trial.tried.value.facts}
      .read=${factsRead(trial.answer.value)}
      @sm-facts-changed=${({ detail }: CustomEvent<FactsChange>) => trial.change({ facts: detail.facts })}
    ></sm-facts-form>`;
}

function countsOf({ findings, missingFacts, invalidFacts }: Evaluation): string {
  return [
    say(WORDS.findingsCount(findings.length)),
    ...(missingFacts.length === 0 ? [] : [say(WORDS.missingCount(missingFacts.length))]),
    ...(invalidFacts.length === 0 ? [] : [say(WORDS.invalidCount(invalidFacts.length))]),
  ].join(say({ zh: "，", en: ", " }));
}
