import "@awesome.me/webawesome/dist/components/icon/icon.js";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";

import { account } from "../api/account.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { nameOf } from "./name-of.ts";
import { WORDS } from "./words.ts";

/** In the header: who is signed in, and the way to his account; or the way to sign in. */
@customElement("sm-account-link")
export class SmAccountLink extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    css`
      a {
        display: inline-flex;
        align-items: center;
        gap: 0.4rem;
        max-inline-size: 12rem;
        padding: 0.35rem 0.6rem;
        border-radius: 6px;
        color: var(--wa-color-text-quiet);
        font-size: var(--wa-font-size-s);
        text-decoration: none;
        white-space: nowrap;
      }
      a:hover {
        background: var(--wa-color-surface-lowered);
        color: var(--wa-color-text-normal);
      }
      @media (width < 48rem) {
        a {
          max-inline-size: 7.5rem;
          min-block-size: 2.5rem;
        }
      }
      span {
        overflow: hidden;
        text-overflow: ellipsis;
      }
    `,
  ];

  override render(): TemplateResult | typeof nothing {
    const known = account.value;
    if (known === undefined) return nothing;
    if (known.kind === "visitor")
      return html`<a href="/sign-in"><wa-icon name="user"></wa-icon><span>${say(WORDS.signIn)}</span></a>`;
    return html`<a href="/account" title=${say(WORDS.myAccount)}
      ><wa-icon name="user"></wa-icon><span>${nameOf(known)}</span></a
    >`;
  }
}
