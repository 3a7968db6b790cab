import "../../elements/sm-grade.ts";
import "./sm-rule-form.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { Rule } from "../../../engine/core/model/formats.generated.ts";
import { place } from "../../app/location.ts";
import { say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import type { PolicySession } from "../../workspace/policy-session.ts";
import { drawSentence } from "./condition-sentence-view.ts";
import { ruleEditorStyles } from "./sm-rule-editor.styles.ts";
import { drawViewTabs, viewAsked } from "./view-tabs.ts";

/** One rule: what it says in a sentence, and its form or its JSON. */
@customElement("sm-rule-editor")
export class SmRuleEditor extends SignalWatcher(LitElement) {
  static override styles = [shared, ruleEditorStyles];

  @state() private isJsonLoaded = false;

  @property({ attribute: false }) session: PolicySession | undefined;
  @property({ attribute: false }) rule: Rule | undefined;

  protected override updated(_changed: PropertyValues): void {
    if (viewAsked() === "json" && !this.isJsonLoaded) void this.#loadJson();
  }

  async #loadJson(): Promise<void> {
    await import("../json/sm-rule-json.ts");
    this.isJsonLoaded = true;
  }

  override render(): TemplateResult | typeof nothing {
    const { session, rule } = this;
    if (session === undefined || rule === undefined) return nothing;
    const view = viewAsked();
    return html`
      <header>
        <div class="row">
          <sm-grade grade=${rule.event.params.grade}></sm-grade>
          <h2>${say(rule.title)}</h2>
          <span class="quiet small">${rule.ref ?? nothing}</span>
        </div>
        ${drawSentence(session, rule.conditions)} ${drawViewTabs()}
      </header>
      <div id="view" class=${view} role="tabpanel" aria-labelledby=${`tab-${view}`}>${this.#view(session, rule)}</div>
    `;
  }

  #view(session: PolicySession, rule: Rule): TemplateResult | typeof nothing {
    if (viewAsked() === "form") {
      // Without a field to go to, the form itself takes the keys that scroll it.
      const tabindex = session.readOnly ? 0 : nothing;
      const at = place.value.query.get("at") ?? "";
      return html`<sm-rule-form tabindex=${tabindex} .session=${session} .rule=${rule} at=${at}></sm-rule-form>`;
    }
    return this.isJsonLoaded ? html`<sm-rule-json .session=${session} .rule=${rule}></sm-rule-json>` : nothing;
  }
}
