import { html, nothing, type TemplateResult } from "lit";

import { labelOf } from "../../engine/core/evaluate/test-sentence.ts";
import type { Evaluation, LocalizedText, MissingFact } from "../../engine/core/model/formats.generated.ts";
import { showCount } from "../language/formats.ts";
import { language, say } from "../language/language.ts";
import { EVALUATION_WORDS as WORDS } from "./evaluation-words.ts";
import type { JudgmentWords } from "./judgment-words.ts";

/** Everything that keeps a case from being clear though no rule fired: what is undecided, missing, wrong or not in force. */
export function drawOpenQuestions(evaluation: Evaluation, words: JudgmentWords): readonly TemplateResult[] {
  const { undecidedRules, missingFacts, invalidFacts, unknownFacts, notices, lawDate } = evaluation;
  const labels = (facts: readonly string[]): string =>
    facts.map((fact) => labelOf(fact, words, language.value)).join(say(WORDS.listSeparator));
  return [
    drawList(
      WORDS.notices,
      notices.map(({ message }) => html`<li>${say(message)}</li>`),
    ),
    drawList(
      WORDS.missing,
      missingFacts.map((missing) => drawMissing(missing, labels)),
    ),
    drawList(
      WORDS.undecided,
      undecidedRules.map(
        ({ grade, title, needs, explanation }) =>
          html`<li class="foldable">
            <details>
              <summary>
                <span class="line"
                  ><sm-grade .grade=${grade}></sm-grade
                  ><span
                    >${say(title)}<span class="note block"
                      >${say(WORDS.needs)}${say({ zh: "：", en: ": " })}${labels(needs)}</span
                    ></span
                  ></span
                >
              </summary>
              <sm-explanation .explanation=${explanation} .words=${words} .day=${lawDate}></sm-explanation>
            </details>
          </li>`,
      ),
    ),
    drawList(
      WORDS.invalid,
      invalidFacts.map(
        ({ fact, pointer = "", message }) =>
          html`<li>
            ${labels([fact])}
            <code>${pointer === "" ? fact : pointer.slice(1)}</code>
            <div class="note">${say(message)}</div>
          </li>`,
      ),
    ),
    drawList(
      WORDS.unknown,
      unknownFacts.map(
        ({ fact, didYouMean }) =>
          html`<li><code>${fact}</code> ${didYouMean === undefined ? nothing : say(WORDS.didYouMean(didYouMean))}</li>`,
      ),
    ),
  ].filter((part) => part !== undefined);
}

function drawList(title: LocalizedText, items: readonly TemplateResult[]): TemplateResult | undefined {
  if (items.length === 0) return undefined;
  return html`<section>
    <h3>${say(title)}<span class="count">${showCount(items.length)}</span></h3>
    <ul class="list">
      ${items}
    </ul>
  </section>`;
}

function drawMissing(
  { label, required, neededBy, derivableFrom = [] }: MissingFact,
  labels: (facts: readonly string[]) => string,
): TemplateResult {
  const instead = labels(derivableFrom);
  const why = required ? WORDS.demandedOfAll : WORDS.neededByRules(neededBy.length);
  return html`<li>
    ${say(label)}
    <div class="note">
      ${say(why)}${
        instead === ""
          ? nothing
          : `${say({ zh: "；", en: "; " })}${say(WORDS.insteadSend({ zh: instead, en: instead }))}`
      }
    </div>
  </li>`;
}
