import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import { shared } from "../styles/shared.ts";

/** One evaluation, with the version of the map that judged it. */
@customElement("sm-evaluation-page")
export class SmEvaluationPage extends SignalWatcher(LitElement) {
  static override styles = [shared];

  /** Its id. */
  @property() evaluation = "";

  override render(): TemplateResult {
    return html``;
  }
}
