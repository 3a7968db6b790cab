import "@awesome.me/webawesome/dist/components/icon/icon.js";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { showDay, showMonth, showWeekday } from "../language/formats.ts";
import { say } from "../language/language.ts";
import { todayInShanghai } from "../language/today.ts";
import { shared } from "../styles/shared.ts";
import { dayByKey, monthsLater, weeksOfMonth } from "./calendar-days.ts";
import { FIELD_WORDS } from "./words.ts";

/**
 * A month of days, of which one is picked by the pointer or by keys: arrows for days, Home and End for the week, Page Up
 * and Page Down for months, with Shift for years.
 *
 * @fires sm-day-picked with the day (ISO)
 */
@customElement("sm-calendar")
export class SmCalendar extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    css`
      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
        margin-block-end: 0.4rem;
        font-weight: 600;
      }
      table {
        inline-size: auto;
        border-collapse: collapse;
      }
      th,
      td {
        inline-size: 2.25rem;
        padding: 0;
        border: 0;
        text-align: center;
      }
      th {
        padding-block: 0.25rem;
        color: var(--wa-color-text-quiet);
        font-size: var(--wa-font-size-xs);
        font-weight: 500;
      }
      button {
        inline-size: 2.1rem;
        block-size: 2.1rem;
        border: 1px solid transparent;
        border-radius: 6px;
        background: none;
        color: inherit;
        font: inherit;
        font-variant-numeric: tabular-nums;
        cursor: pointer;
      }
      button:hover {
        background: var(--wa-color-surface-lowered);
      }
      .beside {
        color: var(--wa-color-text-quiet);
      }
      .today {
        border-color: var(--wa-color-brand-50);
      }
      [aria-selected="true"] button {
        background: var(--wa-color-brand-fill-loud);
        color: var(--wa-color-brand-on-loud);
        font-weight: 600;
      }
    `,
  ];

  /** The day on which the keys stand. */
  @state() private current = "";

  /** The day that is picked (ISO); empty while none is. */
  @property() value = "";

  override focus(): void {
    this.current = this.value === "" ? todayInShanghai() : this.value;
    this.#focusCurrent();
  }

  #focusCurrent(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('td [tabindex="0"]')?.focus());
  }

  private readonly handleKey = (event: KeyboardEvent): void => {
    const next = dayByKey(this.current, event);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.current = next;
    this.#focusCurrent();
  };

  #pick(day: string): void {
    this.dispatchEvent(new CustomEvent("sm-day-picked", { detail: day }));
  }

  override render(): TemplateResult | typeof nothing {
    const { current } = this;
    if (current === "") return nothing;
    const weeks = weeksOfMonth(current);
    return html`
      <header>
        ${this.#turn("chevron-left", FIELD_WORDS.monthBefore, -1)}
        <span id="month" aria-live="polite">${showMonth(current)}</span>
        ${this.#turn("chevron-right", FIELD_WORDS.monthAfter, 1)}
      </header>
      <table role="grid" aria-labelledby="month" @keydown=${this.handleKey}>
        <thead>
          <tr>
            ${weeks[0]?.map((day) => html`<th scope="col">${showWeekday(day)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${weeks.map(
            (week) =>
              html`<tr>
                ${week.map((day) => this.#day(day))}
              </tr>`,
          )}
        </tbody>
      </table>
    `;
  }

  #turn(icon: string, words: LocalizedText, months: number): TemplateResult {
    return html`<button
      type="button"
      title=${say(words)}
      aria-label=${say(words)}
      @click=${() => (this.current = monthsLater(this.current, months))}
    >
      <wa-icon name=${icon}></wa-icon>
    </button>`;
  }

  #day(day: string): TemplateResult {
    const isOfMonth = day.slice(0, 7) === this.current.slice(0, 7);
    const look = [isOfMonth ? "" : "beside", day === todayInShanghai() ? "today" : ""].join(" ");
    return html`<td aria-selected=${day === this.value ? "true" : "false"}>
      <button
        type="button"
        class=${look}
        tabindex=${day === this.current ? 0 : -1}
        aria-label=${showDay(day)}
        @click=${() => this.#pick(day)}
      >
        ${Number(day.slice(-2))}
      </button>
    </td>`;
  }
}
