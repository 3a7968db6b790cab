import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";

import type { ListedPerson } from "../../api/people.ts";
import { place } from "../../app/location.ts";
import { showInstant } from "../../language/formats.ts";
import { say } from "../../language/language.ts";
import { badge } from "../../supervision/badges.ts";
import { organTitle, type Directory } from "../directory.ts";
import { grantWords } from "../grant-words.ts";
import { WORDS } from "./words.ts";

/** People as a table; one is opened by the address. */
export function personRows(people: readonly ListedPerson[], chosen: string, directory: Directory): TemplateResult {
  const heads = [WORDS.name, WORDS.account, WORDS.organ, WORDS.roles, WORDS.state, WORDS.signedIn];
  return html`<table>
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${say(head)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${repeat(
        people,
        ({ id }) => id,
        (person) => row(person, chosen, directory),
      )}
    </tbody>
  </table>`;
}

function row(person: ListedPerson, chosen: string, directory: Directory): TemplateResult {
  const { id, name, organ, grants, signedInSince } = person;
  return html`<tr class=${id === chosen ? "chosen" : ""} data-person=${id}>
    <td>
      <a class="what" lang="zh-CN" href=${addressOf(id)} aria-current=${id === chosen ? "true" : nothing}>${name}</a>
    </td>
    <td><code>${id}</code></td>
    <td>${organTitle(directory, organ)}</td>
    <td>
      ${
        grants.length === 0
          ? html`<span class="quiet">${say(WORDS.noRole)}</span>`
          : html`<ul class="plain">
              ${grants.map((grant) => html`<li>${grantWords(grant, directory)}</li>`)}
            </ul>`
      }
    </td>
    <td>${personState(person)}</td>
    <td class="small">${signedInSince === undefined ? "–" : showInstant(signedInSince)}</td>
  </tr>`;
}

/** Whether somebody can come in. */
export function personState({ disabled, hasPassword }: Pick<ListedPerson, "disabled" | "hasPassword">): TemplateResult {
  if (disabled) return badge("bad", "ban", WORDS.disabled);
  return hasPassword ? badge("good", "check", WORDS.active) : badge("warn", "clock", WORDS.invited);
}

/** The address of a person, or of a new one, among the people that are shown. */
export function addressOf(person: string): string {
  const query = new URLSearchParams(place.value.query);
  query.set("person", person);
  return `/people?${query.toString()}`;
}
