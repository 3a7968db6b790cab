import { effect, signal } from "@preact/signals-core";

import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import type { Language } from "../../engine/core/value/value-form.ts";

const KEPT_AS = "sunmap-language";

/** The language of the page. Chinese comes first; the choice of a person is kept in the browser. */
export const language = signal<Language>(localStorage.getItem(KEPT_AS) === "en" ? "en" : "zh");

/** The text in the language of the page. An element that renders it through signals is drawn anew when the language changes. */
export function say(text: LocalizedText): string {
  return text[language.value];
}

/** Keeps the choice, and tells the browser which language the page is in. */
export function followLanguage(root: HTMLElement): () => void {
  return effect(() => {
    localStorage.setItem(KEPT_AS, language.value);
    root.lang = language.value === "zh" ? "zh-CN" : "en";
  });
}
