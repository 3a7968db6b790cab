import "@awesome.me/webawesome/dist/components/icon/icon.js";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";

import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { placePopup } from "./place-popup.ts";
import { matchingChoices, type Choice } from "./matching-choices.ts";
import { choicePickerStyles } from "./sm-choice-picker.styles.ts";
import { WORDS } from "./words.ts";

/**
 * Picks one of many: a button that opens a list, grouped and searchable by what one types.
 *
 * @event sm-choice-picked - `detail.value` is the value of the choice
 */
@customElement("sm-choice-picker")
export class SmChoicePicker extends SignalWatcher(LitElement) {
  static override styles = [shared, choicePickerStyles];

  @query(".opener") private readonly opener!: HTMLButtonElement | null;
  @query(".popup") private readonly popup!: HTMLElement | null;
  @query("input") private readonly search!: HTMLInputElement | null;

  @state() private opened = false;
  @state() private sought = "";
  @state() private current = 0;

  @property({ attribute: false }) choices: readonly Choice[] = [];
  @property() value = "";
  /** What is picked, for those who do not see it. */
  @property() label = "";
  /** What stands on the button while nothing is picked; always, when `action` is set. */
  @property() placeholder = "";
  /** The button stands for something to do, such as adding, and never shows what was picked. */
  @property({ type: Boolean }) action = false;
  @property() icon = "plus";
  @property({ type: Boolean }) disabled = false;

  override focus(): void {
    this.opener?.focus();
  }

  private readonly handleOpen = async (): Promise<void> => {
    this.sought = "";
    this.current = Math.max(
      0,
      this.choices.findIndex(({ value }) => value === this.value),
    );
    this.opened = true;
    await this.updateComplete;
    this.popup?.showPopover();
    placePopup(this.popup, this.opener);
    this.search?.focus();
    this.#showCurrent();
  };

  private readonly handleToggle = (event: Event): void => {
    if ("newState" in event && event.newState === "closed") this.opened = false;
  };

  private readonly handleSearch = (): void => {
    this.sought = this.search?.value ?? "";
    this.current = 0;
  };

  private readonly handleKey = (event: KeyboardEvent): void => {
    const found = matchingChoices(this.choices, this.sought);
    const next = NEXT.get(event.key)?.(this.current, found.length);
    if (event.key === "Enter") {
      event.preventDefault();
      const choice = found[this.current];
      if (choice !== undefined) this.#pick(choice);
    } else if (next !== undefined) {
      event.preventDefault();
      this.current = Math.min(Math.max(next, 0), Math.max(found.length - 1, 0));
      void this.updateComplete.then(() => this.#showCurrent());
    }
    event.stopPropagation();
  };

  #pick({ value }: Choice): void {
    this.popup?.hidePopover();
    this.opener?.focus();
    this.dispatchEvent(new CustomEvent("sm-choice-picked", { detail: { value }, bubbles: true, composed: true }));
  }

  #showCurrent(): void {
    this.renderRoot.querySelector(".current")?.scrollIntoView({ block: "nearest" });
  }

  override render(): TemplateResult {
    const picked = this.choices.find(({ value }) => value === this.value);
    const text = this.action ? this.placeholder : (picked?.label.trim() ?? (this.value || this.placeholder));
    return html`
      <button
        class="opener ${this.action ? "plain" : ""}"
        type="button"
        part="opener"
        aria-haspopup="listbox"
        aria-expanded=${this.opened ? "true" : "false"}
        aria-label=${this.action ? this.placeholder : `${this.label}: ${text} ${picked?.tag ?? ""}`.trim()}
        title=${picked?.description ?? nothing}
        ?disabled=${this.disabled}
        @click=${this.handleOpen}
      >
        ${this.action ? html`<wa-icon name=${this.icon}></wa-icon>` : nothing}
        <span class="text ${picked === undefined && !this.action ? "empty" : ""}">${text}</span>
        ${picked?.tag === undefined || this.action ? nothing : html`<span class="tag">${picked.tag}</span>`}
        ${this.action ? nothing : html`<wa-icon name="chevron-down"></wa-icon>`}
      </button>
      <div class="popup" popover @toggle=${this.handleToggle} @keydown=${this.handleKey}>
        ${this.opened ? this.#list() : nothing}
      </div>
    `;
  }

  #list(): TemplateResult {
    const found = matchingChoices(this.choices, this.sought);
    return html`
      <input
        type="text"
        role="combobox"
        autocomplete="off"
        aria-expanded="true"
        aria-controls="list"
        aria-autocomplete="list"
        aria-activedescendant=${found.length === 0 ? nothing : `option-${this.current}`}
        aria-label=${this.label === "" ? say(WORDS.search) : this.label}
        placeholder=${say(WORDS.search)}
        .value=${this.sought}
        @input=${this.handleSearch}
      />
      <div class="list" id="list" role="listbox" aria-label=${this.label === "" ? this.placeholder : this.label}>
        ${found.map((choice, index) => this.#option(choice, index, found[index - 1]?.group))}
      </div>
      ${found.length === 0 ? html`<div class="none" role="status">${say(WORDS.noMatch)}</div>` : nothing}
    `;
  }

  #option(choice: Choice, index: number, groupBefore: string | undefined): TemplateResult {
    const { value, label, description, group, tag } = choice;
    return html`
      ${group === undefined || group === groupBefore ? nothing : html`<div class="group" role="presentation">${group}</div>`}
      <div
        id=${`option-${index}`}
        role="option"
        class=${index === this.current ? "current" : ""}
        aria-selected=${value === this.value && !this.action ? "true" : "false"}
        @click=${() => this.#pick(choice)}
        @pointermove=${() => (this.current = index)}
      >
        <div class="line">
          <span class="label">${label}</span>${tag === undefined ? nothing : html`<span class="tag">${tag}</span>`}
        </div>
        ${description === undefined ? nothing : html`<div class="description">${description}</div>`}
      </div>
    `;
  }
}

type Move = (current: number, count: number) => number;

const NEXT = new Map<string, Move>([
  ["ArrowDown", (current) => current + 1],
  ["ArrowUp", (current) => current - 1],
  ["PageDown", (current) => current + 8],
  ["PageUp", (current) => current - 8],
  ["Home", () => 0],
  ["End", (_current, count) => count - 1],
]);
