import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "@awesome.me/webawesome/dist/components/input/input.js";
import "../../elements/sm-grade.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { Step } from "../../../engine/core/map/power-map.ts";
import type { LocalizedText } from "../../../engine/core/model/formats.generated.ts";
import { navigate } from "../../app/location.ts";
import { valueOf } from "../../elements/form-values.ts";
import { say } from "../../language/language.ts";
import { todayInShanghai } from "../../language/today.ts";
import { addRule } from "../../rules/list/rule-actions.ts";
import { ruleAddress } from "../../rules/list/rule-address.ts";
import { shared } from "../../styles/shared.ts";
import type { PolicySession } from "../../workspace/policy-session.ts";
import { fieldStyles } from "../../fields/fields.styles.ts";
import { WORDS } from "../words.ts";
import { attachableRules, ruleSentence } from "./rule-search.ts";
import { STEP_WORDS } from "./words.ts";

/** The rules that are attached to a step, and those that can be. */
@customElement("sm-step-rules-form")
export class SmStepRulesForm extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    fieldStyles,
    css`
      ul {
        display: grid;
        gap: 0.5rem;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        gap: 0.25rem 0.6rem;
        align-items: start;
        padding: 0.5rem 0.6rem;
      }
      li p {
        overflow-wrap: anywhere;
      }
      .offered li {
        padding: 0.2rem 0.2rem 0.2rem 0.6rem;
        align-items: center;
      }
      sm-grade {
        margin-block-start: 0.1em;
      }
    `,
  ];

  @property({ attribute: false }) session: PolicySession | undefined;
  @property({ attribute: false }) step: Step | undefined;

  @state() private typed = "";

  private readonly handleInput = (event: Event): void => {
    this.typed = valueOf(event);
  };

  private readonly handleNew = (): void => {
    const { session, step } = this;
    if (session === undefined || step === undefined) return;
    navigate(ruleAddress(session.power, addRule(session, todayInShanghai(), step.id)));
  };

  override render(): TemplateResult | typeof nothing {
    const { session, step } = this;
    if (session === undefined || step === undefined) return nothing;
    return html`
      <div class="section-head">
        <h3>${say(WORDS.rules)}</h3>
        ${
          session.readOnly
            ? nothing
            : html`<wa-button size="s" appearance="outlined" @click=${this.handleNew}
                ><wa-icon slot="start" name="plus"></wa-icon>${say(STEP_WORDS.ruleNew)}</wa-button
              >`
        }
      </div>
      ${
        step.rules.length === 0
          ? html`<p class="empty">${say(STEP_WORDS.ruleNone)}</p>`
          : html`<ul>
              ${step.rules.map((name) => this.#attached(session, step, name))}
            </ul>`
      }
      ${session.readOnly ? nothing : this.#offer(session, step)}
    `;
  }

  #attached(session: PolicySession, step: Step, name: string): TemplateResult {
    const { rules, facts, parameters } = session.documents.value;
    const rule = rules.find((other) => other.name === name);
    const title: LocalizedText = rule?.title ?? { zh: name, en: name };
    return html`<li class="card">
      <sm-grade .grade=${rule?.event.params.grade ?? null}></sm-grade>
      <div>
        ${
          rule === undefined
            ? html`<strong>${name}</strong>
                <p class="small note fault">${say(STEP_WORDS.ruleUnknown)}</p>`
            : html`<a href=${`/powers/${session.power}/rules?rule=${encodeURIComponent(name)}`}>${say(title)}</a>
                <p class="quiet small">${say(ruleSentence(rule, { facts, parameters }))}</p>`
        }
      </div>
      ${
        session.readOnly
          ? html`<span></span>`
          : html`<wa-button
              size="s"
              appearance="plain"
              aria-label=${say(STEP_WORDS.ruleDetachOf(title))}
              title=${say(STEP_WORDS.ruleDetachOf(title))}
              @click=${() =>
                session.modeler.edit.setRules(
                  step.id,
                  step.rules.filter((other) => other !== name),
                )}
              ><wa-icon name="link-slash"></wa-icon
            ></wa-button>`
      }
    </li>`;
  }

  #offer(session: PolicySession, step: Step): TemplateResult {
    const { rules } = session.documents.value;
    const { offered, more } = attachableRules(rules, step.rules, this.typed);
    if (offered.length === 0 && this.typed === "")
      return html`<p class="quiet small">${say(STEP_WORDS.ruleAllAttached)}</p>`;
    return html`
      <h3>${say(STEP_WORDS.ruleAttach)}</h3>
      <wa-input
        size="s"
        type="search"
        aria-label=${say(STEP_WORDS.ruleFind)}
        placeholder=${say(STEP_WORDS.ruleFind)}
        .value=${this.typed}
        @input=${this.handleInput}
        ><wa-icon slot="start" name="magnifying-glass"></wa-icon
      ></wa-input>
      ${offered.length === 0 ? html`<p class="quiet small" role="status">${say(STEP_WORDS.ruleNoMatch)}</p>` : nothing}
      <ul class="offered">
        ${offered.map(
          ({ name, title, event }) =>
            html`<li>
              <sm-grade .grade=${event.params.grade}></sm-grade>
              <span class="small">${say(title)}</span>
              <wa-button
                size="s"
                appearance="plain"
                aria-label=${say(STEP_WORDS.ruleAttachOf(title))}
                title=${say(STEP_WORDS.ruleAttachOf(title))}
                @click=${() => session.modeler.edit.setRules(step.id, [...step.rules, name])}
                ><wa-icon name="link"></wa-icon
              ></wa-button>
            </li>`,
        )}
      </ul>
      ${more === 0 ? nothing : html`<p class="quiet small">${say(STEP_WORDS.ruleMore(more))}</p>`}
    `;
  }
}
