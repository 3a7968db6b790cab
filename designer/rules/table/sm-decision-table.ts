import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../../elements/sm-choice-picker.ts";
import "../../elements/sm-grade.ts";
import "../condition/sm-condition-test.ts";
import "../editor/sm-measures-picker.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";

import type { Rule } from "../../../engine/core/model/formats.generated.ts";
import { language, say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import type { PolicySession } from "../../workspace/policy-session.ts";
import { factChoices } from "../condition/fact-choices.ts";
import { newTest } from "../condition/operand.ts";
import { scopeOf } from "../condition/scope-of.ts";
import type { JsonObject } from "../../../engine/core/conditions/condition-node.ts";
import { fieldStyles } from "../../styles/plain-fields.ts";
import { changeRule, duplicateRule } from "../list/rule-actions.ts";
import { ruleAddress } from "../list/rule-address.ts";
import { ruleColumns } from "../sheet/rule-columns.ts";
import { writeSheet } from "../sheet/sheet.ts";
import { writeTsv } from "../sheet/tsv.ts";
import { todayInShanghai } from "../../language/today.ts";
import { drawHead, drawRow, type TableHost } from "./decision-table-rows.ts";
import { tablesOf, WHOLE, wholeTable, type TableGroup, type Tables } from "./decision-table.ts";
import { decisionTableStyles } from "./sm-decision-table.styles.ts";
import { withColumn } from "./table-changes.ts";
import { WORDS } from "./words.ts";

/**
 * Rules that judge the same facts as the rows of a table: a column a fact, and columns for what follows.
 *
 * @event sm-cells-pasted - `detail.text` is what was copied from a spreadsheet
 */
@customElement("sm-decision-table")
export class SmDecisionTable extends SignalWatcher(LitElement) {
  static override styles = [shared, fieldStyles, decisionTableStyles];

  /** The key of the group that is shown; until one is chosen, the largest. */
  @state() private chosen = "";
  @state() private said = "";

  @property({ attribute: false }) session: PolicySession | undefined;

  #shown(tables: Tables): TableGroup {
    const [largest] = tables.groups;
    const whole = wholeTable(tables);
    if (this.chosen === WHOLE || largest === undefined) return whole;
    const chosen = tables.groups.find(({ key }) => key === this.chosen);
    return chosen ?? (largest.rules.length > 1 ? largest : whole);
  }

  #change(session: PolicySession, names: readonly string[], fact: string, test: JsonObject | undefined): void {
    session.change(WORDS.changeTable, (documents) => ({
      ...documents,
      rules: withColumn(documents.rules, names, fact, test),
    }));
  }

  #addColumn(session: PolicySession, { facts, rules }: TableGroup, fact: string): void {
    const definition = session.documents.peek().facts.facts[fact];
    if (definition === undefined) return;
    const names = rules.map(({ name }) => name);
    if (this.chosen !== WHOLE) this.chosen = [...facts, fact].toSorted().join(" ");
    this.#change(session, names, fact, newTest(fact, definition));
  }

  async #copy(session: PolicySession, { rules }: TableGroup): Promise<void> {
    const { laws, measures } = session.library;
    const words = { facts: session.documents.peek().facts.facts, laws, measures };
    const columns = ruleColumns(rules, words, language.peek());
    await navigator.clipboard.writeText(writeTsv(writeSheet(rules, columns, language.peek())));
    this.said = say(WORDS.copied);
  }

  private readonly handlePaste = (event: ClipboardEvent): void => {
    const [target] = event.composedPath();
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (this.session?.readOnly !== false || target instanceof HTMLInputElement || !text.includes("\t")) return;
    event.preventDefault();
    this.dispatchEvent(new CustomEvent("sm-cells-pasted", { detail: { text }, bubbles: true, composed: true }));
  };

  override render(): TemplateResult | typeof nothing {
    const { session } = this;
    if (session === undefined) return nothing;
    const documents = session.documents.value;
    const tables = tablesOf(documents.rules, documents.facts.facts);
    const shown = this.#shown(tables);
    const host = this.#host(session, shown);
    return html`
      <div class="tools">
        ${this.#groups(session, tables, shown)} ${session.readOnly ? nothing : this.#adders(session, shown)}
        <span class="grow"></span>
        <span class="small" role="status">${this.said}</span>
        <button class="link-button" @click=${() => void this.#copy(session, shown)}>
          <wa-icon name="copy"></wa-icon>${say(WORDS.copy)}
        </button>
      </div>
      <div class="sheet" tabindex="0" role="region" aria-label=${say(WORDS.table)} @paste=${this.handlePaste}>
        ${
          shown.rules.length === 0
            ? html`<p class="tools quiet">${say(WORDS.none)}</p>`
            : html`<table>
                ${drawHead(host, shown.facts)}
                <tbody>
                  ${repeat(
                    shown.rules,
                    ({ name }) => name,
                    (rule) => drawRow(host, rule, shown.facts),
                  )}
                </tbody>
              </table>`
        }
        ${this.#others(session, tables)}
      </div>
    `;
  }

  #host(session: PolicySession, shown: TableGroup): TableHost {
    const scope = scopeOf(session.documents.value);
    return {
      scope,
      session,
      day: todayInShanghai(),
      isOpen: shown.key === WHOLE,
      change: (rule: Rule, changed: Rule) => changeRule(session, rule.name, changed),
      changeTest: (rule, fact, test) => this.#change(session, [rule.name], fact, test),
      removeColumn: (fact) => {
        const names = shown.rules.map(({ name }) => name);
        if (shown.key !== WHOLE)
          this.chosen = shown.facts
            .filter((one) => one !== fact)
            .toSorted()
            .join(" ");
        this.#change(session, names, fact, undefined);
      },
    };
  }

  #groups(session: PolicySession, { groups }: Tables, shown: TableGroup): TemplateResult {
    const { facts } = session.documents.value.facts;
    const count = groups.reduce((sum, { rules }) => sum + rules.length, 0);
    const labelOf = (name: string): string => {
      const fact = facts[name];
      return fact === undefined ? name : say(fact.label);
    };
    const options = [
      [WHOLE, say(WORDS.whole(count))] as const,
      ...groups.map(({ key, facts: names, rules }) => {
        const words = names.map(labelOf).join("、");
        return [key, say(WORDS.groupOf(words, rules.length))] as const;
      }),
    ];
    return html`<select
      aria-label=${say(WORDS.group)}
      @change=${(event: Event) => {
        if (event.target instanceof HTMLSelectElement) this.chosen = event.target.value;
      }}
    >
      ${options.map(([key, words]) => html`<option value=${key} .selected=${key === shown.key}>${words}</option>`)}
    </select>`;
  }

  #adders(session: PolicySession, shown: TableGroup): TemplateResult {
    const scope = scopeOf(session.documents.value);
    const choices = factChoices(scope, language.value).filter(
      ({ value }) => !shown.facts.includes(value) && scope.facts[value]?.fields === undefined,
    );
    const last = shown.rules.at(-1);
    return html`
      <button
        class="link-button"
        ?disabled=${last === undefined}
        @click=${() => last !== undefined && duplicateRule(session, last)}
      >
        <wa-icon name="plus"></wa-icon>${say(WORDS.addRow)}
      </button>
      <sm-choice-picker
        action
        .choices=${choices}
        placeholder=${say(WORDS.addColumn)}
        ?disabled=${shown.rules.length === 0}
        @sm-choice-picked=${(event: CustomEvent<{ value: string }>) =>
          this.#addColumn(session, shown, event.detail.value)}
      ></sm-choice-picker>
    `;
  }

  #others(session: PolicySession, { others }: Tables): TemplateResult | typeof nothing {
    if (others.length === 0) return nothing;
    return html`<details>
      <summary>${say(WORDS.others(others.length))}</summary>
      <ul>
        ${others.map(
          ({ rule, reason }) =>
            html`<li>
              <a href=${ruleAddress(session.power, rule.name)}>${say(rule.title)}</a>
              <span class="quiet">${say(reason)}</span>
            </li>`,
        )}
      </ul>
    </details>`;
  }
}
