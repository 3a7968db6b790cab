import "./sm-parameter-editor.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { Parameter } from "../../engine/core/model/formats.generated.ts";
import { PLACEHOLDER_TEXTS } from "../../engine/core/model/placeholder-texts.ts";
import { place, setQuery } from "../app/location.ts";
import { language, say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import type { PolicySession } from "../workspace/policy-session.ts";
import { todayInShanghai } from "../language/today.ts";
import { freeKey } from "./fact-edits.ts";
import { listAndEditor } from "./list-and-editor.styles.ts";
import { listTools } from "./list-tools.ts";
import { periodsOf, withParameter } from "./parameter-edits.ts";
import { showParameter } from "../../engine/core/value/show-parameter.ts";
import { WORDS } from "./words.ts";

/** The parameters: every number that a law or a local order sets, with its values over time. */
@customElement("sm-parameters-tab")
export class SmParametersTab extends SignalWatcher(LitElement) {
  static override styles = [shared, listAndEditor];

  @property({ attribute: false }) session: PolicySession | undefined;
  @state() private sought = "";

  private readonly handleNew = (): void => {
    const { session } = this;
    if (session === undefined) return;
    const taken = Object.fromEntries(session.documents.peek().parameters.map(({ name }) => [name, true]));
    const parameter: Parameter = {
      name: freeKey(taken, "new-parameter"),
      title: PLACEHOLDER_TEXTS.parameter,
      type: "integer",
      source: "setting",
      values: [{ from: todayInShanghai(), value: 0, basis: [{ law: session.library.laws[0]?.name ?? "" }] }],
    };
    session.change(WORDS.added(parameter.title), (documents) => withParameter(documents, parameter));
    setQuery({ parameter: parameter.name });
  };

  override render(): TemplateResult | typeof nothing {
    const { session } = this;
    if (session === undefined) return nothing;
    const { parameters } = session.documents.value;
    const chosen = place.value.query.get("parameter") ?? "";
    const parameter = parameters.find(({ name }) => name === chosen);
    const shown = parameters.filter((one) => this.#matches(one));
    return html`
      <nav aria-label=${say(WORDS.parameters)}>
        ${listTools({
          search: WORDS.searchParameters,
          sought: this.sought,
          onSearch: (sought) => (this.sought = sought),
          add: WORDS.newParameter,
          onAdd: session.readOnly ? undefined : this.handleNew,
        })}
        <div class="list">
          ${shown.length === 0 ? html`<p class="empty">${say(WORDS.none)}</p>` : nothing}
          <ul>
            ${shown.map((one) => this.#entry(one, chosen))}
          </ul>
        </div>
      </nav>
      <section>
        ${
          parameter === undefined
            ? html`<p class="empty">${say(WORDS.nothingChosen)}</p>`
            : html`<sm-parameter-editor
                .session=${session}
                .parameter=${parameter}
                .today=${todayInShanghai()}
              ></sm-parameter-editor>`
        }
      </section>
    `;
  }

  #entry(parameter: Parameter, chosen: string): TemplateResult {
    const current = periodsOf(parameter, todayInShanghai()).find(({ inForce }) => inForce);
    return html`<li>
      <button
        aria-current=${parameter.name === chosen ? "true" : nothing}
        @click=${() => setQuery({ parameter: parameter.name })}
      >
        <span>${say(parameter.title)}</span>
        <span class="quiet small"
          >${current === undefined ? "—" : showParameter(parameter, current.value, language.value)}</span
        >
      </button>
    </li>`;
  }

  #matches({ name, title }: Parameter): boolean {
    const sought = this.sought.trim().toLowerCase();
    return [name, title.zh, title.en].some((word) => word.toLowerCase().includes(sought));
  }
}
