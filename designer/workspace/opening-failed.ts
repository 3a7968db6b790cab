import "@awesome.me/webawesome/dist/components/button/button.js";
import "../elements/sm-finding-list.ts";
import { html, nothing, type TemplateResult } from "lit";

import { RequestFailure } from "../api/problem.ts";
import { say } from "../language/language.ts";
import { download } from "./exchange/download.ts";
import { MapUnreadable } from "./map-unreadable.ts";
import { WORDS } from "./words.ts";

/** What can be done where a power was not opened. */
type WaysOn = {
  readonly power: string;
  readonly retry: () => void;
  /** Undefined where nothing may be changed. */
  readonly openWithBlankMap: (() => void) | undefined;
};

/** Why a power was not opened, and the ways on. */
export function openingFailed(failure: unknown, { power, retry, openWithBlankMap }: WaysOn): TemplateResult {
  const unreadable = failure instanceof MapUnreadable ? failure : undefined;
  const problem = failure instanceof RequestFailure ? failure.problem : undefined;
  return html`<section class="failed" role="alert">
    <h1>${say(WORDS.openFailed)}</h1>
    ${
      unreadable === undefined
        ? html`<p>${problem?.detail ?? say(WORDS.unreachable)}</p>`
        : html`
            <p>${say(WORDS.mapUnreadable)}</p>
            <sm-finding-list .findings=${unreadable.findings}></sm-finding-list>
          `
    }
    <div class="row">
      <wa-button @click=${retry}>${say(WORDS.retry)}</wa-button>
      ${unreadable === undefined ? nothing : mendElsewhere(unreadable, power)}
      ${
        unreadable === undefined || openWithBlankMap === undefined
          ? nothing
          : html`<wa-button @click=${openWithBlankMap}>${say(WORDS.openWithBlankMap)}</wa-button>`
      }
      <a href="/">${say(WORDS.toCatalogue)}</a>
    </div>
  </section>`;
}

function mendElsewhere({ map }: MapUnreadable, power: string): TemplateResult {
  const save = (): void => download(`${power}.bpmn`, map, "application/bpmn+xml");
  return html`<wa-button @click=${save}>${say(WORDS.downloadMap)}</wa-button>`;
}
