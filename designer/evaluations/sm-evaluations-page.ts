import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";

import { shared } from "../styles/shared.ts";

/** What was judged, newest first. */
@customElement("sm-evaluations-page")
export class SmEvaluationsPage extends SignalWatcher(LitElement) {
  static override styles = [shared];

  override render(): TemplateResult {
    return html``;
  }
}
