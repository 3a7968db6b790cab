import "@awesome.me/webawesome/dist/components/button/button.js";
import "../../elements/sm-choice-picker.ts";
import "../../elements/sm-confirm.ts";
import "./sm-grants-field.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";

import type { LocalizedText, PersonRequest, RoleGrant } from "../../../engine/core/model/formats.generated.ts";
import { may } from "../../api/account.ts";
import {
  changePerson,
  createPerson,
  endSessionsOf,
  getPerson,
  invitePerson,
  removePerson,
  type Invitation,
  type ListedPerson,
} from "../../api/people.ts";
import { RequestFailure } from "../../api/problem.ts";
import { valueOf } from "../../elements/form-values.ts";
import { say } from "../../language/language.ts";
import { fieldStyles } from "../../styles/plain-fields.ts";
import { shared } from "../../styles/shared.ts";
import { supervisionStyles } from "../../supervision/page.styles.ts";
import { accessStyles } from "../access.styles.ts";
import { NO_DIRECTORY, organChoices, type Directory } from "../directory.ts";
import { toldBelow } from "../entrance.ts";
import { readNames } from "../names.ts";
import { personActs } from "./person-acts.ts";
import { panelStyles } from "./sm-person-panel.styles.ts";
import { personState } from "./person-rows.ts";
import type { SmGrantsField } from "./sm-grants-field.ts";
import { WORDS } from "./words.ts";

const NOBODY: PersonRequest = { id: "", name: "", organ: "", grants: [] };
const ACCOUNT = /^[a-z0-9][a-z0-9._-]{1,63}$/;

type Told = { readonly words: LocalizedText | string; readonly isGood: boolean };

/**
 * A person, or a new one: what he is called, where he works, what he may do, and how he comes in.
 *
 * @fires sm-person-changed `detail` is the account of whoever was added or changed; empty for somebody who was removed
 */
@customElement("sm-person-panel")
export class SmPersonPanel extends SignalWatcher(LitElement) {
  static override styles = [shared, fieldStyles, supervisionStyles, accessStyles, panelStyles];

  /** The account; empty for somebody new. */
  @property() person = "";
  @property({ attribute: false }) directory: Directory = NO_DIRECTORY;

  @state() private kept: { readonly value: ListedPerson; readonly revision: string } | undefined;
  @state() private wanted: PersonRequest = NOBODY;
  @state() private told: Told | undefined;
  @state() private invitation: Invitation | undefined;
  @state() private isRemoving = false;
  @state() private isBusy = false;

