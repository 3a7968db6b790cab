import "@awesome.me/webawesome/dist/components/icon/icon.js";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import { say } from "../language/language.ts";
import type { MapModeler } from "../modeler/map-modeler.ts";
import { shared } from "../styles/shared.ts";
import { WORDS } from "./words.ts";

const ZOOM_STEP = 1.25;

const TOOLS = [
  { icon: "minus", words: WORDS.zoomOut, act: (modeler: MapModeler) => modeler.zoomBy(1 / ZOOM_STEP) },
  { icon: "plus", words: WORDS.zoomIn, act: (modeler: MapModeler) => modeler.zoomBy(ZOOM_STEP) },
  { icon: "expand", words: WORDS.zoomAll, act: (modeler: MapModeler) => modeler.showAll() },
  { icon: "magnifying-glass", words: WORDS.find, act: (modeler: MapModeler) => modeler.openSearch() },
] as const;

/** What lets a person look around on a map; it stands over the lower left of its canvas. */
@customElement("sm-view-tools")
export class SmViewTools extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    css`
      :host {
        position: absolute;
        inset-block-end: 0.75rem;
        inset-inline-start: 0.75rem;
        display: flex;
        border: 1px solid var(--wa-color-surface-border);
        border-radius: 6px;
        background: var(--wa-color-surface-default);
        box-shadow: 0 1px 3px rgb(0 0 0 / 12%);
      }
      button {
        padding: 0.35rem 0.55rem;
        border: 0;
        background: none;
        color: var(--wa-color-text-quiet);
        font: inherit;
        cursor: pointer;
      }
      button:hover {
        color: var(--wa-color-text-normal);
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) modeler: MapModeler | undefined;

  override render(): TemplateResult | typeof nothing {
    const { modeler } = this;
    if (modeler === undefined) return nothing;
    return html`<div role="toolbar" aria-label=${say(WORDS.viewTools)}>
      ${TOOLS.map(
        ({ icon, words, act }) =>
          html`<button title=${say(words)} aria-label=${say(words)} @click=${() => act(modeler)}>
            <wa-icon name=${icon}></wa-icon>
          </button>`,
      )}
    </div>`;
  }
}
