import "../../elements/sm-grade.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import type { Grade, LocalizedText, SupervisionOverview } from "../../../engine/core/model/formats.generated.ts";
import { showCount, showShare } from "../../language/formats.ts";
import { say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import { addressWith, findingsAddress } from "../filters.ts";
import { WORDS as SHARED_WORDS } from "../words.ts";
import { WORDS } from "./words.ts";

/** The figures that are read from across the room; each leads to what it counts. */
@customElement("sm-wall-figures")
export class SmWallFigures extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template-columns: repeat(8, minmax(0, 1fr));
        gap: 0.75rem;
      }
      .card {
        display: grid;
        gap: 0.1rem;
        align-content: start;
        padding: 0.7rem 1rem 0.75rem;
        border-block-start: 3px solid var(--wa-color-surface-border);
        color: inherit;
        text-decoration: none;
      }
      a:hover {
        border-color: var(--wa-color-brand-50);
      }
      .name {
        display: flex;
        gap: 0.4rem;
        align-items: center;
        color: var(--wa-color-text-quiet);
        font-size: var(--wa-font-size-s);
      }
      b {
        font-size: 2.1em;
        font-weight: 650;
        font-variant-numeric: tabular-nums;
        line-height: 1.15;
      }
      .beside {
        min-block-size: 1.3em;
        color: var(--wa-color-text-quiet);
        font-size: var(--wa-font-size-xs);
      }
      .A {
        border-block-start-color: var(--sm-grade-a);
      }
      .B {
        border-block-start-color: var(--sm-grade-b-fill);
      }
      .C {
        border-block-start-color: var(--sm-grade-c);
      }
      .unknown {
        border-block-start-color: var(--sm-unknown);
      }
      @media (width < 78rem) {
        :host {
          grid-template-columns: repeat(4, minmax(0, 1fr));
        }
      }
      .unknown b {
        color: var(--sm-unknown);
      }
    `,
  ];

  @property({ attribute: false }) overview: SupervisionOverview | undefined;

  override render(): TemplateResult | typeof nothing {
    const { overview } = this;
    if (overview === undefined) return nothing;
    const { running, paused, complete, withFindings, undecided } = overview.cases;
    const all = running + paused + complete;
    return html`
      ${figure({ name: WORDS.running, count: running, address: addressWith("/cases", { state: "running" }) })}
      ${figure({ name: WORDS.pausedCases, count: paused, address: addressWith("/cases", { state: "paused" }) })}
      ${figure({ name: WORDS.complete, count: complete, address: addressWith("/cases", { state: "complete" }) })}
      ${figure({
        name: WORDS.withFindings,
        count: withFindings,
        beside: all === 0 ? undefined : WORDS.ofAll(showShare(withFindings / all)),
        address: findingsAddress({}),
      })}
      ${figure({
        name: SHARED_WORDS.undecided,
        count: undecided,
        beside: WORDS.notClean,
        address: addressWith("/cases", { undecided: "true", grade: "", code: "" }),
        look: "unknown",
      })}
      ${(["A", "B", "C"] as const).map((grade) => gradeFigure(grade, overview))}
    `;
  }
}

function gradeFigure(grade: Grade, { byCode }: SupervisionOverview): TemplateResult {
  const count = byCode.reduce((sum, counts) => sum + counts[grade], 0);
  return figure({
    name: WORDS.gradeFindings(grade),
    count,
    address: findingsAddress({ grade }),
    look: grade,
    mark: html`<sm-grade aria-hidden="true" .grade=${grade}></sm-grade>`,
  });
}

function figure({
  name,
  count,
  address,
  beside,
  look = "",
  mark,
}: {
  readonly name: LocalizedText;
  readonly count: number;
  readonly address?: string;
  readonly beside?: LocalizedText | undefined;
  readonly look?: string;
  readonly mark?: TemplateResult;
}): TemplateResult {
  const content = html`<span class="name">${mark ?? nothing}${say(name)}</span>
    <b>${showCount(count)}</b>
    <span class="beside">${beside === undefined ? nothing : say(beside)}</span>`;
  return address === undefined
    ? html`<div class="card ${look}">${content}</div>`
    : html`<a class="card ${look}" href=${address}>${content}</a>`;
}
