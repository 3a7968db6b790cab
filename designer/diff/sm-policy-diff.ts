import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../elements/sm-view-tools.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import { GRAVITIES, GRAVITY_LABELS } from "../../engine/core/diff/gravity.ts";
import type { Change, Gravity, LocalizedText, PolicyDiff } from "../../engine/core/model/formats.generated.ts";
import type { PolicyDocuments } from "../../engine/core/model/policy-documents.ts";
import { CanvasInDocument, canvasSlot } from "../elements/canvas-in-document.ts";
import { language, say } from "../language/language.ts";
import type { MapModeler } from "../modeler/map-modeler.ts";
import { shared } from "../styles/shared.ts";
import { changeRow, gravitySign } from "./change-row.ts";
import { marksOnMap, placesOnMap, type SideName } from "./changes-on-map.ts";
import { listedChanges, stopsOf, type ChangeGroup } from "./listed-changes.ts";
import { openMapPair, type MapPair } from "./map-pair.ts";
import { policyDiffStyles } from "./sm-policy-diff.styles.ts";
import { WORDS } from "./words.ts";

/** A state of a power that is compared, with what it is called. */
export type ComparedState = { readonly title: LocalizedText; readonly documents: PolicyDocuments };

const SIDES = ["before", "after"] as const;
const EVERY: ReadonlySet<Gravity> = new Set(GRAVITIES);

/**
 * What differs between two states of a power: both maps in lock step with what changed on them, and every change by its
 * gravity. It stands in a page that hands both canvases down in its slots `earlier-canvas` and `canvas`.
 */
@customElement("sm-policy-diff")
export class SmPolicyDiff extends SignalWatcher(LitElement) {
  static override styles = [shared, policyDiffStyles];

  @property({ attribute: false }) diff: PolicyDiff | undefined;
  @property({ attribute: false }) earlier: ComparedState | undefined;
  @property({ attribute: false }) later: ComparedState | undefined;

