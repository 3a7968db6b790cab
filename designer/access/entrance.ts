import { html, nothing, type TemplateResult } from "lit";

import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { RequestFailure } from "../api/problem.ts";
import { say } from "../language/language.ts";
import { WORDS } from "./words.ts";

type Field = {
  readonly name: string;
  readonly label: LocalizedText;
  readonly hint?: LocalizedText;
  readonly type?: "text" | "password";
  readonly autocomplete: AutoFill;
  readonly pattern?: string;
};

/** A field of a form in which one comes in. Password managers know it by `autocomplete`. */
export function field({ name, label, hint, type = "password", autocomplete, pattern }: Field): TemplateResult {
  return html`<label class="field"
    ><span class="name">${say(label)}</span>
    <input
      name=${name}
      type=${type}
      required
      maxlength="200"
      pattern=${pattern ?? nothing}
      autocomplete=${autocomplete}
      autocapitalize="none"
      spellcheck="false"
    />
    ${hint === undefined ? nothing : html`<span class="quiet small">${say(hint)}</span>`}
  </label>`;
}

/** A new password, typed twice. */
export function newPasswordFields(label: LocalizedText = WORDS.password): TemplateResult {
  return html`${field({ name: "password", label, hint: WORDS.passwordHint, autocomplete: "new-password" })}
  ${field({ name: "again", label: WORDS.passwordAgain, autocomplete: "new-password" })}`;
}

/** What was typed into a form, by the names of its fields. */
export function typedIn(event: Event): (name: string) => string {
  const { target } = event;
  const data = target instanceof HTMLFormElement ? new FormData(target) : new FormData();
  return (name) => {
    const value = data.get(name);
    return typeof value === "string" ? value : "";
  };
}

/** Why somebody could not come in, in the words of the service. */
export function whyNot(fault: unknown): LocalizedText | string {
  return fault instanceof RequestFailure ? (fault.why ?? WORDS.failed) : WORDS.failed;
}

/** What is told below a form; it is read out. */
export function toldBelow(told: LocalizedText | string | undefined, isGood = false): TemplateResult {
  const words = told === undefined || typeof told === "string" ? told : say(told);
  return html`<div role="status">
    ${words === undefined ? nothing : html`<p class="told ${isGood ? "good-news" : ""}">${words}</p>`}
  </div>`;
}

/** The secret of a one-time link. It is taken out of the address, so that it does not stay in the history. */
export function takeSecret(): string {
  const secret = location.hash.slice(1);
  if (secret !== "") history.replaceState(null, "", location.pathname);
  return secret;
}
