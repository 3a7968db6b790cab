import "../../dictionary/sm-uses.ts";
import "../../elements/sm-text-pair.ts";
import "../condition/sm-condition-builder.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { LocalizedText, NamedCondition } from "../../../engine/core/model/formats.generated.ts";
import { navigate } from "../../app/location.ts";
import { usesOfCondition } from "../../dictionary/uses.ts";
import { drawFindings, findingsOf, findingsUnder } from "../../elements/check-findings.ts";
import { say } from "../../language/language.ts";
import { todayInShanghai } from "../../language/today.ts";
import { fieldStyles } from "../../styles/plain-fields.ts";
import { shared } from "../../styles/shared.ts";
import type { PolicySession } from "../../workspace/policy-session.ts";
import { scopeOf } from "../condition/scope-of.ts";
import { ruleEditorStyles } from "../editor/sm-rule-editor.styles.ts";
import { WORDS as EDITOR_WORDS } from "../editor/words.ts";
import { nameField } from "../editor/name-field.ts";
import { isRuleName } from "../list/rule-changes.ts";
import { conditionAddress } from "./condition-address.ts";
import { withChangedCondition } from "./condition-changes.ts";
import { WORDS } from "./words.ts";

/** A shared condition as a form. Each finished edit is one undo step; a new name goes to all that use it. */
@customElement("sm-shared-condition-form")
export class SmSharedConditionForm extends SignalWatcher(LitElement) {
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

  @state() private isNameRefused = false;

  @property({ attribute: false }) session: PolicySession | undefined;
  @property({ attribute: false }) condition: NamedCondition | undefined;

  #change(change: Partial<NamedCondition>): void {
    const { session, condition } = this;
    if (session === undefined || condition === undefined) return;
    session.change(WORDS.change, (documents) =>
      withChangedCondition(documents, condition.name, { ...condition, ...change }),
    );
  }

  #rename(session: PolicySession, condition: NamedCondition, event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    const name = event.target.value.trim();
    const others = session.documents.peek().conditions.filter((one) => one.name !== condition.name);
    this.isNameRefused = !isRuleName(name) || others.some((other) => other.name === name);
    if (this.isNameRefused || name === condition.name) return;
    this.#change({ name });
    navigate(conditionAddress(session.power, name), { replace: true });
  }

  override render(): TemplateResult | typeof nothing {
    const { session, condition } = this;
    if (session === undefined || condition === undefined) return nothing;
    const documents = session.documents.value;
    const scope = scopeOf(documents);
    const findings = findingsOf(`conditions/${condition.name}`, session.analysis.value.findings);
    return html`
      <section>
        <h3>${say(EDITOR_WORDS.identity)}</h3>
        <sm-text-pair
          required
          label=${say(EDITOR_WORDS.title)}
          .value=${condition.title}
          ?disabled=${session.readOnly}
          @sm-text-changed=${(event: CustomEvent<{ value: LocalizedText }>) =>
            this.#change({ title: event.detail.value })}
        ></sm-text-pair>
        ${drawFindings(findingsUnder("/title", findings))}
        ${nameField({
          name: condition.name,
          words: WORDS,
          isRefused: this.isNameRefused,
          readOnly: session.readOnly,
          rename: (event) => this.#rename(session, condition, event),
        })}
      </section>
      <section>
        <h3>${say(EDITOR_WORDS.holdsWhen)}</h3>
        <sm-condition-builder
          .conditions=${condition.conditions}
          .scope=${{ ...scope, conditions: scope.conditions.filter(({ name }) => name !== condition.name) }}
          .findings=${findingsUnder("/conditions", findings)}
          day=${todayInShanghai()}
          ?disabled=${session.readOnly}
          @sm-condition-changed=${(event: CustomEvent<{ conditions: NamedCondition["conditions"] }>) =>
            this.#change({ conditions: event.detail.conditions })}
        ></sm-condition-builder>
      </section>
      <sm-uses .session=${session} .uses=${usesOfCondition(condition.name, documents)}></sm-uses>
    `;
  }
}
