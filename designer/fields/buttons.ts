import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import { html, type TemplateResult } from "lit";

import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { say } from "../language/language.ts";
import { FIELD_WORDS } from "./words.ts";

/** Adds an entry to a list. */
export function addButton(label: LocalizedText, onAdd: () => void): TemplateResult {
  return html`<wa-button size="s" appearance="outlined" @click=${onAdd}
    ><wa-icon slot="start" name="plus"></wa-icon>${say(label)}</wa-button
  >`;
}

/** Takes an entry out of a list; `what` says which one. */
export function removeButton(what: LocalizedText, onRemove: () => void): TemplateResult {
  return html`<wa-button
    size="s"
    appearance="plain"
    title=${say(FIELD_WORDS.remove)}
    aria-label=${say(FIELD_WORDS.removeOf(what))}
    @click=${onRemove}
    ><wa-icon name="trash"></wa-icon
  ></wa-button>`;
}
