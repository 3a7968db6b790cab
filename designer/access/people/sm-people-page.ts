import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../../elements/sm-failure.ts";
import "./sm-external-people.ts";
import "./sm-person-panel.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";

import { may } from "../../api/account.ts";
import { listPeople, type ListedPerson } from "../../api/people.ts";
import { navigate, place, setQuery } from "../../app/location.ts";
import { valueOf } from "../../elements/form-values.ts";
import { showCount } from "../../language/formats.ts";
import { say } from "../../language/language.ts";
import { fieldStyles } from "../../styles/plain-fields.ts";
import { shared } from "../../styles/shared.ts";
import { choiceField, clearFilters } from "../../supervision/filter-fields.ts";
import { supervisionStyles } from "../../supervision/page.styles.ts";
import { accessStyles } from "../access.styles.ts";
import { NO_DIRECTORY, readDirectory, type Directory } from "../directory.ts";
import { accessNavigation } from "../section-navigation.ts";
import { WORDS as SHARED_WORDS } from "../words.ts";
import { addressOf, personRows } from "./person-rows.ts";
import { shownPeople, type WantedPeople } from "./shown-people.ts";
import { WORDS } from "./words.ts";

/** In the place of an account in the address: somebody new. No account looks so. */
const NEW = "+";

/** The people who may sign in, and beside them the one who is chosen; filters and what is chosen stand in the address. */
@customElement("sm-people-page")
export class SmPeoplePage extends SignalWatcher(LitElement) {
  static override styles = [shared, fieldStyles, supervisionStyles, accessStyles];

  @state() private people: readonly ListedPerson[] | undefined;
  @state() private directory: Directory = NO_DIRECTORY;
  @state() private failure: unknown;
  #shown = "";

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  async #read(): Promise<void> {
    try {
      [this.people, this.directory] = await Promise.all([listPeople(), readDirectory()]);
      this.failure = undefined;
    } catch (fault) {
      this.failure = fault;
    }
  }

  private readonly handleChanged = ({ detail }: CustomEvent<string>): void => {
    setQuery({ person: detail });
    void this.#read();
  };

  /** Where it is narrow whoever is chosen stands below the list. */
  protected override updated(): void {
    const chosen = place.value.query.get("person") ?? "";
    if (chosen === this.#shown || this.people === undefined) return;
    this.#shown = chosen;
    this.renderRoot.querySelector(".panel")?.scrollIntoView({ block: "nearest" });
  }

  #close(): void {
    const chosen = place.peek().query.get("person") ?? "";
    setQuery({ person: "" });
    void this.updateComplete.then(() =>
      this.renderRoot
        .querySelector<HTMLElement>(`tr[data-person="${CSS.escape(chosen)}"] a, .page-head wa-button`)
        ?.focus(),
    );
  }

  override render(): TemplateResult {
    const { failure, people } = this;
    return html`<header class="page-head">
        <h1>${say(WORDS.title)}</h1>
        ${accessNavigation("people")}
        <span class="grow"></span>
        ${
          may("managePeople")
            ? html`<wa-button size="s" variant="brand" @click=${() => navigate(addressOf(NEW))}
                ><wa-icon slot="start" name="plus"></wa-icon>${say(WORDS.add)}</wa-button
              >`
            : nothing
        }
      </header>
      ${
        failure === undefined
          ? this.#desk(people)
          : html`<sm-failure inner .failure=${failure} @sm-retry=${() => this.#read()}></sm-failure>`
      }`;
  }

  #desk(people: readonly ListedPerson[] | undefined): TemplateResult {
    const chosen = place.value.query.get("person") ?? "";
    return html`${this.#filters()}
      <div class="desk ${chosen === "" ? "" : "open"}">
        <section class="card flush" aria-label=${say(WORDS.title)}>
          ${people === undefined ? html`<p class="empty quiet" role="status">${say(SHARED_WORDS.loading)}</p>` : this.#list(people, chosen)}
        </section>
        ${chosen === "" ? nothing : this.#panel(chosen)}
      </div>
      <sm-external-people .directory=${this.directory} .wanted=${this.#wanted()}></sm-external-people>`;
  }

  #wanted(): WantedPeople {
    const { query } = place.value;
    const [sought = "", role = "", organ = ""] = ["q", "role", "organ"].map((name) => query.get(name) ?? "");
    return { sought, role, organ };
  }

  #filters(): TemplateResult {
    const { query } = place.value;
    const { roles, organs } = this.directory;
    return html`<search class="filters">
      <label class="field"
        ><span class="name">${say(WORDS.sought)}</span
        ><input
          type="search"
          name="q"
          .value=${query.get("q") ?? ""}
          @input=${(event: Event) => setQuery({ q: valueOf(event) })}
      /></label>
      ${choiceField("role", SHARED_WORDS.role, Object.fromEntries(roles.map(({ role, title }) => [role, title])), WORDS.anyRole)}
      ${choiceField("organ", SHARED_WORDS.organ, Object.fromEntries(organs.map(({ id, title }) => [id, title])), WORDS.anyOrgan)}
      ${clearFilters(["q", "role", "organ"])}
    </search>`;
  }

  #list(people: readonly ListedPerson[], chosen: string): TemplateResult {
    if (people.length === 0)
      return html`<p class="empty quiet" role="status">
        ${say(may("managePeople") ? WORDS.noneYetAdd : WORDS.noneYet)}
      </p>`;
    const shown = shownPeople(people, this.#wanted(), this.directory.organs);
    if (shown.length === 0) return html`<p class="empty quiet" role="status">${say(WORDS.none)}</p>`;
    return html`<p class="found small quiet" role="status">${say(WORDS.shown(showCount(shown.length)))}</p>
      ${personRows(shown, chosen, this.directory)}`;
  }

  #panel(chosen: string): TemplateResult {
    const name = this.people?.find(({ id }) => id === chosen)?.name;
    return html`<section class="card panel" aria-labelledby="chosen">
      <header>
        <h2 id="chosen">${name === undefined ? say(WORDS.newPerson) : html`<span lang="zh-CN">${name}</span>`}</h2>
        <span class="grow"></span>
        <wa-button
          size="s"
          appearance="plain"
          title=${say(SHARED_WORDS.close)}
          aria-label=${say(SHARED_WORDS.close)}
          @click=${() => this.#close()}
          ><wa-icon name="xmark"></wa-icon
        ></wa-button>
      </header>
      <sm-person-panel
        .person=${chosen === NEW ? "" : chosen}
        .directory=${this.directory}
        @sm-person-changed=${this.handleChanged}
      ></sm-person-panel>
    </section>`;
  }
}
