import { html, nothing, type TemplateResult } from "lit";

import type { RecordedAct } from "../api/audit.ts";
import { place, setQuery } from "../app/location.ts";
import { showDay, showTime } from "../language/formats.ts";
import { say } from "../language/language.ts";
import { badge } from "../supervision/badges.ts";
import type { CatalogueTitles } from "../supervision/catalogue-titles.ts";
import { actDetails } from "./act-details.ts";
import { sentence } from "./sentence.ts";
import { WORDS } from "./words.ts";

/** The acts under the days on which they were done; each can be opened. */
export function actRows(acts: readonly RecordedAct[], titles: CatalogueTitles): readonly TemplateResult[] {
  return byDay(acts).map(
    ([day, ofDay]) => html`
      <h2>${showDay(day)}</h2>
      <ol>
        ${ofDay.map(
          (act) =>
            html`<li class=${act.outcome}>
              <time datetime=${act.at}>${showTime(act.at)}</time>
              <div class="what">
                <p>${sentence(act, titles, personLink)}</p>
                <details>
                  <summary>${say(WORDS.details)}<span class="visually-hidden"> ${act.seq}</span></summary>
                  ${actDetails(act)}
                </details>
              </div>
              ${mark(act)}
              <span class="from small quiet" title=${say(WORDS.where)} translate="no">${act.from}</span>
            </li>`,
        )}
      </ol>
    `,
  );
}

/** The name of whoever acted shows his acts alone. */
function personLink({ who }: RecordedAct, name: string): TemplateResult {
  const query = new URLSearchParams(place.value.query);
  query.set("who", who.id);
  return html`<a
    class="person"
    href=${`/audit?${query.toString()}`}
    @click=${(event: Event) => {
      event.preventDefault();
      setQuery({ who: who.id });
    }}
    ><bdi lang="zh-CN">${name}</bdi></a
  >`;
}

function mark({ outcome }: RecordedAct): TemplateResult | typeof nothing {
  if (outcome === "done") return nothing;
  if (outcome === "begun") return badge("unknown", "circle-question", WORDS.outcomeBegun);
  return outcome === "refused"
    ? badge("warn", "ban", WORDS.outcomeRefused)
    : badge("bad", "circle-xmark", WORDS.outcomeFailed);
}

/** The days in Shanghai, in the order of the acts. */
function byDay(acts: readonly RecordedAct[]): readonly (readonly [string, readonly RecordedAct[]])[] {
  const days = new Map<string, RecordedAct[]>();
  for (const act of acts) {
    const day = DAY.format(new Date(act.at));
    const ofDay = days.get(day);
    if (ofDay === undefined) days.set(day, [act]);
    else ofDay.push(act);
  }
  return [...days];
}

const DAY = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai", dateStyle: "short" });
