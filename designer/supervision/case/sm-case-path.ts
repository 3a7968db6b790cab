import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../../elements/sm-grade.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import type { PowerMap } from "../../../engine/core/map/power-map.ts";
import type { NextStep } from "../../../engine/core/model/formats.generated.ts";
import { showDay, showInstant } from "../../language/formats.ts";
import { say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import { WORDS as SHARED_WORDS } from "../words.ts";
import type { PathRow, PathRowKind } from "./case-path.ts";
import { elementName, gradeOfStep } from "./step-names.ts";
import { WORDS } from "./words.ts";

const ICONS: Readonly<Record<PathRowKind | "next", string>> = {
  done: "check",
  passed: "circle",
  skipped: "xmark",
  expectedHere: "arrows-up-down",
  outOfOrder: "shuffle",
  rework: "arrow-rotate-left",
  added: "plus",
  next: "arrow-right",
};

/**
 * The path of a case step by step beside the map: what is marked there, to be read.
 *
 * @fires sm-step-chosen `detail` is the id of the element
 */
@customElement("sm-case-path")
export class SmCasePath extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        min-block-size: 0;
        overflow: auto;
      }
      ol {
        margin: 0;
        padding: 0 0 0 0.15rem;
        list-style: none;
      }
      li {
        position: relative;
        display: grid;
        grid-template-columns: 1.5rem minmax(0, 1fr);
        gap: 0 0.6rem;
        padding-block-end: 0.55rem;
      }
      li::before {
        position: absolute;
        inset: 1.4rem auto 0 0.72rem;
        border-inline-start: 2px solid var(--wa-color-surface-border);
        content: "";
      }
      li:last-child::before {
        display: none;
      }
      .sign {
        display: grid;
        place-items: center;
        inline-size: 1.5rem;
        block-size: 1.5rem;
        border: 2px solid currentColor;
        border-radius: 50%;
        background: var(--wa-color-surface-default);
        font-size: 0.8rem;
        z-index: 1;
      }
      .done .sign {
        color: var(--sm-clear);
      }
      .skipped .sign {
        border-style: dashed;
        color: var(--sm-grade-a);
      }
      :is(.outOfOrder, .rework, .added, .expectedHere) .sign {
        color: var(--sm-grade-b);
      }
      .expectedHere .sign,
      .next .sign {
        border-style: dashed;
      }
      .next .sign {
        color: var(--sm-grade-c);
      }
      .kind {
        font-size: var(--wa-font-size-s);
        font-weight: 600;
      }
      .skipped .kind {
        color: var(--sm-grade-a);
      }
      :is(.outOfOrder, .rework, .added, .expectedHere) .kind {
        color: var(--sm-grade-b);
      }
      button {
        padding: 0;
        border: 0;
        background: none;
        color: inherit;
        font: inherit;
        text-align: start;
        cursor: pointer;
      }
      button:hover {
        text-decoration: underline;
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        gap: 0.1rem 0.5rem;
        align-items: baseline;
      }
    `,
  ];

  @property({ attribute: false }) map: PowerMap | undefined;
  @property({ attribute: false }) rows: readonly PathRow[] = [];
  @property({ attribute: false }) next: readonly NextStep[] = [];

  override render(): TemplateResult | typeof nothing {
    const { map } = this;
    if (map === undefined) return nothing;
    const steps = new Set(map.steps.map(({ id }) => id));
    // Gateways and events that nobody sends are on the map; read one after the other they would only hide the steps.
    const told = this.rows.filter(({ kind, element }) => kind !== "passed" || steps.has(element ?? ""));
    return html`<ol aria-label=${say(WORDS.path)}>
      ${told.map((row) => this.#row(row, map))}
      ${this.next.map(
        ({ element, title, post, dueOn }) =>
          html`<li class="next">
            ${sign("next")}
            <div>
              <span class="line"
                >${this.#name(element, say(title), map)} <span class="kind quiet">${say(WORDS.kinds.next)}</span></span
              >
              <div class="small quiet">
                ${post === undefined ? nothing : say(post)}
                ${dueOn === undefined ? nothing : say(WORDS.dueOn(showDay(dueOn)))}
              </div>
            </div>
          </li>`,
      )}
    </ol>`;
  }

  #row({ kind, element, activity, at }: PathRow, map: PowerMap): TemplateResult {
    const isDrawn = element !== undefined;
    return html`<li class=${kind}>
      ${sign(kind)}
      <div>
        <span class="line"
          >${
            isDrawn ? this.#name(element, elementName(map, element), map) : html`<span lang="zh-CN">${activity}</span>`
          }
          ${kind === "done" ? nothing : html`<span class="kind">${say(WORDS.kinds[kind])}</span>`}
          ${isDrawn ? nothing : html`<span class="small quiet">${say(SHARED_WORDS.unknownStep)}</span>`}</span
        >
        ${at === undefined ? nothing : html`<div class="small quiet">${showInstant(at)}</div>`}
      </div>
    </li>`;
  }

  #name(element: string, name: string, map: PowerMap): TemplateResult {
    const grade = gradeOfStep(map, element);
    const handleClick = (): void => {
      this.dispatchEvent(new CustomEvent("sm-step-chosen", { detail: element }));
    };
    return html`<button @click=${handleClick}>${name}</button>${
        grade === undefined ? nothing : html`<sm-grade .grade=${grade}></sm-grade>`
      }`;
  }
}

function sign(kind: PathRowKind | "next"): TemplateResult {
  return html`<span class="sign"><wa-icon name=${ICONS[kind]} label=${say(WORDS.kinds[kind])}></wa-icon></span>`;
}
