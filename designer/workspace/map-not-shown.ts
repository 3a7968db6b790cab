import "@awesome.me/webawesome/dist/components/button/button.js";
import "../elements/sm-finding-list.ts";
import { html, nothing, type TemplateResult } from "lit";

import { say } from "../language/language.ts";
import { download } from "./exchange/download.ts";
import type { MapUnreadable } from "./map-unreadable.ts";
import { WORDS } from "./words.ts";

/** What can be done where the map of a power cannot be shown. */
type WaysOn = {
  readonly power: string;
  readonly retry: () => void;
  /** Undefined where nothing may be changed. */
  readonly openWithBlankMap: (() => void) | undefined;
};

/** Why the map of a power cannot be shown, and the ways on. */
export function mapNotShown(
  { map, findings }: MapUnreadable,
  { power, retry, openWithBlankMap }: WaysOn,
): TemplateResult {
  const save = (): void => download(`${power}.bpmn`, map, "application/bpmn+xml");
  return html`<section class="failed" role="alert">
    <h1>${say(WORDS.openFailed)}</h1>
    <p>${say(WORDS.mapUnreadable)}</p>
    <sm-finding-list .findings=${findings}></sm-finding-list>
    <div class="row">
      <wa-button @click=${retry}>${say(WORDS.retry)}</wa-button>
      <wa-button @click=${save}>${say(WORDS.downloadMap)}</wa-button>
      ${
        openWithBlankMap === undefined
          ? nothing
          : html`<wa-button @click=${openWithBlankMap}>${say(WORDS.openWithBlankMap)}</wa-button>`
      }
      <a href="/">${say(WORDS.toCatalogue)}</a>
    </div>
  </section>`;
}
