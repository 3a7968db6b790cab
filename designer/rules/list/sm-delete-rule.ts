import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/dialog/dialog.js";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";

import type { Rule } from "../../../engine/core/model/formats.generated.ts";
import { navigate, place } from "../../app/location.ts";
import { say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import type { PolicySession } from "../../workspace/policy-session.ts";
import { stepsOf } from "./attached-rules.ts";
import { deleteRule } from "./rule-actions.ts";
import { ruleAddress } from "./rule-address.ts";
import { casesNaming } from "./rule-changes.ts";
import { WORDS } from "./words.ts";

/** Asks before a rule is deleted, and says what goes with it. */
@customElement("sm-delete-rule")
export class SmDeleteRule extends SignalWatcher(LitElement) {
  static override styles = [shared];

  @state() private asked: { readonly session: PolicySession; readonly rule: Rule } | undefined;

  ask(session: PolicySession, rule: Rule): void {
    this.asked = { session, rule };
  }

  private readonly handleHide = (): void => {
    this.asked = undefined;
  };

  private readonly handleDelete = (): void => {
    const { asked } = this;
    this.asked = undefined;
    if (asked === undefined) return;
    const { session, rule } = asked;
    deleteRule(session, rule.name);
    if (place.peek().query.get("rule") === rule.name) {
      navigate(ruleAddress(session.power, undefined), { replace: true });
    }
  };

  override render(): TemplateResult | typeof nothing {
    const { asked } = this;
    if (asked === undefined) return nothing;
    const { session, rule } = asked;
    const cases = casesNaming(session.documents.value.cases, rule.name).length;
    const steps = stepsOf(session.map.value, rule.name).length;
    return html`<wa-dialog open label=${say(WORDS.confirmDelete(say(rule.title)))} @wa-after-hide=${this.handleHide}>
      <p>${say(WORDS.deleteMeans(steps, cases))}</p>
      <wa-button slot="footer" appearance="outlined" @click=${this.handleHide}>${say(WORDS.cancel)}</wa-button>
      <wa-button slot="footer" variant="danger" autofocus @click=${this.handleDelete}>${say(WORDS.remove)}</wa-button>
    </wa-dialog>`;
  }
}
