import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "@awesome.me/webawesome/dist/components/spinner/spinner.js";
import "@awesome.me/webawesome/dist/components/button/button.js";
import "../elements/sm-failure.ts";
import "./saving/sm-conflict-dialog.ts";
import "./sm-workspace-header.ts";
import "../problems/sm-problems-panel.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import { place } from "../app/location.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { historyKey } from "./history-key.ts";
import { mapNotShown } from "./map-not-shown.ts";
import { MapUnreadable } from "./map-unreadable.ts";
import { openSession, type OpenedSession } from "./open-session.ts";
import type { PolicySession } from "./policy-session.ts";
import { workspaceStyles } from "./sm-workspace-page.styles.ts";
import { TABS } from "./tabs.ts";
import { missingPower, missingVersion, WORDS } from "./words.ts";

/** The workspace of one power: its map, outline, rules, facts, parameters and cases over one session. */
@customElement("sm-workspace-page")
export class SmWorkspacePage extends SignalWatcher(LitElement) {
  static override styles = [shared, workspaceStyles];

  /** The id of the power. */
  @property() power = "";
  /** The tab that is shown. */
  @property({ reflect: true }) tab = "map";

  @state() private opened: OpenedSession | undefined;
  @state() private failure: unknown;
  /** The tabs whose code is there, and those that could not be loaded. */
  @state() private loadedTabs: ReadonlyMap<string, "loaded" | "failed"> = new Map();
  #opening = "";
  #isMapBlank = false;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("keydown", this.handleKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("keydown", this.handleKey);
    this.#close();
  }

  protected override updated(_changed: PropertyValues): void {
    const version = versionAsked();
    const wanted = `${this.power}@${version ?? ""}`;
    if (this.isConnected && wanted !== this.#opening) void this.#open(wanted, version);
    const tab = TABS.find(({ name }) => name === this.tab);
    if (tab !== undefined && !this.loadedTabs.has(tab.name)) void this.#load(tab.name, tab.load);
  }

  async #open(wanted: string, version: number | undefined): Promise<void> {
    this.#close();
    this.#opening = wanted;
    this.failure = undefined;
    const isMapBlank = this.#isMapBlank;
    this.#isMapBlank = false;
    try {
      const opened = await openSession(this.power, version, isMapBlank);
      if (this.#opening === wanted && this.isConnected) this.opened = opened;
      else opened.session.close();
    } catch (fault) {
      if (this.#opening === wanted) this.failure = fault;
    }
  }

  async #load(name: string, load: () => Promise<unknown>): Promise<void> {
    const outcome = await load().then(
      () => "loaded" as const,
      () => "failed" as const,
    );
    this.loadedTabs = new Map(this.loadedTabs).set(name, outcome);
  }

  #close(): void {
    this.#opening = "";
    const { opened } = this;
    this.opened = undefined;
    if (opened === undefined) return;
    void opened.session.autosave?.flush().finally(() => opened.session.close());
    if (opened.session.autosave === undefined) opened.session.close();
  }

  private readonly handleKey = (event: KeyboardEvent): void => {
    const step = historyKey(event);
    if (step === undefined || this.opened === undefined) return;
    event.preventDefault();
    if (step === "undo") this.opened.session.modeler.undo();
    else this.opened.session.modeler.redo();
  };

  private readonly handleReopen = (): void => {
    this.#opening = "";
    this.requestUpdate();
  };

  private readonly handleOpenBlank = (): void => {
    this.#isMapBlank = true;
    this.handleReopen();
  };

  private readonly handleLoadAgain = (): void => {
    this.loadedTabs = new Map([...this.loadedTabs].filter(([, outcome]) => outcome === "loaded"));
  };

  override render(): TemplateResult {
    // Read here, so that a change of the address draws the page anew.
    versionAsked();
    if (this.failure !== undefined)
      return this.failure instanceof MapUnreadable
        ? mapNotShown(this.failure, {
            power: this.power,
            retry: this.handleReopen,
            openWithBlankMap: versionAsked() === undefined ? this.handleOpenBlank : undefined,
          })
        : html`<sm-failure
            .failure=${this.failure}
            .missing=${versionAsked() === undefined ? missingPower(this.power) : missingVersion(this.power)}
            .back=${{ href: "/", title: WORDS.toCatalogue }}
            @sm-retry=${this.handleReopen}
          ></sm-failure>`;
    if (this.opened === undefined)
      return html`<p class="opening" role="status"><wa-spinner></wa-spinner> ${say(WORDS.opening)}</p>`;
    const { session, catalogued } = this.opened;
    return html`
      <sm-workspace-header
        .session=${session}
        .catalogued=${catalogued}
        @sm-version-published=${this.handleReopen}
        @sm-draft-discarded=${this.handleReopen}
      ></sm-workspace-header>
      <nav aria-label=${say(WORDS.views)}>
        ${TABS.map(
          ({ name, title, icon }) =>
            html`<a
              href=${`/powers/${this.power}/${name}${location.search}`}
              aria-current=${name === this.tab ? "page" : nothing}
              ><wa-icon name=${icon}></wa-icon>${say(title)}</a
            >`,
        )}
      </nav>
      <div class="tab">${this.#tab(session)}</div>
      <sm-problems-panel .session=${session}></sm-problems-panel>
      <sm-conflict-dialog .session=${session}></sm-conflict-dialog>
    `;
  }

  #tab(session: PolicySession): TemplateResult | typeof nothing {
    const shown = TABS.find(({ name }) => name === this.tab);
    const outcome = this.loadedTabs.get(this.tab);
    if (shown === undefined || outcome === undefined) return nothing;
    if (outcome === "loaded") return shown.draw(session);
    return html`<section class="failed" role="alert">
      <p>${say(WORDS.tabFailed)}</p>
      <wa-button size="s" variant="brand" @click=${this.handleLoadAgain}>${say(WORDS.retry)}</wa-button>
    </section>`;
  }
}

function versionAsked(): number | undefined {
  const version = place.value.query.get("version");
  return version !== null && /^[1-9]\d{0,8}$/.test(version) ? Number(version) : undefined;
}
