import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../../elements/sm-choice-picker.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { GrantedRole, RoleGrant } from "../../../engine/core/model/formats.generated.ts";
import { valueOf } from "../../elements/form-values.ts";
import { say } from "../../language/language.ts";
import { fieldStyles } from "../../styles/plain-fields.ts";
import { shared } from "../../styles/shared.ts";
import { NO_DIRECTORY, organChoices, organTitle, roleTitle, type Directory } from "../directory.ts";
import { grantWords } from "../grant-words.ts";
import { WORDS as SHARED_WORDS } from "../words.ts";
import { WORDS } from "./words.ts";

/** Nobody is granted what everybody holds, or what systems hold by their keys. */
const NOT_FOR_PEOPLE: readonly GrantedRole[] = ["publicViewer", "systemClient"];

/**
 * The roles of a person, each in an organ, and a row that grants another one.
 *
 * @fires sm-grants-changed `detail` are the grants as they then are
 */
@customElement("sm-grants-field")
export class SmGrantsField extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    fieldStyles,
    css`
      fieldset {
        display: grid;
        gap: 0.5rem;
      }
      ul {
        display: grid;
        gap: 0.3rem;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: flex;
        gap: 0.5rem;
        align-items: center;
        justify-content: space-between;
        padding-inline-start: 0.6rem;
        border: 1px solid var(--wa-color-surface-border);
        border-radius: 6px;
        font-size: var(--wa-font-size-s);
      }
      .new {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto;
        gap: 0.5rem;
        align-items: end;
      }
    `,
  ];

  @property({ attribute: false }) grants: readonly RoleGrant[] = [];
  @property({ attribute: false }) directory: Directory = NO_DIRECTORY;
  /** Where a new grant holds unless another organ is chosen. */
  @property() organ = "";
  @property({ type: Boolean }) readonly = false;

  @state() private chosenRole: GrantedRole | undefined;
  @state() private chosenOrgan = "";

  /** Whether a role is chosen that is not granted yet. */
  get isPending(): boolean {
    return this.chosenRole !== undefined;
  }

  private readonly handleGrant = (): void => {
    const organ = this.chosenOrgan || this.organ;
    const role = this.chosenRole;
    if (role === undefined || organ === "") return;
    const others = this.grants.filter((grant) => grant.role !== role || grant.organ !== organ);
    this.chosenRole = undefined;
    this.chosenOrgan = "";
    this.#tell([...others, { role, organ }]);
  };

  #tell(grants: readonly RoleGrant[]): void {
    this.dispatchEvent(new CustomEvent("sm-grants-changed", { detail: grants }));
  }

  override render(): TemplateResult {
    const { grants, directory } = this;
    return html`<fieldset ?disabled=${this.readonly}>
      <legend>${say(WORDS.grants)}</legend>
      ${grants.length === 0 ? html`<p class="quiet small">${say(WORDS.noRole)}</p>` : ""}
      <ul>
        ${grants.map(
          (grant) =>
            html`<li><span>${grantWords(grant, directory)}</span>${this.readonly ? "" : this.#withdraw(grant)}</li>`,
        )}
      </ul>
      ${this.readonly ? "" : this.#new()}
    </fieldset>`;
  }

  #withdraw(grant: RoleGrant): TemplateResult {
    const words = say(
      WORDS.withdrawGrant(roleTitle(this.directory, grant.role), organTitle(this.directory, grant.organ)),
    );
    return html`<button
      type="button"
      class="icon-button"
      aria-label=${words}
      title=${words}
      @click=${() => this.#tell(this.grants.filter((one) => one !== grant))}
    >
      <wa-icon name="xmark"></wa-icon>
    </button>`;
  }

  #new(): TemplateResult {
    const { directory, chosenRole } = this;
    const offered = directory.roles.filter(({ role }) => !NOT_FOR_PEOPLE.includes(role));
    const handleRole = (event: Event): void => {
      this.chosenRole = offered.find(({ role }) => role === valueOf(event))?.role;
    };
    return html`<div class="new">
      <label class="field"
        ><span class="name">${say(SHARED_WORDS.role)}</span
        ><select name="role" @change=${handleRole}>
          <option value="" ?selected=${chosenRole === undefined}>${say(WORDS.chooseRole)}</option>
          ${offered.map(({ role, title }) => html`<option value=${role} ?selected=${role === chosenRole}>${say(title)}</option>`)}
        </select></label
      >
      <div class="field">
        <span class="name" aria-hidden="true">${say(SHARED_WORDS.organ)}</span>
        <sm-choice-picker
          label=${say(SHARED_WORDS.organ)}
          placeholder=${say(WORDS.chooseOrgan)}
          .choices=${organChoices(directory)}
          .value=${this.chosenOrgan || this.organ}
          @sm-choice-picked=${({ detail }: CustomEvent<{ value: string }>) => (this.chosenOrgan = detail.value)}
        ></sm-choice-picker>
      </div>
      <wa-button size="s" class="grant" ?disabled=${chosenRole === undefined} @click=${this.handleGrant}
        >${say(WORDS.grant)}</wa-button
      >
    </div>`;
  }
}
