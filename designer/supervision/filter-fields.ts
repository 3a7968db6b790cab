import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/option/option.js";
import "@awesome.me/webawesome/dist/components/select/select.js";
import "../fields/sm-date-field.ts";
import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";

import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { GRADE_LABELS } from "../../engine/core/model/labels.ts";
import { SUPERVISION_CODES } from "../../engine/core/supervision/supervision-codes.ts";
import { place, setQuery } from "../app/location.ts";
import { valueOf } from "../elements/form-values.ts";
import { language, say } from "../language/language.ts";
import type { CatalogueTitles } from "./catalogue-titles.ts";
import type { FilterName } from "./filters.ts";
import { WORDS } from "./words.ts";

const CODE_TITLES = Object.fromEntries(Object.entries(SUPERVISION_CODES).map(([code, { title }]) => [code, title]));

/** The states that can be chosen, and what it is called when none is. */
type StateChoice = { readonly states?: Readonly<Record<string, LocalizedText>>; readonly anyState?: LocalizedText };

/** The fields of the filters, and a button that clears them where there is something to clear. */
export function filterFields(
  names: readonly FilterName[],
  titles: CatalogueTitles,
  { states = {}, anyState = WORDS.any }: StateChoice = {},
): TemplateResult {
  const options: Readonly<Record<Exclude<FilterName, "from" | "to">, Readonly<Record<string, LocalizedText>>>> = {
    power: titles.powers,
    organ: titles.organs,
    grade: GRADE_LABELS,
    code: CODE_TITLES,
    state: states,
    undecided: { true: WORDS.somethingUndecided, false: WORDS.allDecided },
  };
  return html`<search class="filters">
    ${names.map((name) =>
      name === "from" || name === "to"
        ? dayField(name)
        : choiceField(name, WORDS[name], options[name], name === "state" ? anyState : WORDS.any),
    )}
    ${clearFilters(names)}
  </search>`;
}

/** A button that clears the filters where there is something to clear. */
export function clearFilters(names: readonly string[]): TemplateResult | typeof nothing {
  if (!names.some((name) => place.value.query.has(name))) return nothing;
  return html`<wa-button
    size="s"
    appearance="plain"
    @click=${() => setQuery(Object.fromEntries(names.map((name) => [name, ""])))}
    >${say(WORDS.clearFilters)}</wa-button
  >`;
}

/** A filter of which one of some values is chosen, or none; it stands in the address under its name. */
export function choiceField(
  name: string,
  label: LocalizedText,
  options: Readonly<Record<string, LocalizedText>>,
  any: LocalizedText = WORDS.any,
): TemplateResult {
  return html`${keyed(
    language.value,
    html`<wa-select
      size="s"
      label=${say(label)}
      placeholder=${say(any)}
      with-clear
      .value=${place.value.query.get(name) ?? ""}
      @change=${(event: Event) => setQuery({ [name]: valueOf(event) })}
      @wa-clear=${() => setQuery({ [name]: "" })}
    >
      ${Object.entries(options).map(([key, words]) => html`<wa-option value=${key}>${say(words)}</wa-option>`)}
    </wa-select>`,
  )}`;
}

/** The first or the last day that is asked for. */
export function dayField(name: "from" | "to"): TemplateResult {
  return html`<sm-date-field
    label=${say(WORDS[name])}
    value=${place.value.query.get(name) ?? ""}
    @sm-date-changed=${({ detail }: CustomEvent<string>) => setQuery({ [name]: detail })}
  ></sm-date-field>`;
}
