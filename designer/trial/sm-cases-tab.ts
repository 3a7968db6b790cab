import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import { shared } from "../styles/shared.ts";
import type { PolicySession } from "../workspace/policy-session.ts";

/** The example cases, and what each came to. */
@customElement("sm-cases-tab")
export class SmCasesTab extends SignalWatcher(LitElement) {
  static override styles = [shared];

  @property({ attribute: false }) session: PolicySession | undefined;

  override render(): TemplateResult {
    return html``;
  }
}
