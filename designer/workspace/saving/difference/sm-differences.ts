import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { PowerMap } from "../../../../engine/core/map/power-map.ts";
import { readMap } from "../../../../engine/core/map/read-map.ts";
import type { PolicyDocuments } from "../../../../engine/core/model/policy-documents.ts";
import { say } from "../../../language/language.ts";
import { todayInShanghai } from "../../../language/today.ts";
import { shared } from "../../../styles/shared.ts";
import type { PolicySession } from "../../policy-session.ts";
import type { Conflict } from "../merge-documents.ts";
import { CONFLICT_WORDS } from "../words.ts";
import { differencesOf, type Difference } from "./differences.ts";
import { partsOf } from "./parts-of.ts";
import { WORDS } from "./words.ts";

const SIDES = ["before", "mine", "theirs"] as const;

/** In what two people differ over one document, part by part in words. */
@customElement("sm-differences")
export class SmDifferences extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    css`
      table {
        inline-size: 100%;
        border-collapse: collapse;
        table-layout: fixed;
      }
      th,
      td {
        padding: 0.4rem 0.6rem;
        border: 1px solid var(--wa-color-surface-border);
        text-align: start;
        vertical-align: top;
        overflow-wrap: anywhere;
        white-space: pre-line;
      }
      thead th {
        background: var(--wa-color-surface-lowered);
        font-size: var(--wa-font-size-s);
      }
      tbody th {
        font-weight: 600;
      }
      tbody th::first-letter {
        text-transform: uppercase;
      }
      .chosen {
        background: color-mix(in srgb, var(--wa-color-brand-50) 12%, transparent);
      }
    `,
  ];

  @property({ attribute: false }) session: PolicySession | undefined;
  @property({ attribute: false }) conflict: Conflict | undefined;
  @property({ attribute: false }) former: PolicyDocuments | undefined;
  @property({ attribute: false }) theirs: PolicyDocuments | undefined;
  /** Whose state stays. */
  @property() chosen: "mine" | "theirs" = "mine";
  @state() private maps: { readonly before: PowerMap | undefined; readonly theirs: PowerMap | undefined } | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("conflict") && this.conflict?.part === "map") void this.#readMaps();
  }

  async #readMaps(): Promise<void> {
    const [before, theirs] = await Promise.all([mapOf(this.former), mapOf(this.theirs)]);
    this.maps = { before, theirs };
  }

  override render(): TemplateResult {
    const differences = this.#differences();
    if (differences === undefined) return html`<p class="quiet small">${say(WORDS.reading)}</p>`;
    if (differences.length === 0) return html`<p class="quiet small">${say(WORDS.onlyRaw)}</p>`;
    const title = { before: WORDS.before, mine: CONFLICT_WORDS.mine, theirs: CONFLICT_WORDS.theirs };
    const mark = (side: string): string => (side === this.chosen ? "chosen" : "");
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${say(WORDS.part)}</th>
          ${SIDES.map((side) => html`<th scope="col" class=${mark(side)}>${say(title[side])}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${differences.map(
          (difference) =>
            html`<tr>
              <th scope="row">${say(difference.what)}</th>
              ${SIDES.map((side) => html`<td class=${mark(side)}>${say(difference[side])}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  /** Undefined while a map is read. */
  #differences(): readonly Difference[] | undefined {
    const { session, conflict, former, theirs, maps } = this;
    if (session === undefined || conflict === undefined || former === undefined || theirs === undefined) return [];
    if (conflict.part === "map" && maps === undefined) return undefined;
    const words = { library: session.library, day: todayInShanghai() };
    const mine = { documents: session.documents.value, map: session.map.value };
    return differencesOf({
      before: partsOf(conflict, { documents: former, map: maps?.before }, words),
      mine: partsOf(conflict, mine, words),
      theirs: partsOf(conflict, { documents: theirs, map: maps?.theirs }, words),
    });
  }
}

async function mapOf(documents: PolicyDocuments | undefined): Promise<PowerMap | undefined> {
  const reading = await readMap(documents?.map ?? "");
  return reading.ok ? reading.map : undefined;
}
