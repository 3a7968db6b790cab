import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "@awesome.me/webawesome/dist/components/input/input.js";
import "@awesome.me/webawesome/dist/components/option/option.js";
import "@awesome.me/webawesome/dist/components/select/select.js";
import "@awesome.me/webawesome/dist/components/spinner/spinner.js";
import "../elements/sm-failure.ts";
import "./sm-heat-table.ts";
import "./sm-power-table.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";

import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { MONITORING_FIELD_LABELS, POWER_TYPE_LABELS } from "../../engine/core/model/power-labels.ts";
import { may } from "../api/account.ts";
import { BUNDLE_ADDRESS } from "../api/bundles.ts";
import { listPowers, type CataloguedPower } from "../api/policies.ts";
import { place, setQuery } from "../app/location.ts";
import { WORDS as BUNDLE_WORDS } from "../bundle/words.ts";
import { valueOf } from "../elements/form-values.ts";
import { language, say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { filterPowers, type PowerFilter, type Spell } from "./filter-powers.ts";
import { catalogueStyles } from "./sm-catalogue-page.styles.ts";
import { WORDS } from "./words.ts";

/** All powers, by whom and how graded; the filters stand in the address. */
@customElement("sm-catalogue-page")
export class SmCataloguePage extends SignalWatcher(LitElement) {
  static override styles = [shared, catalogueStyles];

  @state() private powers: readonly CataloguedPower[] | undefined;
  @state() private failure: unknown;
  @state() private spell: Spell | undefined;
  /** The dialog for a new power, and which power it copies. */
  @state() private making: { readonly copied?: CataloguedPower } | undefined;

  @state() private takingIn = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  async #load(): Promise<void> {
    this.failure = undefined;
    try {
      this.powers = await listPowers();
    } catch (fault) {
      this.failure = fault;
    }
  }

  private readonly handleSearch = (event: Event): void => {
    const text = valueOf(event);
    setQuery({ q: text });
    if (/[a-z]/i.test(text) && this.spell === undefined) {
      void import("./spell.ts").then(({ spell }) => (this.spell = spell));
    }
  };

  private readonly handleHeat = ({ detail }: CustomEvent<{ organ: string; grade: string }>): void => {
    setQuery({ organ: detail.organ, grade: detail.grade });
  };

  async #make(copied?: CataloguedPower): Promise<void> {
    await import("./sm-new-power-dialog.ts");
    this.making = copied === undefined ? {} : { copied };
  }

  async #takeIn(): Promise<void> {
    await import("../bundle/sm-bundle-dialog.ts");
    this.takingIn = true;
  }

  /** Policies in signed files, for whoever may hand them on or take them in. */
  #bundles(): TemplateResult {
    const out = html`<wa-button appearance="outlined" href=${BUNDLE_ADDRESS} download="sunmap-bundle.zip"
      ><wa-icon slot="start" name="file-export"></wa-icon>${say(BUNDLE_WORDS.export)}</wa-button
    >`;
    const into = html`<wa-button appearance="outlined" @click=${() => this.#takeIn()}
      ><wa-icon slot="start" name="file-import"></wa-icon>${say(BUNDLE_WORDS.import)}</wa-button
    >`;
    return html`${may("exportBundles") ? out : nothing}${may("importBundles") ? into : nothing}`;
  }

  override render(): TemplateResult {
    const filter = filterInAddress();
    const powers = this.powers ?? [];
    const shown = filterPowers(powers, filter, this.spell);
    return html`
      <header>
        <div>
          <h1>${say(WORDS.title)}</h1>
          <p class="quiet">${say(WORDS.intro)}</p>
        </div>
        <div class="row">
          ${this.#bundles()}${
            may("beginPowers")
              ? html`<wa-button variant="brand" @click=${() => this.#make()}>
                  <wa-icon slot="start" name="plus"></wa-icon>${say(WORDS.newPower)}
                </wa-button>`
              : nothing
          }
        </div>
      </header>
      ${this.powers === undefined ? nothing : this.#heat(this.powers, filter)}
      <section class="card" aria-label=${say(WORDS.title)}>
        <search>
          <wa-input
            class="text"
            type="search"
            size="s"
            label=${say(WORDS.search)}
            placeholder=${say(WORDS.search)}
            .value=${filter.text}
            with-clear
            @input=${this.handleSearch}
            @wa-clear=${this.handleSearch}
            ><wa-icon slot="start" name="magnifying-glass"></wa-icon
          ></wa-input>
          ${select("type", WORDS.type, filter.type, POWER_TYPE_LABELS)}
          ${select("field", WORDS.field, filter.field, MONITORING_FIELD_LABELS)}
          ${select("state", WORDS.state, filter.state, WORDS.states)}
        </search>
        <p class="found small" role="status">
          ${this.powers === undefined ? nothing : say(WORDS.shown(shown.length, powers.length))}
          ${
            Object.values(filter).every((part) => part === "")
              ? nothing
              : html`<button class="link" @click=${clearFilter}>${say(WORDS.clear)}</button>`
          }
        </p>
        ${this.#list(shown)}
      </section>
      ${
        this.making === undefined
          ? nothing
          : html`<sm-new-power-dialog
              .powers=${powers}
              .copied=${this.making.copied}
              @sm-dialog-closed=${() => (this.making = undefined)}
            ></sm-new-power-dialog>`
      }
      ${
        this.takingIn
          ? html`<sm-bundle-dialog
              @sm-powers-changed=${() => this.#load()}
              @sm-dialog-closed=${() => (this.takingIn = false)}
            ></sm-bundle-dialog>`
          : nothing
      }
    `;
  }

  #heat(powers: readonly CataloguedPower[], filter: PowerFilter): TemplateResult {
    return html`<aside class="card">
      <h2>${say(WORDS.heat)}</h2>
      <p class="quiet small">${say(WORDS.heatHint)}</p>
      <sm-heat-table
        .powers=${powers}
        .organ=${filter.organ}
        .grade=${filter.grade}
        @sm-heat-chosen=${this.handleHeat}
      ></sm-heat-table>
    </aside>`;
  }

  #list(shown: readonly CataloguedPower[]): TemplateResult {
    if (this.failure !== undefined) {
      return html`<sm-failure inner .failure=${this.failure} @sm-retry=${() => this.#load()}></sm-failure>`;
    }
    if (this.powers === undefined) return html`<div class="empty"><wa-spinner></wa-spinner></div>`;
    if (shown.length === 0) {
      return html`<p class="empty quiet">${say(this.powers.length === 0 ? WORDS.noneAtAll : WORDS.none)}</p>`;
    }
    return html`<sm-power-table
      .powers=${shown}
      .all=${this.powers}
      @sm-powers-changed=${() => this.#load()}
      @sm-copy-wanted=${({ detail }: CustomEvent<CataloguedPower>) => this.#make(detail)}
    ></sm-power-table>`;
  }
}

function filterInAddress(): PowerFilter {
  const { query } = place.value;
  const part = (name: string): string => query.get(name) ?? "";
  return {
    text: part("q"),
    organ: part("organ"),
    grade: part("grade"),
    type: part("type"),
    field: part("field"),
    state: part("state"),
  };
}

function clearFilter(): void {
  setQuery({ q: "", organ: "", grade: "", type: "", field: "", state: "" });
}

function select(
  name: string,
  label: LocalizedText,
  value: string,
  options: Readonly<Record<string, LocalizedText>>,
): TemplateResult {
  const handleChange = (event: Event): void => setQuery({ [name]: valueOf(event) });
  return html`${keyed(
    language.value,
    html`<wa-select
      size="s"
      label=${say(label)}
      placeholder=${say(WORDS.any)}
      with-clear
      .value=${value}
      @change=${handleChange}
      @wa-clear=${() => setQuery({ [name]: "" })}
    >
      ${Object.entries(options).map(([key, words]) => html`<wa-option value=${key}>${say(words)}</wa-option>`)}
    </wa-select>`,
  )}`;
}
