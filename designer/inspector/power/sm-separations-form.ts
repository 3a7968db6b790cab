import "../../fields/sm-names-field.ts";
import "../../fields/sm-text-field.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import type { Separation, Step } from "../../../engine/core/map/power-map.ts";
import type { LocalizedText } from "../../../engine/core/model/formats.generated.ts";
import { SEPARATION_LABELS } from "../../../engine/core/model/map-labels.ts";
import { addButton, removeButton } from "../../fields/buttons.ts";
import { choice, optionsOf, type Option } from "../../fields/choice.ts";
import { fieldStyles } from "../../fields/fields.styles.ts";
import { lawChoice } from "../../fields/law-choice.ts";
import { NO_TEXT, ownNames } from "../../fields/no-text.ts";
import { say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import type { PolicySession } from "../../workspace/policy-session.ts";
import { replaced } from "../step/replaced.ts";
import { SEPARATION_WORDS } from "./separation-words.ts";

/** Which steps of the map may not be in the same hands. */
@customElement("sm-separations-form")
export class SmSeparationsForm extends SignalWatcher(LitElement) {
  static override styles = [shared, fieldStyles];

  @property({ attribute: false }) session: PolicySession | undefined;

  override render(): TemplateResult | typeof nothing {
    const { session } = this;
    if (session === undefined) return nothing;
    const { separations, steps } = session.map.value;
    const set = (changed: readonly Separation[]): void => session.modeler.edit.setSeparations(changed);
    const fresh = freshSeparation(steps, separations);
    return html`
      <div class="section-head">
        <h3>${say(SEPARATION_WORDS.heading)}</h3>
        ${
          session.readOnly || fresh === undefined
            ? nothing
            : addButton(SEPARATION_WORDS.add, () => set([...separations, fresh]))
        }
      </div>
      <p class="note small">${say(steps.length < 2 ? SEPARATION_WORDS.tooFewSteps : SEPARATION_WORDS.hint)}</p>
      ${separations.length === 0 ? html`<p class="empty">${say(SEPARATION_WORDS.none)}</p>` : nothing}
      ${separations.map((separation, position) =>
        this.#separation(session, separation, position, (changed) => set(replaced(separations, position, changed))),
      )}
    `;
  }

  #separation(
    session: PolicySession,
    separation: Separation,
    position: number,
    set: (separation?: Separation) => void,
  ): TemplateResult {
    const { readOnly } = session;
    const title = SEPARATION_WORDS.number(position);
    const change = (changed: Partial<Separation>): void => set({ ...separation, ...changed });
    return html`<div class="card entry" role="group" aria-label=${say(title)}>
      <div class="entry-head">
        <span class="grow">${say(title)}</span>
        ${readOnly ? nothing : removeButton(title, () => set())}
      </div>
      ${(["first", "second"] as const).map((end) =>
        choice({
          label: SEPARATION_WORDS[end],
          chosen: separation[end],
          options: stepOptions(session.map.value.steps, separation[end]),
          readOnly,
          onChoose: (id) => change({ [end]: id }),
        }),
      )}
      ${choice({
        label: SEPARATION_WORDS.by,
        chosen: separation.by,
        options: optionsOf(SEPARATION_LABELS),
        readOnly,
        onChoose: (by) => change({ by: by === "post" ? "post" : "person" }),
      })}
      <sm-names-field
        .label=${SEPARATION_WORDS.text}
        .value=${ownNames(separation.text)}
        ?readonly=${readOnly}
        @sm-names-changed=${({ detail }: CustomEvent<LocalizedText>) => change({ text: detail })}
      ></sm-names-field>
      <div class="pair">
        ${lawChoice({
          session,
          label: SEPARATION_WORDS.law,
          chosen: separation.law,
          none: SEPARATION_WORDS.noLaw,
          onChoose: (law) => change({ law }),
        })}
        <sm-text-field
          label=${say(SEPARATION_WORDS.article)}
          value=${separation.article ?? ""}
          ?readonly=${readOnly}
          @sm-text-changed=${({ detail }: CustomEvent<string>) =>
            change({ article: detail === "" ? undefined : detail })}
        ></sm-text-field>
      </div>
    </div>`;
  }
}

/** The steps of the map; one that is no longer there stays choosable as it is written. */
function stepOptions(steps: readonly Step[], chosen: string): readonly Option[] {
  const options = steps.map(({ id, title }) => ({ value: id, label: title }));
  const isKnown = steps.some(({ id }) => id === chosen);
  return isKnown ? options : [{ value: chosen, label: { zh: chosen, en: chosen } }, ...options];
}

/** A separation of the first two steps that are not separated yet; undefined where all are. */
function freshSeparation(steps: readonly Step[], separations: readonly Separation[]): Separation | undefined {
  const taken = new Set(separations.flatMap(({ first, second }) => [`${first} ${second}`, `${second} ${first}`]));
  for (const [index, first] of steps.entries()) {
    const second = steps.slice(index + 1).find(({ id }) => !taken.has(`${first.id} ${id}`));
    if (second !== undefined)
      return { first: first.id, second: second.id, by: "person", law: undefined, article: undefined, text: NO_TEXT };
  }
  return undefined;
}
