import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";

import { shared } from "../styles/shared.ts";

/** All powers, by whom and how graded. */
@customElement("sm-catalogue-page")
export class SmCataloguePage extends SignalWatcher(LitElement) {
  static override styles = [shared];

  override render(): TemplateResult {
    return html``;
  }
}
