import "@awesome.me/webawesome/dist/components/icon/icon.js";
import { SignalWatcher } from "@lit-labs/preact-signals";
import type { ECharts, EChartsCoreOption } from "echarts/core";
import { css, html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import { theme } from "../../app/theme.ts";
import { say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import { lookAt, type ChartLook } from "./chart-colours.ts";
import { init } from "./chart-library.ts";
import { WORDS } from "./words.ts";

/** Draws a chart in the colours of the theme. */
export type ChartDrawing = (look: ChartLook) => EChartsCoreOption;

/** What of a chart was chosen: the index of its place, and the id of its series. */
export type ChartChoice = { readonly index: number; readonly series: string };

/**
 * A chart with a table that says the same, one click away; the table is what stands in the slot.
 *
 * @slot table
 * @slot tools - Beside the switch between the two.
 * @fires sm-chart-chosen `detail` is a ChartChoice
 */
@customElement("sm-chart")
export class SmChart extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-inline-size: 0;
        min-block-size: 0;
      }
      header {
        display: flex;
        gap: 0.5rem;
        align-items: center;
        min-block-size: 1.75rem;
      }
      h2 {
        flex: 1;
        font-size: var(--wa-font-size-m);
      }
      .drawn {
        position: relative;
        flex: 1;
        min-block-size: var(--chart-height, 15rem);
      }
      /* Out of the flow, so that the size of the drawing never holds up the size of its place. */
      .place {
        position: absolute;
        inset: 0;
        overflow: hidden;
      }
      .read {
        flex: 1;
        min-block-size: var(--chart-height, 15rem);
        max-block-size: 26rem;
        overflow: auto;
        font-size: var(--wa-font-size-s);
      }
      button {
        display: inline-flex;
        gap: 0.35rem;
        align-items: center;
        padding: 0.15rem 0.5rem;
        border: 0;
        border-radius: 6px;
        background: none;
        color: var(--wa-color-text-quiet);
        font: inherit;
        font-size: var(--wa-font-size-s);
        cursor: pointer;
      }
      button:hover {
        background: var(--wa-color-surface-lowered);
        color: var(--wa-color-text-normal);
      }
      @media print {
        button {
          display: none;
        }
      }
    `,
  ];

  @property() heading = "";
  /** What it says, in a sentence. */
  @property() summary = "";
  @property({ attribute: false }) drawing: ChartDrawing | undefined;

  @state() private asTable = false;
  #chart: ECharts | undefined;
  readonly #sizes = new ResizeObserver(() => this.#fit());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes.observe(this);
    addEventListener("beforeprint", this.#drawForPaper);
    addEventListener("afterprint", this.#draw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
    removeEventListener("beforeprint", this.#drawForPaper);
    removeEventListener("afterprint", this.#draw);
    this.#chart?.dispose();
    this.#chart = undefined;
  }

  protected override updated(_changed: PropertyValues): void {
    const place = this.renderRoot.querySelector<HTMLElement>(".place");
    if (place === null) {
      this.#chart?.dispose();
      this.#chart = undefined;
      return;
    }
    if (this.#chart === undefined) {
      this.#chart = init(place, null, { renderer: "svg" });
      this.#chart.on("click", ({ dataIndex, seriesId }) => {
        if (typeof dataIndex === "number") this.#choose({ index: dataIndex, series: String(seriesId) });
      });
    }
    this.#draw();
  }

  readonly #draw = (): void => {
    if (this.drawing === undefined || this.#chart === undefined) return;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const look = lookAt(this);
    this.#chart.setOption(
      {
        animation: !still,
        animationDuration: 300,
        animationDurationUpdate: 300,
        aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
        textStyle: { fontFamily: look.font, color: look.text },
        ...this.drawing(look),
      },
      { notMerge: true },
    );
  };

  /** On paper nothing moves, or it would be printed half way. */
  readonly #drawForPaper = (): void => {
    this.#draw();
    this.#chart?.setOption({ animation: false });
    this.#chart?.resize();
  };

  #fit(): void {
    this.#chart?.resize();
  }

  #choose(choice: ChartChoice): void {
    this.dispatchEvent(new CustomEvent("sm-chart-chosen", { detail: choice }));
  }

  override render(): TemplateResult {
    const { asTable } = this;
    // Read, so that the chart is drawn anew in the other theme.
    const shown = theme.value;
    return html`<header>
        <h2>${this.heading}</h2>
        <slot name="tools"></slot>
        <button aria-pressed=${asTable} @click=${() => (this.asTable = !asTable)}>
          <wa-icon name=${asTable ? "chart-column" : "table"}></wa-icon>${say(asTable ? WORDS.asChart : WORDS.asTable)}
        </button>
      </header>
      ${
        asTable
          ? html`<div class="read" tabindex="0" role="region" aria-label=${this.heading}>
              <slot name="table"></slot>
            </div>`
          : html`<div class="drawn" role="img" aria-label=${this.summary} data-theme=${shown}>
              <div class="place"></div>
            </div>`
      }`;
  }
}
