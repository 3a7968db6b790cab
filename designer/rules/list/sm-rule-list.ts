import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "./sm-delete-rule.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";

import type { LocalizedText, Rule } from "../../../engine/core/model/formats.generated.ts";
import { navigate } from "../../app/location.ts";
import { language, say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import type { PolicySession } from "../../workspace/policy-session.ts";
import { factsOfCondition } from "../condition/facts-of-condition.ts";
import { scopeOf } from "../condition/scope-of.ts";
import { fieldStyles } from "../../styles/plain-fields.ts";
import { todayInShanghai } from "../../language/today.ts";
import { stepsOf } from "./attached-rules.ts";
import { ruleAddress } from "./rule-address.ts";
import { addRule, attachRule, duplicateRule, moveRule } from "./rule-actions.ts";
import { drawnAround, earlierRows, FIRST_ROWS, laterRows, type DrawnRows } from "./drawn-rows.ts";
import { drawFilters } from "./rule-filters.ts";
import { byPriority } from "./rule-order.ts";
import {
  filterRows,
  NO_FILTER,
  ruleRows,
  sortRows,
  type RuleFilter,
  type RuleOrder,
  type RuleRow,
} from "./rule-rows.ts";
import { drawRuleRow, drawStepTools, type RuleAction, type RuleRowHost } from "./rule-row.ts";
import { RuleSentences } from "./rule-sentences.ts";
import type { SmDeleteRule } from "./sm-delete-rule.ts";
import { ruleListStyles } from "./sm-rule-list.styles.ts";
import { WORDS } from "./words.ts";

/** One for all lists: each list is made anew when its tab is opened, and thousands of sentences take long to tell. */
const SENTENCES = new RuleSentences();
const NEAR_THE_END = 600;

/**
 * The rules of a power, or of one step of its map. Every rule is a link to its place in the rules tab; at a step, rules
 * are attached, taken off and made.
 */
@customElement("sm-rule-list")
export class SmRuleList extends SignalWatcher(LitElement) {
  static override styles = [shared, fieldStyles, ruleListStyles];

  @query("sm-delete-rule") private readonly deletion!: SmDeleteRule | null;

  @state() private filter: RuleFilter = NO_FILTER;
  @state() private order: RuleOrder = "priority";
  /** Which rows are drawn; more come as one scrolls. */
  @state() private drawn: DrawnRows = FIRST_ROWS;
  @state() private said = "";
  /** The rule whose menu is open; a menu for each of thousands of rules would take long to draw. */
  @state() private menuOf = "";
  #rows: readonly RuleRow[] = [];

  @property({ attribute: false }) session: PolicySession | undefined;
  /** The id of a step, whose rules alone are shown; without one, those of the power. */
  @property() step = "";
  /** The name of the rule that is open. */
  @property() chosen = "";

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.session === undefined) return;
    this.#rows = this.#rowsOf(this.session);
    if (this.drawn.first >= this.#rows.length) this.drawn = FIRST_ROWS;
    if (!changed.has("chosen")) return;
    this.drawn = drawnAround(
      this.drawn,
      this.#rows.findIndex(({ rule }) => rule.name === this.chosen),
    );
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("chosen")) this.renderRoot.querySelector("li.chosen")?.scrollIntoView({ block: "nearest" });
  }

  #rowsOf(session: PolicySession): readonly RuleRow[] {
    const documents = session.documents.value;
    const { findings, cases, compiles } = session.analysis.value;
    const day = todayInShanghai();
    const rows = ruleRows({
      rules: documents.rules,
      map: session.map.value,
      findings,
      cases: compiles ? cases : undefined,
      sentenceOf: SENTENCES.teller(scopeOf(documents), day, language.value),
      day,
    });
    const step = this.step === "" ? {} : { step: this.step };
    return sortRows(
      filterRows(rows, { ...this.filter, ...step }, ({ conditions }) => factsOfCondition(conditions)),
      this.order,
      ({ title }) => say(title),
    );
  }

  private readonly handleFilter = (change: Partial<RuleFilter>): void => {
    this.filter = { ...this.filter, ...change };
    this.drawn = FIRST_ROWS;
  };

  #new(session: PolicySession): void {
    const name = addRule(session, todayInShanghai(), this.step === "" ? undefined : this.step);
    navigate(ruleAddress(session.power, name));
  }

  #duplicate(session: PolicySession, rule: Rule): void {
    navigate(ruleAddress(session.power, duplicateRule(session, rule)));
  }

  #detach(session: PolicySession, name: string): void {
    const steps = stepsOf(session.map.peek(), name).filter((step) => step !== this.step);
    attachRule(session, name, steps);
  }

  #attach(session: PolicySession, name: string): void {
    attachRule(session, name, [...stepsOf(session.map.peek(), name), this.step]);
  }

  /** Moves a rule among all rules of the power, next to the one that stands before or after it in what is shown. */
  #move(session: PolicySession, rows: readonly RuleRow[], name: string, by: 1 | -1): void {
    const ordered = session.documents.peek().rules.toSorted(byPriority);
    const neighbour = rows[rows.findIndex(({ rule }) => rule.name === name) + by]?.rule.name;
    const position = ordered.findIndex((rule) => rule.name === neighbour);
    if (position === -1) return;
    moveRule(session, name, position);
    this.said = say(WORDS.movedTo(position + 1, ordered.length));
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`a[data-rule="${name}"]`)?.focus());
  }

  #act(session: PolicySession, rows: readonly RuleRow[], rule: Rule, action: RuleAction): void {
    if (action === "duplicate") this.#duplicate(session, rule);
    if (action === "remove") this.deletion?.ask(session, rule);
    if (action === "detach") this.#detach(session, rule.name);
    if (action === "up") this.#move(session, rows, rule.name, -1);
    if (action === "down") this.#move(session, rows, rule.name, 1);
  }

  override render(): TemplateResult | typeof nothing {
    const { session } = this;
    if (session === undefined) return nothing;
    const rows = this.#rows;
    const { rules } = session.documents.value;
    const isFiltered = Object.values(this.filter).some((part) => part !== "");
    const { first, end } = this.drawn;
    const shown = rows.slice(first, end);
    const host = this.#host(session, rows);
    return html`
      ${
        this.step === ""
          ? html`<div class="filters" role="search">
              ${drawFilters(session, this.filter, this.handleFilter)}
              <select
                aria-label=${say(WORDS.order)}
                @change=${(event: Event) => {
                  const value = event.target instanceof HTMLSelectElement ? event.target.value : "";
                  this.order = ORDERS.find((order) => order === value) ?? "priority";
                  this.drawn = FIRST_ROWS;
                }}
              >
                ${ORDERS.map((order) => html`<option value=${order}>${say(WORDS.orders[order])}</option>`)}
              </select>
              <div class="bar">
                <span role="status">${say(WORDS.shown(rows.length, rules.length))}</span>
                <span class="grow"></span>
                ${
                  session.readOnly
                    ? nothing
                    : html`<button class="link-button" @click=${() => this.#new(session)}>
                        <wa-icon name="plus"></wa-icon>${say(WORDS.addRule)}
                      </button>`
                }
              </div>
            </div>`
          : drawStepTools(session, this.step, {
              attach: (name) => this.#attach(session, name),
              add: () => this.#new(session),
            })
      }
      <ol aria-label=${say(WORDS.rules)} @scroll=${this.handleScroll}>
        ${first > 0 ? this.#more(WORDS.earlier(first), this.#showEarlier) : nothing}
        ${repeat(
          shown,
          ({ rule }) => rule.name,
          (row) => drawRuleRow(row, host),
        )}
        ${rows.length === 0 ? this.#nothing(isFiltered && rules.length > 0) : nothing}
        ${rows.length > end ? this.#more(WORDS.more(rows.length - end), this.#showMore) : nothing}
      </ol>
      <sm-delete-rule></sm-delete-rule>
      <div class="visually-hidden" role="status">${this.said}</div>
    `;
  }

  #host(session: PolicySession, rows: readonly RuleRow[]): RuleRowHost {
    const isOrdered = this.order === "priority" && !session.readOnly;
    return {
      session,
      chosen: this.chosen,
      menuOf: this.menuOf,
      actions: [
        ...(this.step === "" && isOrdered ? (["up", "down"] as const) : []),
        "duplicate",
        this.step === "" ? "remove" : "detach",
      ],
      openMenu: (name) => (this.menuOf = name),
      closeMenu: (name) => this.#closeMenu(name),
      act: (rule, action) => this.#act(session, rows, rule, action),
      move: (name, by) => isOrdered && this.#move(session, rows, name, by),
    };
  }

  #nothing(isFiltered: boolean): TemplateResult {
    if (this.step !== "") return html`<li class="nothing">${say(WORDS.noneHere)}</li>`;
    if (!isFiltered) return html`<li class="nothing">${say(WORDS.none)}</li>`;
    return html`<li class="nothing">
      ${say(WORDS.noMatch)}
      <button class="link-button" @click=${() => this.handleFilter(NO_FILTER)}>${say(WORDS.clear)}</button>
    </li>`;
  }

  #more(words: LocalizedText, show: () => void): TemplateResult {
    return html`<li class="nothing">
      <button class="link-button" @click=${show}>${say(words)}</button>
    </li>`;
  }

  readonly #showEarlier = (): void => {
    this.drawn = earlierRows(this.drawn);
  };

  readonly #showMore = (): void => {
    this.drawn = laterRows(this.drawn);
  };

  private readonly handleScroll = (event: Event): void => {
    if (!(event.target instanceof HTMLElement)) return;
    const { scrollTop, clientHeight, scrollHeight } = event.target;
    if (scrollHeight - scrollTop - clientHeight < NEAR_THE_END && this.drawn.end < this.#rows.length) this.#showMore();
    if (scrollTop < NEAR_THE_END && this.drawn.first > 0) this.#showEarlier();
  };

  #closeMenu(name: string): void {
    const hadFocus = this.shadowRoot?.activeElement?.closest("wa-dropdown") !== null;
    this.menuOf = "";
    if (!hadFocus) return;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`[data-menu="${CSS.escape(name)}"]`)?.focus(),
    );
  }
}

const ORDERS = ["priority", "grade", "title", "findings"] as const;
