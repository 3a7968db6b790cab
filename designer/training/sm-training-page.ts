import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import { shared } from "../styles/shared.ts";

/** The examples room: a trainee plays a case on the map. */
@customElement("sm-training-page")
export class SmTrainingPage extends SignalWatcher(LitElement) {
  static override styles = [shared];

  @property() power = "";
  @property() example = "";

  override render(): TemplateResult {
    return html``;
  }
}
