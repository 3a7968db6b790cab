import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../../elements/sm-grade.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { PowerMap } from "../../../engine/core/map/power-map.ts";
import type { CaseVariant, PowerSupervision } from "../../../engine/core/model/formats.generated.ts";
import { showCount, showShare } from "../../language/formats.ts";
import { say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import { badge } from "../badges.ts";
import { supervisionStyles } from "../page.styles.ts";
import { WORDS as SHARED_WORDS } from "../words.ts";
import { variantStyles } from "./sm-variants.styles.ts";
import { WORDS } from "./words.ts";

const AT_FIRST = 8;

/**
 * The ways that cases took, the most frequent first.
 *
 * @fires sm-variant-chosen `detail` is the id of the variant, empty when the choice is taken back
 */
@customElement("sm-variants")
export class SmVariants extends SignalWatcher(LitElement) {
  static override styles = [shared, supervisionStyles, variantStyles];

  @property({ attribute: false }) statistics: PowerSupervision | undefined;
  @property({ attribute: false }) map: PowerMap | undefined;
  /** The id of the one that is chosen. */
  @property() chosen = "";
  @state() private shown = AT_FIRST;

  #choose(id: string): void {
    const detail = id === this.chosen ? "" : id;
    this.dispatchEvent(new CustomEvent("sm-variant-chosen", { detail }));
  }

  override render(): TemplateResult | typeof nothing {
    const { statistics, map, shown } = this;
    if (statistics === undefined || map === undefined) return nothing;
    const variants = statistics.variants.slice(0, shown);
    return html`<header class="row">
        <h2>${say(WORDS.variants)}</h2>
        <span class="quiet small">${say(WORDS.variantsHint(variants.length, statistics.variantCount))}</span>
      </header>
      <ol>
        ${variants.map((variant, index) => this.#variant(variant, index + 1, map))}
      </ol>
      ${
        shown >= statistics.variants.length
          ? nothing
          : html`<wa-button size="s" appearance="outlined" @click=${() => (this.shown += 2 * AT_FIRST)}
              >${say(WORDS.allVariants)}</wa-button
            >`
      }`;
  }

  #variant(variant: CaseVariant, place: number, map: PowerMap): TemplateResult {
    const { id, cases, share, cost, optimal, sample } = variant;
    const fits = cost === 0 && optimal;
    return html`<li class=${id === this.chosen ? "chosen" : ""}>
      <button aria-pressed=${id === this.chosen} @click=${() => this.#choose(id)}>
        <span class="head"
          ><b>${say(WORDS.variant(place))}</b>
          <span class="numbers">${say(WORDS.variantCases(showCount(cases), showShare(share, 1)))}</span>
          <svg class="share" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
            <rect class="all" width="100" height="8" rx="2" />
            <rect class="part" width=${Math.max(1, share * 100)} height="8" rx="2" />
          </svg>
          ${
            fits
              ? badge("good", "check", WORDS.fits)
              : badge(
                  "bad",
                  "triangle-exclamation",
                  (optimal ? WORDS.deviates : WORDS.deviatesAtLeast)(showCount(cost)),
                )
          }</span
        >
        <span class="chips">${chips(variant, map)}</span>
      </button>
      <p class="small quiet">
        ${say(WORDS.samples)}
        ${sample.slice(0, 3).map((caseId) => html` <a href=${`/cases/${encodeURIComponent(caseId)}`}>${caseId}</a>`)}
      </p>
    </li>`;
  }
}

/** The steps of a variant, one after the other; what the map does not know stands by its name, and says so. */
function chips({ steps }: CaseVariant, map: PowerMap): readonly TemplateResult[] {
  const known = new Map(map.steps.map((step) => [step.id, step]));
  const nodes = new Map(map.nodes.map((node) => [node.id, node]));
  return steps.map((id) => {
    const step = known.get(id);
    const title = step?.title ?? nodes.get(id)?.title;
    if (title === undefined)
      return html`<span class="chip strange" title=${say(SHARED_WORDS.unknownStep)}
        ><wa-icon name="plus" label=${say(SHARED_WORDS.unknownStep)}></wa-icon>${id}</span
      >`;
    return html`<span class="chip"
      >${step?.controlPoint?.grade === undefined ? nothing : html`<sm-grade .grade=${step.controlPoint.grade}></sm-grade>`}${say(
        title,
      )}</span
    >`;
  });
}
