import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import { shared } from "../styles/shared.ts";
import type { PolicySession } from "../workspace/policy-session.ts";

/** Try: a case judged by the policy as it stands, and painted on the map. */
@customElement("sm-trial-panel")
export class SmTrialPanel extends SignalWatcher(LitElement) {
  static override styles = [shared];

  @property({ attribute: false }) session: PolicySession | undefined;

  override render(): TemplateResult {
    return html``;
  }
}
