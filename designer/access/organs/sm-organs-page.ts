import "@awesome.me/webawesome/dist/components/button/button.js";
import "../../elements/sm-failure.ts";
import "./sm-organ-form.ts";
import "./sm-organ-tree.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, query, state } from "lit/decorators.js";

import type { LocalizedText, OrganNode } from "../../../engine/core/model/formats.generated.ts";
import { getOrgans, putOrgans } from "../../api/organs.ts";
import { RequestFailure } from "../../api/problem.ts";
import { beforeLeaving } from "../../app/location.ts";
import { say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import { supervisionStyles } from "../../supervision/page.styles.ts";
import { accessStyles } from "../access.styles.ts";
import { toldBelow } from "../entrance.ts";
import { accessNavigation } from "../section-navigation.ts";
import { faultsByOrgan } from "./faults-by-organ.ts";
import { organBelow, withChange, withoutOrgan } from "./organ-edits.ts";
import type { SmOrganForm } from "./sm-organ-form.ts";
import type { OrganAsked, SmOrganTree } from "./sm-organ-tree.ts";
import { WORDS } from "./words.ts";

type Told = { readonly words: LocalizedText | string; readonly isGood: boolean };
type Kept = { readonly organs: readonly OrganNode[]; readonly revision: string };

/** The tree of organs. Changes are collected and kept together, because a tree is right or wrong as a whole. */
@customElement("sm-organs-page")
export class SmOrgansPage extends SignalWatcher(LitElement) {
  static override styles = [shared, supervisionStyles, accessStyles];

  @state() private kept: Kept | undefined;
  @state() private organs: readonly OrganNode[] = [];
  @state() private chosen: number | undefined;
  @state() private faults: ReadonlyMap<number, readonly LocalizedText[]> = new Map();
  @state() private told: Told | undefined;
  @state() private failure: unknown;
  @state() private isSaving = false;

  @query("sm-organ-tree") private readonly tree!: SmOrganTree | null;
  @query("sm-organ-form") private readonly form!: SmOrganForm | null;

  #endLeaveTaking: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#endLeaveTaking = beforeLeaving(() => (this.#isChanged ? say(WORDS.leave) : undefined));
    void this.#read();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endLeaveTaking?.();
  }

  get #isChanged(): boolean {
    return this.kept !== undefined && this.organs !== this.kept.organs;
  }

  async #read(): Promise<void> {
    try {
      const { value, revision = "" } = await getOrgans();
      this.#take({ organs: value.organs, revision });
      this.failure = undefined;
    } catch (fault) {
      this.failure = fault;
    }
  }

  #take(kept: Kept): void {
    this.kept = kept;
    this.organs = kept.organs;
    this.faults = new Map();
    if (this.chosen !== undefined && this.chosen >= kept.organs.length) this.chosen = undefined;
  }

  private readonly handleSave = async (): Promise<void> => {
    const { kept, organs } = this;
    if (kept === undefined) return;
    this.isSaving = true;
    try {
      const { value, revision = "" } = await putOrgans(organs, kept.revision);
      this.#take({ organs: value.organs, revision });
      this.told = { words: WORDS.saved, isGood: true };
    } catch (fault) {
      await this.#explain(fault);
    } finally {
      this.isSaving = false;
    }
  };

  async #explain(fault: unknown): Promise<void> {
    const failure = fault instanceof RequestFailure ? fault : undefined;
    const findings = failure?.problem?.findings ?? [];
    this.faults = faultsByOrgan(findings);
    this.told = { words: failure?.why ?? WORDS.failed, isGood: false };
    if (findings.length > 0) this.told = { words: WORDS.wrong(findings.length), isGood: false };
    if (failure?.isConflict !== true) return;
    await this.#read();
    this.told = { words: WORDS.conflict, isGood: false };
  }

  #edit(organs: readonly OrganNode[]): void {
    this.organs = organs;
    this.told = undefined;
    this.faults = new Map();
  }

  private readonly handleDiscard = (): void => {
    if (this.kept !== undefined) this.#take(this.kept);
    this.told = undefined;
  };

  private readonly handleAsked = ({ detail }: CustomEvent<OrganAsked>): void => {
    const { act, index } = detail;
    const organ = this.organs[index];
    if (organ === undefined) return;
    if (act === "remove") {
      const above = this.organs.find(({ id }) => id === organ.parent);
      this.#edit(withoutOrgan(this.organs, index));
      this.chosen = above === undefined ? undefined : this.organs.indexOf(above);
      void this.tree?.focusChosen();
      return;
    }
    if (act === "add") {
      this.#edit([...this.organs, organBelow(this.organs, organ)]);
      this.chosen = this.organs.length - 1;
    }
    void this.updateComplete.then(() => this.form?.focus());
  };

  override render(): TemplateResult {
    const { failure, told } = this;
    return html`<header class="page-head">
        <h1>${say(WORDS.title)}</h1>
        ${accessNavigation("organs")}
        <span class="grow"></span>
        ${this.#isChanged ? this.#keep() : nothing}
      </header>
      ${toldBelow(told?.words, told?.isGood)}
      ${
        failure === undefined
          ? this.#desk()
          : html`<sm-failure inner .failure=${failure} @sm-retry=${() => this.#read()}></sm-failure>`
      }`;
  }

  #keep(): TemplateResult {
    return html`<span class="quiet small">${say(WORDS.unsaved)}</span>
      <wa-button size="s" appearance="outlined" @click=${this.handleDiscard}>${say(WORDS.discard)}</wa-button>
      <wa-button size="s" class="save" variant="brand" ?disabled=${this.isSaving} @click=${this.handleSave}
        >${say(WORDS.save)}</wa-button
      >`;
  }

  #desk(): TemplateResult {
    const { kept, organs, chosen } = this;
    const organ = chosen === undefined ? undefined : organs[chosen];
    const isNew = kept?.organs.every(({ id }) => id !== organ?.id) ?? false;
    return html`<p class="quiet small">${say(WORDS.keyboard)}</p>
      <div class="desk open">
        <section class="card flush" aria-label=${say(WORDS.title)}>
          <sm-organ-tree
            .organs=${organs}
            .chosen=${chosen}
            .faults=${this.faults}
            @sm-organ-chosen=${({ detail }: CustomEvent<number>) => (this.chosen = detail)}
            @sm-organ-asked=${this.handleAsked}
          ></sm-organ-tree>
        </section>
        <section class="card panel" aria-labelledby="chosen">
          <h2 id="chosen">${organ === undefined ? say(WORDS.organ) : say(organ.title) || say(WORDS.unnamed)}</h2>
          ${
            chosen === undefined || organ === undefined
              ? html`<p class="quiet">${say(WORDS.choose)}</p>`
              : html`<sm-organ-form
                  .organs=${organs}
                  .index=${chosen}
                  .isNew=${isNew}
                  @sm-organ-changed=${({ detail }: CustomEvent<Partial<OrganNode>>) => this.#edit(withChange(organs, chosen, detail))}
                  @sm-organ-asked=${this.handleAsked}
                ></sm-organ-form>`
          }
        </section>
      </div>`;
  }
}
