import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "./editor/sm-rule-editor.ts";
import "./list/sm-rule-list.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";

import { place } from "../app/location.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import type { PolicySession } from "../workspace/policy-session.ts";
import { rulesTabStyles } from "./sm-rules-tab.styles.ts";
import { WORDS } from "./words.ts";

/** The rules of the power: the list of all, and the one that the address names, to be edited. */
@customElement("sm-rules-tab")
export class SmRulesTab extends SignalWatcher(LitElement) {
  static override styles = [shared, rulesTabStyles];

  @property({ attribute: false }) session: PolicySession | undefined;

  override render(): TemplateResult | typeof nothing {
    const { session } = this;
    if (session === undefined) return nothing;
    return html`<span></span>${this.#list(session)}`;
  }

  #list(session: PolicySession): TemplateResult {
    const chosen = place.value.query.get("rule") ?? "";
    const rule = session.documents.value.rules.find(({ name }) => name === chosen);
    return html`<div class="parts">
      <sm-rule-list .session=${session} chosen=${chosen}></sm-rule-list>
      ${
        rule === undefined
          ? html`<p class="choose">${say(chosen === "" ? WORDS.choose : WORDS.gone)}</p>`
          : keyed(chosen, html`<sm-rule-editor .session=${session} .rule=${rule}></sm-rule-editor>`)
      }
    </div>`;
  }
}
