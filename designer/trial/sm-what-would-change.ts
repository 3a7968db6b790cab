import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../elements/sm-grade.ts";
import "../elements/sm-verdict.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { Change, FactChange } from "../../engine/core/counterfactual/change.ts";
import type { Answer } from "../../engine/core/counterfactual/what-would-change.ts";
import { labelOf } from "../../engine/core/evaluate/test-sentence.ts";
import type { Verdict } from "../../engine/core/model/formats.generated.ts";
import { VERDICT_SHORT_LABELS } from "../../engine/core/model/labels.ts";
import { showSentValue } from "../../engine/core/value/show-sent-value.ts";
import { language, say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import type { PolicySession } from "../workspace/policy-session.ts";
import { withChanges } from "./apply-change.ts";
import { factEditorStyles } from "./fact-editor.ts";
import { whatWouldChangeStyles } from "./sm-what-would-change.styles.ts";
import type { Trial } from "./trial.ts";
import { caseFileOf, type TriedCase } from "./tried-case.ts";
import { WORDS } from "./words.ts";

const TARGETS: readonly Verdict[] = ["clear", "remind", "control", "stop"];

/** What would change the judgment of the case that is tried: the fewest facts made otherwise, each to be put into the form. */
@customElement("sm-what-would-change")
export class SmWhatWouldChange extends SignalWatcher(LitElement) {
  static override styles = [shared, factEditorStyles, whatWouldChangeStyles];

  @property({ attribute: false }) session: PolicySession | undefined;
  @property({ attribute: false }) trial: Trial | undefined;

  @state() private target: Verdict | undefined;
  /** What was found, and for which case: of another case it says nothing. */
  @state() private found: { readonly tried: TriedCase; readonly answer: Answer | undefined } | undefined;
  @state() private searching = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("session")) this.found = undefined;
  }

  private async search(): Promise<void> {
    const { session, trial, target } = this;
    if (session === undefined || trial === undefined || this.searching) return;
    const tried = trial.tried.peek();
    this.searching = true;
    const question = target === undefined ? {} : { target };
    this.found = { tried, answer: await session.analyser.whatWouldChange(caseFileOf(tried), question, tried.at) };
    this.searching = false;
  }

  private handleTarget({ target }: Event): void {
    if (!(target instanceof HTMLSelectElement)) return;
    this.target = TARGETS.find((verdict) => verdict === target.value);
    this.found = undefined;
  }

  private apply({ facts }: Change): void {
    const { session, trial } = this;
    if (session === undefined || trial === undefined) return;
    trial.change({ facts: withChanges(trial.tried.peek().facts, facts, session.analysis.peek().uses) });
  }

  override render(): TemplateResult | typeof nothing {
    const { session, trial, found } = this;
    if (session === undefined || trial === undefined) return nothing;
    const answer = found?.tried === trial.tried.value ? found.answer : undefined;
    return html`<h3>${say(WORDS.whatWouldChange)}</h3>
      <div class="ask">
        <select aria-label=${say(WORDS.wanted)} @change=${(event: Event) => this.handleTarget(event)}>
          <option value="">${say(WORDS.anyOther)}</option>
          ${TARGETS.map(
            (verdict) =>
              html`<option value=${verdict} ?selected=${verdict === this.target}>
                ${say(WORDS.toVerdict(VERDICT_SHORT_LABELS[verdict]))}
              </option>`,
          )}
        </select>
        <wa-button size="s" appearance="outlined" ?loading=${this.searching} @click=${() => void this.search()}
          ><wa-icon slot="start" name="lightbulb"></wa-icon>${say(WORDS.find)}</wa-button
        >
      </div>
      ${answer === undefined ? nothing : this.#answer(answer, session)}`;
  }

  #answer({ changes, complete }: Answer, session: PolicySession): TemplateResult {
    if (changes.length === 0)
      return html`<p class="quiet small" role="status">${say(complete ? WORDS.nothingWould : WORDS.nothingFound)}</p>`;
    return html`<ul>
      ${changes.map(
        (change) =>
          html`<li>
            <div class="outcome">
              <sm-verdict .verdict=${change.verdict}></sm-verdict>
              <sm-grade .grade=${change.caseGrade}></sm-grade>
            </div>
            <div class="facts">
              ${change.facts.map((fact) => drawChange(fact, session))} ${this.#rules(change, session)}
            </div>
            <wa-button size="s" appearance="plain" @click=${() => this.apply(change)}>${say(WORDS.apply)}</wa-button>
          </li>`,
      )}
    </ul>`;
  }

  #rules({ removes, adds }: Change, { documents }: PolicySession): TemplateResult {
    const titles = new Map(documents.value.rules.map(({ name, title }) => [name, title]));
    const told = (rule: string): string => {
      const title = titles.get(rule);
      return title === undefined ? rule : say(title);
    };
    return html`${removes.map((rule) => html`<p class="quiet small">${say(WORDS.noLonger)} ${told(rule)}</p>`)}
    ${adds.map((rule) => html`<p class="quiet small">${say(WORDS.newly)} ${told(rule)}</p>`)}`;
  }
}

function drawChange({ fact, before, after, example }: FactChange, { documents }: PolicySession): TemplateResult {
  const { facts } = documents.value.facts;
  const definition = Object.hasOwn(facts, fact) ? facts[fact] : undefined;
  return html`<p>
    ${labelOf(fact, { facts }, language.value)}
    <span class="value">${showSentValue(before, definition, language.value)}</span>
    <wa-icon name="arrow-right" label=${say(WORDS.becomes)}></wa-icon>
    <strong class="value">${showSentValue(after, definition, language.value)}</strong>
    ${example ? html`<span class="quiet small">${say(WORDS.forExample)}</span>` : nothing}
  </p>`;
}
