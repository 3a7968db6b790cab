import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../../elements/sm-grade.ts";
import "../condition/sm-condition-test.ts";
import "../editor/sm-measures-picker.ts";
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";

import { FACT_TYPE_LABELS, UNIT_LABELS } from "../../../engine/core/model/fact-labels.ts";
import type { Grade, Rule } from "../../../engine/core/model/formats.generated.ts";
import { EFFECT_LABELS, GRADE_LABELS } from "../../../engine/core/model/labels.ts";
import { language, say } from "../../language/language.ts";
import type { PolicySession } from "../../workspace/policy-session.ts";
import type { ConditionScope } from "../../../engine/core/conditions/condition-scope.ts";
import type { JsonObject } from "../../../engine/core/conditions/condition-node.ts";
import { newTest } from "../condition/operand.ts";
import { EFFECTS_OF_GRADE, withGrade, withParams } from "../editor/effects.ts";
import { ruleAddress } from "../list/rule-address.ts";
import { readRow } from "./decision-table.ts";
import { WORDS } from "./words.ts";

/** What the drawn rows ask of the table around them. */
export type TableHost = {
  readonly session: PolicySession;
  readonly scope: ConditionScope;
  readonly day: string;
  /** Whether a rule may leave a fact of the table open. */
  readonly isOpen: boolean;
  readonly change: (rule: Rule, changed: Rule) => void;
  readonly changeTest: (rule: Rule, fact: string, test: JsonObject | undefined) => void;
  readonly removeColumn: (fact: string) => void;
};

const GRADES: readonly Grade[] = ["A", "B", "C"];

export function drawHead(host: TableHost, facts: readonly string[]): TemplateResult {
  return html`<thead>
    <tr>
      <th scope="col">${say(WORDS.title)}</th>
      ${facts.map((fact) => drawFactHead(host, fact))}
      <th scope="col">${say(WORDS.grade)}</th>
      <th scope="col">${say(WORDS.effect)}</th>
      <th scope="col" class="measures">${say(WORDS.measures)}</th>
    </tr>
  </thead>`;
}

/** One rule: its title, its test of each fact, and what follows. */
export function drawRow(host: TableHost, rule: Rule, facts: readonly string[]): TemplateResult {
  const row = readRow(rule, host.scope.facts);
  return html`<tr>
    <th scope="row">${drawTitle(host, rule)}</th>
    ${facts.map((fact) => html`<td>${drawCell(host, rule, fact, row.ok ? row.tests.get(fact) : undefined)}</td>`)}
    ${drawOutcome(host, rule)}
  </tr>`;
}

function drawFactHead({ scope, session, removeColumn }: TableHost, name: string): TemplateResult {
  const fact = scope.facts[name];
  const label = fact === undefined ? name : say(fact.label);
  const kind =
    fact === undefined ? "" : say(fact.unit === undefined ? FACT_TYPE_LABELS[fact.type] : UNIT_LABELS[fact.unit]);
  const words = say(WORDS.removeColumn(label));
  return html`<th scope="col">
    <span class="name"
      >${label}${
        session.readOnly
          ? nothing
          : html`<button class="icon-button" aria-label=${words} title=${words} @click=${() => removeColumn(name)}>
              <wa-icon name="xmark"></wa-icon>
            </button>`
      }</span
    ><span class="unit">${kind}</span>
  </th>`;
}

function drawTitle({ session, change }: TableHost, rule: Rule): TemplateResult {
  const handleChange = (event: Event): void => {
    if (!(event.target instanceof HTMLInputElement)) return;
    change(rule, { ...rule, title: { ...rule.title, [language.peek()]: event.target.value } });
  };
  const words = `${say(WORDS.open)}: ${say(rule.title)}`;
  return html`<span class="title"
    ><input
      type="text"
      aria-label=${say(WORDS.title)}
      ?disabled=${session.readOnly}
      .value=${say(rule.title)}
      title=${say(rule.title)}
      @change=${handleChange} /><a
      class="icon-button"
      href=${ruleAddress(session.power, rule.name)}
      aria-label=${words}
      title=${words}
      ><wa-icon name="pen-to-square"></wa-icon></a
  ></span>`;
}

// oxlint-disable-next-line max-params -- one cell: the table, its row, its column, and what stands in it
function drawCell(
  host: TableHost,
  rule: Rule,
  fact: string,
  test: JsonObject | undefined,
): TemplateResult | typeof nothing {
  const { scope, session, day, isOpen, changeTest } = host;
  const definition = scope.facts[fact];
  if (definition === undefined) return nothing;
  const label = say(definition.label);
  if (test === undefined) {
    if (session.readOnly) return html`<span class="quiet">–</span>`;
    const words = say(WORDS.addCell(label));
    return html`<button
      class="icon-button"
      aria-label=${words}
      title=${words}
      @click=${() => changeTest(rule, fact, newTest(fact, definition))}
    >
      <wa-icon name="plus"></wa-icon>
    </button>`;
  }
  const words = say(WORDS.removeCell(label));
  return html`<div class="cell" role="group" aria-label=${label}>
    <sm-condition-test
      brief
      .test=${test}
      .scope=${scope}
      day=${day}
      ?disabled=${session.readOnly}
      @sm-test-changed=${(event: CustomEvent<{ test: JsonObject }>) => changeTest(rule, fact, event.detail.test)}
    ></sm-condition-test>
    ${
      session.readOnly || !isOpen
        ? nothing
        : html`<button
            class="icon-button"
            aria-label=${words}
            title=${words}
            @click=${() => changeTest(rule, fact, undefined)}
          >
            <wa-icon name="xmark"></wa-icon>
          </button>`
    }
  </div>`;
}

function drawOutcome({ session, change }: TableHost, rule: Rule): TemplateResult {
  const { grade, effect, measures } = rule.event.params;
  const allowed = EFFECTS_OF_GRADE[grade];
  const effects = allowed.includes(effect) ? allowed : [effect, ...allowed];
  return html`
    <td class="outcome">
      <span class="grade"
        ><sm-grade grade=${grade} aria-hidden="true"></sm-grade>
        <select
          aria-label=${say(WORDS.grade)}
          ?disabled=${session.readOnly}
          @change=${(event: Event) => {
            const chosen = GRADES.find((one) => one === valueOf(event));
            if (chosen !== undefined) change(rule, withGrade(rule, chosen));
          }}
        >
          ${GRADES.map((one) => html`<option value=${one} .selected=${live(one === grade)}>${say(GRADE_LABELS[one])}</option>`)}
        </select></span
      >
    </td>
    <td class="outcome">
      <select
        aria-label=${say(WORDS.effect)}
        ?disabled=${session.readOnly}
        @change=${(event: Event) => {
          const chosen = effects.find((one) => one === valueOf(event));
          if (chosen !== undefined) change(rule, withParams(rule, { effect: chosen }));
        }}
      >
        ${effects.map((one) => html`<option value=${one} .selected=${live(one === effect)}>${say(EFFECT_LABELS[one])}</option>`)}
      </select>
    </td>
    <td class="outcome measures">
      <sm-measures-picker
        .value=${measures}
        .library=${session.library.measures}
        ?disabled=${session.readOnly}
        @sm-measures-changed=${(event: CustomEvent<{ value: string[] }>) =>
          change(rule, withParams(rule, { measures: event.detail.value }))}
      ></sm-measures-picker>
    </td>
  `;
}

function valueOf({ target }: Event): string {
  return target instanceof HTMLSelectElement ? target.value : "";
}
