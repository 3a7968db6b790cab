import "../json/sm-json-text.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { LocalizedText, NamedCondition } from "../../../engine/core/model/formats.generated.ts";
import { navigate } from "../../app/location.ts";
import { findingsOf } from "../../elements/check-findings.ts";
import { language } from "../../language/language.ts";
import type { PolicySession } from "../../workspace/policy-session.ts";
import { scopeOf } from "../condition/scope-of.ts";
import { completionsAt } from "../json/completions.ts";
import { documentFromText } from "../json/document-from-text.ts";
import { conditionGrammar } from "../json/grammar.ts";
import { keepText } from "../json/kept-texts.ts";
import { jsonHostStyles } from "../json/sm-json-text.styles.ts";
import { waitingName, type WrittenText } from "../json/waiting-name.ts";
import { CONDITION_JSON_WORDS } from "../json/words.ts";
import { conditionAddress } from "./condition-address.ts";
import { withChangedCondition } from "./condition-changes.ts";
import { WORDS } from "./words.ts";

/** A shared condition as JSON, in step with its form both ways. Another name waits until the person is done. */
@customElement("sm-shared-condition-json")
export class SmSharedConditionJson extends SignalWatcher(LitElement) {
  static override styles = jsonHostStyles;

  @state() private refusal: LocalizedText | undefined;

  @property({ attribute: false }) session: PolicySession | undefined;
  @property({ attribute: false }) condition: NamedCondition | undefined;

  private readonly handleWritten = (event: CustomEvent<WrittenText>): void => {
    const { session, condition } = this;
    const { text } = event.detail;
    const reading = documentFromText("NamedCondition", text);
    if (session === undefined || condition === undefined || reading.kind !== "document") return;
    const written = reading.document;
    const { waits, refusal } = waitingName(written, condition, session.documents.peek().conditions, event.detail);
    this.refusal = refusal;
    if (waits) {
      event.preventDefault();
      return;
    }
    keepText(session, keptAs(written.name), text);
    session.change(WORDS.changeAsJson, (documents) => withChangedCondition(documents, condition.name, written));
    if (written.name !== condition.name) navigate(conditionAddress(session.power, written.name), { replace: true });
  };

  override render(): TemplateResult | typeof nothing {
    const { session, condition } = this;
    if (session === undefined || condition === undefined) return nothing;
    const scope = scopeOf(session.documents.value);
    return html`<sm-json-text
      .value=${condition}
      .owner=${session}
      name=${keptAs(condition.name)}
      .words=${CONDITION_JSON_WORDS}
      .read=${readCondition}
      .complete=${(text: string, offset: number) =>
        completionsAt(text, offset, conditionGrammar(scope), language.peek())}
      .findings=${findingsOf(keptAs(condition.name), session.analysis.value.findings)}
      .refusal=${this.refusal}
      ?readOnly=${session.readOnly}
      @sm-json-written=${this.handleWritten}
    ></sm-json-text>`;
  }
}

function keptAs(condition: string): string {
  return `conditions/${condition}`;
}

function readCondition(text: string): ReturnType<typeof documentFromText> {
  return documentFromText("NamedCondition", text);
}
