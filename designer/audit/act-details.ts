import { html, type TemplateResult } from "lit";

import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import type { RecordedAct } from "../api/audit.ts";
import { showInstantWithSeconds } from "../language/formats.ts";
import { say } from "../language/language.ts";
import { DETAIL_WORDS, VIA_WORDS, WORDS } from "./words.ts";

/** Everything that the trail keeps of one act. */
export function actDetails({ seq, at, who, from, act, subject, code, details = {} }: RecordedAct): TemplateResult {
  const known: readonly (readonly [string, string | undefined])[] = [
    [say(WORDS.number), String(seq)],
    [say(WORDS.time), showInstantWithSeconds(at)],
    [say(WORDS.where), from],
    [say(WORDS.id), who.id],
    [say(WORDS.how), wordsOf(VIA_WORDS, who.via)],
    [say(WORDS.operation), act],
    [say(WORDS.address), subject],
    [say(WORDS.code), code],
  ];
  const told = Object.entries(details).map(([key, value]) => [wordsOf(DETAIL_WORDS, key), valueText(value)] as const);
  return html`<dl>
    ${[...known, ...told].map(([name, value]) =>
      value === undefined || value === ""
        ? ""
        : html`<div>
            <dt>${name}</dt>
            <dd translate="no">${value}</dd>
          </div>`,
    )}
  </dl>`;
}

function valueText(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueText).join("\n");
  if (typeof value === "boolean") return value ? "✓" : "–";
  return typeof value === "string" || typeof value === "number" ? String(value) : JSON.stringify(value);
}

function wordsOf(words: Readonly<Record<string, LocalizedText>>, key: string): string {
  const found = Object.hasOwn(words, key) ? words[key] : undefined;
  return found === undefined ? key : say(found);
}
