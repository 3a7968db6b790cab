import "../elements/sm-grade.ts";
import "../elements/sm-verdict.ts";
import "./sm-tally-table.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import { CAUSE_LABELS, KIND_LABELS } from "../../engine/core/backtest/labels.ts";
import type {
  BacktestCause,
  BacktestKind,
  BacktestResult,
  GroupTally,
  LocalizedText,
} from "../../engine/core/model/formats.generated.ts";
import { showCount } from "../language/formats.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { NO_TITLES, readCatalogueTitles, titleOf } from "../supervision/catalogue-titles.ts";
import { backtestStyles } from "./backtest.styles.ts";
import type { TallyRow } from "./sm-tally-table.ts";
import { gradeMatrix, verdictMatrix } from "./verdict-matrix.ts";
import { UNREADABLE_WORDS, WORDS } from "./words.ts";

const KINDS: readonly { readonly kind: BacktestKind; readonly mark: string }[] = [
  { kind: "loosened", mark: "▼" },
  { kind: "tightened", mark: "▲" },
  { kind: "otherFindings", mark: "◆" },
  { kind: "notComparable", mark: "?" },
];

/** What a backtest came to: the totals, what became of the verdicts, and by what, by which rule, where and when. */
@customElement("sm-backtest-result")
export class SmBacktestResult extends SignalWatcher(LitElement) {
  static override styles = [shared, backtestStyles];

  @property({ attribute: false }) result: BacktestResult | undefined;
  /** What rules are called; others are told by their names. */
  @property({ attribute: false }) titles: ReadonlyMap<string, LocalizedText> = new Map();

  @state() private catalogue = NO_TITLES;

  override connectedCallback(): void {
    super.connectedCallback();
    void readCatalogueTitles().then((titles) => (this.catalogue = titles));
  }

  override render(): TemplateResult | typeof nothing {
    const { result } = this;
    if (result === undefined) return nothing;
    const { totals, verdicts, caseGrades, monitoringGrades, rules, steps, organs, months, conditions } = result;
    return html`
      <ul class="totals" aria-label=${say(WORDS.result)}>
        <li><b>${showCount(totals.cases)}</b> ${say(WORDS.total)}</li>
        <li><b>${showCount(totals.unchanged)}</b> ${say(WORDS.unchanged)}</li>
        ${KINDS.map(
          ({ kind, mark }) =>
            html`<li class=${`${kind} ${totals[kind] === 0 ? "none" : ""}`} data-kind=${kind}>
              <span aria-hidden="true">${mark}</span> <b>${showCount(totals[kind])}</b> ${say(KIND_LABELS[kind])}
            </li>`,
        )}
      </ul>
      <div class="matrices" role="group" aria-label=${say(WORDS.matrices)} tabindex="0">
        ${verdictMatrix(verdicts)} ${gradeMatrix(WORDS.caseGrades, caseGrades)}
        ${gradeMatrix(WORDS.monitoringGrades, monitoringGrades)}
      </div>
      ${this.#table(
        { title: WORDS.byCondition, heading: WORDS.cause, columns: [WORDS.count, ...LOOSENED_TIGHTENED] },
        conditions.map(({ cause, count, loosened, tightened }) => ({
          head: this.#cause(cause),
          counts: [count, loosened, tightened],
        })),
      )}
      ${this.#table(
        {
          title: WORDS.byRule,
          heading: WORDS.rule,
          columns: [WORDS.appeared, WORDS.gone, WORDS.regraded, ...LOOSENED_TIGHTENED],
        },
        rules.map(({ title, grade, appeared, gone, regraded, loosened, tightened }) => ({
          head: html`<sm-grade .grade=${grade}></sm-grade> ${say(title)}`,
          counts: [appeared, gone, regraded, loosened, tightened],
        })),
      )}
      ${this.#table(
        { title: WORDS.byStep, heading: WORDS.step, columns: [WORDS.appeared, WORDS.gone] },
        steps.map(({ title, step, appeared, gone }) => ({
          head: html`${say(title)} <span class="quiet small">${step}</span>`,
          counts: [appeared, gone],
        })),
      )}
      ${this.#table(
        { title: WORDS.byOrgan, heading: WORDS.organ, columns: GROUP_COLUMNS },
        organs.map((tally) => groupRow(tally, titleOf(this.catalogue.organs, tally.name))),
      )}
      ${this.#table(
        { title: WORDS.byMonth, heading: WORDS.month, columns: GROUP_COLUMNS },
        months.map((tally) => groupRow(tally, tally.name)),
      )}
      ${this.#table(
        { title: WORDS.obstacles, intro: WORDS.obstaclesIntro, heading: WORDS.cause, columns: [WORDS.count] },
        result.obstacles.map(({ name, title, count }) => ({
          head: html`${title === undefined ? name : say(title)} <code class="quiet">${name}</code>`,
          counts: [count],
        })),
      )}
      ${this.#table(
        { title: WORDS.unreadable, heading: WORDS.unreadable, columns: [WORDS.count] },
        result.unreadable.map(({ code, name, count, places }) => ({
          head: html`${say(UNREADABLE_WORDS[code])} ${name === undefined ? nothing : html`<code>${name}</code>`}
            <span class="quiet small">${say(WORDS.places)} ${places.join(", ")}</span>`,
          counts: [count],
        })),
      )}
      ${this.#neverInForce(result)}
    `;
  }

  #table(
    {
      title,
      intro,
      heading,
      columns,
    }: {
      readonly title: LocalizedText;
      readonly intro?: LocalizedText;
      readonly heading: LocalizedText;
      readonly columns: readonly LocalizedText[];
    },
    rows: readonly TallyRow[],
  ): TemplateResult | typeof nothing {
    if (rows.length === 0) return nothing;
    return html`<section>
      <h3>${say(title)}</h3>
      ${intro === undefined ? nothing : html`<p class="quiet small">${say(intro)}</p>`}
      <sm-tally-table .heading=${heading} .columns=${columns} .rows=${rows}></sm-tally-table>
    </section>`;
  }

  #cause({ kind, rule, before, after }: BacktestCause): TemplateResult {
    const title = rule === undefined ? undefined : (this.titles.get(rule) ?? { zh: rule, en: rule });
    return html`<span class="cause"
        >${title === undefined ? nothing : html`<b>${say(title)}</b> `}<span class="quiet small"
          >${say(CAUSE_LABELS[kind])}</span
        ></span
      >
      ${before === undefined ? nothing : html`<del>${say(before)}</del>`}
      ${after === undefined ? nothing : html`<ins>${say(after)}</ins>`}`;
  }

  #neverInForce({ neverInForce }: BacktestResult): TemplateResult | typeof nothing {
    if (neverInForce.length === 0) return nothing;
    return html`<section>
      <h3>${say(WORDS.neverInForce)}</h3>
      <p class="quiet small">${say(WORDS.neverInForceIntro)}</p>
      <ul>
        ${neverInForce.map((rule) => html`<li>${say(this.titles.get(rule) ?? { zh: rule, en: rule })}</li>`)}
      </ul>
    </section>`;
  }
}

const LOOSENED_TIGHTENED = [KIND_LABELS.loosened, KIND_LABELS.tightened];
const GROUP_COLUMNS = [WORDS.count, ...KINDS.map(({ kind }) => KIND_LABELS[kind])];

function groupRow({ cases, loosened, tightened, otherFindings, notComparable }: GroupTally, head: string): TallyRow {
  return { head, counts: [cases, loosened, tightened, otherFindings, notComparable] };
}
