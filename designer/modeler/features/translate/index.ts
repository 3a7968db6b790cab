import type { ReadonlySignal } from "@preact/signals-core";

import type { Language } from "../../../../engine/core/value/value-form.ts";
import { CHINESE } from "./chinese.ts";
import { KIND_TEXTS } from "./kind-texts.ts";
import { LanguageSwitch } from "./language-switch.ts";

type Replacements = Readonly<Record<string, string>>;

/** The texts of bpmn-js in the language of the page: `{name}` in a text is filled in afterwards. */
function createTranslate(language: ReadonlySignal<Language>) {
  return (text: string, replacements: Replacements = {}): string => {
    return written(text, language.peek()).replaceAll(
      /\{([^}]+)\}/g,
      (whole, name: string) => replacements[name] ?? whole,
    );
  };
}

function written(text: string, language: Language): string {
  const kind = KIND_TEXTS.get(text);
  if (kind !== undefined) return kind[language];
  return language === "zh" && Object.hasOwn(CHINESE, text) ? (CHINESE[text] ?? text) : text;
}

export const translateModule = {
  __init__: ["languageSwitch"],
  translate: ["factory", Object.assign(createTranslate, { $inject: ["config.language"] })],
  languageSwitch: ["type", LanguageSwitch],
};
