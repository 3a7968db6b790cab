import "@awesome.me/webawesome/dist/components/button/button.js";
import "./sm-demo-people.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";

import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { account, changePassword, signOut, type Account } from "../api/account.ts";
import { navigate } from "../app/location.ts";
import { say } from "../language/language.ts";
import { fieldStyles } from "../styles/plain-fields.ts";
import { shared } from "../styles/shared.ts";
import { NO_DIRECTORY, readDirectory, type Directory } from "./directory.ts";
import { field, newPasswordFields, toldBelow, typedIn, whyNot } from "./entrance.ts";
import { entranceStyles } from "./entrance.styles.ts";
import { grantWords } from "./grant-words.ts";
import { nameOf } from "./name-of.ts";
import { WORDS } from "./words.ts";

/** Who one is and what one holds; where one changes the password and signs out. */
@customElement("sm-account-page")
export class SmAccountPage extends SignalWatcher(LitElement) {
  static override styles = [shared, fieldStyles, entranceStyles];

  @state() private directory: Directory = NO_DIRECTORY;
  @state() private told: { readonly words: LocalizedText | string; readonly isGood: boolean } | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    // Without it roles and organs are shown as they are called in the data.
    void readDirectory().then(
      (directory) => (this.directory = directory),
      () => undefined,
    );
  }

  private readonly handlePassword = async (event: Event): Promise<void> => {
    event.preventDefault();
    const typed = typedIn(event);
    if (typed("password") !== typed("again")) {
      this.told = { words: WORDS.notEqual, isGood: false };
      return;
    }
    try {
      await changePassword(typed("current"), typed("password"));
      if (event.target instanceof HTMLFormElement) event.target.reset();
      this.told = { words: WORDS.passwordChanged, isGood: true };
    } catch (fault) {
      this.told = { words: whyNot(fault), isGood: false };
    }
  };

  async #signOut(everywhere: boolean): Promise<void> {
    try {
      const end = await signOut(everywhere);
      if (end === undefined) navigate("/sign-in", { replace: true });
      else location.assign(end);
    } catch (fault) {
      this.told = { words: whyNot(fault), isGood: false };
    }
  }

  override render(): TemplateResult | typeof nothing {
    const known = account.value;
    if (known === undefined) return nothing;
    return html`<section class="card">
        <h1>${known.kind === "visitor" ? say(WORDS.myAccount) : nameOf(known)}</h1>
        ${known.kind === "visitor" ? html`<a href="/sign-in">${say(WORDS.signIn)}</a>` : this.#about(known)}
      </section>
      ${known.via === "password" ? this.#password() : nothing} ${known.mode === "demo" ? this.#demo() : nothing}`;
  }

  #about({ grants, via }: Account): TemplateResult {
    const held = grants.filter(({ role }) => role !== "publicViewer");
    return html`<h2>${say(WORDS.roles)}</h2>
      ${
        held.length === 0
          ? html`<p class="quiet">${say(WORDS.noRoles)}</p>`
          : html`<ul>
              ${held.map((grant) => html`<li>${grantWords(grant, this.directory)}</li>`)}
            </ul>`
      }
      <a href="/permissions">${say(WORDS.whoMayDoWhat)}</a>
      ${
        via === "demo"
          ? nothing
          : html`<div class="row">
              <wa-button @click=${() => this.#signOut(false)}>${say(WORDS.signOut)}</wa-button>
              <wa-button appearance="outlined" @click=${() => this.#signOut(true)}
                >${say(WORDS.signOutEverywhere)}</wa-button
              >
            </div>`
      }`;
  }

  #password(): TemplateResult {
    return html`<section class="card">
      <h2>${say(WORDS.changePassword)}</h2>
      <form @submit=${this.handlePassword}>
        ${field({ name: "current", label: WORDS.currentPassword, autocomplete: "current-password" })}
        ${newPasswordFields(WORDS.newPassword)}
        <wa-button type="submit" variant="brand">${say(WORDS.changePassword)}</wa-button>
      </form>
      ${toldBelow(this.told?.words, this.told?.isGood)}
    </section>`;
  }

  #demo(): TemplateResult {
    return html`<section class="card">
      <h2>${say(WORDS.demo)}</h2>
      <p class="quiet">${say(WORDS.demoIntro)}</p>
      <sm-demo-people></sm-demo-people>
    </section>`;
  }
}
