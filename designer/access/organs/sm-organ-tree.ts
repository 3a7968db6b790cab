import "@awesome.me/webawesome/dist/components/icon/icon.js";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";

import type { LocalizedText, OrganNode } from "../../../engine/core/model/formats.generated.ts";
import { say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import { drawnRows, type DrawnRow } from "./drawn-rows.ts";
import { organTreeStyles } from "./sm-organ-tree.styles.ts";
import { LEVEL_WORDS, WORDS } from "./words.ts";

/** What is asked of an organ beyond choosing it. */
export type OrganAsked = { readonly act: "edit" | "add" | "remove"; readonly index: number };

const ACTS: Readonly<Record<string, OrganAsked["act"]>> = { Enter: "edit", Insert: "add", Delete: "remove" };

/**
 * The organs as a tree grid: one row is in the way of the Tab key, the arrows lead to the others.
 *
 * @fires sm-organ-chosen `detail` is the place of the organ in the list
 * @fires sm-organ-asked `detail` is an `OrganAsked`
 */
@customElement("sm-organ-tree")
export class SmOrganTree extends SignalWatcher(LitElement) {
  static override styles = [shared, organTreeStyles];

  @property({ attribute: false }) organs: readonly OrganNode[] = [];
  @property({ attribute: false }) chosen: number | undefined;
  /** What is wrong with organs, by their places. */
  @property({ attribute: false }) faults: ReadonlyMap<number, readonly LocalizedText[]> = new Map();

  @state() private folded: ReadonlySet<number> = new Set();

  /** Opens all and gives the chosen row the focus. */
  async focusChosen(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>("[role=row][tabindex='0']")?.focus();
  }

  #choose(index: number): void {
    this.dispatchEvent(new CustomEvent("sm-organ-chosen", { detail: index }));
    void this.focusChosen();
  }

  #fold(index: number, fold: boolean): void {
    const folded = new Set(this.folded);
    if (fold) folded.add(index);
    else folded.delete(index);
    this.folded = folded;
  }

  #key(event: KeyboardEvent, rows: readonly DrawnRow[], place: number): void {
    const row = rows[place];
    const act = Object.hasOwn(ACTS, event.key) ? ACTS[event.key] : undefined;
    if (row === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const { index, expanded, children, depth } = row;
    if (act !== undefined) {
      this.#choose(index);
      this.dispatchEvent(new CustomEvent<OrganAsked>("sm-organ-asked", { detail: { act, index } }));
    } else if (event.key === "ArrowRight" && children > 0 && !expanded) this.#fold(index, false);
    else if (event.key === "ArrowLeft" && children > 0 && expanded) this.#fold(index, true);
    else {
      const above = rows.slice(0, place).findLastIndex((one) => one.depth < depth);
      const next = {
        ArrowLeft: above,
        ArrowRight: place + 1,
        ArrowUp: place - 1,
        ArrowDown: place + 1,
        Home: 0,
        End: -1,
      };
      const to = new Map(Object.entries(next)).get(event.key);
      if (to === undefined) return;
      const found = event.key === "End" ? rows.at(-1) : rows[to];
      if (found !== undefined) this.#choose(found.index);
    }
    event.preventDefault();
  }

  override render(): TemplateResult {
    const rows = drawnRows(this.organs, this.folded);
    const inTabOrder = rows.some(({ index }) => index === this.chosen) ? this.chosen : rows[0]?.index;
    return html`<div role="treegrid" aria-label=${say(WORDS.tree)}>
      <div role="row" class="head">
        ${[WORDS.organ, WORDS.level, WORDS.id].map((words) => html`<span role="columnheader">${say(words)}</span>`)}
      </div>
      ${repeat(
        rows,
        ({ index }) => index,
        (row, place) => this.#row(row, row.index === inTabOrder, (event) => this.#key(event, rows, place)),
      )}
    </div>`;
  }

  #row(row: DrawnRow, inTabOrder: boolean, handleKey: (event: KeyboardEvent) => void): TemplateResult {
    const { node, index, depth, position, siblings, children, expanded } = row;
    const faults = this.faults.get(index) ?? [];
    return html`<div
      role="row"
      class=${faults.length > 0 ? "wrong" : ""}
      data-organ=${node.id}
      tabindex=${inTabOrder ? "0" : "-1"}
      aria-level=${depth}
      aria-posinset=${position}
      aria-setsize=${siblings}
      aria-expanded=${children === 0 ? nothing : String(expanded)}
      aria-selected=${String(index === this.chosen)}
      .style=${`--depth: ${depth}`}
      @click=${() => this.#choose(index)}
      @keydown=${handleKey}
    >
      <span role="gridcell" class="name"
        >${this.#twisty(row)}<span
          >${say(node.title) || say(WORDS.unnamed)}${faults.map(
            (words) =>
              html`<span class="problem"
                ><wa-icon name="circle-exclamation" aria-hidden="true"></wa-icon
                ><span class="visually-hidden">${say(WORDS.hasFault)}</span>${say(words)}</span
              >`,
          )}</span
        ></span
      >
      <span role="gridcell">${say(LEVEL_WORDS[node.level])}</span>
      <span role="gridcell"><code>${node.id}</code></span>
    </div>`;
  }

  /** For the mouse; keys do the same on the row. */
  #twisty({ index, children, expanded }: DrawnRow): TemplateResult {
    if (children === 0) return html`<span class="twisty"></span>`;
    const handleClick = (event: Event): void => {
      event.stopPropagation();
      this.#fold(index, expanded);
    };
    return html`<span class="twisty" aria-hidden="true" @click=${handleClick}
      ><wa-icon name=${expanded ? "chevron-down" : "chevron-right"}></wa-icon
    ></span>`;
  }
}
