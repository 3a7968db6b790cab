import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import type { CaseFile, FactDefinition } from "../../engine/core/model/formats.generated.ts";
import { showSentValue } from "../../engine/core/value/show-sent-value.ts";
import { language, say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { WORDS } from "./words.ts";

/** The facts of a case as they were sent, in the words of the dictionary; the key of each stands beside it. */
@customElement("sm-sent-facts")
export class SmSentFacts extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    css`
      td {
        word-break: normal;
      }
      td:nth-child(2) {
        min-inline-size: 5.5rem;
      }
      td:nth-child(n + 2) {
        overflow-wrap: anywhere;
      }
      tr:last-child td {
        border: 0;
      }
      /* A telephone has no room for the keys, which are for whoever programs. */
      @media screen and (width < 30rem) {
        :is(th, td):nth-child(3) {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) caseFile: CaseFile | undefined;
  @property({ attribute: false }) dictionary: Readonly<Record<string, FactDefinition | undefined>> = {};

  override render(): TemplateResult | typeof nothing {
    if (this.caseFile === undefined) return nothing;
    const { facts, openedAt } = this.caseFile;
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${say(WORDS.fact)}</th>
          <th scope="col">${say(WORDS.value)}</th>
          <th scope="col">${say(WORDS.key)}</th>
        </tr>
      </thead>
      <tbody>
        ${openedAt === undefined ? nothing : row(say(WORDS.openedAt), openedAt, "openedAt")}
        ${Object.entries(facts).map(([key, value]) => this.#fact(key, value))}
      </tbody>
    </table>`;
  }

  #fact(key: string, value: unknown): TemplateResult {
    const definition = Object.hasOwn(this.dictionary, key) ? this.dictionary[key] : undefined;
    const words = definition === undefined ? say(WORDS.unknownFact) : say(definition.label);
    return row(words, value === null ? say(WORDS.notKnown) : showSentValue(value, definition, language.value), key);
  }
}

function row(words: string, value: string, key: string): TemplateResult {
  return html`<tr>
    <td>${words}</td>
    <td>${value}</td>
    <td class="quiet small"><code>${key}</code></td>
  </tr>`;
}
