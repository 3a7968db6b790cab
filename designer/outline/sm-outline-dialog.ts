import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/dialog/dialog.js";
import "../fields/sm-text-field.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { choice, type Option } from "../fields/choice.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { partWords } from "../../engine/core/map/kind-words.ts";
import type { OutlineRow } from "./outline-rows.ts";
import { ACTION_WORDS, WORDS } from "./words.ts";

/** What is asked: where a step goes, to what a row is connected, or which connection is taken away. */
export type Question = "move" | "connect" | "disconnect";

/** What was answered. */
export type Answer =
  | { readonly question: "move"; readonly place: "before" | "after" | "lane"; readonly target: string }
  | { readonly question: "connect"; readonly target: string; readonly condition: string }
  | { readonly question: "disconnect"; readonly target: string };

const PLACES: readonly Option[] = [
  { value: "after", label: WORDS.after },
  { value: "before", label: WORDS.before },
  { value: "lane", label: WORDS.toLane },
];

/**
 * Asks what is needed to move, connect or disconnect a row.
 *
 * @fires sm-question-answered with the answer
 * @fires sm-question-closed
 */
@customElement("sm-outline-dialog")
export class SmOutlineDialog extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    css`
      .fields {
        display: grid;
        gap: 0.9rem;
      }
    `,
  ];

  @property() question: Question = "move";
  @property({ attribute: false }) row: OutlineRow | undefined;
  @property({ attribute: false }) rows: readonly OutlineRow[] = [];
  @property({ attribute: false }) lanes: readonly { readonly id: string; readonly title: LocalizedText }[] = [];

  @state() private place = "after";
  @state() private target = "";
  @state() private condition = "";

  #targets(row: OutlineRow): readonly Option[] {
    if (this.question === "disconnect")
      return row.next.map(({ flow, condition, to }) => ({ value: flow, label: wayWords(condition, partWords(to)) }));
    if (this.question === "move" && this.place === "lane")
      return this.lanes.map(({ id, title }) => ({ value: id, label: title }));
    return this.rows
      .filter((other) => other !== row && (this.question === "connect" || other.step !== undefined))
      .map(({ part, number }) => ({ value: part.id, label: numbered(number, partWords(part)) }));
  }

  #answer(): Answer | undefined {
    const { question, place, target, condition } = this;
    if (target === "") return undefined;
    if (question === "connect") return { question, target, condition };
    if (question === "disconnect") return { question, target };
    return { question, target, place: place === "before" || place === "lane" ? place : "after" };
  }

  private readonly handleConfirm = (): void => {
    const answer = this.#answer();
    if (answer === undefined) return;
    this.dispatchEvent(new CustomEvent("sm-question-answered", { detail: answer }));
  };

  private readonly handleClose = (event: Event): void => {
    // The lists of choices inside it tell of their closing by the same event.
    if (event.target !== event.currentTarget) return;
    this.dispatchEvent(new CustomEvent("sm-question-closed"));
  };

  protected override willUpdate(): void {
    const [only, ...others] = this.row === undefined ? [] : this.#targets(this.row);
    if (this.question === "disconnect" && this.target === "" && only !== undefined && others.length === 0)
      this.target = only.value;
  }

  override render(): TemplateResult | typeof nothing {
    const { row, question } = this;
    if (row === undefined) return nothing;
    const title = say(ACTION_WORDS[question]).replace("…", "");
    return html`<wa-dialog open label=${`${say(partWords(row.part))} · ${title}`} @wa-after-hide=${this.handleClose}>
      <div class="fields">
        ${
          question === "move"
            ? choice({
                label: WORDS.place,
                chosen: this.place,
                options: PLACES,
                readOnly: false,
                onChoose: (place) => {
                  this.place = place;
                  this.target = "";
                },
              })
            : nothing
        }
        ${choice({
          label: question === "disconnect" ? WORDS.whichFlow : this.place === "lane" ? WORDS.lane : WORDS.target,
          chosen: this.target === "" ? undefined : this.target,
          options: this.#targets(row),
          readOnly: false,
          placeholder: WORDS.choose,
          onChoose: (target) => (this.target = target),
        })}
        ${
          question === "connect"
            ? html`<sm-text-field
                label=${say(WORDS.answer)}
                value=${this.condition}
                @sm-text-changed=${({ detail }: CustomEvent<string>) => (this.condition = detail)}
              ></sm-text-field>`
            : nothing
        }
      </div>
      <wa-button slot="footer" appearance="outlined" data-dialog="close">${say(WORDS.cancel)}</wa-button>
      <wa-button slot="footer" variant="brand" ?disabled=${this.target === ""} @click=${this.handleConfirm}
        >${say(WORDS.confirm)}</wa-button
      >
    </wa-dialog>`;
  }
}

function wayWords(condition: LocalizedText | undefined, to: LocalizedText): LocalizedText {
  if (condition === undefined) return { zh: `→ ${to.zh}`, en: `→ ${to.en}` };
  return { zh: `如果 ${condition.zh} → ${to.zh}`, en: `if ${condition.en} → ${to.en}` };
}

function numbered(number: number | undefined, { zh, en }: LocalizedText): LocalizedText {
  return number === undefined ? { zh: `◇ ${zh}`, en: `◇ ${en}` } : { zh: `${number} ${zh}`, en: `${number} ${en}` };
}
