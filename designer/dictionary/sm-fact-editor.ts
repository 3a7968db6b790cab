import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../elements/sm-confirm.ts";
import "../fields/sm-text-field.ts";
import "./sm-definition-form.ts";
import "./sm-formula-editor.ts";
import "./sm-uses.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { FactDefinition } from "../../engine/core/model/formats.generated.ts";
import { setQuery } from "../app/location.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import type { PolicySession } from "../workspace/policy-session.ts";
import { editorStyles } from "./editor.styles.ts";
import { withFact, withoutFact } from "./fact-edits.ts";
import { usesOfFact } from "./uses.ts";
import { WORDS } from "./words.ts";

/** The editor of one fact: its definition, its formula, and where it is used. */
@customElement("sm-fact-editor")
export class SmFactEditor extends SignalWatcher(LitElement) {
  static override styles = [shared, editorStyles];

  @property({ attribute: false }) session: PolicySession | undefined;
  /** Its key. */
  @property() name = "";
  @property({ attribute: false }) fact: FactDefinition | undefined;
  @state() private removing = false;

  #change(fact: FactDefinition): void {
    this.session?.change(WORDS.changed(fact.label), (documents) => ({
      ...documents,
      facts: withFact(documents.facts, this.name, fact),
    }));
  }

  private readonly handleRemove = (): void => {
    const { session, fact, name } = this;
    this.removing = false;
    if (session === undefined || fact === undefined) return;
    session.change(WORDS.removed(fact.label), (documents) => ({
      ...documents,
      facts: withoutFact(documents.facts, name),
    }));
    setQuery({ fact: undefined });
  };

  override render(): TemplateResult | typeof nothing {
    const { session, fact, name } = this;
    if (session === undefined || fact === undefined) return nothing;
    const uses = usesOfFact(name, session.documents.value);
    return html`
      <header>
        <div>
          <h2>${say(fact.label)}</h2>
          <p class="quiet small"><code>${name}</code> · ${say(WORDS.keyHint)}</p>
        </div>
        ${
          session.readOnly
            ? nothing
            : html`<wa-button size="s" appearance="outlined" variant="danger" @click=${() => (this.removing = true)}
                ><wa-icon slot="start" name="trash"></wa-icon>${say(WORDS.remove)}</wa-button
              >`
        }
      </header>
      <sm-definition-form
        .fact=${fact}
        .readOnly=${session.readOnly}
        @sm-definition-changed=${({ detail }: CustomEvent<FactDefinition>) => this.#change(detail)}
      ></sm-definition-form>
      ${
        fact.source === "derived"
          ? html`<sm-formula-editor
              class="card"
              .session=${session}
              name=${name}
              .fact=${fact}
              @sm-formula-changed=${({ detail }: CustomEvent<NonNullable<FactDefinition["formula"]>>) =>
                this.#change({ ...fact, formula: detail })}
            ></sm-formula-editor>`
          : nothing
      }
      <sm-uses .session=${session} .uses=${uses}></sm-uses>
      ${
        this.removing
          ? html`<sm-confirm
              .heading=${WORDS.remove}
              .message=${WORDS.confirmRemove(say(fact.label), uses.length)}
              .action=${WORDS.remove}
              @sm-confirmed=${this.handleRemove}
              @sm-dialog-closed=${() => (this.removing = false)}
            ></sm-confirm>`
          : nothing
      }
    `;
  }
}
