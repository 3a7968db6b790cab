import { html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import type { PolicySession } from "./policy-session.ts";

/** The canvas of the map. It stands in the document itself, not in a shadow, because bpmn-js looks for itself there. */
@customElement("sm-map-canvas")
export class SmMapCanvas extends LitElement {
  @property({ attribute: false }) session: PolicySession | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.session?.modeler.detach();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("session")) this.session?.modeler.attach(this);
  }

  override render(): TemplateResult {
    return html``;
  }
}
