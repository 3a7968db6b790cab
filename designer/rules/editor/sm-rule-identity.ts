import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../../elements/sm-choice-picker.ts";
import "../../elements/sm-text-pair.ts";
import "../../fields/sm-date-field.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { CheckFinding } from "../../../engine/core/check/check-finding.ts";
import type { LocalizedText, Rule } from "../../../engine/core/model/formats.generated.ts";
import { navigate } from "../../app/location.ts";
import { say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import type { PolicySession } from "../../workspace/policy-session.ts";
import { fieldStyles } from "../../styles/plain-fields.ts";
import { drawFindings, findingsUnder } from "../../elements/check-findings.ts";
import { stepsOf } from "../list/attached-rules.ts";
import { attachRule, changeRule } from "../list/rule-actions.ts";
import { ruleAddress } from "../list/rule-address.ts";
import { isRuleName } from "../list/rule-changes.ts";
import { withPeriod } from "./effects.ts";
import { ruleEditorStyles } from "./sm-rule-editor.styles.ts";
import { nameField } from "./name-field.ts";
import { WORDS } from "./words.ts";

/** How a rule is known, when it is in force, and where on the map it is attached. */
@customElement("sm-rule-identity")
export class SmRuleIdentity extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    fieldStyles,
    ruleEditorStyles,
    css`
      :host {
        display: grid;
        grid-template-rows: none;
        gap: 0.75rem;
        block-size: auto;
      }
    `,
  ];

  @state() private isNameRefused = false;

  @property({ attribute: false }) session: PolicySession | undefined;
  @property({ attribute: false }) rule: Rule | undefined;
  @property({ attribute: false }) findings: readonly CheckFinding[] = [];

  #change(session: PolicySession, before: Rule, rule: Rule): void {
    changeRule(session, before.name, rule);
  }

  #rename(session: PolicySession, rule: Rule, event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    const name = event.target.value.trim();
    const isTaken = session.documents.peek().rules.some((other) => other.name === name && other.name !== rule.name);
    this.isNameRefused = !isRuleName(name) || isTaken;
    if (this.isNameRefused || name === rule.name) return;
    this.#change(session, rule, { ...rule, name });
    navigate(ruleAddress(session.power, name), { replace: true });
  }

  #setPriority(session: PolicySession, rule: Rule, event: Event): void {
    if (!(event.target instanceof HTMLInputElement) || !event.target.reportValidity()) return;
    const { priority: _before, ...rest } = rule;
    const priority = Number(event.target.value);
    this.#change(session, rule, event.target.value === "" ? rest : { ...rule, priority });
  }

  override render(): TemplateResult | typeof nothing {
    const { session, rule } = this;
    if (session === undefined || rule === undefined) return nothing;
    const at = (key: string) => drawFindings(findingsUnder(`/${key}`, this.findings));
    return html`
      <div class="grid">
        ${this.#period(session, rule, at)}
        <label class="field"
          ><span class="name">${say(WORDS.priority)}</span
          ><input
            type="number"
            min="1"
            max="1000000"
            step="1"
            ?disabled=${session.readOnly}
            .value=${String(rule.priority ?? "")}
            @change=${(event: Event) => this.#setPriority(session, rule, event)}
          /><span class="hint">${say(WORDS.priorityHint)}</span>${at("priority")}</label
        >
        ${nameField({
          name: rule.name,
          words: WORDS,
          isRefused: this.isNameRefused,
          readOnly: session.readOnly,
          rename: (event) => this.#rename(session, rule, event),
          problems: at("name"),
        })}
      </div>
      ${this.#steps(session, rule)}
      <sm-text-pair
        long
        label=${say(WORDS.description)}
        .value=${rule.description ?? { zh: "", en: "" }}
        ?disabled=${session.readOnly}
        @sm-text-changed=${(event: CustomEvent<{ value: LocalizedText }>) => {
          const { description: _before, ...rest } = rule;
          const { value: description } = event.detail;
          const isEmpty = description.zh === "" && description.en === "";
          this.#change(session, rule, isEmpty ? rest : { ...rule, description });
        }}
      ></sm-text-pair>
      ${at("description")}
    `;
  }

  #period(session: PolicySession, rule: Rule, at: (key: string) => TemplateResult | typeof nothing): TemplateResult {
    const { from, to = "" } = rule.effective;
    const day = (label: LocalizedText, value: string, change: (value: string) => Rule): TemplateResult =>
      html`<sm-date-field
        label=${say(label)}
        value=${value}
        ?readonly=${session.readOnly}
        @sm-date-changed=${({ detail }: CustomEvent<string>) => this.#change(session, rule, change(detail))}
      ></sm-date-field>`;
    return html`<div class="field">
      <div class="period">
        ${day(WORDS.from, from, (value) => withPeriod(rule, value === "" ? from : value, to))}
        ${day(WORDS.to, to, (value) => withPeriod(rule, from, value))}
      </div>
      ${to === "" ? html`<span class="hint">${say(WORDS.openEnd)}</span>` : nothing} ${at("effective")}
    </div>`;
  }

  #steps(session: PolicySession, rule: Rule): TemplateResult {
    const attached = stepsOf(session.map.value, rule.name);
    const steps = session.map.value.steps.map(({ id, title }) => ({ value: id, label: say(title) || id }));
    return html`<div class="field">
      <span class="name">${say(WORDS.steps)}</span>
      <div class="chips">
        ${attached.map((id) => {
          const title = steps.find(({ value }) => value === id)?.label ?? id;
          const words = say(WORDS.removeStep(title));
          return html`<span class="chip ${session.readOnly ? "read" : ""}"
            >${title}${
              session.readOnly
                ? nothing
                : html`<button
                    class="icon-button"
                    aria-label=${words}
                    title=${words}
                    @click=${() =>
                      attachRule(
                        session,
                        rule.name,
                        attached.filter((one) => one !== id),
                      )}
                  >
                    <wa-icon name="xmark"></wa-icon>
                  </button>`
            }</span
          >`;
        })}
        ${attached.length === 0 ? html`<span class="quiet small">${say(WORDS.noSteps)}</span>` : nothing}
        ${
          session.readOnly
            ? nothing
            : html`<sm-choice-picker
                action
                .choices=${steps.filter(({ value }) => !attached.includes(value))}
                placeholder=${say(WORDS.addStep)}
                @sm-choice-picked=${(event: CustomEvent<{ value: string }>) =>
                  attachRule(session, rule.name, [...attached, event.detail.value])}
              ></sm-choice-picker>`
        }
      </div>
    </div>`;
  }
}
