import { css, html, type TemplateResult } from "lit";

import type { Outcome } from "../../engine/core/model/formats.generated.ts";
import { OUTCOME_MARKS } from "../../engine/core/model/labels.ts";
import { say } from "../language/language.ts";

/** The mark of an outcome: its sign in its colour, and the word of it for those who do not see either. */
export function outcomeMark(outcome: Outcome): TemplateResult {
  const { mark, label } = OUTCOME_MARKS[outcome];
  return html`<span class="outcome ${outcome}" title=${say(label)}
    ><span aria-hidden="true">${mark}</span><span class="visually-hidden">${say(label)}</span></span
  >`;
}

export const outcomeMarkStyles = css`
  .outcome {
    position: relative;
    display: inline-grid;
    place-content: center;
    flex: none;
    inline-size: 1.35em;
    block-size: 1.35em;
    border-radius: 50%;
    font-weight: 700;
    font-size: 0.85em;
    line-height: 1;
    print-color-adjust: exact;
  }
  .outcome.pass {
    background: var(--sm-clear-quiet);
    color: var(--sm-clear);
  }
  .outcome.fail {
    background: var(--sm-grade-a-quiet);
    color: var(--sm-grade-a);
  }
  .outcome.unknown {
    background: var(--sm-unknown-quiet);
    color: var(--sm-unknown);
  }
  .outcome.notReached {
    border: 1px dashed var(--wa-color-text-quiet);
    color: var(--wa-color-text-quiet);
  }
`;
