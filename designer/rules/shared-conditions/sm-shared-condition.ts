import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../../dictionary/sm-uses.ts";
import "../../elements/sm-confirm.ts";
import "./sm-shared-condition-form.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { NamedCondition } from "../../../engine/core/model/formats.generated.ts";
import { navigate } from "../../app/location.ts";
import { usesOfCondition } from "../../dictionary/uses.ts";
import { say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import type { PolicySession } from "../../workspace/policy-session.ts";
import { drawSentence } from "../editor/condition-sentence-view.ts";
import { ruleEditorStyles } from "../editor/sm-rule-editor.styles.ts";
import { drawViewTabs, viewAsked } from "../editor/view-tabs.ts";
import { conditionAddress } from "./condition-address.ts";
import { withoutCondition } from "./condition-changes.ts";
import { WORDS } from "./words.ts";

/** One shared condition: what it says in a sentence, its form or its JSON. It can be deleted when nothing uses it. */
@customElement("sm-shared-condition")
export class SmSharedCondition extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    ruleEditorStyles,
    css`
      .row wa-button {
        flex: none;
      }
    `,
  ];

  @state() private isJsonLoaded = false;
  @state() private removing = false;

  @property({ attribute: false }) session: PolicySession | undefined;
  @property({ attribute: false }) condition: NamedCondition | undefined;

  protected override updated(_changed: PropertyValues): void {
    if (viewAsked() === "json" && !this.isJsonLoaded) void this.#loadJson();
  }

  async #loadJson(): Promise<void> {
    await import("./sm-shared-condition-json.ts");
    this.isJsonLoaded = true;
  }

  private readonly handleRemove = (): void => {
    const { session, condition } = this;
    this.removing = false;
    if (session === undefined || condition === undefined) return;
    session.change(WORDS.remove, (documents) => withoutCondition(documents, condition.name));
    navigate(conditionAddress(session.power, undefined), { replace: true });
  };

  override render(): TemplateResult | typeof nothing {
    const { session, condition } = this;
    if (session === undefined || condition === undefined) return nothing;
    const view = viewAsked();
    return html`
      <header>
        <div class="row">
          <h2>${say(condition.title)}</h2>
          <span class="grow"></span>
          ${session.readOnly ? nothing : this.#removal(session, condition)}
        </div>
        ${drawSentence(session, condition.conditions)} ${drawViewTabs()}
      </header>
      <div id="view" role="tabpanel" aria-labelledby=${`tab-${view}`}>${this.#view(session, condition, view)}</div>
    `;
  }

  #removal(session: PolicySession, condition: NamedCondition): TemplateResult {
    const uses = usesOfCondition(condition.name, session.documents.value).length;
    return html`<span class="quiet small">${uses === 0 ? nothing : say(WORDS.usedHint(uses))}</span>
      <wa-button
        size="s"
        appearance="outlined"
        variant="danger"
        ?disabled=${uses > 0}
        @click=${() => (this.removing = true)}
        ><wa-icon slot="start" name="trash"></wa-icon>${say(WORDS.remove)}</wa-button
      >
      ${
        this.removing
          ? html`<sm-confirm
              .heading=${WORDS.remove}
              .message=${WORDS.confirmRemove(condition.title)}
              .action=${WORDS.remove}
              @sm-confirmed=${this.handleRemove}
              @sm-dialog-closed=${() => (this.removing = false)}
            ></sm-confirm>`
          : nothing
      }`;
  }

  #view(session: PolicySession, condition: NamedCondition, view: "form" | "json"): TemplateResult | typeof nothing {
    if (view === "form")
      return html`<sm-shared-condition-form .session=${session} .condition=${condition}></sm-shared-condition-form>`;
    return this.isJsonLoaded
      ? html`<sm-shared-condition-json .session=${session} .condition=${condition}></sm-shared-condition-json>`
      : nothing;
  }
}
