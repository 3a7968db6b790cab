import "./sm-json-text.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { LocalizedText, Rule } from "../../../engine/core/model/formats.generated.ts";
import { navigate } from "../../app/location.ts";
import { findingsOf } from "../../elements/check-findings.ts";
import { language } from "../../language/language.ts";
import type { PolicySession } from "../../workspace/policy-session.ts";
import { scopeOf } from "../condition/scope-of.ts";
import { changeRule } from "../list/rule-actions.ts";
import { ruleAddress } from "../list/rule-address.ts";
import { completionsAt, type JsonCompletions } from "./completions.ts";
import { documentFromText } from "./document-from-text.ts";
import { keepText } from "./kept-texts.ts";
import { jsonHostStyles } from "./sm-json-text.styles.ts";
import { waitingName, type WrittenText } from "./waiting-name.ts";
import { ruleGrammar } from "./grammar.ts";
import { RULE_JSON_WORDS, WORDS } from "./words.ts";

/** A rule as JSON, in step with its form both ways. Another name waits until the person is done. */
@customElement("sm-rule-json")
export class SmRuleJson extends SignalWatcher(LitElement) {
  static override styles = jsonHostStyles;

  @state() private refusal: LocalizedText | undefined;

  @property({ attribute: false }) session: PolicySession | undefined;
  @property({ attribute: false }) rule: Rule | undefined;

  private readonly handleWritten = (event: CustomEvent<WrittenText>): void => {
    const { session, rule } = this;
    const { text } = event.detail;
    const reading = documentFromText("Rule", text);
    if (session === undefined || rule === undefined || reading.kind !== "document") return;
    const written = reading.document;
    const { waits, refusal } = waitingName(written, rule, session.documents.peek().rules, event.detail);
    this.refusal = refusal;
    if (waits) {
      event.preventDefault();
      return;
    }
    keepText(session, keptAs(written.name), text);
    changeRule(session, rule.name, written, WORDS.changeAsJson);
    if (written.name !== rule.name) navigate(ruleAddress(session.power, written.name), { replace: true });
  };

  override render(): TemplateResult | typeof nothing {
    const { session, rule } = this;
    if (session === undefined || rule === undefined) return nothing;
    return html`<sm-json-text
      .value=${rule}
      .owner=${session}
      name=${keptAs(rule.name)}
      .words=${RULE_JSON_WORDS}
      .read=${readRule}
      .complete=${(text: string, offset: number) => complete(session, text, offset)}
      .findings=${findingsOf(keptAs(rule.name), session.analysis.value.findings)}
      .refusal=${this.refusal}
      ?readOnly=${session.readOnly}
      @sm-json-written=${this.handleWritten}
    ></sm-json-text>`;
  }
}

function keptAs(rule: string): string {
  return `rules/${rule}`;
}

function readRule(text: string): ReturnType<typeof documentFromText> {
  return documentFromText("Rule", text);
}

function complete(session: PolicySession, text: string, offset: number): JsonCompletions | undefined {
  const { laws, measures } = session.library;
  const words = { scope: scopeOf(session.documents.peek()), laws, measures };
  return completionsAt(text, offset, ruleGrammar(words), language.peek());
}
