import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../../fields/sm-names-field.ts";
import "../../fields/sm-text-field.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import type { StepEvidence } from "../../../engine/core/map/power-map.ts";
import type { LocalizedText } from "../../../engine/core/model/formats.generated.ts";
import { EVIDENCE_LABELS } from "../../../engine/core/model/map-labels.ts";
import { say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import { addButton, removeButton } from "../../fields/buttons.ts";
import { choice, optionsOf } from "../../fields/choice.ts";
import { fieldStyles } from "../../fields/fields.styles.ts";
import { optionalAmount } from "../../fields/text-checks.ts";
import { unitChoice } from "../../fields/unit-choice.ts";
import { NO_TEXT, ownNames } from "../../fields/no-text.ts";
import { nextId } from "./next-id.ts";
import { replaced } from "./replaced.ts";
import { STEP_WORDS } from "./words.ts";

/**
 * The evidence that a step leaves behind, each with its kind and when it is due.
 *
 * @fires sm-evidence-changed with the new list
 */
@customElement("sm-evidence-list")
export class SmEvidenceList extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    fieldStyles,
    css`
      :host {
        padding: 0;
      }
    `,
  ];

  @property({ attribute: false }) evidence: readonly StepEvidence[] = [];
  /** How the id of a new piece begins, and the ids that are taken on this map. */
  @property() idPrefix = "Evidence";
  @property({ attribute: false }) taken: ReadonlySet<string> = new Set();
  /** Whether there must be some. */
  @property({ type: Boolean }) needed = false;
  @property({ type: Boolean }) readonly = false;

  #tell(evidence: readonly StepEvidence[]): void {
    this.dispatchEvent(new CustomEvent("sm-evidence-changed", { detail: evidence }));
  }

  private readonly handleAdd = (): void => {
    const id = nextId(`${this.idPrefix}_1`, this.taken);
    this.#tell([...this.evidence, { id, kind: "document", text: NO_TEXT, due: undefined }]);
  };

  override render(): TemplateResult {
    const { evidence, readonly, needed } = this;
    return html`
      <div class="section-head">
        <h3>${say(STEP_WORDS.evidence)}</h3>
        ${readonly ? nothing : addButton(STEP_WORDS.addEvidence, this.handleAdd)}
      </div>
      ${
        evidence.length > 0
          ? evidence.map((piece, position) => this.#piece(piece, position))
          : needed
            ? html`<p class="note fault">${say(STEP_WORDS.evidenceNeeded)}</p>`
            : html`<p class="empty">${say(STEP_WORDS.noEvidence)}</p>`
      }
    `;
  }

  #piece(piece: StepEvidence, position: number): TemplateResult {
    const { readonly } = this;
    const { kind, text, due } = piece;
    const change = (changed: Partial<StepEvidence>): void =>
      this.#tell(replaced(this.evidence, position, { ...piece, ...changed }));
    return html`<div class="card entry" role="group" aria-label=${say(text)}>
      <div class="row">
        <div class="grow">
          ${choice({
            label: STEP_WORDS.evidenceKind,
            chosen: kind,
            options: optionsOf(EVIDENCE_LABELS),
            readOnly: readonly,
            onChoose: (chosen) => change({ kind: chosen }),
          })}
        </div>
        ${readonly ? nothing : removeButton(text, () => this.#tell(replaced(this.evidence, position)))}
      </div>
      <sm-names-field
        .label=${STEP_WORDS.evidenceText}
        .value=${ownNames(text)}
        ?readonly=${readonly}
        @sm-names-changed=${({ detail }: CustomEvent<LocalizedText>) => change({ text: detail })}
      ></sm-names-field>
      <div class="pair">
        <sm-text-field
          type="number"
          label=${say(STEP_WORDS.due)}
          placeholder=${say(STEP_WORDS.dueHint)}
          value=${due?.amount ?? ""}
          .check=${optionalAmount}
          ?readonly=${readonly}
          @sm-text-changed=${({ detail }: CustomEvent<string>) =>
            change({ due: detail === "" ? undefined : { amount: Number(detail), unit: due?.unit ?? "workday" } })}
        ></sm-text-field>
        ${
          due === undefined
            ? nothing
            : unitChoice({
                label: STEP_WORDS.unit,
                chosen: due.unit,

                readOnly: readonly,
                onChoose: (unit) => change({ due: { ...due, unit } }),
              })
        }
      </div>
    </div>`;
  }
}
