import "@awesome.me/webawesome/dist/components/icon/icon.js";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import type { ReviewView } from "../../engine/core/model/formats.generated.ts";
import { showInstant } from "../language/formats.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { courseOf, type CourseStep } from "./course.ts";
import { WORDS } from "./words.ts";

const ICONS = { done: "check", now: "circle-play", later: "circle" } as const;

/** Where a review stands between the first submission and publication: 三上三下 step by step. */
@customElement("sm-review-course")
export class SmReviewCourse extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    css`
      ol {
        display: flex;
        flex-wrap: wrap;
        gap: 0.4rem 0;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        position: relative;
        display: grid;
        flex: 1 0 6.4rem;
        gap: 0.15rem;
        justify-items: center;
        align-content: start;
        text-align: center;
        font-size: var(--wa-font-size-s);
      }
      li::before {
        position: absolute;
        inset: 0.85rem 50% auto -50%;
        border-block-start: 2px solid var(--wa-color-surface-border);
        content: "";
      }
      li:first-child::before {
        display: none;
      }
      li:is(.done, .now)::before {
        border-color: var(--sm-clear);
      }
      /* Where it is narrow one step stands below the other. */
      @media (width < 48rem) {
        ol {
          flex-direction: column;
        }
        li {
          flex: none;
          grid-template-columns: auto minmax(0, 1fr);
          gap: 0 0.75rem;
          justify-items: start;
          padding-block-end: 0.7rem;
          text-align: start;
        }
        li::before {
          inset: -0.7rem auto 0.7rem calc(0.9rem - 1px);
          border-block-start: 0;
          border-inline-start: 2px solid var(--wa-color-surface-border);
        }
        .sign {
          grid-row: span 6;
        }
        li > :not(.sign) {
          grid-column: 2;
        }
      }
      .sign {
        position: relative;
        z-index: 1;
        display: grid;
        place-items: center;
        inline-size: 1.8rem;
        block-size: 1.8rem;
        border: 2px solid var(--wa-color-surface-border);
        border-radius: 50%;
        background: var(--wa-color-surface-default);
        color: var(--wa-color-text-quiet);
        font-size: 0.8rem;
      }
      .done .sign {
        border-color: var(--sm-clear);
        color: var(--sm-clear);
      }
      .now .sign {
        border-color: var(--wa-color-brand-50);
        background: var(--wa-color-brand-50);
        color: #fff;
      }
      .name {
        font-weight: 600;
      }
      .later .name {
        color: var(--wa-color-text-quiet);
        font-weight: 500;
      }
      .xs {
        color: var(--wa-color-text-quiet);
        font-size: var(--wa-font-size-xs);
      }
    `,
  ];

  @property({ attribute: false }) view: ReviewView | undefined;

  override render(): TemplateResult | typeof nothing {
    if (this.view === undefined) return nothing;
    return html`<ol aria-label=${say(WORDS.course)}>
      ${courseOf(this.view).map(step)}
    </ol>`;
  }
}

function step({ title, means, status, who, at, times }: CourseStep): TemplateResult {
  return html`<li class=${status} aria-current=${status === "now" ? "step" : nothing}>
    <span class="sign"><wa-icon name=${ICONS[status]} label=${say(WORDS[status])}></wa-icon></span>
    <span class="name">${say(title)}</span>
    ${means === undefined ? nothing : html`<span class="xs">${say(means)}</span>`}
    ${who === undefined ? nothing : html`<span>${who}</span>`}
    ${at === undefined ? nothing : html`<span class="xs">${showInstant(at)}</span>`}
    ${times === undefined ? nothing : html`<span class="xs">${say(WORDS.submittedTimes(times))}</span>`}
  </li>`;
}
