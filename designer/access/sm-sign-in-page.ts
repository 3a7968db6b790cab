import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "./sm-demo-people.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";

import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { account, signIn } from "../api/account.ts";
import { say } from "../language/language.ts";
import { fieldStyles } from "../styles/plain-fields.ts";
import { shared } from "../styles/shared.ts";
import { field, toldBelow, typedIn, whyNot } from "./entrance.ts";
import { entranceStyles } from "./entrance.styles.ts";
import { goOn, signOnAddress } from "./follow-account.ts";
import { WORDS } from "./words.ts";

/** Where people sign in; in a demonstration they choose who they are. */
@customElement("sm-sign-in-page")
export class SmSignInPage extends SignalWatcher(LitElement) {
  static override styles = [shared, fieldStyles, entranceStyles];

  @state() private told: LocalizedText | string | undefined;
  @state() private isTrying = false;

  private readonly handleSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const typed = typedIn(event);
    this.isTrying = true;
    this.told = undefined;
    try {
      await signIn(typed("account").trim().toLowerCase(), typed("password"));
      goOn();
    } catch (fault) {
      this.told = whyNot(fault);
    } finally {
      this.isTrying = false;
    }
  };

  override render(): TemplateResult {
    if (account.value?.mode === "demo")
      return html`<section class="card">
        <h1>${say(WORDS.demo)}</h1>
        <p class="quiet">${say(WORDS.demoIntro)}</p>
        <sm-demo-people @sm-demo-person-chosen=${goOn}></sm-demo-people>
      </section>`;
    return html`<section class="card">
      <h1>${say(WORDS.signIn)}</h1>
      ${
        account.value?.signOn === true
          ? html`<wa-button class="sign-on" variant="brand" href=${signOnAddress()}
                ><wa-icon slot="start" name="shield-halved"></wa-icon>${say(WORDS.signOn)}</wa-button
              >
              <p class="quiet">${say(WORDS.orByAccount)}</p>`
          : html`<p class="quiet">${say(WORDS.signInIntro)}</p>`
      }
      <form @submit=${this.handleSubmit}>
        ${field({ name: "account", label: WORDS.account, type: "text", autocomplete: "username" })}
        ${field({ name: "password", label: WORDS.password, autocomplete: "current-password" })}
        <wa-button
          type="submit"
          variant="brand"
          appearance=${account.value?.signOn === true ? "outlined" : nothing}
          ?disabled=${this.isTrying}
          >${say(WORDS.signIn)}</wa-button
        >
      </form>
      ${toldBelow(this.told)}
    </section>`;
  }
}
