import "@awesome.me/webawesome/dist/components/button/button.js";
import { html, nothing, type TemplateResult } from "lit";

import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { place, setQuery } from "../app/location.ts";
import { say } from "../language/language.ts";
import type { CatalogueTitles } from "../supervision/catalogue-titles.ts";
import { choiceField, clearFilters, dayField } from "../supervision/filter-fields.ts";
import { ACT_WORDS } from "./act-words.ts";
import { WORDS } from "./words.ts";

/** What the acts are narrowed by; each stands in the address. */
export const FILTERS = ["power", "act", "outcome", "who", "from", "to"] as const;

const OUTCOMES = {
  done: WORDS.done,
  refused: WORDS.outcomeRefused,
  failed: WORDS.outcomeFailed,
  begun: WORDS.outcomeBegun,
};

/** The fields of the filters. `person` is what he is called whose acts alone are shown. */
export function actFilters(titles: CatalogueTitles, person: string): TemplateResult {
  return html`<search class="filters">
    ${choiceField("power", WORDS.power, titles.powers)} ${choiceField("act", WORDS.act, ACT_NAMES)}
    ${choiceField("outcome", WORDS.outcome, OUTCOMES)} ${dayField("from")} ${dayField("to")}
    ${
      place.value.query.has("who")
        ? html`<wa-button size="s" title=${say(WORDS.allPeople)} @click=${() => setQuery({ who: "" })}
            >${say(WORDS.onlyPerson(person))}<wa-icon slot="end" name="xmark"></wa-icon
          ></wa-button>`
        : nothing
    }
    ${clearFilters(FILTERS)}
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
