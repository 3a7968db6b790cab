import "@awesome.me/webawesome/dist/components/icon/icon.js";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import type { Verdict } from "../../engine/core/model/formats.generated.ts";
import { VERDICT_LABELS, VERDICT_SHORT_LABELS } from "../../engine/core/model/labels.ts";
import { say } from "../language/language.ts";

const ICONS: Readonly<Record<Verdict, string>> = {
  clear: "circle-check",
  remind: "circle-info",
  control: "shield-halved",
  stop: "ban",
  incomplete: "circle-question",
};

/** A verdict as a badge: its word, its icon and its colour. */
@customElement("sm-verdict")
export class SmVerdict extends SignalWatcher(LitElement) {
  static override styles = css`
    :host {
      display: inline-flex;
      vertical-align: baseline;
    }
    .badge {
      display: inline-flex;
      align-items: center;
      gap: 0.4em;
      padding: 0.15em 0.65em;
      border: 1px solid currentColor;
      border-radius: 1em;
      font-size: 0.92em;
      font-weight: 600;
      line-height: 1.5;
      white-space: nowrap;
      print-color-adjust: exact;
    }
    :host([full]) .badge {
      border-radius: 8px;
      padding: 0.35em 0.8em;
      font-size: 1.1em;
      white-space: normal;
    }
    .clear {
      background: var(--sm-clear-quiet);
      color: var(--sm-clear);
    }
    .remind {
      background: var(--sm-grade-c-quiet);
      color: var(--sm-grade-c);
    }
    .control {
      background: var(--sm-grade-b-quiet);
      color: var(--sm-grade-b);
    }
    .stop {
      background: var(--sm-grade-a-quiet);
      color: var(--sm-grade-a);
    }
    .incomplete {
      background: var(--sm-unknown-quiet);
      color: var(--sm-unknown);
    }
  `;

  @property() verdict: Verdict | undefined;

  /** Whether it says the whole sentence and not only a word. */
  @property({ type: Boolean, reflect: true }) full = false;

  override render(): TemplateResult | typeof nothing {
    const { verdict, full } = this;
    if (verdict === undefined) return nothing;
    const words = full ? VERDICT_LABELS : VERDICT_SHORT_LABELS;
    return html`<span class="badge ${verdict}"
      ><wa-icon name=${ICONS[verdict]} aria-hidden="true"></wa-icon>${say(words[verdict])}</span
    >`;
  }
}
