import "@awesome.me/webawesome/dist/components/button/button.js";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";

import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { setUp } from "../api/account.ts";
import { navigate } from "../app/location.ts";
import { say } from "../language/language.ts";
import { fieldStyles } from "../styles/plain-fields.ts";
import { shared } from "../styles/shared.ts";
import { field, newPasswordFields, takeSecret, toldBelow, typedIn, whyNot } from "./entrance.ts";
import { entranceStyles } from "./entrance.styles.ts";
import { WORDS } from "./words.ts";

/** Where the first administrator sets himself up, by the one-time link that was printed at the start. */
@customElement("sm-setup-page")
export class SmSetupPage extends SignalWatcher(LitElement) {
  static override styles = [shared, fieldStyles, entranceStyles];

  @state() private told: LocalizedText | string | undefined;
  readonly #secret = takeSecret();

  private readonly handleSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const typed = typedIn(event);
    const password = typed("password");
    if (password !== typed("again")) {
      this.told = WORDS.notEqual;
      return;
    }
    try {
      const wanted = { account: typed("account").trim().toLowerCase(), name: typed("name").trim(), password };
      await setUp({ ...wanted, secret: this.#secret });
      navigate("/account", { replace: true });
    } catch (fault) {
      this.told = whyNot(fault);
    }
  };

  override render(): TemplateResult {
    if (this.#secret === "")
      return html`<section class="card">
        <h1>${say(WORDS.setUp)}</h1>
        <p role="alert">${say(WORDS.noSecret)}</p>
      </section>`;
    return html`<section class="card">
      <h1>${say(WORDS.setUp)}</h1>
      <p class="quiet">${say(WORDS.setUpIntro)}</p>
      <form @submit=${this.handleSubmit}>
        ${field({
          name: "account",
          label: WORDS.account,
          hint: WORDS.accountHint,
          type: "text",
          autocomplete: "username",
          pattern: "[A-Za-z0-9][A-Za-z0-9._\\-]{1,63}",
        })}
        ${field({ name: "name", label: WORDS.name, type: "text", autocomplete: "name" })} ${newPasswordFields()}
        <wa-button type="submit" variant="brand">${say(WORDS.save)}</wa-button>
      </form>
      ${toldBelow(this.told)}
    </section>`;
  }
}
