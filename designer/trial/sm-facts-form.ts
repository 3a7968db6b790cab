import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../elements/sm-grade.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";

import type { InvalidFact } from "../../engine/core/model/formats.generated.ts";
import { showSentValue } from "../../engine/core/value/show-sent-value.ts";
import { language, say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { factEditor, factEditorStyles } from "./fact-editor.ts";
import type { FactGroup, FactPlace } from "./fact-groups.ts";
import { factOf, type Facts } from "./over-base.ts";
import { recordsEditor, recordsEditorStyles } from "./records-editor.ts";
import { factsFormStyles } from "./sm-facts-form.styles.ts";
import { WORDS } from "./words.ts";

/** What the last judgment said of the facts. */
export type FactsRead = {
  /** Every fact that is known, derived ones included. */
  readonly known: Facts;
  readonly invalid: readonly InvalidFact[];
  readonly missing: ReadonlySet<string>;
};

/** What a person did to the facts; `settled` when the edit is finished, and not one key of it. */
export type FactsChange = { readonly facts: Facts; readonly settled: boolean };

const NOTHING_READ: FactsRead = { known: {}, invalid: [], missing: new Set() };

/**
 * The facts of a case as a form made from the dictionary: each by an editor of its type, a derived one as it was computed,
 * or sent as a result in its place. A fact that has no value is not known.
 *
 * @fires sm-facts-changed `detail` has all facts as they now are, and whether the edit is finished
 */
@customElement("sm-facts-form")
export class SmFactsForm extends SignalWatcher(LitElement) {
  static override styles = [shared, factEditorStyles, recordsEditorStyles, factsFormStyles];

  @property({ attribute: false }) groups: readonly FactGroup[] = [];
  @property({ attribute: false }) facts: Facts = {};
  @property({ attribute: false }) read: FactsRead = NOTHING_READ;
  @property({ type: Boolean, attribute: "read-only" }) readOnly = false;

  /** The derived facts whose results are being sent though none is typed yet. */
  @state() private sending: ReadonlySet<string> = new Set();

  private set(name: string, value: unknown, settled: boolean): void {
    const { [name]: _before, ...others } = this.facts;
    // A fact keeps its place among the others, so that a case does not look changed for a key stroke.
    const facts = value === undefined ? others : { ...this.facts, [name]: value };
    this.dispatchEvent(new CustomEvent<FactsChange>("sm-facts-changed", { detail: { facts, settled } }));
  }

  private handleSend(name: string, send: boolean): void {
    const sending = new Set(this.sending);
    if (send) sending.add(name);
    else sending.delete(name);
    this.sending = sending;
    if (!send) this.set(name, undefined, true);
  }

  override render(): TemplateResult {
    return html`${repeat(this.groups, keyOf, (group) => this.#group(group))}`;
  }

  #group(group: FactGroup): TemplateResult {
    const title =
      group.kind === "rule"
        ? html`<sm-grade .grade=${group.rule.event.params.grade}></sm-grade>${say(group.rule.title)}`
        : html`${say(group.kind === "required" ? WORDS.required : WORDS.other)}`;
    return html`<fieldset>
      <legend>${title}</legend>
      ${repeat(
        group.facts,
        ({ name }) => name,
        (place) => this.#place(place),
      )}
    </fieldset>`;
  }

  #place(place: FactPlace): TemplateResult {
    const { name, definition, inputs } = place;
    const faults = this.read.invalid.filter(({ fact }) => fact === name);
    const isList = definition.type === "list";
    return html`<div class="fact ${isList ? "wide" : ""}">
        <span class="label" title=${definition.description === undefined ? nothing : say(definition.description)}
          >${say(definition.label)}${
            definition.required === true ? html`<span class="star" aria-hidden="true">*</span>` : nothing
          }${this.#missing(name)}</span
        >
        <span class="editor">${this.#editor(place, faults.length > 0)}</span>
        <span class="act">${this.#clear(place)}</span>
        ${
          faults.length === 0
            ? nothing
            : html`<p class="fault" id=${`fault-${name}`}>
                <wa-icon name="circle-exclamation"></wa-icon>${faults.map(({ message }) => say(message)).join(" ")}
              </p>`
        }
      </div>
      ${inputs.length === 0 ? nothing : this.#inputs(place)}`;
  }

  #missing(name: string): TemplateResult | typeof nothing {
    if (!this.read.missing.has(name)) return nothing;
    return html`<wa-icon class="missing" name="circle-question" label=${say(WORDS.missing)}></wa-icon>`;
  }

  #editor({ name, definition }: FactPlace, faulty: boolean): TemplateResult {
    const sent = Object.hasOwn(this.facts, name);
    if (definition.source === "derived" && !sent && !this.sending.has(name)) return this.#computed(name, definition);
    const editing = {
      label: say(definition.label),
      definition,
      value: factOf(this.facts, name),
      fault: faulty ? `fault-${name}` : undefined,
      readOnly: this.readOnly,
      onChange: (value: unknown, settled: boolean) => this.set(name, value, settled),
    };
    return definition.type === "list" ? recordsEditor(editing) : factEditor(editing);
  }

  #computed(name: string, definition: FactPlace["definition"]): TemplateResult {
    const value = factOf(this.read.known, name);
    return html`<output
      class=${value === undefined ? "computed unknown" : "computed"}
      title=${say(value === undefined ? WORDS.notDerivable : WORDS.derived)}
      >${value === undefined ? say(WORDS.notKnown) : showSentValue(value, definition, language.value)}</output
    >`;
  }

  #clear({ name, definition }: FactPlace): TemplateResult | typeof nothing {
    if (this.readOnly) return nothing;
    const sent = Object.hasOwn(this.facts, name);
    if (definition.source === "derived") {
      const sending = sent || this.sending.has(name);
      return button(sending ? "rotate" : "pen", say(sending ? WORDS.computeAgain : WORDS.sendResult), () =>
        this.handleSend(name, !sending),
      );
    }
    if (!sent) return nothing;
    return button("xmark", say(WORDS.setNotKnown(definition.label)), () => this.set(name, undefined, true));
  }

  /** Where the result itself was sent and no input of it, its inputs are out of the way. */
  #inputs({ name, inputs }: FactPlace): TemplateResult {
    const places = html`<div class="inputs">
      ${repeat(
        inputs,
        (input) => input.name,
        (input) => this.#place(input),
      )}
    </div>`;
    const sent = Object.hasOwn(this.facts, name) && inputs.every((input) => !Object.hasOwn(this.facts, input.name));
    if (!sent) return places;
    return html`<details>
      <summary>${say(WORDS.computedFrom(inputs.length))}</summary>
      ${places}
    </details>`;
  }
}

function button(icon: string, words: string, act: () => void): TemplateResult {
  return html`<button type="button" class="icon" title=${words} aria-label=${words} @click=${act}>
    <wa-icon name=${icon}></wa-icon>
  </button>`;
}

function keyOf(group: FactGroup): string {
  return group.kind === "rule" ? group.rule.name : `-${group.kind}`;
}
