import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../../elements/sm-failure.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";

import type { Permission } from "../../../engine/core/model/formats.generated.ts";
import { account, getPermissions, may, type PermissionsAnswer } from "../../api/account.ts";
import { say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import { badge } from "../../supervision/badges.ts";
import { supervisionStyles } from "../../supervision/page.styles.ts";
import { accessNavigation } from "../section-navigation.ts";
import { permissionsStyles } from "./sm-permissions-page.styles.ts";
import { SCOPE_WORDS, WORDS } from "./words.ts";

/** The table of who may do what, as it is enforced; what the one who reads it may is marked. */
@customElement("sm-permissions-page")
export class SmPermissionsPage extends SignalWatcher(LitElement) {
  static override styles = [shared, supervisionStyles, permissionsStyles];

  @state() private table: PermissionsAnswer | undefined;
  @state() private failure: unknown;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  async #read(): Promise<void> {
    try {
      this.table = await getPermissions();
      this.failure = undefined;
    } catch (fault) {
      this.failure = fault;
    }
  }

  override render(): TemplateResult {
    const { failure, table } = this;
    return html`<header class="page-head">
        <h1>${say(WORDS.title)}</h1>
        ${accessNavigation("permissions")}
      </header>
      <p class="quiet small">${say(WORDS.intro)}</p>
      ${failure === undefined ? nothing : html`<sm-failure inner .failure=${failure} @sm-retry=${() => this.#read()}></sm-failure>`}
      ${table === undefined ? nothing : this.#table(table)}`;
  }

  #table({ permissions, roles }: PermissionsAnswer): TemplateResult {
    const held = new Set(account.value?.grants.map(({ role }) => role));
    return html`<section class="card flush" tabindex="0" aria-label=${say(WORDS.title)}>
      <table>
        <thead>
          <tr>
            <th scope="col">${say(WORDS.permission)}</th>
            <th scope="col" class="mine">${say(WORDS.mine)}</th>
            ${roles.map(
              ({ role, title, description }) =>
                html`<th scope="col" class="role ${held.has(role) ? "held" : ""}" title=${say(description)}>
                  ${say(title)}
                </th>`,
            )}
            <th scope="col">${say(WORDS.where)}</th>
          </tr>
        </thead>
        <tbody>
          ${permissions.map((permission) => row(permission, roles))}
        </tbody>
      </table>
    </section>`;
  }
}

function row(
  { permission, title, roles: allowed, scope, audited }: Permission,
  roles: PermissionsAnswer["roles"],
): TemplateResult {
  const isMine = may(permission);
  return html`<tr class=${isMine ? "may" : ""} data-permission=${permission}>
    <th scope="row">
      ${say(title)}
      ${
        audited
          ? html`<wa-icon
              class="audited"
              name="list-check"
              label=${say(WORDS.audited)}
              title=${say(WORDS.audited)}
            ></wa-icon>`
          : nothing
      }
    </th>
    <td class="mine">${isMine ? badge("good", "check", WORDS.iMay) : nothing}</td>
    ${roles.map(
      ({ role }) =>
        html`<td class="role">
          ${allowed.includes(role) ? html`<wa-icon name="check" label=${say(WORDS.yes)}></wa-icon>` : nothing}
        </td>`,
    )}
    <td class="small quiet">${say(SCOPE_WORDS[scope])}</td>
  </tr>`;
}
