import { html, nothing, type TemplateResult } from "lit";

import { may } from "../api/account.ts";
import { say } from "../language/language.ts";
import { WORDS } from "./words.ts";

const PAGES = [
  { page: "people", address: "/people", title: WORDS.people, permission: "readPeople" },
  { page: "organs", address: "/organs", title: WORDS.organs, permission: "manageOrgans" },
  { page: "keys", address: "/keys", title: WORDS.keys, permission: "manageKeys" },
] as const;

const TABLE = { page: "permissions", address: "/permissions", title: WORDS.permissions } as const;

/** Where whoever keeps people, organs or keys begins; undefined for everybody else. */
export function firstAccessPage(): string | undefined {
  return PAGES.find(({ permission }) => may(permission))?.address;
}

/** The way between the pages of access that one may see; `here` is the one that is shown. */
export function accessNavigation(
  here: (typeof PAGES)[number]["page"] | "permissions",
): TemplateResult | typeof nothing {
  const pages = [...PAGES.filter(({ permission }) => may(permission)), TABLE];
  if (pages.length === 1) return nothing;
  return html`<nav class="section" aria-label=${say(WORDS.section)}>
    ${pages.map(
      ({ page, address, title }) =>
        html`<a href=${address} aria-current=${page === here ? "page" : nothing}>${say(title)}</a>`,
    )}
  </nav>`;
}
