import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import { html, nothing, type TemplateResult } from "lit";

import { LIFECYCLES } from "../../engine/core/lifecycle/lifecycles.generated.ts";
import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import type { VersionState } from "../../engine/core/versions/version-state.ts";
import { calledBy } from "../access/names.ts";
import type { VersionReview } from "../api/policies.ts";
import type { ListedVersion } from "../api/versions.ts";
import { showInstant } from "../language/formats.ts";
import { say } from "../language/language.ts";
import { WORDS } from "./words.ts";

/** What can be done to a version beside looking at it. */
export type RowActs = {
  readonly power: string;
  readonly onCopy: (version: ListedVersion) => void;
  readonly onRestore: (version: ListedVersion) => void;
  readonly onWithdraw: (version: ListedVersion) => void;
};

/** Each state has a mark of its own beside its words. */
const STATE_ICONS: Readonly<Record<VersionState, string>> = {
  scheduled: "clock",
  inForce: "circle-check",
  superseded: "box-archive",
  expired: "hourglass-half",
  withdrawn: "ban",
};

const SHORT_DIGEST = 12;

/** One version in the list: where it stands, when it holds, who published it and why, and what can be done. */
export function versionRow(listed: ListedVersion, acts: RowActs): TemplateResult {
  const { version, state, publishedAt, publishedBy, note, restores, review, digest } = listed;
  return html`<tr class=${state}>
    <th scope="row">${say(WORDS.number(version))}</th>
    <td class="state"><wa-icon name=${STATE_ICONS[state]}></wa-icon> ${say(titleOf(state))}</td>
    <td>${say(effectiveWords(listed))}</td>
    <td class="published">
      ${showInstant(publishedAt)}${publishedBy === undefined ? nothing : html`<div class="quiet" lang="zh-CN">${calledBy(publishedBy)}</div>`}
    </td>
    <td class="note">
      ${note === undefined ? nothing : html`<p lang="zh-CN">${note}</p>`}
      ${restores === undefined ? nothing : html`<p class="quiet">${say(WORDS.restores(restores))}</p>`}
      ${review === undefined ? nothing : reviewOf(review)} ${remarks(listed)}
    </td>
    <td class="digest">
      <code title=${digest}>${digest.slice("sha256:".length).slice(0, SHORT_DIGEST)}</code>
      <wa-button
        size="s"
        appearance="plain"
        aria-label=${say(WORDS.copyDigest(version))}
        title=${say(WORDS.copyDigest(version))}
        @click=${() => acts.onCopy(listed)}
        ><wa-icon name="copy"></wa-icon
      ></wa-button>
    </td>
    <td class="acts">${actions(listed, acts)}</td>
  </tr>`;
}

function reviewOf({ id, approvedBy, emergency }: VersionReview): TemplateResult {
  const words = emergency === true ? WORDS.confirmed : WORDS.approved;
  return html`<p class="quiet review">
    <a href=${`/reviews/${id}`}>${say(WORDS.review(id))}</a>${say(words)}${written(approvedBy.name)}
  </p>`;
}

/** What somebody wrote stays in the language in which it was written, and so does his name. */
function remarks({ retroactive, openCases, withdrawn }: ListedVersion): TemplateResult {
  return html`
    ${retroactive === undefined ? nothing : remark(WORDS.retroactive, written(retroactive.reason))}
    ${openCases.rule === "move" ? remark(WORDS.moves, written(openCases.reason ?? "")) : nothing}
    ${
      withdrawn === undefined
        ? nothing
        : remark(WORDS.withdrawnAt(showInstant(withdrawn.at)), written(calledBy(withdrawn.by)))
    }
  `;
}

function remark(words: LocalizedText, told: TemplateResult): TemplateResult {
  return html`<p class="quiet">${say(words)}${told}</p>`;
}

function written(text: string): TemplateResult {
  return html`<span lang="zh-CN">${text}</span>`;
}

function actions(listed: ListedVersion, { power, onRestore, onWithdraw }: RowActs): TemplateResult {
  const { version, state } = listed;
  return html`<a href=${`/powers/${power}/map?version=${version}`}>${named(WORDS.view, WORDS.viewOf(version))}</a>
    ${
      version === 1
        ? nothing
        : html`<a href=${`/powers/${power}/diff/${version - 1}/${version}`}
            >${named(WORDS.compare, WORDS.compareOf(version - 1, version))}</a
          >`
    }
    <wa-button size="s" appearance="outlined" @click=${() => onRestore(listed)}
      >${named(WORDS.restore, WORDS.restoreOf(version))}</wa-button
    >
    ${
      state === "scheduled"
        ? html`<wa-button size="s" appearance="outlined" variant="danger" @click=${() => onWithdraw(listed)}
            >${named(WORDS.withdraw, WORDS.withdrawOf(version))}</wa-button
          >`
        : nothing
    }`;
}

/** Words that are short where their row is seen, and whole where it is heard: a button keeps its name inside itself. */
function named(short: LocalizedText, whole: LocalizedText): TemplateResult {
  return html`<span aria-hidden="true">${say(short)}</span><span class="visually-hidden">${say(whole)}</span>`;
}

function effectiveWords({ effective: { from, to }, state }: ListedVersion): LocalizedText {
  if (to !== undefined) return WORDS.sinceUntil(showInstant(from), showInstant(to));
  return state === "scheduled" ? WORDS.from(showInstant(from)) : WORDS.since(showInstant(from));
}

function titleOf(state: VersionState): LocalizedText {
  return LIFECYCLES["map-version"].states.find(({ name }) => name === state)?.title ?? { zh: state, en: state };
}
