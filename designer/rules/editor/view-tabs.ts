import { html, type TemplateResult } from "lit";

import { place, setQuery } from "../../app/location.ts";
import { say } from "../../language/language.ts";
import { WORDS } from "./words.ts";

const VIEWS = ["form", "json"] as const;

type View = (typeof VIEWS)[number];

/** How a document is edited: the address says so. */
export function viewAsked(): View {
  return place.value.query.get("edit") === "json" ? "json" : "form";
}

/** The tabs between the form of a document and its JSON; arrow keys go from one to the other. They control `#view`. */
export function drawViewTabs(): TemplateResult {
  const view = viewAsked();
  return html`<div role="tablist" aria-label=${say(WORDS.views)} @keydown=${handleTabKey}>
    ${VIEWS.map(
      (name) =>
        html`<button
          role="tab"
          id=${`tab-${name}`}
          aria-selected=${name === view ? "true" : "false"}
          aria-controls="view"
          tabindex=${name === view ? 0 : -1}
          @click=${() => showView(name)}
        >
          ${say(WORDS[name])}
        </button>`,
    )}
  </div>`;
}

function showView(view: View): void {
  setQuery({ edit: view === "json" ? view : undefined });
}

function handleTabKey({ key, target, currentTarget }: KeyboardEvent): void {
  if ((key !== "ArrowLeft" && key !== "ArrowRight") || !(currentTarget instanceof Element)) return;
  showView(viewAsked() === "form" ? "json" : "form");
  const other = [...currentTarget.children].find((tab) => tab !== target);
  if (other instanceof HTMLElement) other.focus();
}
