import "./sm-explanation.ts";
import "./sm-grade.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { RuleExplanation } from "../../engine/core/model/formats.generated.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { EVALUATION_WORDS as WORDS } from "./evaluation-words.ts";
import type { JudgmentWords } from "./judgment-words.ts";
import { evaluationStyles } from "./sm-evaluation.styles.ts";

/** Why not: rules that did not fire, each with its condition tree when it is opened. */
@customElement("sm-rule-outcomes")
export class SmRuleOutcomes extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    evaluationStyles,
    css`
      details + details {
        border-block-start: 1px solid var(--wa-color-surface-border);
      }
      .outcome-word {
        flex: none !important;
        white-space: nowrap;
      }
    `,
  ];

  @property({ attribute: false }) rules: readonly RuleExplanation[] = [];
  @property({ attribute: false }) words: JudgmentWords | undefined;
  /** The day whose law judged the case. */
  @property() day = "";

  /** The rules that were opened; their trees are drawn only then. */
  @state() private opened: ReadonlySet<string> = new Set();

  private handleToggle(rule: string, { target }: Event): void {
    if (!(target instanceof HTMLDetailsElement)) return;
    const opened = new Set(this.opened);
    if (target.open) opened.add(rule);
    else opened.delete(rule);
    this.opened = opened;
  }

  override render(): TemplateResult {
    return html`<div class="list">${this.rules.map((rule) => this.#rule(rule))}</div>`;
  }

  #rule({ rule, grade, title, outcome, explanation }: RuleExplanation): TemplateResult {
    const head = html`<span class="line"
      ><sm-grade .grade=${grade}></sm-grade><span>${say(title)}</span
      ><span class="note outcome-word">${say(WORDS.outcomes[outcome])}</span></span
    >`;
    if (explanation === undefined) return html`<details><summary>${head}</summary></details>`;
    return html`<details @toggle=${(event: Event) => this.handleToggle(rule, event)}>
      <summary>${head}</summary>
      ${
        this.opened.has(rule)
          ? html`<sm-explanation .explanation=${explanation} .words=${this.words} .day=${this.day}></sm-explanation>`
          : nothing
      }
    </details>`;
  }
}
