import "@awesome.me/webawesome/dist/components/button/button.js";
import { html, nothing, type TemplateResult } from "lit";

import type { ListedKey } from "../../api/keys.ts";
import type { CataloguedPower } from "../../api/policies.ts";
import { showInstant } from "../../language/formats.ts";
import { say } from "../../language/language.ts";
import { badge } from "../../supervision/badges.ts";
import { organTitle, roleTitle, type Directory } from "../directory.ts";
import { calledBy } from "../names.ts";
import { WORDS } from "./words.ts";

/** What the rows are drawn with. `now` is the instant against which a key has expired. */
export type KeyRowsLook = {
  readonly directory: Directory;
  readonly powers: readonly CataloguedPower[];
  readonly now: number;
  readonly onWithdraw: (key: ListedKey) => void;
};

/** The keys as a table, each with a button that withdraws it. */
export function keyRows(keys: readonly ListedKey[], look: KeyRowsLook): TemplateResult {
  const heads = [WORDS.name, WORDS.roles, WORDS.organ, WORDS.powers, WORDS.expires, WORDS.lastUsed, WORDS.createdBy];
  return html`<table>
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${say(head)}</th>`)}
        <th scope="col"><span class="visually-hidden">${say(WORDS.withdraw)}</span></th>
      </tr>
    </thead>
    <tbody>
      ${keys.map((key) => row(key, look))}
    </tbody>
  </table>`;
}

function row(key: ListedKey, { directory, powers, now, onWithdraw }: KeyRowsLook): TemplateResult {
  const { id, name, roles, organ, expiresAt, lastUsedAt, createdBy } = key;
  return html`<tr data-key=${id}>
    <th scope="row"><span lang="zh-CN">${name}</span></th>
    <td>${list(roles.map((role) => roleTitle(directory, role)))}</td>
    <td>${organTitle(directory, organ)}</td>
    <td>
      ${key.powers === undefined ? say(WORDS.allPowers) : list(key.powers.map((power) => powerTitle(powers, power)))}
    </td>
    <td class="small">
      ${showInstant(expiresAt)}
      ${Date.parse(expiresAt) <= now ? badge("bad", "hourglass-half", WORDS.expired) : nothing}
    </td>
    <td class="small">${lastUsedAt === undefined ? say(WORDS.neverUsed) : showInstant(lastUsedAt)}</td>
    <td><span lang="zh-CN">${calledBy(createdBy)}</span></td>
    <td>
      <wa-button size="s" appearance="outlined" variant="danger" @click=${() => onWithdraw(key)}
        >${say(WORDS.withdraw)}<span class="visually-hidden" lang="zh-CN"> ${name}</span></wa-button
      >
    </td>
  </tr>`;
}

function list(words: readonly string[]): TemplateResult {
  return html`<ul class="plain">
    ${words.map((word) => html`<li>${word}</li>`)}
  </ul>`;
}

function powerTitle(powers: readonly CataloguedPower[], id: string): string {
  const title = powers.find((one) => one.id === id)?.power?.title;
  return title === undefined ? id : say(title);
}
