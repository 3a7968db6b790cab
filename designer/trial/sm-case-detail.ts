import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../elements/sm-evaluation.ts";
import "./sm-expectation.ts";
import "./sm-facts-form.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import { expectationOf } from "../../engine/core/cases/expectation-of.ts";
import type { ExampleCase, LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { navigate, place, setQuery } from "../app/location.ts";
import { judgmentWords } from "../elements/judgment-words.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import type { PolicySession } from "../workspace/policy-session.ts";
import { possibleBases, withBase, withCase, withCopy, withDates, withFacts, withoutCase } from "./case-edits.ts";
import { drawCaseDates } from "./case-dates.ts";
import { exampleWordsEditor, exampleWordsStyles } from "./example-words-editor.ts";
import { factEditorStyles } from "./fact-editor.ts";
import { factGroups } from "./fact-groups.ts";
import { factsRead } from "./facts-read.ts";
import type { ListedCase } from "./listed-cases.ts";
import { caseDetailStyles } from "./sm-case-detail.styles.ts";
import type { FactsChange } from "./sm-facts-form.ts";
import { Trial, trialOf } from "./trial.ts";
import { WORDS } from "./words.ts";

/** One example case: what it is called and why, what it expects beside what it gives, and its facts. */
@customElement("sm-case-detail")
export class SmCaseDetail extends SignalWatcher(LitElement) {
  static override styles = [shared, factEditorStyles, exampleWordsStyles, caseDetailStyles];

  @property({ attribute: false }) session: PolicySession | undefined;
  @property({ attribute: false }) example: ExampleCase | undefined;
  @property({ attribute: false }) state: ListedCase["state"] = "notRun";

  #trial: Trial | undefined;
  #end: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#end ??= this.#trial?.follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end?.();
    this.#end = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("session") && this.session !== undefined) {
      this.#end?.();
      this.#trial = new Trial(this.session);
      this.#end = this.#trial.follow();
    }
    if (changed.has("example") || changed.has("session")) this.#trial?.take(this.example);
  }

  private change(label: LocalizedText, change: (example: ExampleCase) => ExampleCase): void {
    const { name = "" } = this.example ?? {};
    this.session?.change(label, (documents) => withCase(documents, name, change));
  }

  private handleFacts({ facts, settled }: FactsChange): void {
    const { session } = this;
    this.#trial?.change({ facts });
    if (!settled || session === undefined) return;
    const { cases } = session.documents.peek();
    this.change(WORDS.changeFacts, (example) => withFacts(example, facts, cases));
  }

  private readonly handleCopy = (): void => {
    const { session, example } = this;
    if (session === undefined) return;
    const copied = withCopy(session.documents.peek(), example?.name ?? "");
    if (copied === undefined) return;
    session.change(WORDS.copyExample, () => copied.documents);
    setQuery({ case: copied.copy });
  };

  private readonly handleDelete = (): void => {
    const { name = "" } = this.example ?? {};
    this.session?.change(WORDS.deleteExample, (documents) => withoutCase(documents, name));
    setQuery({ case: undefined });
  };

  private readonly handleTry = (): void => {
    const { session, example } = this;
    if (session === undefined) return;
    trialOf(session).take(example);
    const { query } = place.peek();
    const kept = new URLSearchParams([...query].filter(([name]) => name === "version"));
    kept.set("side", "trial");
    navigate(`/powers/${session.power}/map?${kept.toString()}`);
  };

  override render(): TemplateResult | typeof nothing {
    const { session, example } = this;
    const trial = this.#trial;
    if (session === undefined || example === undefined || trial === undefined) return nothing;
    const { readOnly } = session;
    return html`
      <header>
        <div class="name">
          <h2>${say(example.title)}</h2>
          <p class="quiet small">
            ${example.ref === undefined ? nothing : html`<code>${example.ref}</code> `}<code>${example.name}</code>
          </p>
        </div>
        <div class="row">
          ${action("flask", WORDS.tryOnMap, this.handleTry)}
          ${
            readOnly
              ? nothing
              : html`${action("clone", WORDS.duplicate, this.handleCopy)}
                ${action("trash", WORDS.delete, this.handleDelete)}`
          }
        </div>
      </header>
      <div class="body">
        ${this.#expectation(session, trial, example)}
        <section>
          <h3>${say(WORDS.words)}</h3>
          ${exampleWordsEditor(example, {
            readOnly,
            onChange: (change, settled) => {
              if (settled) this.change(WORDS.changeWords, (before) => ({ ...before, ...change }));
            },
          })}
        </section>
        <section>
          <h3>${say(WORDS.facts)}</h3>
          ${this.#base(session, example)}
          ${drawCaseDates(trial.tried.value, {
            readOnly,
            onChange: (change) => this.change(WORDS.changeDates, (before) => withDates(before, change)),
          })}
          <sm-facts-form
            ?read-only=${readOnly}
            .groups=${factGroups(session.documents.value.facts, session.documents.value.rules, session.analysis.value.uses)}
            .facts=${trial.tried.value.facts}
            .read=${factsRead(trial.answer.value)}
            @sm-facts-changed=${({ detail }: CustomEvent<FactsChange>) => this.handleFacts(detail)}
          ></sm-facts-form>
        </section>
        ${this.#result(session, trial)}
      </div>
    `;
  }

  #expectation(session: PolicySession, trial: Trial, example: ExampleCase): TemplateResult {
    const evaluation = trial.answer.value?.evaluation;
    const given = evaluation === undefined ? undefined : expectationOf(evaluation);
    const accept = (): void => {
      if (given !== undefined) this.change(WORDS.acceptGiven, (before) => ({ ...before, expect: given }));
    };
    return html`<section>
      <h3>
        ${say(WORDS.expects)}
        <span class="chip ${this.state}">${say(WORDS[this.state])}</span>
        ${
          this.state === "differs" && !session.readOnly
            ? html`<wa-button size="s" appearance="outlined" ?disabled=${given === undefined} @click=${accept}
                ><wa-icon slot="start" name="check"></wa-icon>${say(WORDS.accept)}</wa-button
              >`
            : nothing
        }
      </h3>
      <sm-expectation .session=${session} .expected=${example.expect} .given=${given}></sm-expectation>
    </section>`;
  }

  #base(session: PolicySession, example: ExampleCase): TemplateResult {
    const { cases } = session.documents.value;
    const handleChange = ({ target }: Event): void => {
      if (!(target instanceof HTMLSelectElement)) return;
      const base = target.value === "" ? undefined : target.value;
      this.change(WORDS.changeBase, (before) => withBase(before, base, cases));
    };
    return html`<label class="base"
      ><span>${say(WORDS.base)}</span
      ><select ?disabled=${session.readOnly} @change=${handleChange}>
        <option value="" ?selected=${example.base === undefined}>${say(WORDS.noBase)}</option>
        ${possibleBases(example, cases).map(
          ({ name = "", title }) =>
            html`<option value=${name} ?selected=${name === example.base}>${say(title)}</option>`,
        )}
      </select></label
    >`;
  }

  #result(session: PolicySession, trial: Trial): TemplateResult | typeof nothing {
    const evaluation = trial.answer.value?.evaluation;
    if (evaluation === undefined) return nothing;
    const words = judgmentWords(session.documents.value, session.library.laws);
    return html`<section>
      <h3>${say(WORDS.result)}</h3>
      <sm-evaluation
        .evaluation=${evaluation}
        .words=${words}
        @sm-step-chosen=${({ detail }: CustomEvent<string>) => {
          this.handleTry();
          session.modeler.reveal(detail);
        }}
      ></sm-evaluation>
    </section>`;
  }
}

function action(icon: string, words: LocalizedText, act: () => void): TemplateResult {
  return html`<wa-button size="s" appearance="plain" @click=${act}
    ><wa-icon slot="start" name=${icon}></wa-icon>${say(words)}</wa-button
  >`;
}
