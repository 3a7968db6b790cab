import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js";
import "@awesome.me/webawesome/dist/components/dropdown/dropdown.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../elements/sm-grade.ts";
import "./sm-retire-power.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { LocalizedText, Power } from "../../engine/core/model/formats.generated.ts";
import { MONITORING_FIELD_LABELS, POWER_TYPE_LABELS } from "../../engine/core/model/power-labels.ts";
import { whyNot } from "../access/entrance.ts";
import { may } from "../api/account.ts";
import { reinstate, type CataloguedPower } from "../api/policies.ts";
import { navigate } from "../app/location.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { WAY_WORDS, WORDS } from "./words.ts";

/**
 * The powers as a table, with what can be done to each.
 *
 * @event sm-powers-changed - A power was retired or taken into use again.
 * @event sm-copy-wanted - `detail` is the power that is to be copied.
 */
@customElement("sm-power-table")
export class SmPowerTable extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        overflow-x: auto;
      }
      td {
        padding-block: 0.7rem;
      }
      th:first-child,
      td:first-child {
        padding-inline: 1rem 0;
        inline-size: 2.5rem;
      }
      tr:last-child td {
        border: 0;
      }
      tbody tr:hover {
        background: color-mix(in oklab, var(--wa-color-brand-50) 5%, transparent);
      }
      .title {
        color: inherit;
        font-weight: 600;
        text-decoration: none;
      }
      .title:hover {
        text-decoration: underline;
      }
      .retired {
        opacity: 0.65;
      }
      .warn,
      .refusal {
        color: var(--sm-grade-a);
      }
      .refusal {
        padding: 0.5rem 1rem;
      }
      td:last-child {
        inline-size: 3rem;
        padding-block: 0.35rem;
      }
    `,
  ];

  @property({ attribute: false }) powers: readonly CataloguedPower[] = [];
  /** Of which one may take the place of another, whether it is shown here or not. */
  @property({ attribute: false }) all: readonly CataloguedPower[] = [];
  @state() private retiring: CataloguedPower | undefined;
  @state() private refusal: LocalizedText | string | undefined;

  async #act(catalogued: CataloguedPower, action: unknown): Promise<void> {
    if (action === "open") navigate(`/powers/${catalogued.id}`);
    if (action === "duplicate") this.dispatchEvent(new CustomEvent("sm-copy-wanted", { detail: catalogued }));
    if (action === "retire") this.retiring = catalogued;
    if (action === "reinstate") await this.#reinstate(catalogued.id);
  }

  async #reinstate(power: string): Promise<void> {
    this.refusal = undefined;
    try {
      await reinstate(power);
      this.dispatchEvent(new CustomEvent("sm-powers-changed"));
    } catch (fault) {
      this.refusal = whyNot(fault);
    }
  }

  private readonly handleRetired = (): void => {
    this.retiring = undefined;
    this.dispatchEvent(new CustomEvent("sm-powers-changed"));
  };

  override render(): TemplateResult {
    return html`${this.refusal === undefined ? nothing : html`<p class="refusal" role="alert">${typeof this.refusal === "string" ? this.refusal : say(this.refusal)}</p>`}
      <table>
        <thead>
          <tr>
            <th scope="col"><span class="visually-hidden">${say(WORDS.grade)}</span></th>
            <th scope="col">${say(WORDS.power)}</th>
            <th scope="col">${say(WORDS.type)}</th>
            <th scope="col">${say(WORDS.content)}</th>
            <th scope="col">${say(WORDS.state)}</th>
            <th scope="col"><span class="visually-hidden">${say(WORDS.operations)}</span></th>
          </tr>
        </thead>
        <tbody>
          ${this.powers.map((catalogued) => this.#row(catalogued))}
        </tbody>
      </table>
      ${
        this.retiring === undefined
          ? nothing
          : html`<sm-retire-power
              .power=${this.retiring}
              .powers=${this.all}
              @sm-power-retired=${this.handleRetired}
              @sm-dialog-closed=${() => (this.retiring = undefined)}
            ></sm-retire-power>`
      }`;
  }

  #row(catalogued: CataloguedPower): TemplateResult {
    const { id, power, state: condition, version, draft, damaged, counts } = catalogued;
    return html`<tr class=${condition}>
      <td>${power === undefined ? nothing : html`<sm-grade .grade=${power.baselineGrade}></sm-grade>`}</td>
      <td>
        <a class="title" href=${`/powers/${id}`}>${titleOf(catalogued)}</a>
        <div class="quiet small">${power === undefined ? nothing : say(power.organ.title)}</div>
      </td>
      <td>${power === undefined ? nothing : kindOf(power)}</td>
      <td class="small">${counts === undefined ? nothing : say(WORDS.counts(counts.rules, counts.cases))}</td>
      <td class="small">
        ${
          damaged === true
            ? html`<span class="warn">${say(WORDS.damaged)}</span>`
            : html`${say(WORDS.states[condition])}${
                version === undefined
                  ? nothing
                  : html`<span class="quiet"> · ${say(WORDS.version(version.version))}</span>`
              }
              ${
                draft === undefined || version === undefined
                  ? nothing
                  : html`<div class="quiet">${say(WORDS.hasDraft)}</div>`
              }
              ${condition === "retired" ? this.#retirement(catalogued) : nothing}`
        }
      </td>
      <td>
        <wa-dropdown
          placement="bottom-end"
          @wa-select=${({ detail }: CustomEvent<{ item: { value: unknown } }>) =>
            this.#act(catalogued, detail.item.value)}
        >
          <wa-button
            slot="trigger"
            size="s"
            appearance="plain"
            aria-label=${say(WORDS.actions(titleOf(catalogued)))}
            title=${say(WORDS.actions(titleOf(catalogued)))}
            ><wa-icon name="ellipsis-vertical"></wa-icon
          ></wa-button>
          <wa-dropdown-item value="open">${say(WORDS.open)}</wa-dropdown-item>
          ${
            may("beginPowers")
              ? html`<wa-dropdown-item value="duplicate">${say(WORDS.duplicate)}</wa-dropdown-item>`
              : nothing
          }
          ${may("publishPolicies") ? lifeOf(condition) : nothing}
        </wa-dropdown>
      </td>
    </tr>`;
  }

  /** How it went out of use, why, and where its cases go now. */
  #retirement({ retirement }: CataloguedPower): TemplateResult {
    const { as, successor, reason } = retirement ?? {};
    const title = this.all.find(({ id }) => id === successor);
    return html`${as === undefined ? nothing : html`<div class="quiet">${say(WAY_WORDS[as])}</div>`}
    ${
      successor === undefined
        ? nothing
        : html`<div>
            ${say(WORDS.succeededBy)}<a href=${`/powers/${successor}`}
              >${title === undefined ? successor : titleOf(title)}</a
            >
          </div>`
    }
    ${reason === undefined ? nothing : html`<div class="quiet" lang="zh-CN">${reason}</div>`}`;
  }
}

/** Out of use, or into use again. */
function lifeOf(condition: CataloguedPower["state"]): TemplateResult {
  return condition === "retired"
    ? html`<wa-dropdown-item value="reinstate">${say(WORDS.reinstate)}</wa-dropdown-item>`
    : html`<wa-dropdown-item value="retire" variant="danger">${say(WORDS.retire)}</wa-dropdown-item>`;
}

function titleOf({ id, power }: CataloguedPower): string {
  return power === undefined ? id : say(power.title);
}

function kindOf({ type, monitoringField }: Power): TemplateResult {
  return html`${say(POWER_TYPE_LABELS[type])}
    <div class="quiet small">${say(MONITORING_FIELD_LABELS[monitoringField])}</div>`;
}
