import "./sm-training-cases.ts";
import "./sm-training-player.ts";
import "./sm-training-powers.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import { CANVAS_SLOT } from "../elements/canvas-in-document.ts";
import { shared } from "../styles/shared.ts";

/** The examples room: the powers, the cases of one, or one case being played on the map. */
@customElement("sm-training-page")
export class SmTrainingPage extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        min-block-size: 100%;
      }
      :host([playing]) {
        block-size: 100%;
      }
      @media print {
        :host([playing]) {
          block-size: auto;
        }
      }
    `,
  ];

  /** The id of the power; empty for all. */
  @property() power = "";
  /** The name of the example case; empty for all of the power. */
  @property() example = "";

  protected override willUpdate(): void {
    this.toggleAttribute("playing", this.example !== "");
  }

  override render(): TemplateResult {
    const { power, example } = this;
    if (power === "") return html`<sm-training-powers></sm-training-powers>`;
    if (example === "") return html`<sm-training-cases .power=${power}></sm-training-cases>`;
    return html`<sm-training-player .power=${power} .example=${example}>${CANVAS_SLOT}</sm-training-player>`;
  }
}
