import "@awesome.me/webawesome/dist/components/button/button.js";
import "../../elements/sm-confirm.ts";
import "../../elements/sm-failure.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";

import type { LocalizedText } from "../../../engine/core/model/formats.generated.ts";
import { may } from "../../api/account.ts";
import { blockExternalPerson, listExternalPeople, type ExternalPerson } from "../../api/external-people.ts";
import { endSessionsOf } from "../../api/people.ts";
import { showInstant } from "../../language/formats.ts";
import { say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import { badge } from "../../supervision/badges.ts";
import { supervisionStyles } from "../../supervision/page.styles.ts";
import { accessStyles } from "../access.styles.ts";
import { NO_DIRECTORY, type Directory } from "../directory.ts";
import { toldBelow, whyNot } from "../entrance.ts";
import { grantWords } from "../grant-words.ts";
import { shownPeople, type WantedPeople } from "./shown-people.ts";
import { WORDS } from "./words.ts";

type Told = { readonly words: LocalizedText | string; readonly isGood: boolean };

/** Those whom another service vouches for. Nothing is shown where nobody ever came so. */
@customElement("sm-external-people")
export class SmExternalPeople extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    supervisionStyles,
    accessStyles,
    css`
      :host {
        padding: 0;
      }
      header {
        padding: 0.9rem 1.25rem 0;
      }
      .told {
        margin: 0.6rem 1.25rem;
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: 0.4rem;
      }
    `,
  ];

  @property({ attribute: false }) directory: Directory = NO_DIRECTORY;
  @property({ attribute: false }) wanted: WantedPeople = { sought: "", role: "", organ: "" };

  @state() private people: readonly ExternalPerson[] = [];
  @state() private blocking: ExternalPerson | undefined;
  @state() private told: Told | undefined;
  @state() private failure: unknown;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  async #read(): Promise<void> {
    try {
      this.people = await listExternalPeople();
      this.failure = undefined;
    } catch (fault) {
      this.failure = fault;
    }
  }

  async #do(words: LocalizedText, act: () => Promise<void>): Promise<void> {
    try {
      await act();
      this.told = { words, isGood: true };
      await this.#read();
    } catch (fault) {
      this.told = { words: whyNot(fault), isGood: false };
    }
  }

  private readonly handleBlock = async (): Promise<void> => {
    const person = this.blocking;
    this.blocking = undefined;
    if (person !== undefined) await this.#do(WORDS.isBlocked(person.name), () => blockExternalPerson(person.id, true));
  };

  override render(): TemplateResult | typeof nothing {
    if (this.failure !== undefined)
      return html`<sm-failure inner .failure=${this.failure} @sm-retry=${() => this.#read()}></sm-failure>`;
    const shown = shownPeople(this.people, this.wanted, this.directory.organs);
    if (shown.length === 0) return nothing;
    return html`<section class="card flush" aria-labelledby="external">
        <header>
          <h2 id="external">${say(WORDS.external)}</h2>
          <p class="quiet small">${say(WORDS.externalIntro)}</p>
        </header>
        ${toldBelow(this.told?.words, this.told?.isGood)} ${this.#table(shown)}
      </section>
      ${this.blocking === undefined ? nothing : this.#ask(this.blocking)}`;
  }

  #table(people: readonly ExternalPerson[]): TemplateResult {
    const heads = [WORDS.name, WORDS.knownThere, WORDS.roles, WORDS.state, WORDS.lastSeen, WORDS.signedIn];
    const mayAct = may("managePeople");
    return html`<table>
      <thead>
        <tr>
          ${(mayAct ? [...heads, WORDS.acts] : heads).map((head) => html`<th scope="col">${say(head)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${repeat(
          people,
          ({ id }) => id,
          (person) => this.#row(person, mayAct),
        )}
      </tbody>
    </table>`;
  }

  #row(person: ExternalPerson, mayAct: boolean): TemplateResult {
    const { id, name, issuer, subject, via, grants, lastSeen, signedInSince, blocked } = person;
    return html`<tr data-person=${id}>
      <td class="what" lang="zh-CN">${name}</td>
      <td>
        <code title=${id}>${subject}</code>
        <div class="quiet small">${hostOf(issuer)}${via === "token" ? html` · ${say(WORDS.byToken)}` : nothing}</div>
      </td>
      <td>
        ${
          grants.length === 0
            ? html`<span class="quiet">${say(WORDS.noRole)}</span>`
            : html`<ul class="plain">
                ${grants.map((grant) => html`<li>${grantWords(grant, this.directory)}</li>`)}
              </ul>`
        }
      </td>
      <td>${blocked === undefined ? badge("good", "check", WORDS.active) : badge("bad", "ban", WORDS.blocked)}</td>
      <td class="small">${showInstant(lastSeen)}</td>
      <td class="small">${signedInSince === undefined ? "–" : showInstant(signedInSince)}</td>
      ${mayAct ? html`<td>${this.#acts(person)}</td>` : nothing}
    </tr>`;
  }

  #acts(person: ExternalPerson): TemplateResult {
    const { id, name, blocked, signedInSince } = person;
    return html`<div class="acts">
      <wa-button
        size="s"
        appearance="outlined"
        class="sign-out"
        ?disabled=${signedInSince === undefined}
        @click=${() => this.#do(WORDS.isSignedOut, () => endSessionsOf(id))}
        >${say(WORDS.signOutEverywhere)}</wa-button
      >
      ${
        blocked === undefined
          ? html`<wa-button
              size="s"
              appearance="outlined"
              variant="danger"
              class="block"
              @click=${() => (this.blocking = person)}
              >${say(WORDS.block)}</wa-button
            >`
          : html`<wa-button
              size="s"
              appearance="outlined"
              class="admit"
              @click=${() => this.#do(WORDS.isAdmitted(name), () => blockExternalPerson(id, false))}
              >${say(WORDS.admit)}</wa-button
            >`
      }
    </div>`;
  }

  #ask({ name }: ExternalPerson): TemplateResult {
    return html`<sm-confirm
      .heading=${WORDS.blockAsk(name)}
      .message=${WORDS.blockWhy}
      .action=${WORDS.block}
      @sm-confirmed=${this.handleBlock}
      @sm-dialog-closed=${() => (this.blocking = undefined)}
    ></sm-confirm>`;
  }
}

function hostOf(issuer: string): string {
  return URL.canParse(issuer) ? new URL(issuer).host : issuer;
}
