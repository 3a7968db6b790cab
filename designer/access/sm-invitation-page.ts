import "@awesome.me/webawesome/dist/components/button/button.js";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";

import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { acceptInvitation } from "../api/account.ts";
import { navigate } from "../app/location.ts";
import { say } from "../language/language.ts";
import { fieldStyles } from "../styles/plain-fields.ts";
import { shared } from "../styles/shared.ts";
import { newPasswordFields, takeSecret, toldBelow, typedIn, whyNot } from "./entrance.ts";
import { entranceStyles } from "./entrance.styles.ts";
import { WORDS } from "./words.ts";

/** Where somebody who was invited sets his password. */
@customElement("sm-invitation-page")
export class SmInvitationPage extends SignalWatcher(LitElement) {
  static override styles = [shared, fieldStyles, entranceStyles];

  @state() private told: LocalizedText | string | undefined;
  readonly #secret = takeSecret();

  private readonly handleSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const typed = typedIn(event);
    if (typed("password") !== typed("again")) {
      this.told = WORDS.notEqual;
      return;
    }
    try {
      await acceptInvitation(this.#secret, typed("password"));
      navigate("/account", { replace: true });
    } catch (fault) {
      this.told = whyNot(fault);
    }
  };

  override render(): TemplateResult {
    const isComplete = this.#secret !== "";
    return html`<section class="card">
      <h1>${say(WORDS.invitation)}</h1>
      ${
        isComplete
          ? html`<p class="quiet">${say(WORDS.invitationIntro)}</p>
              <form @submit=${this.handleSubmit}>
                ${newPasswordFields()}
                <wa-button type="submit" variant="brand">${say(WORDS.save)}</wa-button>
              </form>`
          : html`<p role="alert">${say(WORDS.noSecret)}</p>`
      }
      ${toldBelow(this.told)}
    </section>`;
  }
}
