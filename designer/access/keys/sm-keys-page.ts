import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../../elements/sm-confirm.ts";
import "../../elements/sm-failure.ts";
import "../sm-shown-once.ts";
import "./sm-key-form.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";

import type { LocalizedText } from "../../../engine/core/model/formats.generated.ts";
import { listKeys, withdrawKey, type ListedKey, type NewKey } from "../../api/keys.ts";
import { listPowers, type CataloguedPower } from "../../api/policies.ts";
import { RequestFailure } from "../../api/problem.ts";
import { say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import { supervisionStyles } from "../../supervision/page.styles.ts";
import { accessStyles } from "../access.styles.ts";
import { NO_DIRECTORY, readDirectory, type Directory } from "../directory.ts";
import { toldBelow } from "../entrance.ts";
import { readNames } from "../names.ts";
import { accessNavigation } from "../section-navigation.ts";
import { WORDS as SHARED_WORDS } from "../words.ts";
import { exampleRequest } from "./example-request.ts";
import { keyRows } from "./key-rows.ts";
import { WORDS } from "./words.ts";

type Told = { readonly words: LocalizedText | string; readonly isGood: boolean };

/** The keys with which systems come in; a new one is made beside them and shown once. */
@customElement("sm-keys-page")
export class SmKeysPage extends SignalWatcher(LitElement) {
  static override styles = [shared, supervisionStyles, accessStyles];

  @state() private keys: readonly ListedKey[] | undefined;
  @state() private directory: Directory = NO_DIRECTORY;
  @state() private powers: readonly CataloguedPower[] = [];
  @state() private failure: unknown;
  @state() private panel: "closed" | "form" | NewKey = "closed";
  @state() private withdrawing: ListedKey | undefined;
  @state() private told: Told | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  async #read(): Promise<void> {
    try {
      [this.keys, this.directory, this.powers] = await Promise.all([listKeys(), readDirectory(), listPowers()]);
      this.failure = undefined;
    } catch (fault) {
      this.failure = fault;
    }
  }

  private readonly handleCreated = ({ detail }: CustomEvent<NewKey>): void => {
    this.panel = detail;
    void readNames();
    void this.#read();
  };

  private readonly handleWithdraw = async (): Promise<void> => {
    const { withdrawing } = this;
    this.withdrawing = undefined;
    if (withdrawing === undefined) return;
    try {
      await withdrawKey(withdrawing.id);
      this.told = { words: WORDS.withdrawn, isGood: true };
    } catch (fault) {
      this.told = { words: (fault instanceof RequestFailure ? fault.why : undefined) ?? WORDS.failed, isGood: false };
    }
    void this.#read();
  };

  #open(panel: "closed" | "form"): void {
    this.panel = panel;
    this.told = undefined;
    // Where it is narrow the form stands below the list.
    void this.updateComplete.then(() => this.renderRoot.querySelector(".panel")?.scrollIntoView({ block: "nearest" }));
  }

  override render(): TemplateResult {
    const { failure, told, withdrawing } = this;
    return html`<header class="page-head">
        <h1>${say(WORDS.title)}</h1>
        ${accessNavigation("keys")}
        <span class="grow"></span>
        <wa-button size="s" class="new-key" variant="brand" @click=${() => this.#open("form")}
          ><wa-icon slot="start" name="plus"></wa-icon>${say(WORDS.add)}</wa-button
        >
      </header>
      <p class="quiet small">${say(WORDS.intro)}</p>
      ${toldBelow(told?.words, told?.isGood)}
      ${
        failure === undefined
          ? html`<div class="desk ${this.panel === "closed" ? "" : "open"}">
              <section class="card flush" aria-label=${say(WORDS.title)}>${this.#list()}</section>
              ${this.panel === "closed" ? nothing : this.#panel(this.panel)}
            </div>`
          : html`<sm-failure inner .failure=${failure} @sm-retry=${() => this.#read()}></sm-failure>`
      }
      ${
        withdrawing === undefined
          ? nothing
          : html`<sm-confirm
              .heading=${WORDS.withdrawAsk(withdrawing.name)}
              .message=${WORDS.withdrawWhy}
              .action=${WORDS.withdraw}
              @sm-confirmed=${this.handleWithdraw}
              @sm-dialog-closed=${() => (this.withdrawing = undefined)}
            ></sm-confirm>`
      }`;
  }

  #list(): TemplateResult {
    const { keys, directory, powers } = this;
    if (keys === undefined) return html`<p class="empty quiet" role="status">${say(SHARED_WORDS.loading)}</p>`;
    if (keys.length === 0) return html`<p class="empty quiet" role="status">${say(WORDS.none)}</p>`;
    const onWithdraw = (key: ListedKey): void => void (this.withdrawing = key);
    return keyRows(keys, { directory, powers, now: Date.now(), onWithdraw });
  }

  #panel(panel: "form" | NewKey): TemplateResult {
    return html`<section class="card panel" aria-labelledby="panel">
      <h2 id="panel">${panel === "form" ? say(WORDS.add) : html`<span lang="zh-CN">${panel.name}</span>`}</h2>
      ${
        panel === "form"
          ? html`<sm-key-form
              .directory=${this.directory}
              .powers=${this.powers}
              @sm-key-created=${this.handleCreated}
            ></sm-key-form>`
          : this.#created(panel)
      }
    </section>`;
  }

  #created({ key, organ, powers }: NewKey): TemplateResult {
    const power = powers?.[0] ?? this.powers.find((one) => one.power?.organ.id === organ)?.id ?? this.powers[0]?.id;
    return html`<p class="told good-news" role="status">${say(WORDS.created)}</p>
      <sm-shown-once class="key" label=${say(WORDS.key)} text=${key}></sm-shown-once>
      <sm-shown-once
        label=${say(WORDS.example)}
        text=${exampleRequest(location.origin, key, power ?? "{power}")}
      ></sm-shown-once>
      <div class="row">
        <wa-button variant="brand" class="done" @click=${() => this.#open("closed")}>${say(WORDS.done)}</wa-button>
      </div>`;
  }
}
