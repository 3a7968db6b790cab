import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";

import { GRADE_LABELS } from "../../../engine/core/model/labels.ts";
import type { LocalizedText } from "../../../engine/core/model/formats.generated.ts";
import { say } from "../../language/language.ts";
import type { PolicySession } from "../../workspace/policy-session.ts";
import { factsOfCondition } from "../condition/facts-of-condition.ts";
import type { RuleFilter } from "./rule-rows.ts";
import { WORDS } from "./words.ts";

/** The fields by which the list is narrowed. Only facts that a rule reads are offered. */
export function drawFilters(
  session: PolicySession,
  filter: RuleFilter,
  change: (change: Partial<RuleFilter>) => void,
): TemplateResult {
  const { rules, facts } = session.documents.value;
  const used = new Set(rules.flatMap(({ conditions }) => [...factsOfCondition(conditions)]));
  const grades = (["A", "B", "C"] as const).map((grade) => [grade, say(GRADE_LABELS[grade])] as const);
  const steps = session.map.value.steps.map(({ id, title }) => [id, say(title) || id] as const);
  const names = Object.entries(facts.facts).flatMap(([name, fact]) =>
    used.has(name) ? [[name, fact === undefined ? name : say(fact.label)] as const] : [],
  );
  return html`
    <input
      type="search"
      placeholder=${say(WORDS.search)}
      aria-label=${say(WORDS.search)}
      .value=${filter.text}
      @input=${(event: Event) => event.target instanceof HTMLInputElement && change({ text: event.target.value })}
    />
    ${drawSelect(WORDS.grade, WORDS.allGrades, grades, filter.grade, (grade) => change({ grade }))}
    ${drawSelect(WORDS.step, WORDS.allSteps, [...steps, ["none", say(WORDS.noStep)]], filter.step, (step) => change({ step }))}
    ${drawSelect(WORDS.fact, WORDS.allFacts, names, filter.fact, (fact) => change({ fact }))}
  `;
}

// oxlint-disable-next-line max-params -- one drawn field: its name, its empty choice, its choices, its value, what it changes
function drawSelect(
  label: LocalizedText,
  all: LocalizedText,
  options: readonly (readonly [string, string])[],
  value: string,
  change: (value: string) => void,
): TemplateResult {
  return html`<select
    aria-label=${say(label)}
    @change=${(event: Event) => event.target instanceof HTMLSelectElement && change(event.target.value)}
  >
    <option value="" .selected=${live(value === "")}>${say(all)}</option>
    ${options.map(([name, word]) => html`<option value=${name} .selected=${live(name === value)}>${word}</option>`)}
  </select>`;
}
