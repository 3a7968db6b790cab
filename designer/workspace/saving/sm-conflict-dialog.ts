import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/details/details.js";
import "@awesome.me/webawesome/dist/components/dialog/dialog.js";
import "@awesome.me/webawesome/dist/components/radio-group/radio-group.js";
import "@awesome.me/webawesome/dist/components/radio/radio.js";
import "./difference/sm-differences.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import { valueOf } from "../../elements/form-values.ts";
import { say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import type { PolicySession } from "../policy-session.ts";
import { conflictTitle, sideLines } from "./conflict-words.ts";
import { WORDS } from "./difference/words.ts";
import type { Conflict } from "./merge-documents.ts";
import type { SaveState } from "./save-state.ts";
import { CONFLICT_WORDS } from "./words.ts";

/** Two people changed the same thing differently: shows both, and lets the person choose for each. */
@customElement("sm-conflict-dialog")
export class SmConflictDialog extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    css`
      wa-dialog {
        --width: min(72rem, 94vw);
      }
      section {
        margin-block-start: 1.25rem;
      }
      .sides {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 0.75rem;
        margin-block: 0.5rem;
      }
      figure {
        margin: 0;
        min-inline-size: 0;
      }
      pre {
        max-block-size: 18rem;
        margin: 0.25rem 0 0;
        padding: 0.6rem;
        overflow: auto;
        border: 1px solid var(--wa-color-surface-border);
        border-radius: 6px;
        font-family: var(--wa-font-family-code);
        font-size: var(--wa-font-size-xs);
        white-space: pre-wrap;
      }
      .other {
        background: var(--sm-grade-b-quiet);
      }
      h3 {
        margin-block-end: 0.4rem;
      }
      wa-radio-group {
        margin-block-start: 0.6rem;
      }
      wa-details::part(header),
      wa-details::part(content) {
        padding-inline: 0;
      }
    `,
  ];

  @property({ attribute: false }) session: PolicySession | undefined;
  @state() private theirs: ReadonlySet<Conflict> = new Set();

  private readonly handleDecide = (): void => {
    void this.session?.autosave?.resolve([...this.theirs]);
    this.theirs = new Set();
  };

  #take(conflict: Conflict, side: string): void {
    const others = [...this.theirs].filter((other) => other !== conflict);
    this.theirs = new Set(side === "theirs" ? [...others, conflict] : others);
  }

  override render(): TemplateResult | typeof nothing {
    const saving = this.session?.saving?.value;
    if (saving?.kind !== "conflict") return nothing;
    return html`<wa-dialog open without-header label=${say(CONFLICT_WORDS.heading)} @wa-hide=${keepOpen}>
      <h2>${say(CONFLICT_WORDS.heading)}</h2>
      <p class="quiet">${say(CONFLICT_WORDS.explanation)}</p>
      ${saving.conflicts.map((conflict) => this.#conflict(conflict, saving))}
      <wa-button slot="footer" appearance="outlined" @click=${() => (this.theirs = new Set())}
        >${say(CONFLICT_WORDS.allMine)}</wa-button
      >
      <wa-button slot="footer" appearance="outlined" @click=${() => (this.theirs = new Set(saving.conflicts))}
        >${say(CONFLICT_WORDS.allTheirs)}</wa-button
      >
      <wa-button slot="footer" variant="brand" @click=${this.handleDecide}>${say(CONFLICT_WORDS.decide)}</wa-button>
    </wa-dialog>`;
  }

  #conflict(conflict: Conflict, { before, theirs }: Extract<SaveState, { kind: "conflict" }>): TemplateResult {
    const side = this.theirs.has(conflict) ? "theirs" : "mine";
    return html`<section>
      <h3>${say(conflictTitle(conflict))}</h3>
      <sm-differences
        .session=${this.session}
        .conflict=${conflict}
        .former=${before}
        .theirs=${theirs}
        chosen=${side}
      ></sm-differences>
      <wa-radio-group
        orientation="horizontal"
        size="s"
        label=${say(CONFLICT_WORDS.keep)}
        .value=${side}
        @change=${(event: Event) => this.#take(conflict, valueOf(event))}
      >
        <wa-radio appearance="button" value="mine">${say(CONFLICT_WORDS.mine)}</wa-radio>
        <wa-radio appearance="button" value="theirs">${say(CONFLICT_WORDS.theirs)}</wa-radio>
      </wa-radio-group>
      ${rawSides(conflict)}
    </section>`;
  }
}

/** Both sides letter by letter, for those who want to see that. */
function rawSides(conflict: Conflict): TemplateResult {
  const lines = sideLines(conflict);
  const shown = (name: "mine" | "theirs"): TemplateResult =>
    html`<figure>
      <figcaption class="small quiet">${say(CONFLICT_WORDS[name])}</figcaption>
      ${
        conflict[name] === undefined
          ? html`<p>${say(WORDS.removed)}</p>`
          : html`<pre tabindex="0">
${lines[name].map(({ text, differs }) => html`<span class=${differs ? "other" : ""}>${text}</span>${"\n"}`)}</pre>`
      }
    </figure>`;
  return html`<wa-details appearance="plain" summary=${say(WORDS.raw)}>
    <div class="sides">${shown("mine")}${shown("theirs")}</div>
  </wa-details>`;
}

/** Only a decision closes it: neither side may be lost by a key. */
function keepOpen(event: Event): void {
  event.preventDefault();
}
