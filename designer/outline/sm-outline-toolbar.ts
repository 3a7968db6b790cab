import "@awesome.me/webawesome/dist/components/icon/icon.js";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { keyShown, OUTLINE_ACTIONS, type OutlineAction } from "./grid-keys.ts";
import type { OutlineRow } from "./outline-rows.ts";
import type { ActionAsked } from "./sm-outline-grid.ts";
import { ACTION_WORDS, WORDS } from "./words.ts";

/** The actions that have a button, with their icons. */
const BUTTONS: readonly { readonly action: OutlineAction; readonly icon: string }[] = [
  { action: "edit", icon: "pen" },
  { action: "add", icon: "plus" },
  { action: "moveUp", icon: "arrow-up" },
  { action: "moveDown", icon: "arrow-down" },
  { action: "move", icon: "arrows-up-down" },
  { action: "connect", icon: "link" },
  { action: "disconnect", icon: "link-slash" },
  { action: "remove", icon: "trash" },
  { action: "showOnMap", icon: "location-crosshairs" },
];

const WHILE_READING: readonly OutlineAction[] = ["showOnMap"];

/**
 * What can be done to the row that is stood on, with the keys for it.
 *
 * @fires sm-action-asked with the action
 */
@customElement("sm-outline-toolbar")
export class SmOutlineToolbar extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        padding: 0 1rem 0.6rem;
      }
      [role="toolbar"] {
        display: flex;
        flex-wrap: wrap;
        gap: 0.35rem;
        align-items: center;
      }
      button {
        display: inline-flex;
        gap: 0.35rem;
        align-items: center;
        padding: 0.3rem 0.6rem;
        border: 1px solid var(--wa-color-surface-border);
        border-radius: 6px;
        background: var(--wa-color-surface-default);
        color: var(--wa-color-text-normal);
        font: inherit;
        font-size: var(--wa-font-size-s);
        cursor: pointer;
      }
      button:hover:enabled {
        border-color: var(--wa-color-brand-50);
      }
      button:disabled {
        color: var(--wa-color-text-quiet);
        cursor: default;
      }
      wa-icon {
        color: var(--wa-color-text-quiet);
      }
      details {
        margin-inline-start: auto;
        font-size: var(--wa-font-size-s);
      }
      details[open] {
        flex-basis: 100%;
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr));
        gap: 0.2rem 1rem;
        margin: 0.3rem 0 0;
        padding: 0;
        list-style: none;
      }
      kbd {
        padding: 0.05em 0.4em;
        border: 1px solid var(--wa-color-surface-border);
        border-radius: 4px;
        background: var(--wa-color-surface-lowered);
        font-family: var(--wa-font-family-code);
        font-size: 0.85em;
      }
    `,
  ];

  @property({ attribute: false }) row: OutlineRow | undefined;
  @property({ type: Boolean }) readonly = false;

  /** The button that takes the tab key. */
  @state() private active = 0;

  #ask(action: OutlineAction): void {
    this.dispatchEvent(
      new CustomEvent("sm-action-asked", { detail: { action, column: "step" } satisfies ActionAsked }),
    );
  }

  #handleKey(event: KeyboardEvent, count: number): void {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    this.active = (this.active + step + count) % count;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>("[tabindex='0']")?.focus());
  }

  override render(): TemplateResult {
    const shown = BUTTONS.filter(({ action }) => !this.readonly || WHILE_READING.includes(action));
    const active = Math.min(this.active, shown.length - 1);
    return html`<div class="row">
      <div
        role="toolbar"
        aria-label=${say(WORDS.actions)}
        @keydown=${(event: KeyboardEvent) => this.#handleKey(event, shown.length)}
      >
        ${shown.map(({ action, icon }, index) => {
          const words = say(ACTION_WORDS[action]);
          return html`<button
            tabindex=${index === active ? 0 : -1}
            title=${`${words} (${keyShown(action)})`}
            ?disabled=${this.row === undefined}
            @click=${() => this.#ask(action)}
          >
            <wa-icon name=${icon}></wa-icon>${words}
          </button>`;
        })}
      </div>
      <details>
        <summary>${say(WORDS.keys)}</summary>
        <ul>
          <li>${say(WORDS.keysMove)}</li>
          ${this.readonly ? nothing : html`<li>${say(WORDS.keysDrag)}</li>`}
          ${OUTLINE_ACTIONS.map((action) =>
            this.readonly && !WHILE_READING.includes(action)
              ? nothing
              : html`<li><kbd>${keyShown(action)}</kbd> ${say(ACTION_WORDS[action])}</li>`,
          )}
        </ul>
      </details>
    </div>`;
  }
}
