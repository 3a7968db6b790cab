import "@awesome.me/webawesome/dist/components/button/button.js";
import "../../elements/sm-choice-picker.ts";
import "../../fields/sm-date-field.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { GrantedRole, LocalizedText } from "../../../engine/core/model/formats.generated.ts";
import { createKey } from "../../api/keys.ts";
import type { CataloguedPower } from "../../api/policies.ts";
import { RequestFailure } from "../../api/problem.ts";
import { valueOf } from "../../elements/form-values.ts";
import { day } from "../../fields/text-checks.ts";
import { say } from "../../language/language.ts";
import { fieldStyles } from "../../styles/plain-fields.ts";
import { shared } from "../../styles/shared.ts";
import { accessStyles } from "../access.styles.ts";
import { NO_DIRECTORY, organChoices, type Directory } from "../directory.ts";
import { toldBelow } from "../entrance.ts";
import { isWithin } from "../organs/is-within.ts";
import { keyFormStyles } from "./sm-key-form.styles.ts";
import { WORDS } from "./words.ts";

/** A system is no administrator, and what the public may, every key may. */
const NOT_FOR_SYSTEMS: readonly GrantedRole[] = ["administrator", "publicViewer"];

/**
 * A new key: for which system, what it may do, where, and until when.
 *
 * @fires sm-key-created `detail` is the key with its secret
 */
@customElement("sm-key-form")
export class SmKeyForm extends SignalWatcher(LitElement) {
  static override styles = [shared, fieldStyles, accessStyles, keyFormStyles];

  @property({ attribute: false }) directory: Directory = NO_DIRECTORY;
  @property({ attribute: false }) powers: readonly CataloguedPower[] = [];

  @state() private name = "";
  @state() private roles: readonly GrantedRole[] = ["systemClient"];
  @state() private organ = "";
  @state() private chosenPowers: readonly string[] = [];
  @state() private lastDay = "";
  @state() private told: LocalizedText | string | undefined;
  @state() private isBusy = false;

  private readonly handleCreate = async (event: Event): Promise<void> => {
    event.preventDefault();
    this.told = this.#fault();
    if (this.told !== undefined) return;
    this.isBusy = true;
    const powers = this.#offered()
      .map(({ id }) => id)
      .filter((id) => this.chosenPowers.includes(id));
    try {
      const key = await createKey({
        name: this.name.trim(),
        roles: [...this.roles],
        organ: this.organ,
        // The whole of the last day, in the time of Shanghai.
        expiresAt: `${this.lastDay}T23:59:59+08:00`,
        ...(powers.length > 0 && { powers }),
      });
      this.dispatchEvent(new CustomEvent("sm-key-created", { detail: key }));
    } catch (fault) {
      this.told = (fault instanceof RequestFailure ? fault.problem?.detail : undefined) ?? WORDS.failed;
    } finally {
      this.isBusy = false;
    }
  };

  #fault(): LocalizedText | undefined {
    if (this.name.trim() === "") return WORDS.nameNeeded;
    if (this.roles.length === 0) return WORDS.roleNeeded;
    if (this.organ === "") return WORDS.organNeeded;
    return this.lastDay === "" ? WORDS.expiryNeeded : undefined;
  }

  /** The powers of the chosen organ and of those below it. */
  #offered(): readonly CataloguedPower[] {
    return this.powers.filter(
      ({ power }) => power !== undefined && isWithin(this.directory.organs, power.organ.id, this.organ),
    );
  }

  override render(): TemplateResult {
    const { told } = this;
    const titles = this.directory.roles.filter(({ role }) => !NOT_FOR_SYSTEMS.includes(role));
    return html`<form @submit=${this.handleCreate}>
      <label class="field"
        ><span class="name">${say(WORDS.name)}</span
        ><input
          name="name"
          maxlength="60"
          autocomplete="off"
          .value=${this.name}
          @input=${(event: Event) => (this.name = valueOf(event))}
      /></label>
      <fieldset>
        <legend>${say(WORDS.roles)}</legend>
        <div class="checks">
          ${titles.map(({ role, title }) => checkbox(role, say(title), this.roles, (roles) => (this.roles = roles)))}
        </div>
      </fieldset>
      <div class="field">
        <span class="name" aria-hidden="true">${say(WORDS.organ)}</span>
        <sm-choice-picker
          label=${say(WORDS.organ)}
          placeholder=${say(WORDS.chooseOrgan)}
          .choices=${organChoices(this.directory)}
          .value=${this.organ}
          @sm-choice-picked=${({ detail }: CustomEvent<{ value: string }>) => (this.organ = detail.value)}
        ></sm-choice-picker>
      </div>
      ${this.#powers()}
      <sm-date-field
        class="field"
        label=${say(WORDS.expires)}
        value=${this.lastDay}
        .check=${day}
        @sm-date-changed=${({ detail }: CustomEvent<string>) => (this.lastDay = detail)}
      ></sm-date-field>
      ${toldBelow(told)}
      <div class="row">
        <wa-button type="submit" variant="brand" class="create" ?disabled=${this.isBusy}
          >${say(WORDS.create)}</wa-button
        >
      </div>
    </form>`;
  }

  #powers(): TemplateResult | typeof nothing {
    const offered = this.#offered();
    if (offered.length === 0) return nothing;
    return html`<fieldset>
      <legend>${say(WORDS.powersHint)}</legend>
      <div class="checks powers">
        ${offered.map(({ id, power }) =>
          checkbox(
            id,
            power === undefined ? id : say(power.title),
            this.chosenPowers,
            (powers) => (this.chosenPowers = powers),
          ),
        )}
      </div>
    </fieldset>`;
  }
}

/** One of several that may be chosen together. */
function checkbox<Value extends string>(
  value: Value,
  words: string,
  chosen: readonly Value[],
  take: (chosen: readonly Value[]) => void,
): TemplateResult {
  const handleChange = ({ target }: Event): void => {
    const others = chosen.filter((one) => one !== value);
    take(target instanceof HTMLInputElement && target.checked ? [...others, value] : others);
  };
  return html`<label
    ><input type="checkbox" value=${value} .checked=${chosen.includes(value)} @change=${handleChange} />${words}</label
  >`;
}
