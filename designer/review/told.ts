import { css, html, nothing, type TemplateResult } from "lit";

import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { say } from "../language/language.ts";

export const toldStyles = css`
  .told {
    padding: 0.5rem 0.75rem;
    border-inline-start: 3px solid var(--sm-grade-a);
    background: var(--sm-grade-a-quiet);
    font-size: var(--wa-font-size-s);
  }
`;

/** Why something was not done, if there is a reason to tell. */
export function told(words: LocalizedText | string | undefined): TemplateResult | typeof nothing {
  if (words === undefined) return nothing;
  return html`<p class="told" role="alert">${typeof words === "string" ? words : say(words)}</p>`;
}
