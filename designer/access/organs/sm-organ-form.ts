import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../../elements/sm-choice-picker.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import type { LocalizedText, OrganNode } from "../../../engine/core/model/formats.generated.ts";
import type { Choice } from "../../elements/matching-choices.ts";
import { keyOf, valueOf } from "../../elements/form-values.ts";
import { FIELD_WORDS } from "../../fields/words.ts";
import { say } from "../../language/language.ts";
import { fieldStyles } from "../../styles/plain-fields.ts";
import { shared } from "../../styles/shared.ts";
import { drawnRows } from "./drawn-rows.ts";
import { withoutOrgan } from "./organ-edits.ts";
import { LEVEL_WORDS, WORDS } from "./words.ts";

/**
 * The organ that is chosen in the tree: its names, its level, and what is above it.
 *
 * @fires sm-organ-changed `detail` is what is otherwise
 * @fires sm-organ-asked `detail` is an `OrganAsked`
 */
@customElement("sm-organ-form")
export class SmOrganForm extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    fieldStyles,
    css`
      :host,
      form {
        display: grid;
        gap: 0.9rem;
      }
      :is(input, select, sm-choice-picker) {
        inline-size: 100%;
      }
    `,
  ];

  @property({ attribute: false }) organs: readonly OrganNode[] = [];
  @property({ type: Number }) index = -1;
  /** Whether it is not kept yet, so that its id may still change. */
  @property({ type: Boolean }) isNew = false;

  override focus(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector("input")?.focus());
  }

  #tell(detail: Partial<OrganNode>): void {
    this.dispatchEvent(new CustomEvent("sm-organ-changed", { detail }));
  }

  #ask(act: "add" | "remove"): void {
    this.dispatchEvent(new CustomEvent("sm-organ-asked", { detail: { act, index: this.index } }));
  }

  override render(): TemplateResult | typeof nothing {
    const { organs, index } = this;
    const organ = organs[index];
    if (organ === undefined) return nothing;
    const { id, title, level } = organ;
    const gone = organs.length - withoutOrgan(organs, index).length;
    return html`<form @submit=${(event: Event) => event.preventDefault()}>
        ${textField(FIELD_WORDS.inChinese(WORDS.name), { name: "zh", value: title.zh }, (zh) => this.#tell({ title: { ...title, zh } }))}
        ${textField(FIELD_WORDS.inEnglish(WORDS.name), { name: "en", value: title.en }, (en) => this.#tell({ title: { ...title, en } }))}
        ${textField(WORDS.id, { name: "id", value: id, fixed: !this.isNew, hint: WORDS.idHint }, (text) => this.#tell({ id: text.trim() }))}
        <label class="field"
          ><span class="name">${say(WORDS.level)}</span
          ><select
            name="level"
            @change=${(event: Event) => {
              const chosen = keyOf(LEVEL_WORDS, valueOf(event));
              if (chosen !== undefined) this.#tell({ level: chosen });
            }}
          >
            ${Object.entries(LEVEL_WORDS).map(
              ([key, words]) => html`<option value=${key} ?selected=${key === level}>${say(words)}</option>`,
            )}
          </select></label
        >
        ${this.#parent(organ)}
      </form>
      <div class="row">
        <wa-button size="s" class="add" @click=${() => this.#ask("add")}
          ><wa-icon slot="start" name="plus"></wa-icon>${say(WORDS.addBelow)}</wa-button
        >
        <wa-button size="s" class="remove" appearance="outlined" variant="danger" @click=${() => this.#ask("remove")}
          >${say(gone === 1 ? WORDS.remove : WORDS.removeMany(gone))}</wa-button
        >
      </div>`;
  }

  /** Anything but itself and what lies below it, which would be a circle. */
  #parent({ parent }: OrganNode): TemplateResult {
    if (parent === undefined) return html`<p class="quiet small">${say(WORDS.parent)} ${say(WORDS.noParent)}</p>`;
    const choices = drawnRows(withoutOrgan(this.organs, this.index), new Set()).map(({ node, depth }): Choice => ({
      value: node.id,
      label: `${"\u3000".repeat(depth - 1)}${say(node.title)}`,
    }));
    return html`<div class="field">
      <span class="name" aria-hidden="true">${say(WORDS.parent)}</span>
      <sm-choice-picker
        label=${say(WORDS.parent)}
        .choices=${choices}
        .value=${parent}
        @sm-choice-picked=${({ detail }: CustomEvent<{ value: string }>) => this.#tell({ parent: detail.value })}
      ></sm-choice-picker>
    </div>`;
  }
}

type Text = {
  readonly name: string;
  readonly value: string;
  readonly fixed?: boolean;
  readonly hint?: LocalizedText;
};

function textField(
  label: LocalizedText,
  { name, value, fixed = false, hint }: Text,
  take: (text: string) => void,
): TemplateResult {
  return html`<label class="field"
    ><span class="name">${say(label)}</span
    ><input
      name=${name}
      maxlength="200"
      autocomplete="off"
      ?disabled=${fixed}
      .value=${value}
      @input=${(event: Event) => take(valueOf(event))}
    />
    ${hint === undefined || fixed ? nothing : html`<span class="quiet small">${say(hint)}</span>`}</label
  >`;
}
