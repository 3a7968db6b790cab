import "../fields/sm-text-field.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import type { Basis } from "../../../engine/core/model/formats.generated.ts";
import { say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import type { PolicySession } from "../../workspace/policy-session.ts";
import { addButton, removeButton } from "../fields/buttons.ts";
import { fieldStyles } from "../fields/fields.styles.ts";
import { lawChoice } from "../fields/law-choice.ts";
import { replaced } from "../step/replaced.ts";
import { POWER_WORDS } from "./words.ts";

/**
 * The laws and articles on which something rests; at least one.
 *
 * @fires sm-basis-changed with the new list
 */
@customElement("sm-basis-list")
export class SmBasisList extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    fieldStyles,
    css`
      :host {
        padding: 0;
        gap: 0.5rem;
      }
      .basis {
        display: grid;
        grid-template-columns: minmax(0, 2fr) minmax(0, 1fr) auto;
        gap: 0.4rem;
        align-items: end;
      }
    `,
  ];

  @property({ attribute: false }) session: PolicySession | undefined;
  @property({ attribute: false }) basis: readonly Basis[] = [];

  #tell(basis: readonly Basis[]): void {
    this.dispatchEvent(new CustomEvent("sm-basis-changed", { detail: basis }));
  }

  override render(): TemplateResult | typeof nothing {
    const { session, basis } = this;
    if (session === undefined) return nothing;
    const [{ name: firstLaw } = { name: "" }] = session.library.laws;
    return html`
      <div class="section-head">
        <h3>${say(POWER_WORDS.basis)}</h3>
        ${session.readOnly ? nothing : addButton(POWER_WORDS.addBasis, () => this.#tell([...basis, { law: firstLaw }]))}
      </div>
      ${basis.map((entry, position) => this.#entry(session, entry, position))}
    `;
  }

  #entry(session: PolicySession, entry: Basis, position: number): TemplateResult {
    const { basis } = this;
    return html`<div class="basis" role="group" aria-label=${say(POWER_WORDS.basisNumber(position))}>
      ${lawChoice({
        session,
        label: POWER_WORDS.law,
        chosen: entry.law,
        onChoose: (law) => this.#tell(replaced(basis, position, { ...entry, law: law ?? entry.law })),
      })}
      <sm-text-field
        label=${say(POWER_WORDS.article)}
        value=${entry.article ?? ""}
        ?readonly=${session.readOnly}
        @sm-text-changed=${({ detail }: CustomEvent<string>) => {
          const { article: _article, ...rest } = entry;
          this.#tell(replaced(basis, position, detail === "" ? rest : { ...rest, article: detail }));
        }}
      ></sm-text-field>
      ${
        session.readOnly || basis.length === 1
          ? nothing
          : removeButton(POWER_WORDS.basisNumber(position), () => this.#tell(replaced(basis, position)))
      }
    </div>`;
  }
}
