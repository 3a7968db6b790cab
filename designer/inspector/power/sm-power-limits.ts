import "../../elements/sm-basis-editor.ts";
import "../step/sm-time-budget.ts";
import "../../fields/sm-names-field.ts";
import "../../fields/sm-text-field.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import { timeBudgets } from "../../../engine/core/map/time-budget.ts";
import type { Basis, LocalizedText, TimeLimit } from "../../../engine/core/model/formats.generated.ts";
import { BOUND_LABELS } from "../../../engine/core/model/power-labels.ts";
import { PLACEHOLDER_TEXTS } from "../../../engine/core/model/placeholder-texts.ts";
import { say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import type { PolicySession } from "../../workspace/policy-session.ts";
import { addButton, removeButton } from "../../fields/buttons.ts";
import { choice, optionsOf } from "../../fields/choice.ts";
import { fieldStyles } from "../../fields/fields.styles.ts";
import { amount } from "../../fields/text-checks.ts";
import { unitChoice } from "../../fields/unit-choice.ts";
import { NO_TEXT } from "../../fields/no-text.ts";
import { elementChoice } from "../element-choice.ts";
import { BUDGET_WORDS } from "../step/budget-words.ts";
import { extensionField } from "../step/extension-field.ts";
import { replaced } from "../step/replaced.ts";
import { withElement, withExtension, withWords } from "./limit-changes.ts";
import { POWER_WORDS } from "./words.ts";

/** The time limits to which a power commits itself. */
@customElement("sm-power-limits")
export class SmPowerLimits extends SignalWatcher(LitElement) {
  static override styles = [shared, fieldStyles];

  @property({ attribute: false }) session: PolicySession | undefined;

  override render(): TemplateResult | typeof nothing {
    const { session } = this;
    if (session === undefined) return nothing;
    const { timeLimits, basis } = session.documents.value.power;
    const set = (limits: readonly TimeLimit[]): void =>
      session.change(POWER_WORDS.change, (documents) => ({
        ...documents,
        power: { ...documents.power, timeLimits: [...limits] },
      }));
    return html`
      <div class="section-head">
        <h3>${say(POWER_WORDS.limits)}</h3>
        ${
          session.readOnly
            ? nothing
            : addButton(POWER_WORDS.addLimit, () =>
                set([
                  ...timeLimits,
                  {
                    title: PLACEHOLDER_TEXTS.timeLimit,
                    amount: 20,
                    unit: "workday",
                    bound: "atMost",
                    basis: basis.slice(0, 1),
                  },
                ]),
              )
        }
      </div>
      ${timeLimits.length === 0 ? html`<p class="empty">${say(POWER_WORDS.noLimits)}</p>` : nothing}
      ${timeLimits.map((limit, position) =>
        this.#limit(
          session,
          limit,
          (changed) => set(replaced(timeLimits, position, changed)),
          () => set(replaced(timeLimits, position)),
        ),
      )}
      ${this.#budgets(session)}
    `;
  }

  #budgets(session: PolicySession): TemplateResult {
    const { budgets, unplaced } = timeBudgets(session.map.value, session.documents.value.power);
    const titles = {
      zh: unplaced.map(({ title }) => title.zh).join("；"),
      en: unplaced.map(({ title }) => title.en).join("; "),
    };
    return html`
      <h3>${say(BUDGET_WORDS.heading)}</h3>
      ${budgets.length === 0 ? html`<p class="empty">${say(BUDGET_WORDS.none)}</p>` : nothing}
      ${budgets.map(
        (budget) =>
          html`<sm-time-budget
            class="card"
            .budget=${budget}
            @sm-path-chosen=${({ detail }: CustomEvent<readonly string[]>) => (session.selection.value = detail)}
          ></sm-time-budget>`,
      )}
      ${unplaced.length === 0 ? nothing : html`<p class="note small">${say(BUDGET_WORDS.unplaced(titles))}</p>`}
    `;
  }

  #limit(
    session: PolicySession,
    limit: TimeLimit,
    set: (limit: TimeLimit) => void,
    onRemove: () => void,
  ): TemplateResult {
    const { readOnly } = session;
    return html`<div class="card entry" role="group" aria-label=${say(limit.title)}>
      <div class="entry-head">
        <span class="grow">${say(limit.title)}</span>
        ${readOnly ? nothing : removeButton(limit.title, onRemove)}
      </div>
      <div class="pair">
        ${choice({
          label: POWER_WORDS.bound,
          chosen: limit.bound,
          options: optionsOf(BOUND_LABELS),
          readOnly,
          onChoose: (bound) => set({ ...limit, bound: bound === "atLeast" ? "atLeast" : "atMost" }),
        })}
        <sm-text-field
          type="number"
          label=${say(POWER_WORDS.amount)}
          value=${String(limit.amount)}
          .check=${amount}
          ?readonly=${readOnly}
          @sm-text-changed=${({ detail }: CustomEvent<string>) => set({ ...limit, amount: Number(detail) })}
        ></sm-text-field>
        ${unitChoice({
          label: POWER_WORDS.unit,
          chosen: limit.unit,

          readOnly,
          onChoose: (unit) => set({ ...limit, unit }),
        })}
        ${extensionField(limit, readOnly, (extension) => set(withExtension(limit, extension)))}
      </div>
      <sm-names-field
        required
        multiline
        .label=${POWER_WORDS.limitTitle}
        .value=${limit.title}
        ?readonly=${readOnly}
        @sm-names-changed=${({ detail }: CustomEvent<LocalizedText>) => set({ ...limit, title: detail })}
      ></sm-names-field>
      ${(["start", "end"] as const).map(
        (end) =>
          html`<sm-names-field
            .label=${POWER_WORDS[end]}
            .value=${limit[end] ?? NO_TEXT}
            ?readonly=${readOnly}
            @sm-names-changed=${({ detail }: CustomEvent<LocalizedText>) => set(withWords(limit, end, detail))}
          ></sm-names-field>`,
      )}
      <div class="pair">
        ${(["startElement", "endElement"] as const).map((end) =>
          elementChoice({
            session,
            label: POWER_WORDS[end],
            chosen: limit[end],
            none: POWER_WORDS.byWords,
            onChoose: (element) => set(withElement(limit, end, element)),
          }),
        )}
      </div>
      <h3>${say(POWER_WORDS.basis)}</h3>
      <sm-basis-editor
        .value=${limit.basis}
        .laws=${session.library.laws}
        ?disabled=${readOnly}
        @sm-basis-changed=${({ detail }: CustomEvent<{ value: Basis[] }>) => set({ ...limit, basis: detail.value })}
      ></sm-basis-editor>
    </div>`;
  }
}
