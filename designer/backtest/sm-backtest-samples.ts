import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../elements/sm-explanation.ts";
import "../elements/sm-grade.ts";
import "../elements/sm-verdict.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import { CAUSE_LABELS, KIND_LABELS } from "../../engine/core/backtest/labels.ts";
import { sampleName } from "../../engine/core/backtest/sample-name.ts";
import type {
  BacktestOutcome,
  BacktestRuleView,
  BacktestSample,
  Explanation,
  LocalizedText,
} from "../../engine/core/model/formats.generated.ts";
import { CANVAS_SLOT } from "../elements/canvas-in-document.ts";
import type { JudgmentWords } from "../elements/judgment-words.ts";
import { showInstant } from "../language/formats.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { backtestStyles } from "./backtest.styles.ts";
import { samplesStyles } from "./sm-backtest-samples.styles.ts";
import { WORDS } from "./words.ts";

/**
 * Cases that a draft judges otherwise. The chosen one is told by `sm-sample-chosen`, stands on the map that is put into the
 * slot `canvas`, and has the explanations of both sides beside each other.
 */
@customElement("sm-backtest-samples")
export class SmBacktestSamples extends SignalWatcher(LitElement) {
  static override styles = [shared, backtestStyles, samplesStyles];

  @property({ attribute: false }) samples: readonly BacktestSample[] = [];
  @property({ attribute: false }) words: JudgmentWords | undefined;
  /** The id of the one that is shown. */
  @property() chosen = "";

  override render(): TemplateResult {
    const { samples } = this;
    if (samples.length === 0) return html`<p class="quiet">${say(WORDS.noSamples)}</p>`;
    const chosen = samples.find((sample) => keyOf(sample) === this.chosen) ?? samples[0];
    return html`<div class="beside">
        <ol>
          ${samples.map((sample) => this.#row(sample, sample === chosen))}
        </ol>
        <div class="map">
          <h3>${say(WORDS.map)}</h3>
          <div class="canvas">${CANVAS_SLOT}</div>
        </div>
      </div>
      ${chosen === undefined ? nothing : this.#shown(chosen)}`;
  }

  #row(sample: BacktestSample, isChosen: boolean): TemplateResult {
    const { id, kind, before, after, causes } = sample;
    const [cause] = causes;
    const title = cause?.rule === undefined ? undefined : this.words?.ruleTitles.get(cause.rule);
    return html`<li>
      <button
        aria-pressed=${isChosen}
        title=${say(WORDS.onMap)}
        @click=${() => this.dispatchEvent(new CustomEvent("sm-sample-chosen", { detail: keyOf(sample) }))}
      >
        <span class="row"
          ><b>${say(sampleName(id))}</b><span class="kind ${kind}">${say(KIND_LABELS[kind])}</span></span
        >
        <span class="row">${outcome(before)}<wa-icon name="arrow-right"></wa-icon>${outcome(after)}</span>
        ${
          cause === undefined
            ? nothing
            : html`<span class="small quiet"
                >${title === undefined ? nothing : `${say(title)} · `}${say(CAUSE_LABELS[cause.kind])}</span
              >`
        }
      </button>
    </li>`;
  }

  #shown({ id, at, organ, rules, obstacles, case: sent }: BacktestSample): TemplateResult {
    return html`<section aria-label=${say(WORDS.explanations)}>
      <h3>
        ${say(WORDS.explanations)} ${say(sampleName(id))}
        <span class="quiet small">${showInstant(at)}${organ === undefined ? "" : ` · ${organ}`}</span>
        ${sent === undefined ? html`<a class="small on-screen" href=${`/evaluations/${id}`}>${say(WORDS.record)}</a>` : nothing}
      </h3>
      ${
        obstacles.length === 0
          ? nothing
          : html`<p>
              ${say(WORDS.obstaclesIntro)}:
              ${obstacles.map(({ name, title }) => (title === undefined ? name : say(title))).join(", ")}
            </p>`
      }
      ${rules.map((rule) => this.#rule(rule))}
    </section>`;
  }

  #rule({ rule, title, grade, before, after }: BacktestRuleView): TemplateResult {
    return html`<article data-rule=${rule}>
      <h4><sm-grade .grade=${grade}></sm-grade> ${say(title)}</h4>
      <div class="both">${this.#side(WORDS.before, before)} ${this.#side(WORDS.after, after)}</div>
    </article>`;
  }

  #side(name: LocalizedText, explanation: Explanation | undefined): TemplateResult {
    return html`<div class="side">
      <h5>${say(name)}</h5>
      ${
        explanation === undefined
          ? html`<p class="quiet small">${say(WORDS.notThere)}</p>`
          : html`<sm-explanation .explanation=${explanation} .words=${this.words}></sm-explanation>`
      }
    </div>`;
  }
}

/** A case may stand among several kinds of change of one backtest only once, but two files' lines may be alike. */
export function keyOf({ kind, id }: BacktestSample): string {
  return `${kind}:${id}`;
}

function outcome({ verdict, monitoringGrade }: BacktestOutcome): TemplateResult {
  return html`<span class="outcome"
    ><sm-verdict .verdict=${verdict}></sm-verdict> <sm-grade .grade=${monitoringGrade}></sm-grade
  ></span>`;
}
