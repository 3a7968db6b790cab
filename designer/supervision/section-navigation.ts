import { html, nothing, type TemplateResult } from "lit";

import { say } from "../language/language.ts";
import { WORDS } from "./words.ts";

const PAGES = [
  { page: "wall", address: "/supervision", title: WORDS.wall },
  { page: "cases", address: "/cases", title: WORDS.cases },
  { page: "findings", address: "/findings", title: WORDS.findings },
] as const;

/** The way between the pages of supervision; `here` is the one that is shown, or that the shown one belongs to. */
export function sectionNavigation(here: (typeof PAGES)[number]["page"]): TemplateResult {
  return html`<nav class="section" aria-label=${say(WORDS.section)}>
    ${PAGES.map(
      ({ page, address, title }) =>
        html`<a href=${address} aria-current=${page === here ? "page" : nothing}>${say(title)}</a>`,
    )}
  </nav>`;
}
