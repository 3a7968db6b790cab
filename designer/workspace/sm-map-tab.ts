import "../elements/sm-view-tools.ts";
import "../inspector/sm-inspector.ts";
import "../trial/sm-trial-panel.ts";
import "./sm-map-paper.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import { place, setQuery } from "../app/location.ts";
import { CANVAS_SLOT, CanvasInDocument } from "../elements/canvas-in-document.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import type { PolicySession } from "./policy-session.ts";

const SIDES = [
  { name: "inspector", title: { zh: "属性", en: "Inspector" } },
  { name: "trial", title: { zh: "试评", en: "Try" } },
] as const;

/** The designer: the map on its canvas, and beside it the inspector or a trial. */
@customElement("sm-map-tab")
export class SmMapTab extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template: minmax(0, 1fr) / minmax(0, 1fr) clamp(20rem, 30%, 30rem);
        block-size: 100%;
      }
      .canvas {
        position: relative;
        min-inline-size: 0;
        min-block-size: 0;
      }
      aside {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
        background: var(--wa-color-surface-default);
        border-inline-start: 1px solid var(--wa-color-surface-border);
      }
      [role="tablist"] {
        display: flex;
        border-block-end: 1px solid var(--wa-color-surface-border);
      }
      [role="tab"] {
        flex: 1;
        padding: 0.5rem;
        border: 0;
        border-block-end: 3px solid transparent;
        background: none;
        color: var(--wa-color-text-quiet);
        font: inherit;
        cursor: pointer;
      }
      [role="tab"][aria-selected="true"] {
        border-block-end-color: var(--wa-color-brand-50);
        color: var(--wa-color-text-normal);
        font-weight: 600;
      }
      [role="tabpanel"] {
        overflow: auto;
      }
      @media screen and (width < 48rem) {
        :host {
          grid-template: 60dvh auto / minmax(0, 1fr);
          block-size: auto;
        }
        aside {
          border-block-start: 1px solid var(--wa-color-surface-border);
          border-inline-start: 0;
        }
      }
      @media print {
        :host {
          display: block;
          block-size: auto;
        }
        .canvas,
        aside {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) session: PolicySession | undefined;

  readonly #canvas = new CanvasInDocument(this);

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("session") && this.session !== undefined) this.#canvas.show(this.session.modeler);
  }

  private readonly handleKey = (event: KeyboardEvent): void => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    choose(sideAsked() === "inspector" ? "trial" : "inspector");
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>("[aria-selected=true]")?.focus());
  };

  override render(): TemplateResult | typeof nothing {
    const { session } = this;
    const side = sideAsked();
    if (session === undefined) return nothing;
    return html`
      <div class="canvas">
        ${CANVAS_SLOT}
        <sm-view-tools .modeler=${session.modeler}></sm-view-tools>
      </div>
      <aside>
        <div role="tablist" @keydown=${this.handleKey}>
          ${SIDES.map(
            ({ name, title }) =>
              html`<button
                role="tab"
                id=${`tab-${name}`}
                aria-selected=${name === side}
                aria-controls="side"
                tabindex=${name === side ? 0 : -1}
                @click=${() => choose(name)}
              >
                ${say(title)}
              </button>`,
          )}
        </div>
        <div role="tabpanel" id="side" aria-labelledby=${`tab-${side}`}>
          ${
            side === "inspector"
              ? html`<sm-inspector .session=${session}></sm-inspector>`
              : html`<sm-trial-panel .session=${session}></sm-trial-panel>`
          }
        </div>
      </aside>
      <sm-map-paper .session=${session}></sm-map-paper>
    `;
  }
}

/** Which side the address asks for. */
function sideAsked(): "inspector" | "trial" {
  return place.value.query.get("side") === "trial" ? "trial" : "inspector";
}

function choose(side: "inspector" | "trial"): void {
  setQuery({ side: side === "trial" ? side : undefined });
}
