import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/option/option.js";
import "@awesome.me/webawesome/dist/components/select/select.js";
import "../fields/sm-date-field.ts";
import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";

import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { place, setQuery } from "../app/location.ts";
import { valueOf } from "../elements/form-values.ts";
import { language, say } from "../language/language.ts";
import type { CatalogueTitles } from "../supervision/catalogue-titles.ts";
import { ACT_WORDS } from "./act-words.ts";
import { WORDS } from "./words.ts";

/** What the acts are narrowed by; each stands in the address. */
export const FILTERS = ["power", "act", "outcome", "who", "from", "to"] as const;

const OUTCOMES = { done: WORDS.done, refused: WORDS.outcomeRefused, failed: WORDS.outcomeFailed };

/** The fields of the filters. `person` is what he is called whose acts alone are shown. */
export function actFilters(titles: CatalogueTitles, person: string): TemplateResult {
  const { query } = place.value;
  const isFiltered = FILTERS.some((name) => query.has(name));
  return html`<search class="filters">
    ${selectField("power", titles.powers)} ${selectField("act", ACT_NAMES)} ${selectField("outcome", OUTCOMES)}
    ${dayField("from")} ${dayField("to")}
    ${
      query.has("who")
        ? html`<wa-button size="s" title=${say(WORDS.allPeople)} @click=${() => setQuery({ who: "" })}
            >${say(WORDS.onlyPerson(person))}<wa-icon slot="end" name="xmark"></wa-icon
          ></wa-button>`
        : nothing
    }
    ${
      isFiltered
        ? html`<wa-button
            size="s"
            appearance="plain"
            @click=${() => setQuery(Object.fromEntries(FILTERS.map((name) => [name, ""])))}
            >${say(WORDS.clearFilters)}</wa-button
          >`
        : nothing
    }
  </search>`;
}

/** What an act is called without what it was done on. */
const ACT_NAMES: Readonly<Record<string, LocalizedText>> = Object.fromEntries(
  Object.entries(ACT_WORDS).map(([id, { tried }]) => [id, { zh: bare(tried.zh), en: bare(tried.en) }]),
);

function bare(words: string): string {
  return words
    .replace(/^\{power\}的/, "")
    .replaceAll(/(?:\{version\})?\{power\}的?/g, "…")
    .replaceAll(/ of …/g, "")
    .replaceAll("…的", "")
    .replaceAll(/\s*\{\w+\}年?/g, "")
    .trim();
}

function selectField(
  name: "power" | "act" | "outcome",
  options: Readonly<Record<string, LocalizedText>>,
): TemplateResult {
  return html`${keyed(
    language.value,
    html`<wa-select
      size="s"
      label=${say(WORDS[name])}
      placeholder=${say(WORDS.any)}
      with-clear
      .value=${place.value.query.get(name) ?? ""}
      @change=${(event: Event) => setQuery({ [name]: valueOf(event) })}
      @wa-clear=${() => setQuery({ [name]: "" })}
    >
      ${Object.entries(options).map(([key, words]) => html`<wa-option value=${key}>${say(words)}</wa-option>`)}
    </wa-select>`,
  )}`;
}

function dayField(name: "from" | "to"): TemplateResult {
  return html`<sm-date-field
    label=${say(WORDS[name])}
    value=${place.value.query.get(name) ?? ""}
    @sm-date-changed=${({ detail }: CustomEvent<string>) => setQuery({ [name]: detail })}
  ></sm-date-field>`;
}
