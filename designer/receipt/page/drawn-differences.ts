import { html, nothing, type TemplateResult } from "lit";

import { labelOf } from "../../../engine/core/evaluate/test-sentence.ts";
import type { ReceiptCheck, Rejudgment } from "../../../engine/core/receipt/receipt-check.ts";
import { language, say } from "../../language/language.ts";
import { WORDS } from "./words.ts";

const LONGEST = 200;

/** Where judging again gave something else than was recorded. */
export function drawDifferences(rejudgment: Rejudgment | undefined): TemplateResult | typeof nothing {
  if (rejudgment === undefined || rejudgment.differences.length === 0) return nothing;
  return html`<section class="card">
    <h2>${say(WORDS.differences)}</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">${say(WORDS.place)}</th>
          <th scope="col">${say(WORDS.recorded)}</th>
          <th scope="col">${say(WORDS.again)}</th>
        </tr>
      </thead>
      <tbody>
        ${rejudgment.differences.map(
          ({ pointer, recorded, replayed }) =>
            html`<tr>
              <td>${pointer === "" ? say(WORDS.whole) : html`<code>${pointer}</code>`}</td>
              <td>${shown(recorded)}</td>
              <td>${shown(replayed)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

/** The rules that need what is withheld. */
export function drawOpenRules({ rules, rejudgment }: ReceiptCheck): TemplateResult | typeof nothing {
  if (rules === undefined || rejudgment === undefined || rejudgment.open.length === 0) return nothing;
  const words = { facts: rules.source.facts.facts };
  const named = (needs: readonly string[]): string =>
    needs.map((name) => labelOf(name, words, language.value)).join(say(WORDS.separator));
  return html`<section class="card">
    <h2>${say(WORDS.open)}</h2>
    <ul>
      ${rejudgment.open.map(
        ({ title, needs }) =>
          html`<li>${say(title)}<br /><span class="quiet small">${say(WORDS.needs)}${named(needs)}</span></li>`,
      )}
    </ul>
  </section>`;
}

function shown(value: unknown): string {
  return value === undefined ? say(WORDS.nothing) : JSON.stringify(value).slice(0, LONGEST);
}
