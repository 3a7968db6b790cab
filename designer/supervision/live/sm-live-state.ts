import "@awesome.me/webawesome/dist/components/icon/icon.js";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import { showTime } from "../../language/formats.ts";
import { say } from "../../language/language.ts";
import { WORDS } from "../words.ts";
import type { LiveState } from "./live-updates.ts";

/** Whether a page shows what is now, in words and a sign. */
@customElement("sm-live-state")
export class SmLiveState extends SignalWatcher(LitElement) {
  static override styles = css`
    span {
      display: inline-flex;
      gap: 0.45em;
      align-items: center;
      padding: 0.1em 0.7em;
      border: 1px solid currentColor;
      border-radius: 1em;
      color: var(--wa-color-text-quiet);
      font-size: var(--wa-font-size-s);
    }
    .live {
      color: var(--sm-clear);
    }
    .cutOff {
      background: var(--sm-grade-a-quiet);
      color: var(--sm-grade-a);
      font-weight: 600;
    }
    .dot {
      inline-size: 0.6em;
      block-size: 0.6em;
      border-radius: 50%;
      background: currentColor;
      animation: breathe 2.4s ease-in-out infinite;
    }
    @keyframes breathe {
      50% {
        opacity: 0.3;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .dot {
        animation: none;
      }
    }
    @media print {
      :host {
        display: none;
      }
    }
  `;

  @property() state: LiveState = "connecting";
  /** Since when (instant) the page is cut off. */
  @property() since = "";

  override render(): TemplateResult {
    const { state, since } = this;
    if (state === "live") return html`<span class="live" role="status"><i class="dot"></i>${say(WORDS.live)}</span>`;
    if (state === "cutOff")
      return html`<span class="cutOff" role="alert"
        ><wa-icon name="link-slash"></wa-icon>${say(WORDS.cutOff(since === "" ? "" : showTime(since)))}</span
      >`;
    return html`<span role="status"
      ><wa-icon name=${state === "paused" ? "circle-pause" : "rotate"}></wa-icon>${say(
        state === "paused" ? WORDS.paused : WORDS.connecting,
      )}</span
    >`;
  }
}
