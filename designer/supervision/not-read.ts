import "../elements/sm-failure.ts";
import { html, type TemplateResult } from "lit";

import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";

/** What stands in a page where something could not be read, with the next step. */
export function partNotRead(failure: unknown, onRetry: () => void): TemplateResult {
  return html`<sm-failure inner .failure=${failure} @sm-retry=${onRetry}></sm-failure>`;
}

/** What stands in the place of a page whose subject could not be read; `words` say that there is none. */
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
  return html`<sm-failure
    .failure=${failure}
    .missing=${{ heading: words }}
    .back=${{ href: back, title: toBack }}
    @sm-retry=${onRetry}
  ></sm-failure>`;
}
