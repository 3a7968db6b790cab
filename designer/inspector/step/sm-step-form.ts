import "../../fields/sm-names-field.ts";
import "../../fields/sm-text-field.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import type { Step } from "../../../engine/core/map/power-map.ts";
import type { LocalizedText } from "../../../engine/core/model/formats.generated.ts";
import { say } from "../../language/language.ts";
import { contentsOf } from "../../outline/contents-of.ts";
import { kindWords, STEP_KINDS } from "../../../engine/core/map/kind-words.ts";
import type { MapPart } from "../../outline/map-contents.ts";
import { shared } from "../../styles/shared.ts";
import type { PolicySession } from "../../workspace/policy-session.ts";
import { choice, optionsOf } from "../../fields/choice.ts";
import { fieldStyles } from "../../fields/fields.styles.ts";
import { ownNames } from "../../fields/no-text.ts";
import { WORDS } from "../words.ts";
import { STEP_WORDS } from "./words.ts";

/** What a step is called, whose it is, what it needs, and what kind of step it is. */
@customElement("sm-step-form")
export class SmStepForm extends SignalWatcher(LitElement) {
  static override styles = [shared, fieldStyles];

  @property({ attribute: false }) session: PolicySession | undefined;
  @property({ attribute: false }) step: Step | undefined;
  @property({ attribute: false }) element: MapPart | undefined;

  override render(): TemplateResult | typeof nothing {
    const { session, step, element: part } = this;
    if (session === undefined || step === undefined || part === undefined) return nothing;
    const { readOnly } = session;
    const { edit } = session.modeler;
    const { lanes } = contentsOf(session);
    const kinds = optionsOf({ [part.type]: kindWords({ type: part.type, event: undefined }), ...STEP_KINDS });
    return html`
      <sm-names-field
        .label=${WORDS.name}
        .value=${ownNames(part.title)}
        ?readonly=${readOnly}
        @sm-names-changed=${({ detail }: CustomEvent<LocalizedText>) => edit.setNames(step.id, detail)}
      ></sm-names-field>
      ${choice({
        label: STEP_WORDS.lane,
        chosen: step.lane?.id,
        options: lanes.map(({ id, title }) => ({ value: id, label: title })),
        readOnly,
        placeholder: STEP_WORDS.noLane,
        onChoose: (lane) => edit.setLane([step.id], lane),
      })}
      ${step.lane === undefined ? html`<p class="note warn">${say(STEP_WORDS.nobodyOwns)}</p>` : nothing}
      <sm-text-field
        multiline
        label=${say(STEP_WORDS.documentation)}
        hint=${say(STEP_WORDS.documentationHint)}
        value=${part.documentation}
        ?readonly=${readOnly}
        @sm-text-changed=${({ detail }: CustomEvent<string>) => edit.setDocumentation(step.id, detail)}
      ></sm-text-field>
      ${choice({
        label: STEP_WORDS.kind,
        chosen: part.type,
        options: kinds,
        readOnly,
        onChoose: (type) => edit.changeType(step.id, `bpmn:${type}`),
      })}
      <p class="quiet small">${say(STEP_WORDS.identifier)} <code>${step.id}</code></p>
    `;
  }
}
