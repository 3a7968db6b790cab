import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/callout/callout.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../elements/sm-confirm.ts";
import "../elements/sm-failure.ts";
import "./sm-as-of.ts";
import "./sm-version-line.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { RequestFailure } from "../api/problem.ts";
import {
  readVersionList,
  restoreVersion,
  withdrawVersion,
  type ListedVersion,
  type VersionList,
} from "../api/versions.ts";
import { showInstant } from "../language/formats.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import type { PolicySession } from "../workspace/policy-session.ts";
import { versionsStyles } from "./sm-versions-tab.styles.ts";
import { versionRow } from "./version-row.ts";
import { MISSING, WORDS } from "./words.ts";

/** What is asked before it is done: to withdraw a version, or to give up a draft of this revision for an old version. */
type Asked =
  | { readonly kind: "withdraw"; readonly listed: ListedVersion }
  | { readonly kind: "loseDraft"; readonly listed: ListedVersion; readonly revision: string };

/**
 * The versions of a power: where each stands, which is in force when, and the way back to an old one.
 *
 * @event sm-draft-discarded - The draft is another one now, and the workspace reads it anew.
 */
@customElement("sm-versions-tab")
export class SmVersionsTab extends SignalWatcher(LitElement) {
  static override styles = [shared, versionsStyles];

  @property({ attribute: false }) session: PolicySession | undefined;
  @state() private list: VersionList | undefined;
  @state() private failure: unknown;
  @state() private asked: Asked | undefined;
  /** What was done, or why it was not. */
  @state() private told: { readonly done: boolean; readonly words: LocalizedText | string } | undefined;
  #read = "";

  protected override updated(_changed: PropertyValues): void {
    const { power = "" } = this.session ?? {};
    if (power !== this.#read) void this.#readList(power);
  }

  async #readList(power: string): Promise<void> {
    this.#read = power;
    this.failure = undefined;
    try {
      this.list = await readVersionList(power);
    } catch (fault) {
      this.failure = fault;
    }
  }

  readonly #acts = {
    onCopy: async ({ digest }: ListedVersion): Promise<void> => {
      await navigator.clipboard.writeText(digest);
      this.told = { done: true, words: WORDS.copied };
    },
    onRestore: (listed: ListedVersion): void => void this.#restore(listed),
    onWithdraw: (listed: ListedVersion): void => void (this.asked = { kind: "withdraw", listed }),
  };

  async #restore(listed: ListedVersion, revision?: string): Promise<void> {
    const { session } = this;
    if (session === undefined) return;
    await session.autosave?.flush();
    try {
      await restoreVersion(session.power, listed.version, revision);
    } catch (fault) {
      const standing = fault instanceof RequestFailure ? fault.problem?.actual : undefined;
      if (standing !== undefined) this.asked = { kind: "loseDraft", listed, revision: standing };
      else this.told = { done: false, words: whyNot(fault) };
      return;
    }
    this.told = { done: true, words: WORDS.restored(listed.version) };
    this.dispatchEvent(new CustomEvent("sm-draft-discarded", { bubbles: true, composed: true }));
  }

  private readonly handleConfirmed = async (): Promise<void> => {
    const { asked, session } = this;
    this.asked = undefined;
    if (asked === undefined || session === undefined) return;
    if (asked.kind === "loseDraft") return this.#restore(asked.listed, asked.revision);
    try {
      await withdrawVersion(session.power, asked.listed.version);
      this.told = { done: true, words: WORDS.withdrawn(asked.listed.version) };
    } catch (fault) {
      this.told = { done: false, words: whyNot(fault) };
    }
    await this.#readList(session.power);
  };

  override render(): TemplateResult | typeof nothing {
    const { session, list, failure } = this;
    if (session === undefined) return nothing;
    if (failure !== undefined)
      return html`<sm-failure
        inner
        .failure=${failure}
        .missing=${MISSING}
        @sm-retry=${() => this.#readList(session.power)}
      ></sm-failure>`;
    return html`
      <div class="head">
        <div>
          <h2>${say(WORDS.title)}</h2>
          <p class="quiet small">${say(WORDS.intro)}</p>
        </div>
        <wa-button size="s" appearance="outlined" @click=${() => print()}
          ><wa-icon slot="start" name="print"></wa-icon>${say(WORDS.print)}</wa-button
        >
      </div>
      ${this.#told()} ${list === undefined ? html`<p role="status">${say(WORDS.loading)}</p>` : this.#versions(list)}
      ${this.asked === undefined ? nothing : this.#question(this.asked)}
    `;
  }

  #told(): TemplateResult {
    const { told } = this;
    return html`<div role="status">
      ${
        told === undefined
          ? nothing
          : html`<wa-callout variant=${told.done ? "success" : "danger"}
              ><wa-icon slot="icon" name=${told.done ? "circle-check" : "circle-xmark"}></wa-icon
              >${typeof told.words === "string" ? told.words : say(told.words)}</wa-callout
            >`
      }
    </div>`;
  }

  #versions(list: VersionList): TemplateResult {
    if (list.versions.length === 0) return html`<p class="card quiet" role="status">${say(WORDS.none)}</p>`;
    const power = this.session?.power ?? "";
    return html`
      <section class="card" aria-label=${say(WORDS.line)}>
        <sm-version-line tabindex="0" .list=${list}></sm-version-line>
        <sm-as-of .power=${power} .list=${list}></sm-as-of>
      </section>
      <section class="card list" aria-label=${say(WORDS.title)} tabindex="0">
        <table>
          <thead>
            <tr>
              ${[WORDS.version, WORDS.state, WORDS.effective, WORDS.published, WORDS.note, WORDS.digest].map(
                (words) => html`<th scope="col">${say(words)}</th>`,
              )}
              <th scope="col"><span class="visually-hidden">${say(WORDS.actions)}</span></th>
            </tr>
          </thead>
          <tbody>
            ${list.versions.toReversed().map((listed) => versionRow(listed, { power, ...this.#acts }))}
          </tbody>
        </table>
      </section>
    `;
  }

  #question(asked: Asked): TemplateResult {
    const { version, effective } = asked.listed;
    const isWithdrawal = asked.kind === "withdraw";
    return html`<sm-confirm
      .heading=${isWithdrawal ? WORDS.withdrawOf(version) : WORDS.restoreOf(version)}
      .message=${isWithdrawal ? WORDS.confirmWithdraw(version, showInstant(effective.from)) : WORDS.confirmLoseDraft(version)}
      .action=${isWithdrawal ? WORDS.withdraw : WORDS.loseDraft}
      @sm-confirmed=${this.handleConfirmed}
      @sm-dialog-closed=${() => (this.asked = undefined)}
    ></sm-confirm>`;
  }
}

function whyNot(fault: unknown): LocalizedText | string {
  const why = fault instanceof RequestFailure ? fault.why : undefined;
  return why ?? MISSING.heading;
}
