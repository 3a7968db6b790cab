import "@awesome.me/webawesome/dist/components/button/button.js";
import { html, type TemplateResult } from "lit";

import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { RequestFailure } from "../api/problem.ts";
import { say } from "../language/language.ts";
import { WORDS } from "./words.ts";

/** What stands where the service could not be asked, with the next step. */
export function unreachable(onRetry: () => void): TemplateResult {
  return html`<div class="empty" role="alert">
    <p>${say(WORDS.unreachable)}</p>
    <wa-button size="s" @click=${onRetry}>${say(WORDS.retry)}</wa-button>
  </div>`;
}

/** What stands in the place of a page whose subject could not be read: there is none, or the service could not be asked. */
export function notRead(
  failure: unknown,
  {
    words,
    back,
    toBack,
    onRetry,
  }: {
    readonly words: LocalizedText;
    readonly back: string;
    readonly toBack: LocalizedText;
    readonly onRetry: () => void;
  },
): TemplateResult {
  const isUnknown = failure instanceof RequestFailure && failure.problem?.status === 404;
  if (!isUnknown) return unreachable(onRetry);
  return html`<div class="empty" role="alert">
    <h1>${say(words)}</h1>
    <a href=${back}>${say(toBack)}</a>
  </div>`;
}
