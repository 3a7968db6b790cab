import "@awesome.me/webawesome/dist/components/checkbox/checkbox.js";
import "../../fields/sm-names-field.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { live } from "lit/directives/live.js";

import type { Step, StepDisclosure } from "../../../engine/core/map/power-map.ts";
import type { LocalizedText } from "../../../engine/core/model/formats.generated.ts";
import { DISCLOSURE_AUDIENCE_LABELS, DISCLOSURE_FIELD_LABELS } from "../../../engine/core/model/map-labels.ts";
import { say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import type { PolicySession } from "../../workspace/policy-session.ts";
import { addButton, removeButton } from "../../fields/buttons.ts";
import { choice, optionsOf } from "../../fields/choice.ts";
import { fieldStyles } from "../../fields/fields.styles.ts";
import { ownNames } from "../../fields/no-text.ts";
import { missingOfTen, TEN_FIELDS, withField, withoutField } from "./disclosure-changes.ts";
import { replaced } from "./replaced.ts";
import { STEP_WORDS } from "./words.ts";

/** Which of the ten disclosures a step makes, what it discloses, and to whom. */
@customElement("sm-disclosures-form")
export class SmDisclosuresForm extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    fieldStyles,
    css`
      .field {
        display: grid;
        gap: 0.5rem;
        padding: 0.45rem 0.6rem;
      }
    `,
  ];

  @property({ attribute: false }) session: PolicySession | undefined;
  @property({ attribute: false }) step: Step | undefined;

  override render(): TemplateResult | typeof nothing {
    const { session, step } = this;
    if (session === undefined || step === undefined) return nothing;
    const others = new Set(step.disclosures.map(({ field }) => field).filter((field) => !TEN_FIELDS.includes(field)));
    return html`
      <h3>${say(STEP_WORDS.ten)}</h3>
      ${this.#state(step)} ${[...TEN_FIELDS, ...others].map((field) => this.#field(session, step, field))}
    `;
  }

  #state({ disclosures, controlPoint }: Step): TemplateResult {
    const missing = missingOfTen(disclosures);
    if (missing.length === 0) return html`<p class="note">${say(STEP_WORDS.tenComplete)}</p>`;
    if (controlPoint?.internal !== true)
      return html`<p class="quiet small">${say(STEP_WORDS.disclosedHere(TEN_FIELDS.length - missing.length))}</p>`;
    const separator = say({ zh: "、", en: ", " });
    const fields = missing.map((field) => say(fieldWords(field))).join(separator);
    return html`<p class="note warn">${say(STEP_WORDS.tenMissing(missing.length))}${fields}</p>`;
  }

  #field(session: PolicySession, { id, disclosures }: Step, field: string): TemplateResult {
    const set = (list: readonly StepDisclosure[]): void => session.modeler.edit.setDisclosures([id], list);
    const own = disclosures.flatMap((disclosure, position) =>
      disclosure.field === field ? [{ disclosure, position }] : [],
    );
    const isDisclosed = own.length > 0;
    const audiences = Object.keys(DISCLOSURE_AUDIENCE_LABELS).length;
    return html`<div class="card field" role="group" aria-label=${say(fieldWords(field))}>
      <wa-checkbox
        size="s"
        ?disabled=${session.readOnly}
        .checked=${live(isDisclosed)}
        @change=${() => set(isDisclosed ? withoutField(disclosures, field) : withField(disclosures, field))}
        >${say(fieldWords(field))}</wa-checkbox
      >
      ${own.map(({ disclosure, position }) =>
        this.#disclosure(
          session,
          disclosure,
          (changed) => set(replaced(disclosures, position, changed)),
          own.length > 1 ? () => set(replaced(disclosures, position)) : undefined,
        ),
      )}
      ${
        isDisclosed && own.length < audiences && !session.readOnly
          ? html`<div>${addButton(STEP_WORDS.addAudience, () => set(withField(disclosures, field)))}</div>`
          : nothing
      }
    </div>`;
  }

  #disclosure(
    { readOnly }: PolicySession,
    disclosure: StepDisclosure,
    set: (changed: StepDisclosure) => void,
    remove: (() => void) | undefined,
  ): TemplateResult {
    return html`
      <div class="row">
        <div class="grow">
          ${choice({
            label: STEP_WORDS.audience,
            chosen: disclosure.audience,
            options: optionsOf(DISCLOSURE_AUDIENCE_LABELS),
            readOnly,
            onChoose: (audience) => set({ ...disclosure, audience }),
          })}
        </div>
        ${readOnly || remove === undefined ? nothing : removeButton(disclosure.text, remove)}
      </div>
      <sm-names-field
        .label=${STEP_WORDS.disclosedText}
        .value=${ownNames(disclosure.text)}
        ?readonly=${readOnly}
        @sm-names-changed=${({ detail }: CustomEvent<LocalizedText>) => set({ ...disclosure, text: detail })}
      ></sm-names-field>
    `;
  }
}

function fieldWords(field: string): LocalizedText {
  const labels: Readonly<Record<string, LocalizedText>> = DISCLOSURE_FIELD_LABELS;
  return (Object.hasOwn(labels, field) ? labels[field] : undefined) ?? { zh: field, en: field };
}
