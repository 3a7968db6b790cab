import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import { shared } from "../styles/shared.ts";
import type { PolicySession } from "../workspace/policy-session.ts";

/** Everything that is wrong or doubtful, live; a click goes there. */
@customElement("sm-problems-panel")
export class SmProblemsPanel extends SignalWatcher(LitElement) {
  static override styles = [shared];

  @property({ attribute: false }) session: PolicySession | undefined;

  override render(): TemplateResult {
    return html``;
  }
}
