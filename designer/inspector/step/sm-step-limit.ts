import "../../fields/sm-text-field.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import type { StepPause, StepTimeLimit } from "../../../engine/core/map/power-map.ts";
import { BOUND_LABELS } from "../../../engine/core/model/power-labels.ts";
import { say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import type { PolicySession } from "../../workspace/policy-session.ts";
import { addButton, removeButton } from "../../fields/buttons.ts";
import { choice, optionsOf } from "../../fields/choice.ts";
import { fieldStyles } from "../../fields/fields.styles.ts";
import { lawChoice } from "../../fields/law-choice.ts";
import { amount, required } from "../../fields/text-checks.ts";
import { unitChoice } from "../../fields/unit-choice.ts";
import { elementChoice } from "../element-choice.ts";
import { extensionField } from "./extension-field.ts";
import { LIMIT_WORDS } from "./limit-words.ts";
import { replaced } from "./replaced.ts";

/**
 * One time limit: how long at most or at least, between which points, by which law, and what time is not counted.
 *
 * @fires sm-limit-changed with the limit
 * @fires sm-limit-removed
 */
@customElement("sm-step-limit")
export class SmStepLimit extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    fieldStyles,
    css`
      :host {
        padding: 0.7rem;
      }
    `,
  ];

  @property({ attribute: false }) session: PolicySession | undefined;
  @property({ attribute: false }) limit: StepTimeLimit | undefined;
  @property({ type: Number }) position = 0;

  #change(changed: Partial<StepTimeLimit>): void {
    this.dispatchEvent(new CustomEvent("sm-limit-changed", { detail: { ...this.limit, ...changed } }));
  }

  override render(): TemplateResult | typeof nothing {
    const { session, limit, position } = this;
    if (session === undefined || limit === undefined) return nothing;
    const { readOnly } = session;
    return html`
      <div class="entry-head">
        <span class="grow">${say(LIMIT_WORDS.number(position))}</span>
        ${
          readOnly
            ? nothing
            : removeButton(LIMIT_WORDS.number(position), () => this.dispatchEvent(new CustomEvent("sm-limit-removed")))
        }
      </div>
      <div class="pair">
        ${choice({
          label: LIMIT_WORDS.bound,
          chosen: limit.bound,
          options: optionsOf(BOUND_LABELS),
          readOnly,
          onChoose: (bound) => this.#change({ bound: bound === "atLeast" ? "atLeast" : "atMost" }),
        })}
        <sm-text-field
          type="number"
          label=${say(LIMIT_WORDS.amount)}
          value=${String(limit.amount)}
          .check=${amount}
          ?readonly=${readOnly}
          @sm-text-changed=${({ detail }: CustomEvent<string>) => this.#change({ amount: Number(detail) })}
        ></sm-text-field>
        ${unitChoice({
          label: LIMIT_WORDS.unit,
          chosen: limit.unit,

          readOnly,
          onChoose: (unit) => this.#change({ unit }),
        })}
        ${extensionField(limit, readOnly, (extension) => this.#change({ extension }))}
      </div>
      <div class="pair">
        ${elementChoice({
          session,
          label: LIMIT_WORDS.start,
          chosen: limit.startEvent,
          none: LIMIT_WORDS.wholeStep,
          onChoose: (startEvent) => this.#change({ startEvent }),
        })}
        ${elementChoice({
          session,
          label: LIMIT_WORDS.end,
          chosen: limit.endEvent,
          none: LIMIT_WORDS.wholeStep,
          onChoose: (endEvent) => this.#change({ endEvent }),
        })}
      </div>
      <div class="pair">
        ${lawChoice({
          session,
          label: LIMIT_WORDS.law,
          chosen: limit.law,
          none: LIMIT_WORDS.noLaw,
          onChoose: (law) => this.#change({ law }),
        })}
        ${articleField(limit.article, readOnly, (article) => this.#change({ article }))}
      </div>
      ${this.#pauses(session, limit)}
    `;
  }

  #pauses(session: PolicySession, { pauses }: StepTimeLimit): TemplateResult {
    const { readOnly } = session;
    return html`
      <div class="section-head">
        <h4 class="small">${say(LIMIT_WORDS.pauses)}</h4>
        ${
          readOnly
            ? nothing
            : addButton(LIMIT_WORDS.addPause, () =>
                this.#change({ pauses: [...pauses, { reason: "", law: undefined, article: undefined }] }),
              )
        }
      </div>
      ${pauses.map((pause, position) => {
        const change = (changed: Partial<StepPause>): void =>
          this.#change({ pauses: replaced(pauses, position, { ...pause, ...changed }) });
        return html`<div class="stack" role="group" aria-label=${say(LIMIT_WORDS.pauseNumber(position))}>
          <div class="row">
            <sm-text-field
              class="grow"
              label=${say(LIMIT_WORDS.pauseReason)}
              value=${pause.reason}
              .check=${required}
              ?readonly=${readOnly}
              @sm-text-changed=${({ detail }: CustomEvent<string>) => change({ reason: detail })}
            ></sm-text-field>
            ${
              readOnly
                ? nothing
                : removeButton(LIMIT_WORDS.pauseNumber(position), () =>
                    this.#change({ pauses: replaced(pauses, position) }),
                  )
            }
          </div>
          <div class="pair">
            ${lawChoice({
              session,
              label: LIMIT_WORDS.law,
              chosen: pause.law,
              none: LIMIT_WORDS.noLaw,
              onChoose: (law) => change({ law }),
            })}
            ${articleField(pause.article, readOnly, (article) => change({ article }))}
          </div>
        </div>`;
      })}
    `;
  }
}

function articleField(
  article: string | undefined,
  readOnly: boolean,
  onChange: (article: string | undefined) => void,
): TemplateResult {
  return html`<sm-text-field
    label=${say(LIMIT_WORDS.article)}
    value=${article ?? ""}
    ?readonly=${readOnly}
    @sm-text-changed=${({ detail }: CustomEvent<string>) => onChange(detail === "" ? undefined : detail)}
  ></sm-text-field>`;
}
