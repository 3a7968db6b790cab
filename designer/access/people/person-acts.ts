import "@awesome.me/webawesome/dist/components/button/button.js";
import "../sm-shown-once.ts";
import { html, nothing, type TemplateResult } from "lit";

import type { Invitation, ListedPerson } from "../../api/people.ts";
import { showInstant } from "../../language/formats.ts";
import { say } from "../../language/language.ts";
import { WORDS } from "./words.ts";

type Acts = {
  readonly invite: () => void;
  readonly signOut: () => void;
  readonly disable: (disabled: boolean) => void;
  readonly remove: () => void;
};

/** What may be done with a person's account, and the invitation that was made just now, which is shown once. */
export function personActs(
  { disabled, hasPassword }: ListedPerson,
  invitation: Invitation | undefined,
  acts: Acts,
): TemplateResult {
  return html`<section class="acts">
    ${
      invitation === undefined
        ? nothing
        : html`<sm-shown-once label=${say(WORDS.link)} text=${location.origin + invitation.link}></sm-shown-once>
            <p class="quiet small">${say(WORDS.linkOnce(showInstant(invitation.expiresAt)))}</p>`
    }
    <div class="row">
      <wa-button size="s" class="invite" ?disabled=${disabled} @click=${acts.invite}
        >${say(hasPassword ? WORDS.inviteAgain : WORDS.invite)}</wa-button
      >
      <wa-button size="s" appearance="outlined" class="sign-out" @click=${acts.signOut}
        >${say(WORDS.signOutEverywhere)}</wa-button
      >
      <wa-button
        size="s"
        appearance="outlined"
        class="disable"
        title=${disabled ? nothing : say(WORDS.disableHint)}
        @click=${() => acts.disable(!disabled)}
        >${say(disabled ? WORDS.enable : WORDS.disable)}</wa-button
      >
      <wa-button size="s" appearance="outlined" variant="danger" class="remove" @click=${acts.remove}
        >${say(WORDS.remove)}</wa-button
      >
    </div>
  </section>`;
}
