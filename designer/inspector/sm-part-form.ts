import "../fields/sm-names-field.ts";
import "../fields/sm-text-field.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { say } from "../language/language.ts";
import { contentsOf } from "../outline/contents-of.ts";
import { partWords } from "../../engine/core/map/kind-words.ts";
import type { MapPart } from "../outline/map-contents.ts";
import { shared } from "../styles/shared.ts";
import type { PolicySession } from "../workspace/policy-session.ts";
import { fieldStyles } from "../fields/fields.styles.ts";
import { ownNames } from "../fields/no-text.ts";
import { PART_WORDS } from "./part-words.ts";
import { WORDS } from "./words.ts";

/** A flow, a gateway, an event, a post or a participant: its names, and of a flow when it is taken. */
@customElement("sm-part-form")
export class SmPartForm extends SignalWatcher(LitElement) {
  static override styles = [shared, fieldStyles];

  @property({ attribute: false }) session: PolicySession | undefined;
  @property({ attribute: false }) element: MapPart | undefined;

  override render(): TemplateResult | typeof nothing {
    const { session, element: part } = this;
    if (session === undefined || part === undefined) return nothing;
    const hint = PART_WORDS.hints[part.type];
    return html`
      <sm-names-field
        .label=${WORDS.name}
        .value=${ownNames(part.title)}
        ?readonly=${session.readOnly}
        @sm-names-changed=${({ detail }: CustomEvent<LocalizedText>) => session.modeler.edit.setNames(part.id, detail)}
      ></sm-names-field>
      ${hint === undefined ? nothing : html`<p class="note">${say(hint)}</p>`}
      ${part.type === "SequenceFlow" ? this.#flow(session, part) : nothing}
    `;
  }

  #flow(session: PolicySession, { id }: MapPart): TemplateResult {
    const flow = session.map.value.flows.find((other) => other.id === id);
    const { parts } = contentsOf(session);
    return html`
      <p>
        ${say(partWords(parts.get(flow?.from ?? "")))} <span aria-hidden="true">→</span>
        ${say(partWords(parts.get(flow?.to ?? "")))}
      </p>
      <sm-text-field
        multiline
        label=${say(PART_WORDS.condition)}
        hint=${say(PART_WORDS.conditionHint)}
        value=${flow?.condition ?? ""}
        ?readonly=${session.readOnly}
        @sm-text-changed=${({ detail }: CustomEvent<string>) => session.modeler.edit.setConditionExpression(id, detail)}
      ></sm-text-field>
    `;
  }
}
