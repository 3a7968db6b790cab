import "../fields/sm-date-field.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import { inForceAt } from "../../engine/core/versions/in-force.ts";
import type { VersionList } from "../api/versions.ts";
import { showInstant } from "../language/formats.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { instantOfMinute } from "./instant-of-minute.ts";
import { WORDS } from "./words.ts";

/** Tells which version judges the cases of an instant, with the way to it. */
@customElement("sm-as-of")
export class SmAsOf extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 0.75rem;
        margin-block-start: 0.75rem;
      }
      sm-date-field {
        inline-size: 16rem;
      }
      output,
      nav {
        padding-block: 0.4rem;
      }
      nav {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 1rem;
      }
    `,
  ];

  @property() power = "";
  @property({ attribute: false }) list: VersionList | undefined;
  @state() private minute = "";

  override render(): TemplateResult | typeof nothing {
    const { list, minute, power } = this;
    if (list === undefined) return nothing;
    const at = instantOfMinute(minute) ?? list.at;
    const found = inForceAt(list.versions, Date.parse(at));
    return html`<sm-date-field
        time
        label=${say(WORDS.asOf)}
        placeholder=${say(WORDS.asOfHint)}
        value=${minute}
        @sm-date-changed=${({ detail }: CustomEvent<string>) => (this.minute = detail)}
      ></sm-date-field>
      <output
        >${
          found === undefined
            ? say(WORDS.asOfNone(showInstant(at)))
            : say(WORDS.asOfAnswer(found.version, showInstant(at)))
        }</output
      >${found === undefined ? nothing : links(`/powers/${power}`, found.version, at)}`;
  }
}

/** The ways to what was the law then: to look at it, and to judge a case as of that instant. */
function links(power: string, version: number, at: string): TemplateResult {
  const asked = `version=${version}&at=${encodeURIComponent(at)}`;
  return html`<nav aria-label=${say(WORDS.asOfLinks)}>
    <a href=${`${power}/map?${asked}`}>${say(WORDS.asOfMap)}</a>
    <a href=${`${power}/rules?${asked}`}>${say(WORDS.asOfRules)}</a>
    <a href=${`${power}/map?${asked}&side=trial`}>${say(WORDS.asOfTry)}</a>
  </nav>`;
}
