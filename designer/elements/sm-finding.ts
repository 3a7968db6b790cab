import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "./sm-explanation.ts";
import "./sm-grade.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { LocalizedText, RuleFinding } from "../../engine/core/model/formats.generated.ts";
import { EFFECT_LABELS } from "../../engine/core/model/labels.ts";
import { CONTROL_POINT_LABELS } from "../../engine/core/model/map-labels.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { citations } from "./citations.ts";
import { EVALUATION_WORDS as WORDS } from "./evaluation-words.ts";
import type { JudgmentWords } from "./judgment-words.ts";

/**
 * One thing that was found: its grade, what it is, the legal basis, where on the map, what it requires, and on request why.
 *
 * @fires sm-step-chosen a person asks for a step of the map; `detail` is its id
 */
@customElement("sm-finding")
export class SmFinding extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      article {
        padding: 0.7rem 0.85rem;
        border-inline-start: 4px solid var(--wa-color-surface-border);
        break-inside: avoid-page;
      }
      .A {
        border-inline-start-color: var(--sm-grade-a);
      }
      .B {
        border-inline-start-color: var(--sm-grade-b-fill);
      }
      .C {
        border-inline-start-color: var(--sm-grade-c);
      }
      header {
        display: flex;
        align-items: flex-start;
        gap: 0.5rem;
      }
      sm-grade {
        flex: none;
      }
      h4 {
        flex: 1;
        min-inline-size: 0;
        font-size: 1em;
      }
      .message {
        margin-block: 0.35rem;
        overflow-wrap: anywhere;
      }
      dl {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 0.2rem 0.75rem;
        margin: 0;
        font-size: var(--wa-font-size-s);
      }
      dt {
        color: var(--wa-color-text-quiet);
        white-space: nowrap;
      }
      dd {
        margin: 0;
      }
      button {
        padding: 0;
        border: 0;
        background: none;
        color: var(--wa-color-text-link);
        font: inherit;
        text-align: start;
        cursor: pointer;
      }
      button:hover {
        text-decoration: underline;
      }
      .why {
        display: inline-flex;
        align-items: center;
        gap: 0.35rem;
        margin-block-start: 0.5rem;
        font-size: var(--wa-font-size-s);
      }
      .why wa-icon {
        font-size: 0.75em;
      }
      sm-explanation {
        margin-block-start: 0.25rem;
      }
      @media screen {
        .folded {
          display: none;
        }
      }
      @media print {
        .why {
          display: none;
        }
        button {
          color: inherit;
        }
      }
    `,
  ];

  @property({ attribute: false }) finding: RuleFinding | undefined;
  @property({ attribute: false }) words: JudgmentWords | undefined;
  /** The titles of the measures, by id. */
  @property({ attribute: false }) measures: ReadonlyMap<string, LocalizedText> = new Map();
  /** The day whose law judged the case. */
  @property() day = "";
  /** Whether the condition tree is open. */
  @property({ type: Boolean }) open = false;

  @state() private opened: boolean | undefined;

  private handleStep(step: string): void {
    this.dispatchEvent(new CustomEvent("sm-step-chosen", { detail: step, bubbles: true, composed: true }));
  }

  override render(): TemplateResult | typeof nothing {
    const { finding } = this;
    if (finding === undefined) return nothing;
    const { grade, title, message, effect, basis, at, measures } = finding;
    return html`<article class=${grade}>
      <header>
        <sm-grade .grade=${grade}></sm-grade>
        <h4>${say(title)}</h4>
      </header>
      <p class="message">${say(message)}</p>
      <dl>
        <dt>${say(WORDS.effect)}</dt>
        <dd>${say(EFFECT_LABELS[effect])}</dd>
        <dt>${say(WORDS.basis)}</dt>
        <dd>${citations(basis)}</dd>
        ${
          at.length === 0
            ? nothing
            : html`<dt>${say(WORDS.steps)}</dt>
                <dd>${this.#steps(finding)}</dd>`
        }
        <dt>${say(WORDS.measures)}</dt>
        <dd>${measures.map((id) => textOf(this.measures.get(id), id)).join(say(WORDS.listSeparator))}</dd>
      </dl>
      ${this.#why(finding)}
    </article>`;
  }

  #steps({ at }: RuleFinding): readonly TemplateResult[] {
    return at.map(({ step, title, controlPoint }, index) => {
      const kind =
        controlPoint === undefined ? "" : say(WORDS.inBrackets(say(CONTROL_POINT_LABELS[controlPoint.kind])));
      return html`${index === 0 ? nothing : say(WORDS.listSeparator)}<button
          title=${say(WORDS.showOnMap(title))}
          @click=${() => this.handleStep(step)}
        >
          ${say(title)}</button
        >${kind}`;
    });
  }

  #why({ explanation }: RuleFinding): TemplateResult | typeof nothing {
    if (explanation === undefined) return nothing;
    const open = this.opened ?? this.open;
    return html`<button class="why" aria-expanded=${open} @click=${() => (this.opened = !open)}>
        <wa-icon name=${open ? "chevron-down" : "chevron-right"}></wa-icon>${say(WORDS.why)}
      </button>
      <sm-explanation
        class=${open ? "" : "folded"}
        .explanation=${explanation}
        .words=${this.words}
        .day=${this.day}
      ></sm-explanation>`;
  }
}

function textOf(title: LocalizedText | undefined, otherwise: string): string {
  return title === undefined ? otherwise : say(title);
}