  @query("sm-grants-field") private readonly grantsField!: SmGrantsField | null;

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has("person") || this.person === this.kept?.value.id) return;
    this.kept = undefined;
    this.wanted = NOBODY;
    this.told = undefined;
    this.invitation = undefined;
    if (this.person !== "") void this.#read(this.person);
  }

  async #read(id: string): Promise<void> {
    try {
      const { value, revision = "" } = await getPerson(id);
      if (this.person !== id) return;
      const { name, organ, grants } = value;
      this.kept = { value, revision };
      this.wanted = { id, name, organ, grants };
    } catch (fault) {
      this.told = { words: whyNot(fault), isGood: false };
    }
  }

  private readonly handleSave = async (event: Event): Promise<void> => {
    event.preventDefault();
    const fault = this.#fault();
    if (fault !== undefined) {
      this.told = { words: fault, isGood: false };
      return;
    }
    const { kept, wanted } = this;
    if (kept === undefined) await this.#do(wanted.id, WORDS.created, () => createPerson(wanted));
    else await this.#change(WORDS.saved, kept.value.disabled);
  };

  #fault(): LocalizedText | undefined {
    const { id, name, organ } = this.wanted;
    if (!ACCOUNT.test(id)) return WORDS.accountWrong;
    if (name.trim() === "") return WORDS.nameNeeded;
    if (organ === "") return WORDS.organNeeded;
    return this.grantsField?.isPending === true ? WORDS.pendingGrant : undefined;
  }

  async #change(words: LocalizedText, disabled: boolean): Promise<void> {
    const { kept } = this;
    if (kept === undefined) return;
    const { id, name, organ, grants } = this.wanted;
    await this.#do(id, words, () =>
      changePerson(id, { name: name.trim(), organ, grants: [...grants], disabled }, kept.revision),
    );
  }

  private readonly handleRemove = async (): Promise<void> => {
    const { kept } = this;
    this.isRemoving = false;
    if (kept !== undefined) await this.#do("", WORDS.remove, () => removePerson(kept.value.id, kept.revision));
  };

  private readonly handleInvite = async (): Promise<void> => {
    try {
      this.invitation = await invitePerson(this.wanted.id);
      this.told = undefined;
    } catch (fault) {
      this.told = { words: whyNot(fault), isGood: false };
    }
  };

  private readonly acts = {
    invite: this.handleInvite,
    signOut: (): Promise<void> => this.#do(this.wanted.id, WORDS.isSignedOut, () => endSessionsOf(this.wanted.id)),
    disable: (disabled: boolean): Promise<void> =>
      this.#change(disabled ? WORDS.isDisabled : WORDS.isEnabled, disabled),
    remove: (): void => void (this.isRemoving = true),
  };

  /** Does something to the person, and tells how it went. */
  async #do(after: string, words: LocalizedText, change: () => Promise<void>): Promise<void> {
    this.isBusy = true;
    try {
      await change();
      if (after !== "") {
        this.person = after;
        await this.#read(after);
      }
      this.told = { words, isGood: true };
      void readNames();
      this.dispatchEvent(new CustomEvent("sm-person-changed", { detail: after }));
    } catch (fault) {
      const isConflict = fault instanceof RequestFailure && fault.isConflict;
      if (isConflict) await this.#read(this.person);
      this.told = { words: isConflict ? WORDS.conflict : whyNot(fault), isGood: false };
    } finally {
      this.isBusy = false;
    }
  }

  override render(): TemplateResult {
    const { kept, told } = this;
    const mayChange = may("managePeople");
    return html`${this.person !== "" && kept === undefined ? nothing : this.#form(mayChange)}
    ${toldBelow(told?.words, told?.isGood)}
    ${kept !== undefined && mayChange ? personActs(kept.value, this.invitation, this.acts) : nothing}
    ${
      this.isRemoving
        ? html`<sm-confirm
            .heading=${WORDS.removeAsk(this.wanted.name)}
            .message=${WORDS.removeWhy}
            .action=${WORDS.remove}
            @sm-confirmed=${this.handleRemove}
            @sm-dialog-closed=${() => (this.isRemoving = false)}
          ></sm-confirm>`
        : nothing
    }`;
  }

  #form(mayChange: boolean): TemplateResult {
    const { kept, wanted, directory } = this;
    return html`<form @submit=${this.handleSave}>
      ${kept === undefined ? nothing : html`<div>${personState(kept.value)}</div>`}
      <label class="field"
        ><span class="name">${say(WORDS.name)}</span
        ><input
          name="name"
          maxlength="60"
          autocomplete="off"
          ?disabled=${!mayChange}
          .value=${wanted.name}
          @input=${(event: Event) => (this.wanted = { ...this.wanted, name: valueOf(event) })}
      /></label>
      <label class="field"
        ><span class="name">${say(WORDS.account)}</span
        ><input
          name="account"
          maxlength="64"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          ?disabled=${kept !== undefined || !mayChange}
          .value=${wanted.id}
          @input=${(event: Event) => (this.wanted = { ...this.wanted, id: valueOf(event).trim() })}
        />
        ${kept === undefined ? html`<span class="quiet small">${say(WORDS.accountHint)}</span>` : nothing}</label
      >
      <div class="field">
        <span class="name" aria-hidden="true">${say(WORDS.organ)}</span>
        <sm-choice-picker
          class="organ"
          label=${say(WORDS.organ)}
          placeholder=${say(WORDS.chooseOrgan)}
          ?disabled=${!mayChange}
          .choices=${organChoices(directory)}
          .value=${wanted.organ}
          @sm-choice-picked=${({ detail }: CustomEvent<{ value: string }>) => (this.wanted = { ...this.wanted, organ: detail.value })}
        ></sm-choice-picker>
      </div>
      <sm-grants-field
        .grants=${wanted.grants}
        .directory=${directory}
        .organ=${wanted.organ}
        ?readonly=${!mayChange}
        @sm-grants-changed=${({ detail }: CustomEvent<RoleGrant[]>) => (this.wanted = { ...this.wanted, grants: detail })}
      ></sm-grants-field>
      ${
        mayChange
          ? html`<div class="row">
              <wa-button type="submit" variant="brand" class="save" ?disabled=${this.isBusy}
                >${say(kept === undefined ? WORDS.create : WORDS.save)}</wa-button
              >
            </div>`
          : nothing
      }
    </form>`;
  }
}

function whyNot(fault: unknown): LocalizedText | string {
  if (!(fault instanceof RequestFailure)) return WORDS.failed;
  return fault.problem?.findings?.[0]?.message ?? fault.problem?.detail ?? WORDS.failed;
}
