import "@awesome.me/webawesome/dist/components/icon/icon.js";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import { describeGroup } from "../../engine/core/evaluate/describe-condition.ts";
import { asDefinition } from "../../engine/core/evaluate/message.ts";
import { showActual, testSentence } from "../../engine/core/evaluate/test-sentence.ts";
import type { Explanation, LeafExplanation, LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { showSentValue } from "../../engine/core/value/show-sent-value.ts";
import { showDay } from "../language/formats.ts";
import { language, say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { citations } from "./citations.ts";
import { EVALUATION_WORDS as WORDS } from "./evaluation-words.ts";
import {
  closedAtFirst,
  explanationRows,
  moveInTree,
  visibleRows,
  type ExplanationRow,
  type TreeState,
} from "./explanation-rows.ts";
import type { JudgmentWords } from "./judgment-words.ts";
import { outcomeMark, outcomeMarkStyles } from "./outcome-mark.ts";
import { parameterInForce } from "./parameter-in-force.ts";

/**
 * How a condition was decided: its tree with the outcome of every group and test, each test as a sentence with the actual
 * value and, where it compares with a parameter, since when that has its value. Arrow keys move in it.
 */
@customElement("sm-explanation")
export class SmExplanation extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    outcomeMarkStyles,
    css`
      :host {
        display: block;
        font-size: var(--wa-font-size-s);
      }
      [role="treeitem"] {
        display: flex;
        align-items: flex-start;
        gap: 0.45rem;
        padding: 0.25rem 0.4rem;
        border-radius: 6px;
        line-height: 1.45;
      }
      [role="treeitem"]:focus-visible {
        outline-offset: -2px;
      }
      [role="treeitem"][aria-expanded] {
        cursor: pointer;
      }
      [role="treeitem"]:hover {
        background: var(--wa-color-surface-lowered);
      }
      .twist {
        flex: none;
        inline-size: 0.8rem;
        padding-block-start: 0.1rem;
        color: var(--wa-color-text-quiet);
        font-size: 0.75em;
      }
      .outcome {
        margin-block-start: 0.1em;
      }
      .words {
        flex: 1;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      .group {
        font-weight: 600;
      }
      .notReached .words {
        color: var(--wa-color-text-quiet);
      }
      .actual {
        display: inline-block;
        margin-inline-start: 0.4rem;
        padding-inline: 0.4rem;
        border-radius: 4px;
        background: var(--wa-color-surface-lowered);
        white-space: normal;
      }
      .source {
        display: block;
        color: var(--wa-color-text-quiet);
      }
      @media screen {
        .folded {
          display: none;
        }
      }
      @media print {
        .twist {
          visibility: hidden;
        }
        [role="treeitem"] {
          break-inside: avoid;
        }
      }
    `,
  ];

  @property({ attribute: false }) explanation: Explanation | undefined;
  @property({ attribute: false }) words: JudgmentWords | undefined;
  /** The day whose law judged the case: the values of parameters are of that day. */
  @property() day = "";

  @state() private tree: TreeState = { focused: "0", closed: new Set() };
  #rows: readonly ExplanationRow[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("explanation")) return;
    const before = this.#rows.map(({ path }) => path).join();
    this.#rows = this.explanation === undefined ? [] : explanationRows(this.explanation);
    // The same tree with other values, as when a case is tried again, stays open where it was.
    if (this.#rows.map(({ path }) => path).join() !== before)
      this.tree = { focused: "0", closed: closedAtFirst(this.#rows) };
  }

  private readonly handleKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const moved = moveInTree(this.#rows, this.tree, event.key);
    if (moved === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.tree = moved;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>("[tabindex='0']")?.focus());
  };

  private handleClick(path: string): void {
    this.tree = moveInTree(this.#rows, { ...this.tree, focused: path }, "Enter") ?? this.tree;
  }

  override render(): TemplateResult | typeof nothing {
    const { words } = this;
    if (words === undefined || this.#rows.length === 0) return nothing;
    const shown = new Set(visibleRows(this.#rows, this.tree.closed));
    const focused = [...shown].some(({ path }) => path === this.tree.focused) ? this.tree.focused : "0";
    return html`<div role="tree" aria-label=${say(WORDS.conditionTree)} @keydown=${this.handleKey}>
      ${this.#rows.map((row) => this.#row(row, words, { shown: shown.has(row), focused: row.path === focused }))}
    </div>`;
  }

  #row(row: ExplanationRow, words: JudgmentWords, is: { shown: boolean; focused: boolean }): TemplateResult {
    const { path, level, position, setSize, node, expandable } = row;
    const open = !this.tree.closed.has(path);
    const indent = `${(level - 1) * 1.15 + 0.4}rem`;
    return html`<div
      role="treeitem"
      class=${`${node.outcome}${is.shown ? "" : " folded"}`}
      tabindex=${is.focused ? 0 : -1}
      aria-level=${level}
      aria-posinset=${position}
      aria-setsize=${setSize}
      aria-expanded=${expandable ? String(open) : nothing}
      .style=${`padding-inline-start: ${indent}`}
      @click=${() => this.handleClick(path)}
    >
      <span class="twist" aria-hidden="true"
        >${expandable ? html`<wa-icon name=${open ? "chevron-down" : "chevron-right"}></wa-icon>` : nothing}</span
      >${outcomeMark(node.outcome)}
      ${
        node.kind === "test"
          ? this.#test(node, words)
          : html`<span class="words group">${describeGroup(node, words, language.value)}</span>`
      }
    </div>`;
  }

  #test(test: LeafExplanation, words: JudgmentWords): TemplateResult {
    const actual =
      test.actual === undefined ? WORDS.unknownActual : WORDS.actual(showActual(test, words, language.value));
    return html`<span class="words"
      >${testSentence(test, words, language.value)}${
        test.outcome === "notReached" && test.actual === undefined
          ? nothing
          : html`<span class="actual">${say(actual)}</span>`
      }${this.#source(test, words)}</span
    >`;
  }

  /** Where the value compared with comes from, and since when. */
  #source({ parameter: name }: LeafExplanation, words: JudgmentWords): TemplateResult | typeof nothing {
    const parameter = words.parameters.find((candidate) => candidate.name === name);
    const dated = parameter === undefined ? undefined : parameterInForce(parameter, this.day);
    if (parameter === undefined || dated === undefined) return nothing;
    const value: LocalizedText = {
      zh: showSentValue(dated.value, asDefinition(parameter), "zh"),
      en: showSentValue(dated.value, asDefinition(parameter), "en"),
    };
    const day = showDay(dated.from);
    const basis = dated.basis.map((one) => ({ ...one, title: words.lawTitles.get(one.law) }));
    return html`<span class="source"
      >${say(WORDS.parameterSince(parameter.title, value, { zh: day, en: day }))}${say(WORDS.accordingTo(citations(basis)))}</span
    >`;
  }
}