  @state() private chosen = EVERY;
  @state() private current: string | undefined;
  @state() private maps: MapPair | undefined;
  readonly #canvases: Readonly<Record<SideName, CanvasInDocument>> = {
    before: new CanvasInDocument(this, "earlier-canvas"),
    after: new CanvasInDocument(this),
  };

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("keydown", this.handleKey);
    if (this.hasUpdated) void this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("keydown", this.handleKey);
    this.maps?.destroy();
    this.maps = undefined;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("earlier") || changed.has("later")) void this.#open();
    this.#mark();
  }

  async #open(): Promise<void> {
    const { earlier, later } = this;
    if (earlier === undefined || later === undefined) return;
    const opened = await openMapPair(earlier.documents, later.documents);
    if (!this.isConnected || earlier !== this.earlier || later !== this.later) return opened.destroy();
    this.maps?.destroy();
    this.maps = opened;
    for (const side of SIDES) this.#canvases[side].show(opened[side]);
    this.current = undefined;
  }

  /** Marks on both maps what the list shows. */
  #mark(): void {
    const { maps, diff, chosen } = this;
    if (maps === undefined || diff === undefined) return;
    // Read, so that what is written on the map follows the language.
    void language.value;
    const shown = diff.changes.filter(({ gravity }) => chosen.has(gravity));
    for (const side of SIDES) maps[side].paint(marksOnMap(shown, side, maps[side].map()));
  }

  private readonly choose = (change: Change): void => {
    this.current = change.id;
    const { maps } = this;
    if (maps === undefined) return;
    for (const side of SIDES) maps[side].selection.value = placesOnMap(change, side, maps[side].map());
    // One is shown, and the other follows it.
    const leading = SIDES.toReversed().find((side) => maps[side].selection.value.length > 0);
    if (leading !== undefined) maps[leading].showPart(maps[leading].selection.value);
  };

  private readonly handleKey = (event: KeyboardEvent): void => {
    const isWriting = event
      .composedPath()
      .some((target) => target instanceof HTMLElement && TYPED.test(target.tagName));
    if (isWriting || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "n") this.#step(1);
    if (event.key === "p") this.#step(-1);
  };

  #groups(): ChangeGroup[] {
    return this.diff === undefined ? [] : listedChanges(this.diff, this.chosen);
  }

  #step(by: 1 | -1): void {
    const stops = stopsOf(this.#groups());
    const at = stops.findIndex(({ id }) => id === this.current);
    const next = stops[at === -1 ? (by === 1 ? 0 : stops.length - 1) : (at + by + stops.length) % stops.length];
    if (next === undefined) return;
    this.choose(next);
    void this.#showRow(next.id);
  }

  async #showRow(id: string): Promise<void> {
    await this.updateComplete;
    const row = this.renderRoot.querySelector<HTMLElement>(`[data-change="${CSS.escape(id)}"]`);
    row?.focus();
    row?.scrollIntoView({ block: "nearest" });
  }

  #toggle(gravity: Gravity): void {
    const chosen = new Set(this.chosen);
    if (!chosen.delete(gravity)) chosen.add(gravity);
    this.chosen = chosen;
  }

  override render(): TemplateResult | typeof nothing {
    const { diff, earlier, later, maps } = this;
    if (diff === undefined || earlier === undefined || later === undefined) return nothing;
    return html`
      <div class="counts" role="group" aria-label=${say(WORDS.filter)}>
        ${GRAVITIES.map(
          (gravity) =>
            html`<button
              data-gravity=${gravity}
              aria-pressed=${this.chosen.has(gravity) ? "true" : "false"}
              @click=${() => this.#toggle(gravity)}
            >
              ${gravitySign(gravity)}${say(GRAVITY_LABELS[gravity])} <b>${diff.counts[gravity]}</b>
            </button>`,
        )}
      </div>
      <section class="maps" aria-label=${say(WORDS.maps)}>
        ${this.#map("earlier-canvas", WORDS.earlierOf(earlier.title), earlier, maps?.before)}
        ${this.#map("canvas", WORDS.laterOf(later.title), later, maps?.after)}
      </section>
      ${this.#list(diff)}
    `;
  }

  #map(
    slot: "canvas" | "earlier-canvas",
    title: LocalizedText,
    { documents }: ComparedState,
    modeler: MapModeler | undefined,
  ): TemplateResult {
    return html`<figure>
      <figcaption>${say(title)}</figcaption>
      <div class="canvas">
        ${canvasSlot(slot)}
        ${
          documents.map === ""
            ? html`<p class="empty quiet">${say(WORDS.noMap)}</p>`
            : html`<sm-view-tools .modeler=${modeler}></sm-view-tools>`
        }
      </div>
    </figure>`;
  }

  #list({ changes }: PolicyDiff): TemplateResult {
    if (changes.length === 0) return html`<p class="empty quiet" role="status">${say(WORDS.none)}</p>`;
    const groups = this.#groups();
    return html`<section class="group" aria-label=${say(WORDS.changes)}>
      <div class="tools">
        <h2>${say(WORDS.changes)}</h2>
        <wa-button size="s" appearance="outlined" @click=${() => this.#step(-1)}
          ><wa-icon slot="start" name="arrow-up"></wa-icon>${say(WORDS.previous)}</wa-button
        >
        <wa-button size="s" appearance="outlined" @click=${() => this.#step(1)}
          ><wa-icon slot="start" name="arrow-down"></wa-icon>${say(WORDS.next)}</wa-button
        >
        <span class="quiet small">${say(WORDS.keys)}</span>
      </div>
      ${groups.length === 0 ? html`<p class="empty quiet" role="status">${say(WORDS.noneChosen)}</p>` : nothing}
      ${groups.map((group) => this.#group(group))}
    </section>`;
  }

  #group({ gravity, count, changes }: ChangeGroup): TemplateResult {
    return html`<section class="group">
      <h3>
        ${gravitySign(gravity)}<span class="name">${say(GRAVITY_LABELS[gravity])}</span
        ><span class="quiet">${count}</span>
      </h3>
      ${
        gravity === "drawing"
          ? html`<p class="quiet">${say(WORDS.drawn(count))}</p>`
          : html`<ol>
              ${changes.map((listed) => changeRow(listed, this.current, this.choose))}
            </ol>`
      }
      ${
        gravity === "drawing" || changes.length === count
          ? nothing
          : html`<p class="quiet small">${say(WORDS.elsewhere(count - changes.length))}</p>`
      }
    </section>`;
  }
}

const TYPED = /^(?:INPUT|TEXTAREA|SELECT)$/;
