import "@awesome.me/webawesome/dist/components/button/button.js";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { FindingRecord, LocalizedText, Role } from "../../../engine/core/model/formats.generated.ts";
import { FINDING_STATE_LABELS } from "../../../engine/core/model/supervision-labels.ts";
import { getFinding, moveFinding } from "../../api/findings.ts";
import { RequestFailure } from "../../api/problem.ts";
import { valueOf } from "../../elements/form-values.ts";
import { say } from "../../language/language.ts";
import { fieldStyles } from "../../styles/plain-fields.ts";
import { shared } from "../../styles/shared.ts";
import { actingPerson } from "./acting-person.ts";
import { handlingStyles } from "./handling.styles.ts";
import { personFields } from "./person-fields.ts";
import { possibleMoves, type PossibleMove } from "./possible-moves.ts";
import { WORDS } from "./words.ts";

/** Those who handle findings, in the order in which they usually do. */
const ROLES: readonly Role[] = [
  "monitorOffice",
  "responsibleOffice",
  "officeHead",
  "postHolder",
  "discipline",
  "supervisor",
  "leadingGroup",
];

/**
 * Moves a finding on: who, as what, why, and a button for each state that may follow.
 *
 * @fires sm-finding-changed `detail` is the finding as it now is
 */
@customElement("sm-finding-moves")
export class SmFindingMoves extends SignalWatcher(LitElement) {
  static override styles = [shared, fieldStyles, handlingStyles];

  @property({ attribute: false }) record: FindingRecord | undefined;

  @state() private reason = "";
  @state() private told: { readonly words: LocalizedText | string; readonly isGood: boolean } | undefined;
  @state() private isMoving = false;

  async #move(record: FindingRecord, { to, needsReason }: PossibleMove): Promise<void> {
    const { name, role } = actingPerson();
    const reason = this.reason.trim();
    if (name === "") return this.#refuse(WORDS.nameNeeded, "input");
    if (needsReason && reason === "") return this.#refuse(WORDS.reasonNeeded, "textarea");
    this.isMoving = true;
    try {
      const moved = await moveFinding(record, { to, by: name, role, ...(reason !== "" && { reason }) });
      this.reason = "";
      this.told = { words: WORDS.saved(FINDING_STATE_LABELS[moved.state]), isGood: true };
      this.#tell(moved);
    } catch (fault) {
      await this.#explain(record, fault);
    } finally {
      this.isMoving = false;
    }
  }

  async #explain({ id }: FindingRecord, fault: unknown): Promise<void> {
    const failure = fault instanceof RequestFailure ? fault : undefined;
    this.told = { words: failure?.why ?? WORDS.failed, isGood: false };
    if (failure?.isConflict !== true) return;
    this.told = { words: WORDS.conflict, isGood: false };
    const latest = await getFinding(id).catch(() => undefined);
    if (latest !== undefined) this.#tell(latest);
  }

  #refuse(words: LocalizedText, field: string): void {
    this.told = { words, isGood: false };
    this.renderRoot.querySelector<HTMLElement>(field)?.focus();
  }

  #tell(record: FindingRecord): void {
    this.dispatchEvent(new CustomEvent("sm-finding-changed", { detail: record, bubbles: true, composed: true }));
  }

  override render(): TemplateResult | typeof nothing {
    const { record, told } = this;
    if (record === undefined) return nothing;
    const moves = possibleMoves(record, actingPerson().role);
    return html`${
        moves.length === 0
          ? html`<p class="quiet small">${say(WORDS.done)}</p>`
          : html`<form @submit=${(event: Event) => event.preventDefault()}>
              <div class="fields">
                ${personFields(ROLES)}
                <label class="field wide"
                  ><span class="name">${say(WORDS.reason)}</span
                  ><textarea
                    name="reason"
                    maxlength="2000"
                    placeholder=${say(WORDS.reasonHint)}
                    .value=${this.reason}
                    @input=${(event: Event) => (this.reason = valueOf(event))}
                  ></textarea>
                </label>
              </div>
            </form>`
      }
      <div class="row">${moves.map((move, place) => this.#button(record, move, place))}</div>
      <div role="status">
        ${
          told === undefined
            ? nothing
            : html`<p class="told ${told.isGood ? "good-news" : ""}">
                ${typeof told.words === "string" ? told.words : say(told.words)}
              </p>`
        }
      </div>`;
  }

  #button(record: FindingRecord, move: PossibleMove, place: number): TemplateResult {
    const { to, label, refusal } = move;
    return html`<wa-button
      size="s"
      data-to=${to}
      variant=${place === 0 ? "brand" : "neutral"}
      appearance=${place === 0 ? "accent" : "outlined"}
      title=${refusal === undefined ? nothing : say(refusal)}
      ?disabled=${refusal !== undefined || this.isMoving}
      @click=${() => this.#move(record, move)}
      >${say(label)}</wa-button
    >`;
  }
}
