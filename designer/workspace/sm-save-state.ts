import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import type { PolicySession } from "./policy-session.ts";
import { SAVE_WORDS } from "./saving/words.ts";

const ICONS = {
  saved: "circle-check",
  unsaved: "pen",
  saving: "rotate",
  offline: "triangle-exclamation",
  refused: "circle-xmark",
  conflict: "code-branch",
} as const;

/** Where the changes are: kept, on their way, waiting for the service, or waiting for the person. */
@customElement("sm-save-state")
export class SmSaveState extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: 0.5rem;
        font-size: var(--wa-font-size-s);
        white-space: nowrap;
      }
      .saved {
        color: var(--sm-clear);
      }
      .offline,
      .refused,
      .conflict {
        color: var(--sm-grade-a);
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) session: PolicySession | undefined;

  override render(): TemplateResult | typeof nothing {
    const state = this.session?.saving?.value;
    if (state === undefined) return nothing;
    const detail = state.kind === "refused" ? state.problem.detail : "";
    return html`<span class=${state.kind} role="status" title=${detail}
      ><wa-icon name=${ICONS[state.kind]}></wa-icon> ${say(SAVE_WORDS[state.kind])}</span
    >`;
  }
}
