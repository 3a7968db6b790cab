import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "./sm-calendar.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";

import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { placePopup } from "../elements/place-popup.ts";
import { dateText, readDateText } from "../language/date-text.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import type { SmCalendar } from "./sm-calendar.ts";
import { dateFieldStyles } from "./sm-date-field.styles.ts";
import type { TextCheck } from "./text-checks.ts";
import { FIELD_WORDS } from "./words.ts";

const MORNING = "T09:00";

/**
 * A day, or with `time` a minute of it, shown and typed as the language of the page writes it, or picked from a calendar.
 * The browser's own fields follow the language of the browser. What is no day stays in the field with the reason under
 * it; the escape key brings the last good one back.
 *
 * @csspart label
 * @cssproperty --sm-date-field-size - its height, as the fields beside it have it
 * @fires sm-date-changed with the day (ISO) or the minute (`YYYY-MM-DDTHH:mm`); an empty text when it was emptied
 */
@customElement("sm-date-field")
export class SmDateField extends SignalWatcher(LitElement) {
  static override styles = [shared, dateFieldStyles];

  @query("input") private readonly input!: HTMLInputElement | null;
  @query(".box") private readonly box!: HTMLElement | null;
  @query(".popup") private readonly popup!: HTMLElement | null;
  @query("sm-calendar") private readonly calendar!: SmCalendar | null;

  @state() private fault: LocalizedText | undefined;
  @state() private opened = false;

  @property() label = "";
  @property() value = "";
  @property() hint = "";
  @property() placeholder = "";
  /** The label is for those alone who do not see where the field stands. */
  @property({ type: Boolean }) bare = false;
  @property({ type: Boolean }) time = false;
  @property({ type: Boolean }) readonly = false;
  /** What was told before is refused elsewhere. */
  @property({ type: Boolean }) invalid = false;
  /** Checks the day that was read, or the empty text. */
  @property({ attribute: false }) check: TextCheck | undefined;

  override focus(): void {
    this.input?.focus();
  }

  private readonly handleChange = (): void => {
    const text = (this.input?.value ?? "").trim();
    const read = text === "" ? "" : text === this.value ? text : readDateText(text, this.time);
    this.fault = read === undefined ? this.#needed() : this.check?.(read);
    if (read !== undefined && this.fault === undefined) this.#take(read);
  };

  private readonly handleKey = (event: KeyboardEvent): void => {
    if (event.key === "ArrowDown" && !this.readonly) {
      event.preventDefault();
      void this.handleOpen();
    } else if (event.key === "Escape" && this.input !== null && this.input.value !== dateText(this.value)) {
      event.stopPropagation();
      this.input.value = dateText(this.value);
      this.fault = undefined;
    }
  };

  private readonly handleOpen = async (): Promise<void> => {
    this.opened = true;
    await this.updateComplete;
    this.popup?.showPopover();
    this.calendar?.focus();
    await this.calendar?.updateComplete;
    placePopup(this.popup, this.box);
  };

  private readonly handleToggle = (event: Event): void => {
    if ("newState" in event && event.newState === "closed") this.opened = false;
  };

  private readonly handlePick = ({ detail: day }: CustomEvent<string>): void => {
    this.popup?.hidePopover();
    this.input?.focus();
    const picked = this.time ? `${day}${this.value.slice("YYYY-MM-DD".length) || MORNING}` : day;
    this.fault = this.check?.(picked);
    if (this.fault === undefined) this.#take(picked);
  };

  #take(value: string): void {
    if (value === this.value) this.requestUpdate();
    else this.dispatchEvent(new CustomEvent("sm-date-changed", { detail: value }));
  }

  #needed(): LocalizedText {
    return this.time ? FIELD_WORDS.minute : FIELD_WORDS.day;
  }

  override render(): TemplateResult {
    const { label, value, fault, readonly, bare } = this;
    const hint = fault === undefined ? this.hint : say(fault);
    const isFaulty = fault !== undefined || this.invalid;
    return html`
      ${bare ? nothing : html`<label for="text" part="label">${label}</label>`}
      <div class="box ${isFaulty ? "faulty" : ""} ${readonly ? "closed" : ""}">
        <input
          id="text"
          type="text"
          autocomplete="off"
          aria-label=${bare ? label : nothing}
          aria-invalid=${isFaulty ? "true" : nothing}
          aria-describedby=${hint === "" ? nothing : "hint"}
          placeholder=${this.placeholder}
          ?readonly=${readonly}
          .value=${fault === undefined ? live(dateText(value)) : (this.input?.value ?? "")}
          @change=${this.handleChange}
          @keydown=${this.handleKey}
        />${readonly ? nothing : this.#opener()}
      </div>
      ${hint === "" ? nothing : html`<p id="hint" class="hint ${fault === undefined ? "" : "faulty"}">${hint}</p>`}
      <div class="popup" popover role="dialog" aria-label=${say(FIELD_WORDS.pickDay)} @toggle=${this.handleToggle}>
        ${
          this.opened
            ? html`<sm-calendar
                value=${value.slice(0, "YYYY-MM-DD".length)}
                @sm-day-picked=${this.handlePick}
              ></sm-calendar>`
            : nothing
        }
      </div>
    `;
  }

  #opener(): TemplateResult {
    const words = say(FIELD_WORDS.pickDay);
    return html`<button
      class="opener"
      type="button"
      title=${words}
      aria-label=${this.label === "" ? words : `${this.label}: ${words}`}
      aria-haspopup="dialog"
      aria-expanded=${this.opened ? "true" : "false"}
      @click=${this.handleOpen}
    >
      <wa-icon name="calendar-days"></wa-icon>
    </button>`;
  }
}
