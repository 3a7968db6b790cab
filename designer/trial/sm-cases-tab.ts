import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../elements/sm-grade.ts";
import "../elements/sm-verdict.ts";
import "./sm-case-coverage.ts";
import "./sm-case-detail.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";

import { CASE_KIND_LABELS } from "../../engine/core/model/document-labels.ts";
import { place, setQuery } from "../app/location.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import type { PolicySession } from "../workspace/policy-session.ts";
import { EXAMPLE_KINDS } from "./example-words-editor.ts";
import { factEditorStyles } from "./fact-editor.ts";
import { filteredCases, listedCases, type CaseFilter, type ListedCase } from "./listed-cases.ts";
import { casesTabStyles } from "./sm-cases-tab.styles.ts";
import { WORDS } from "./words.ts";

/** The example cases of a power: what each came to at a glance, and one of them opened beside the list. */
@customElement("sm-cases-tab")
export class SmCasesTab extends SignalWatcher(LitElement) {
  static override styles = [shared, factEditorStyles, casesTabStyles];

  @property({ attribute: false }) session: PolicySession | undefined;

  override render(): TemplateResult | typeof nothing {
    const { session } = this;
    if (session === undefined) return nothing;
    const { query } = place.value;
    const listed = listedCases(session.documents.value.cases, session.analysis.value.cases);
    const opened = listed.find(({ example }) => example.name === query.get("case"));
    const coverage = query.get("view") === "coverage";
    return html`
      <div class="list">
        ${this.#head(session, listed)}
        ${
          coverage
            ? html`<sm-case-coverage .session=${session} .listed=${listed}></sm-case-coverage>`
            : this.#table(filteredCases(listed, filterOf(query)), opened)
        }
      </div>
      <div class="detail">
        ${
          opened === undefined
            ? html`<p class="empty quiet">${say(WORDS.openOne)}</p>`
            : html`<sm-case-detail
                .session=${session}
                .example=${opened.example}
                .state=${opened.state}
              ></sm-case-detail>`
        }
      </div>
    `;
  }

  #head(session: PolicySession, listed: readonly ListedCase[]): TemplateResult {
    const { query } = place.value;
    const { failing, kind, rule, text } = filterOf(query);
    const differing = listed.filter(({ state }) => state === "differs").length;
    const coverage = query.get("view") === "coverage";
    const { rules } = session.documents.value;
    return html`<header>
      <p class="summary" role="status">
        <wa-icon
          class=${differing === 0 ? "good" : "bad"}
          name=${differing === 0 ? "circle-check" : "circle-xmark"}
        ></wa-icon>
        ${say(session.analysis.value.compiles ? WORDS.casesResult(listed.length, differing) : WORDS.doesNotCompile)}
      </p>
      <div class="views" role="group">
        <button aria-pressed=${!coverage} @click=${() => setQuery({ view: undefined })}>${say(WORDS.cases)}</button>
        <button aria-pressed=${coverage} @click=${() => setQuery({ view: "coverage" })}>${say(WORDS.coverage)}</button>
      </div>
      ${
        coverage
          ? nothing
          : html`<div class="filters">
              <input
                type="search"
                aria-label=${say(WORDS.search)}
                placeholder=${say(WORDS.search)}
                .value=${text}
                @input=${({ target }: Event) => target instanceof HTMLInputElement && setQuery({ q: target.value })}
              />
              <select aria-label=${say(WORDS.kind)} @change=${filterBy("kind")}>
                <option value="">${say(WORDS.allKinds)}</option>
                ${EXAMPLE_KINDS.map(
                  (one) => html`<option value=${one} ?selected=${one === kind}>${say(CASE_KIND_LABELS[one])}</option>`,
                )}
              </select>
              <select aria-label=${say(WORDS.rule)} @change=${filterBy("rule")}>
                <option value="">${say(WORDS.allRules)}</option>
                ${rules.map(
                  ({ name, title }) => html`<option value=${name} ?selected=${name === rule}>${say(title)}</option>`,
                )}
              </select>
              <button
                class="toggle"
                aria-pressed=${failing}
                @click=${() => setQuery({ failing: failing ? undefined : "1" })}
              >
                <wa-icon name="filter"></wa-icon>${say(WORDS.onlyDiffering)}
              </button>
            </div>`
      }
    </header>`;
  }

  #table(rows: readonly ListedCase[], opened: ListedCase | undefined): TemplateResult {
    if (rows.length === 0) return html`<p class="empty quiet">${say(WORDS.noCases)}</p>`;
    return html`<div class="rows">
      <table aria-label=${say(WORDS.cases)}>
        <thead>
          <tr>
            <th scope="col" class="state"><span class="visually-hidden">${say(WORDS.result)}</span></th>
            <th scope="col">${say(WORDS.case)}</th>
            <th scope="col">${say(WORDS.parts.verdict)}</th>
            <th scope="col">${say(WORDS.grade)}</th>
          </tr>
        </thead>
        <tbody>
          ${repeat(
            rows,
            ({ example }) => example.name,
            (row) => drawRow(row, row === opened),
          )}
        </tbody>
      </table>
    </div>`;
  }
}

const STATE_ICONS = { asExpected: "circle-check", differs: "circle-xmark", notRun: "circle" } as const;

function drawRow({ example, outcome, state }: ListedCase, isOpen: boolean): TemplateResult {
  const { name = "", title, kind, expect } = example;
  const given = outcome?.verdict;
  return html`<tr class=${isOpen ? "open" : ""}>
    <td class="state">
      <wa-icon class=${state} name=${STATE_ICONS[state]} label=${say(WORDS[state])}></wa-icon>
    </td>
    <td>
      <button class="title" aria-current=${isOpen ? "true" : nothing} @click=${() => setQuery({ case: name })}>
        ${say(title)}
      </button>
      <span class="quiet small">${say(CASE_KIND_LABELS[kind])}</span>
    </td>
    <td>
      ${given === undefined ? nothing : html`<sm-verdict .verdict=${given}></sm-verdict>`}
      ${
        given === expect.verdict
          ? nothing
          : html`<span class="quiet small"
              >${say(WORDS.expected)} <sm-verdict .verdict=${expect.verdict}></sm-verdict
            ></span>`
      }
    </td>
    <td><sm-grade .grade=${outcome?.caseGrade ?? null}></sm-grade></td>
  </tr>`;
}

function filterOf(query: URLSearchParams): CaseFilter {
  return {
    failing: query.get("failing") !== null,
    kind: query.get("kind") ?? undefined,
    rule: query.get("rule") ?? undefined,
    text: query.get("q") ?? "",
  };
}

function filterBy(name: string): (event: Event) => void {
  return ({ target }) => {
    if (target instanceof HTMLSelectElement) setQuery({ [name]: target.value });
  };
}
