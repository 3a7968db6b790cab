import "../inspector/power/sm-map-legend.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import { shared } from "../styles/shared.ts";
import type { PolicySession } from "./policy-session.ts";

/** The whole map with its legend, as it is printed. On the screen it is not there. */
@customElement("sm-map-paper")
export class SmMapPaper extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    css`
      :host {
        display: none;
      }
      svg {
        display: block;
        inline-size: 100%;
        block-size: auto;
        max-block-size: 115mm;
      }
      @media print {
        :host {
          display: block;
        }
      }
    `,
  ];

  @state() private picture: Node | undefined;

  @property({ attribute: false }) session: PolicySession | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("beforeprint", this.handleBefore);
    addEventListener("afterprint", this.handleAfter);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("beforeprint", this.handleBefore);
    removeEventListener("afterprint", this.handleAfter);
  }

  // The map can be drawn only while the screen is laid out: before the browser lays out the paper.
  private readonly handleBefore = async (): Promise<void> => {
    const svg = await this.session?.modeler.svg();
    if (svg === undefined) return;
    const picture = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
    for (const side of ["width", "height"]) picture.removeAttribute(side);
    this.picture = document.importNode(picture, true);
  };

  private readonly handleAfter = (): void => {
    this.picture = undefined;
  };

  override render(): TemplateResult | typeof nothing {
    if (this.picture === undefined) return nothing;
    return html`${this.picture}<sm-map-legend .session=${this.session}></sm-map-legend>`;
  }
}
