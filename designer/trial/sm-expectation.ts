import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../elements/sm-grade.ts";
import "../elements/sm-verdict.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import type { ExpectedEvaluation } from "../../engine/core/model/formats.generated.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import type { PolicySession } from "../workspace/policy-session.ts";
import { expectationDiff, type NamesDiff } from "./expectation-diff.ts";
import { WORDS } from "./words.ts";

/** What a case expects; beside it what it gives, with every difference marked. */
@customElement("sm-expectation")
export class SmExpectation extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      table {
        font-size: var(--wa-font-size-s);
      }
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      .differs {
        background: var(--sm-grade-a-quiet);
      }
      .mark {
        color: var(--sm-grade-a);
      }
      .mark.same {
        color: var(--sm-clear);
      }
      th:first-child {
        inline-size: 9rem;
      }
      .sign {
        inline-size: 1.5rem;
      }
    `,
  ];

  @property({ attribute: false }) session: PolicySession | undefined;
  @property({ attribute: false }) expected: ExpectedEvaluation | undefined;
  /** What it gives; without it only what is expected is shown. */
  @property({ attribute: false }) given: ExpectedEvaluation | undefined;

  override render(): TemplateResult | typeof nothing {
    const { expected, given } = this;
    if (expected === undefined) return nothing;
    const diff = expectationDiff(expected, given ?? expected);
    const { verdict, caseGrade, findings, missingFacts } = diff;
    const verdictMark = (of: typeof verdict.expected): TemplateResult => html`<sm-verdict .verdict=${of}></sm-verdict>`;
    const gradeMark = (of: typeof caseGrade.expected): TemplateResult =>
      html`<sm-grade .grade=${of} worded></sm-grade>`;
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${say(WORDS.part)}</th>
          <th scope="col">${say(WORDS.expected)}</th>
          ${
            given === undefined
              ? nothing
              : html`<th scope="col">${say(WORDS.given)}</th>
                  <td></td>`
          }
        </tr>
      </thead>
      <tbody>
        ${this.#row("verdict", verdict.same, [verdictMark(verdict.expected), verdictMark(verdict.given)])}
        ${this.#row("caseGrade", caseGrade.same, [gradeMark(caseGrade.expected), gradeMark(caseGrade.given)])}
        ${this.#names("findings", findings, (name) => this.#ruleTitle(name))}
        ${
          missingFacts === undefined
            ? nothing
            : this.#names("missingFacts", missingFacts, (name) => this.#factLabel(name))
        }
      </tbody>
    </table>`;
  }

  #names(
    part: "findings" | "missingFacts",
    { both, onlyExpected, onlyGiven, same }: NamesDiff & { readonly same: boolean },
    wordsOf: (name: string) => string,
  ): TemplateResult {
    const list = (names: readonly string[]): TemplateResult =>
      names.length === 0
        ? html`<span class="quiet">${say(WORDS.none)}</span>`
        : html`<ul>
            ${names.map((name) => html`<li>${wordsOf(name)}</li>`)}
          </ul>`;
    return this.#row(part, same, [list([...both, ...onlyExpected]), list([...both, ...onlyGiven])]);
  }

  #row(part: keyof typeof WORDS.parts, same: boolean, [expected, given]: readonly TemplateResult[]): TemplateResult {
    const outcome = say(same ? WORDS.asExpected : WORDS.differs);
    return html`<tr class=${same ? "" : "differs"}>
      <th scope="row">${say(WORDS.parts[part])}</th>
      <td>${expected}</td>
      ${
        this.given === undefined
          ? nothing
          : html`<td>${given}</td>
              <td class="sign">
                <wa-icon class="mark ${same ? "same" : ""}" name=${same ? "check" : "xmark"} label=${outcome}></wa-icon>
              </td>`
      }
    </tr>`;
  }

  #ruleTitle(name: string): string {
    const rule = this.session?.documents.value.rules.find((one) => one.name === name);
    return rule === undefined ? name : say(rule.title);
  }

  #factLabel(name: string): string {
    const definition = this.session?.documents.value.facts.facts[name];
    return definition === undefined ? name : say(definition.label);
  }
}
