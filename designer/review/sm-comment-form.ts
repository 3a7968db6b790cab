import "@awesome.me/webawesome/dist/components/button/button.js";
import "../elements/sm-choice-picker.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type {
  CommentRequest,
  LocalizedText,
  ReviewPerson,
  ReviewView,
} from "../../engine/core/model/formats.generated.ts";
import { listReviewReaders } from "../api/reviews.ts";
import { say } from "../language/language.ts";
import { fieldStyles } from "../styles/plain-fields.ts";
import { shared } from "../styles/shared.ts";
import { COMMENT_WORDS } from "./comment-words.ts";
import { mentionChoices, mentionsOf } from "./mention-choices.ts";
import { anchorOf, targetChoices } from "./target-choices.ts";
import { longText } from "./long-text.ts";
import { told, toldStyles } from "./told.ts";

/**
 * Writes a comment, or the answer to one: about what, the text, and who is asked.
 *
 * @fires sm-comment-written `detail` is the comment; the text stays until `clear` is called
 */
@customElement("sm-comment-form")
export class SmCommentForm extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    fieldStyles,
    toldStyles,
    css`
      form {
        display: grid;
        gap: 0.5rem;
      }
      .choices {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr));
        gap: 0.5rem;
      }
      sm-choice-picker::part(opener) {
        inline-size: 100%;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) view: ReviewView | undefined;
  /** It answers another comment, and is about what that one is about. */
  @property({ type: Boolean }) answers = false;
  /** What it is about; the person may choose otherwise. */
  @property() target = "";
  /** Why the service did not take it. */
  @property({ attribute: false }) told: LocalizedText | string | undefined;

  @state() private text = "";
  @state() private mention = "";
  @state() private readers: readonly ReviewPerson[] = [];
  #askedFor: string | undefined;

  protected override updated(_changed: PropertyValues): void {
    const id = this.view?.review.id;
    if (id === undefined || id === this.#askedFor) return;
    this.#askedFor = id;
    // Without their names a role can be asked.
    void listReviewReaders(id).then(
      (readers) => (this.readers = readers),
      () => undefined,
    );
  }

  clear(): void {
    this.text = "";
    this.mention = "";
    this.target = "";
  }

  #send(event: SubmitEvent): void {
    event.preventDefault();
    const text = this.text.trim();
    if (text === "") return;
    const anchor = this.answers ? undefined : anchorOf(this.target);
    const mentions = mentionsOf(this.mention, this.readers);
    const detail: CommentRequest = {
      ...(anchor !== undefined && { anchor }),
      text,
      ...(mentions !== undefined && { mentions }),
    };
    this.dispatchEvent(new CustomEvent("sm-comment-written", { detail }));
  }

  override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (view === undefined) return nothing;
    const { newComment, about, whole, mention, nobody, text, answerText, send, sendAnswer } = COMMENT_WORDS;
    return html`<form
      aria-label=${say(this.answers ? answerText : newComment)}
      @submit=${(event: SubmitEvent) => this.#send(event)}
    >
      <div class="choices">
        ${
          this.answers
            ? nothing
            : html`<div class="field">
                <span class="name">${say(about)}</span>
                <sm-choice-picker
                  class="target"
                  label=${say(about)}
                  placeholder=${say(whole)}
                  .choices=${targetChoices(view)}
                  value=${this.target}
                  @sm-choice-picked=${({ detail }: CustomEvent<{ value: string }>) => (this.target = detail.value)}
                ></sm-choice-picker>
              </div>`
        }
        <div class="field">
          <span class="name">${say(mention)}</span>
          <sm-choice-picker
            class="mention"
            label=${say(mention)}
            placeholder=${say(nobody)}
            .choices=${[{ value: "", label: say(nobody) }, ...mentionChoices(this.readers, view.you.id)]}
            value=${this.mention}
            @sm-choice-picked=${({ detail }: CustomEvent<{ value: string }>) => (this.mention = detail.value)}
          ></sm-choice-picker>
        </div>
      </div>
      ${longText(this.answers ? answerText : text, { name: "text", value: this.text }, (written) => (this.text = written))}
      ${told(this.told)}
      <div class="row">
        <wa-button size="s" variant="brand" type="submit" class="send" ?disabled=${this.text.trim() === ""}
          >${say(this.answers ? sendAnswer : send)}</wa-button
        ><slot></slot>
      </div>
    </form>`;
  }
}
