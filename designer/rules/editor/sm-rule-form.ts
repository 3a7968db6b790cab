import "../../elements/sm-choice-picker.ts";
import "../../elements/sm-grade.ts";
import "../condition/sm-condition-builder.ts";
import "../../elements/sm-basis-editor.ts";
import "./sm-measures-picker.ts";
import "./sm-message-editor.ts";
import "./sm-rule-identity.ts";
import "../../elements/sm-text-pair.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { live } from "lit/directives/live.js";

import type { CheckFinding } from "../../../engine/core/check/check-finding.ts";
import type { Basis, Effect, Grade, LocalizedText, Rule } from "../../../engine/core/model/formats.generated.ts";
import { EFFECT_LABELS, GRADE_LABELS } from "../../../engine/core/model/labels.ts";
import { say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import type { PolicySession } from "../../workspace/policy-session.ts";
import type { SmConditionBuilder } from "../condition/sm-condition-builder.ts";
import { scopeOf } from "../condition/scope-of.ts";
import { fieldStyles } from "../../styles/plain-fields.ts";
import { drawFindings, findingsOf, findingsUnder } from "../../elements/check-findings.ts";
import { changeRule } from "../list/rule-actions.ts";
import { todayInShanghai } from "../../language/today.ts";
import { EFFECTS_OF_GRADE, withGrade, withParams } from "./effects.ts";
import { sampleCaseOf } from "./sample-case.ts";
import { ruleEditorStyles } from "./sm-rule-editor.styles.ts";
import { WORDS } from "./words.ts";

const PARTS = ["title", "conditions", "event", "basis"] as const;
const MARGIN_PX = 12;
const GRADES: readonly Grade[] = ["A", "B", "C"];

/** A rule as a form: when it fires, what follows, on what basis. Each finished edit is one undo step. */
@customElement("sm-rule-form")
export class SmRuleForm extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    fieldStyles,
    ruleEditorStyles,
    css`
      :host {
        display: block;
        overflow: auto;
        padding: 1rem 1.25rem 3rem;
      }
    `,
  ];

  @query("sm-condition-builder") private readonly builder!: SmConditionBuilder | null;

  @property({ attribute: false }) session: PolicySession | undefined;
  @property({ attribute: false }) rule: Rule | undefined;
  /** The pointer of the part to be brought into view. */
  @property() at = "";

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("at") && this.at !== "") void this.#show(this.at);
  }

  /** Brings the part that a finding means into view; the address names it as `at`. */
  async #show(at: string): Promise<void> {
    await this.builder?.updateComplete;
    const part = PARTS.find((name) => at.startsWith(`/${name}`)) ?? "basis";
    const top = this.renderRoot.querySelector(`#${part}`)?.getBoundingClientRect().top ?? 0;
    // Not by `scrollIntoView`, which would move the page around the form too.
    this.scrollTop += top - this.getBoundingClientRect().top - MARGIN_PX;
    if (part === "conditions") this.builder?.showPlace(at.slice("/conditions".length));
  }

  #change(rule: Rule): void {
    if (this.session !== undefined && this.rule !== undefined) changeRule(this.session, this.rule.name, rule);
  }

  override render(): TemplateResult | typeof nothing {
    const { session, rule } = this;
    if (session === undefined || rule === undefined) return nothing;
    const findings = findingsOf(`rules/${rule.name}`, session.analysis.value.findings);
    const whole = findings.filter(({ pointer }) => pointer === "");
    return html`
      ${whole.length === 0 ? nothing : html`<section>${drawFindings(whole)}</section>`}
      <section id="title">
        <h3>${say(WORDS.identity)}</h3>
        <sm-text-pair
          required
          label=${say(WORDS.title)}
          .value=${rule.title}
          ?disabled=${session.readOnly}
          @sm-text-changed=${(event: CustomEvent<{ value: LocalizedText }>) =>
            this.#change({ ...rule, title: event.detail.value })}
        ></sm-text-pair>
        ${drawFindings(findingsUnder("/title", findings))}
      </section>
      ${this.#condition(session, rule, findings)} ${this.#outcome(session, rule, findings)}
      ${this.#basis(session, rule, findings)}
    `;
  }

  #condition(session: PolicySession, rule: Rule, findings: readonly CheckFinding[]): TemplateResult {
    return html`<section id="conditions">
      <h3>${say(WORDS.condition)}</h3>
      <sm-condition-builder
        .conditions=${rule.conditions}
        .scope=${scopeOf(session.documents.value)}
        .findings=${findingsUnder("/conditions", findings)}
        day=${todayInShanghai()}
        ?disabled=${session.readOnly}
        @sm-condition-changed=${(event: CustomEvent<{ conditions: Rule["conditions"] }>) =>
          this.#change({ ...rule, conditions: event.detail.conditions })}
      ></sm-condition-builder>
    </section>`;
  }

  #outcome(session: PolicySession, rule: Rule, findings: readonly CheckFinding[]): TemplateResult {
    const { params } = rule.event;
    const at = (key: string) => drawFindings(findingsUnder(`/event/params/${key}`, findings));
    return html`<section id="event">
      <h3>${say(WORDS.outcome)}</h3>
      <div class="grid">
        <fieldset class="field" ?disabled=${session.readOnly}>
          <legend>${say(WORDS.grade)}</legend>
          <span class="grades">${GRADES.map((grade) => this.#grade(rule, grade))}</span>
          ${at("grade")}
        </fieldset>
        <label class="field"
          ><span class="name">${say(WORDS.effect)}</span
          ><select ?disabled=${session.readOnly} @change=${(event: Event) => this.#changeEffect(rule, event)}>
            ${effectsOffered(params.grade, params.effect).map(
              (effect) =>
                html`<option value=${effect} .selected=${live(effect === params.effect)}>
                  ${say(EFFECT_LABELS[effect])}
                </option>`,
            )}</select
          ><span class="hint">${say(WORDS.effectHint)}</span>${at("effect")}</label
        >
      </div>
      <div class="field">
        <span class="name">${say(WORDS.measures)}</span>
        <sm-measures-picker
          .value=${params.measures}
          .library=${session.library.measures}
          ?disabled=${session.readOnly}
          @sm-measures-changed=${(event: CustomEvent<{ value: string[] }>) =>
            this.#change(withParams(rule, { measures: event.detail.value }))}
        ></sm-measures-picker>
        ${at("measures")}
      </div>
      <sm-message-editor
        .value=${params.message}
        .scope=${scopeOf(session.documents.value)}
        .sample=${sampleCaseOf(rule.name, session.documents.value.cases, session.analysis.value.cases)}
        day=${todayInShanghai()}
        ?disabled=${session.readOnly}
        @sm-text-changed=${(event: CustomEvent<{ value: LocalizedText }>) =>
          this.#change(withParams(rule, { message: event.detail.value }))}
      ></sm-message-editor>
      ${at("message")}
    </section>`;
  }

  #grade(rule: Rule, grade: Grade): TemplateResult {
    const isChosen = grade === rule.event.params.grade;
    return html`<label
      ><input
        type="radio"
        name="grade"
        value=${grade}
        .checked=${live(isChosen)}
        @change=${() => this.#change(withGrade(rule, grade))}
      /><sm-grade grade=${grade} aria-hidden="true"></sm-grade>${say(GRADE_LABELS[grade])}</label
    >`;
  }

  #changeEffect(rule: Rule, event: Event): void {
    const value = event.target instanceof HTMLSelectElement ? event.target.value : "";
    const effect = EFFECTS_OF_GRADE.C.find((one) => one === value);
    if (effect !== undefined) this.#change(withParams(rule, { effect }));
  }

  #basis(session: PolicySession, rule: Rule, findings: readonly CheckFinding[]): TemplateResult {
    const basis = findingsUnder("/basis", findings);
    return html`<section id="basis">
      <h3>${say(WORDS.where)}</h3>
      <div class="field">
        <span class="name">${say(WORDS.basis)}</span>
        ${drawFindings(basis.filter(({ pointer }) => pointer === ""))}
        <sm-basis-editor
          .value=${rule.basis}
          .laws=${session.library.laws}
          .findings=${basis}
          ?disabled=${session.readOnly}
          @sm-basis-changed=${(event: CustomEvent<{ value: Basis[] }>) =>
            this.#change({ ...rule, basis: event.detail.value })}
        ></sm-basis-editor>
      </div>
      <sm-rule-identity .session=${session} .rule=${rule} .findings=${findings}></sm-rule-identity>
    </section>`;
  }
}

/** The effects of the grade, and the one that is written even where the grade does not allow it. */
function effectsOffered(grade: Grade, written: Effect): readonly Effect[] {
  const allowed = EFFECTS_OF_GRADE[grade];
  return allowed.includes(written) ? allowed : [written, ...allowed];
}
