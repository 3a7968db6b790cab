import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/dialog/dialog.js";
import "./sm-expectation.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import { caseName } from "../../engine/core/cases/case-name.ts";
import { expectationOf } from "../../engine/core/cases/expectation-of.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import type { PolicySession } from "../workspace/policy-session.ts";
import { exampleWordsEditor, exampleWordsStyles } from "./example-words-editor.ts";
import { factEditorStyles } from "./fact-editor.ts";
import { likelyKind, namesOf, newExample, type ExampleWords } from "./new-example.ts";
import { trialOf } from "./trial.ts";
import { WORDS } from "./words.ts";

/** Keeps the case that is tried as an example case that expects what it gives now. */
@customElement("sm-new-example-dialog")
export class SmNewExampleDialog extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    factEditorStyles,
    exampleWordsStyles,
    css`
      .parts {
        display: grid;
        gap: 1rem;
      }
    `,
  ];

  @property({ attribute: false }) session: PolicySession | undefined;
  @state() private words: ExampleWords | undefined;

  show(): void {
    const evaluation = this.session === undefined ? undefined : trialOf(this.session).answer.peek()?.evaluation;
    if (evaluation === undefined) return;
    const empty = { zh: "", en: "" };
    this.words = { title: empty, why: empty, kind: likelyKind(evaluation.verdict) };
  }

  private readonly handleHide = ({ target, currentTarget }: Event): void => {
    if (target === currentTarget) this.words = undefined;
  };

  private handleSave(session: PolicySession, words: ExampleWords): void {
    const trial = trialOf(session);
    const evaluation = trial.answer.peek()?.evaluation;
    if (evaluation === undefined) return;
    const { cases } = session.documents.peek();
    const example = newExample(session.power, trial.tried.peek(), { words, evaluation }, cases);
    session.change(WORDS.addExample, (documents) => ({ ...documents, cases: [...documents.cases, example] }));
    trial.change({ example: example.name });
    this.words = undefined;
  }

  override render(): TemplateResult | typeof nothing {
    const { session, words } = this;
    const evaluation = session === undefined ? undefined : trialOf(session).answer.value?.evaluation;
    if (session === undefined || words === undefined || evaluation === undefined) return nothing;
    const { title, why } = words;
    const complete = [title.zh, title.en, why.zh, why.en].every((text) => text.trim() !== "");
    return html`<wa-dialog open label=${say(WORDS.saveAsExample)} @wa-after-hide=${this.handleHide}>
      <div class="parts">
        ${exampleWordsEditor(words, {
          readOnly: false,
          onChange: (change) => (this.words = { ...words, ...change }),
        })}
        <section>
          <h3>${say(WORDS.expects)}</h3>
          <sm-expectation .session=${session} .expected=${expectationOf(evaluation)}></sm-expectation>
        </section>
        ${
          title.en.trim() === ""
            ? nothing
            : html`<p class="quiet small">
                ${say(WORDS.name)} <code>${caseName(title, namesOf(session.documents.value.cases))}</code>
              </p>`
        }
      </div>
      <wa-button slot="footer" appearance="outlined" data-dialog="close">${say(WORDS.cancel)}</wa-button>
      <wa-button slot="footer" variant="brand" ?disabled=${!complete} @click=${() => this.handleSave(session, words)}
        >${say(WORDS.save)}</wa-button
      >
    </wa-dialog>`;
  }
}
