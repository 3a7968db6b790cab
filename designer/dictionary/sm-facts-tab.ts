import "./sm-fact-editor.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import { FACT_TYPE_LABELS, UNIT_LABELS } from "../../engine/core/model/fact-labels.ts";
import type { FactDefinition } from "../../engine/core/model/formats.generated.ts";
import { PLACEHOLDER_TEXTS } from "../../engine/core/model/placeholder-texts.ts";
import { place, setQuery } from "../app/location.ts";
import { EVALUATION_WORDS } from "../elements/evaluation-words.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import type { PolicySession } from "../workspace/policy-session.ts";
import { freeKey, withFact } from "./fact-edits.ts";
import { listAndEditor } from "./list-and-editor.styles.ts";
import { listTools } from "./list-tools.ts";
import { WORDS } from "./words.ts";

/** The facts dictionary: what a case can say, and how each of it is typed, named and derived. */
@customElement("sm-facts-tab")
export class SmFactsTab extends SignalWatcher(LitElement) {
  static override styles = [shared, listAndEditor];

  @property({ attribute: false }) session: PolicySession | undefined;
  @state() private sought = "";

  private readonly handleNew = (): void => {
    const { session } = this;
    if (session === undefined) return;
    const key = freeKey(session.documents.peek().facts.facts, "newFact");
    const fact: FactDefinition = { type: "boolean", label: PLACEHOLDER_TEXTS.fact, source: "input" };
    session.change(WORDS.added(fact.label), (documents) => ({
      ...documents,
      facts: withFact(documents.facts, key, fact),
    }));
    setQuery({ fact: key });
  };

  override render(): TemplateResult | typeof nothing {
    const { session } = this;
    if (session === undefined) return nothing;
    const { facts } = session.documents.value.facts;
    const chosen = place.value.query.get("fact") ?? "";
    const definition = Object.hasOwn(facts, chosen) ? facts[chosen] : undefined;
    return html`
      <nav aria-label=${say(WORDS.facts)}>
        ${listTools({
          search: WORDS.search,
          sought: this.sought,
          onSearch: (sought) => (this.sought = sought),
          add: WORDS.newFact,
          onAdd: session.readOnly ? undefined : this.handleNew,
        })}
        <div class="list">${(["input", "derived"] as const).map((source) => this.#group(source, facts, chosen))}</div>
      </nav>
      <section>
        ${
          definition === undefined
            ? html`<p class="empty">${say(WORDS.nothingChosen)}</p>`
            : html`<sm-fact-editor .session=${session} .name=${chosen} .fact=${definition}></sm-fact-editor>`
        }
      </section>
    `;
  }

  #group(
    source: FactDefinition["source"],
    facts: Readonly<Record<string, FactDefinition | undefined>>,
    chosen: string,
  ): TemplateResult | typeof nothing {
    const shown = Object.entries(facts).filter(([key, fact]) => fact?.source === source && this.#matches(key, fact));
    if (shown.length === 0) return nothing;
    return html`<h2>${say(WORDS[source])} <span class="quiet">${shown.length}</span></h2>
      <ul>
        ${shown.map(([key, fact]) =>
          fact === undefined
            ? nothing
            : html`<li>
                <button aria-current=${key === chosen ? "true" : nothing} @click=${() => setQuery({ fact: key })}>
                  <span
                    >${say(fact.label)}${fact.required === true ? html`<b class="must" aria-hidden="true">*</b>` : nothing}</span
                  >
                  <span class="quiet small">${kindOf(fact)} · <code>${key}</code></span>
                </button>
              </li>`,
        )}
      </ul>`;
  }

  #matches(key: string, { label }: FactDefinition): boolean {
    const sought = this.sought.trim().toLowerCase();
    return [key, label.zh, label.en].some((word) => word.toLowerCase().includes(sought));
  }
}

function kindOf({ type, unit }: FactDefinition): string {
  const unitWords = unit === undefined ? "" : say(EVALUATION_WORDS.inBrackets(say(UNIT_LABELS[unit])));
  return `${say(FACT_TYPE_LABELS[type])}${unitWords}`;
}
