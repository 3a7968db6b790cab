import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";

import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { account, beDemoPerson, getPermissions, listDemoPeople, type DemoPerson } from "../api/account.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { toldBelow, whyNot } from "./entrance.ts";
import { entranceStyles } from "./entrance.styles.ts";
import { nameOf } from "./name-of.ts";

/** It stands inside a page that has its own place. */
const BARE = css`
  :host {
    display: block;
    padding: 0;
  }
`;

/**
 * The people of the demonstration; a click makes the page act for one of them.
 *
 * @fires sm-demo-person-chosen
 */
@customElement("sm-demo-people")
export class SmDemoPeople extends SignalWatcher(LitElement) {
  static override styles = [shared, entranceStyles, BARE];

  @state() private people: readonly DemoPerson[] = [];
  @state() private titles: ReadonlyMap<string, LocalizedText> = new Map();
  @state() private told: LocalizedText | string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  async #read(): Promise<void> {
    try {
      const [people, { roles }] = await Promise.all([listDemoPeople(), getPermissions()]);
      this.titles = new Map(roles.map(({ role, title }) => [role, title]));
      this.people = people;
    } catch (fault) {
      this.told = whyNot(fault);
    }
  }

  async #choose({ id }: DemoPerson): Promise<void> {
    try {
      await beDemoPerson(id);
      this.dispatchEvent(new CustomEvent("sm-demo-person-chosen", { bubbles: true, composed: true }));
    } catch (fault) {
      this.told = whyNot(fault);
    }
  }

  override render(): TemplateResult {
    return html`<ul>
        ${this.people.map(
          (person) =>
            html`<li>
              <button
                class="person"
                data-person=${person.id}
                aria-pressed=${person.id === account.value?.id}
                @click=${() => this.#choose(person)}
              >
                <b lang="zh-CN">${nameOf(person)}</b><span class="quiet">${this.#roleOf(person)}</span>
              </button>
            </li>`,
        )}
      </ul>
      ${toldBelow(this.told)}`;
  }

  /** The one who plays all parts is called after that. */
  #roleOf({ grants }: DemoPerson): string {
    const [first] = grants;
    const title = first === undefined ? undefined : this.titles.get(first.role);
    return grants.length > 2 || title === undefined ? "" : say(title);
  }
}
