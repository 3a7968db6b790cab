import "../fields/sm-date-field.ts";
import { html, type TemplateResult } from "lit";

import { say } from "../language/language.ts";
import { factText, readFactText } from "./fact-text.ts";
import type { CaseDates } from "./tried-case.ts";
import { WORDS } from "./words.ts";

type Editing = { readonly readOnly: boolean; readonly onChange: (change: Partial<CaseDates>) => void };

/** When the case was opened, and when it is judged. */
export function drawCaseDates({ openedAt, at }: CaseDates, { readOnly, onChange }: Editing): TemplateResult {
  return html`<div class="dates">
    <sm-date-field
      label=${say(WORDS.openedAt)}
      value=${openedAt?.slice(0, "YYYY-MM-DD".length) ?? ""}
      ?readonly=${readOnly}
      @sm-date-changed=${({ detail }: CustomEvent<string>) => onChange({ openedAt: detail === "" ? undefined : detail })}
    ></sm-date-field>
    <sm-date-field
      time
      label=${say(WORDS.at)}
      value=${factText(at, { type: "dateTime" })}
      ?readonly=${readOnly}
      @sm-date-changed=${({ detail }: CustomEvent<string>) => onChange({ at: instantOf(detail) })}
    ></sm-date-field>
  </div>`;
}

function instantOf(minute: string): string | undefined {
  const read = readFactText(minute, { type: "dateTime" });
  return typeof read === "string" ? read : undefined;
}
