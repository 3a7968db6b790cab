import { html, type TemplateResult } from "lit";

import { say } from "../language/language.ts";
import { factText, readFactText } from "./fact-text.ts";
import type { CaseDates } from "./tried-case.ts";
import { WORDS } from "./words.ts";

type Editing = { readonly readOnly: boolean; readonly onChange: (change: Partial<CaseDates>) => void };

/** When the case was opened, and when it is judged. */
export function drawCaseDates({ openedAt, at }: CaseDates, { readOnly, onChange }: Editing): TemplateResult {
  return html`<div class="dates">
    <label
      ><span>${say(WORDS.openedAt)}</span
      ><input
        type="date"
        ?disabled=${readOnly}
        .value=${openedAt?.slice(0, "YYYY-MM-DD".length) ?? ""}
        @change=${({ target }: Event) => onChange({ openedAt: textOf(target, "date") })}
    /></label>
    <label
      ><span>${say(WORDS.at)}</span
      ><input
        type="datetime-local"
        ?disabled=${readOnly}
        .value=${factText(at, { type: "dateTime" })}
        @change=${({ target }: Event) => onChange({ at: textOf(target, "dateTime") })}
    /></label>
  </div>`;
}

function textOf(target: EventTarget | null, type: "date" | "dateTime"): string | undefined {
  const read = target instanceof HTMLInputElement ? readFactText(target.value, { type }) : undefined;
  return typeof read === "string" ? read : undefined;
}
