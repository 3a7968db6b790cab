import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import type { Rule } from "../../../engine/core/model/formats.generated.ts";

/** A rule as it is written in JSON. */
@customElement("sm-rule-json")
export class SmRuleJson extends LitElement {
  static override styles = css`
    pre {
      margin: 0;
      padding: 1rem 1.25rem;
      font-family: var(--wa-font-family-code);
    }
  `;

  @property({ attribute: false }) rule: Rule | undefined;

  override render(): TemplateResult {
    return html`<pre>${JSON.stringify(this.rule, null, 2)}</pre>`;
  }
}
