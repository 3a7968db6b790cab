import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import { shared } from "../styles/shared.ts";
import type { PolicySession } from "../workspace/policy-session.ts";

/** The map as a table that needs no canvas. */
@customElement("sm-outline-tab")
export class SmOutlineTab extends SignalWatcher(LitElement) {
  static override styles = [shared];

  @property({ attribute: false }) session: PolicySession | undefined;

  override render(): TemplateResult {
    return html``;
  }
}
