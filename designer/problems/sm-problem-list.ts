import "@awesome.me/webawesome/dist/components/icon/icon.js";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";

import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import type { PolicySession } from "../workspace/policy-session.ts";
import { fixesOf, type ProblemFix } from "./fixes-of.ts";
import { placeTitle } from "./place-title.ts";
import type { ProblemGroup } from "./problem-groups.ts";
import { PROBLEM_ICONS } from "./problem-marks.ts";
import type { Problem } from "./problem.ts";
import { problemListStyles } from "./sm-problem-list.styles.ts";
import { KIND_WORDS, PLACE_WORDS, WORDS } from "./words.ts";

/**
 * Problems by where they are, with one stop for the tab key.
 *
 * @fires sm-problem-chosen with the problem to go to
 * @fires sm-fix-asked with the fix to apply
 * @fires sm-more-asked
 */
@customElement("sm-problem-list")
export class SmProblemList extends SignalWatcher(LitElement) {
  static override styles = [shared, problemListStyles];

  @property({ attribute: false }) session: PolicySession | undefined;
  @property({ attribute: false }) groups: readonly ProblemGroup[] = [];

  /** The problem that takes the tab key. */
  @state() private active = "";

  /** Whether the keyboard was here before the list was drawn anew: a problem that is mended goes, and the focus with it. */
  #hadFocus = false;

  protected override willUpdate(): void {
    this.#hadFocus = (this.shadowRoot?.activeElement ?? null) !== null;
  }

  protected override updated(): void {
    if (this.#hadFocus && this.shadowRoot?.activeElement === null)
      this.renderRoot.querySelector<HTMLElement>("[tabindex='0']")?.focus();
  }

  #tell(name: string, detail?: Problem | ProblemFix): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  #handleKey(event: KeyboardEvent, problem: Problem): void {
    const all = this.groups.flatMap(({ problems }) => problems);
    const index = all.indexOf(problem);
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      Home: 0,
      End: all.length - 1,
    };
    const target = Object.hasOwn(targets, event.key) ? all[targets[event.key] ?? -1] : undefined;
    if (target === undefined) return;
    event.preventDefault();
    this.active = target.key;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>("[tabindex='0']")?.focus());
  }

  override render(): TemplateResult | typeof nothing {
    const { session, groups } = this;
    if (session === undefined) return nothing;
    const all = groups.flatMap(({ problems }) => problems);
    const active = all.find(({ key }) => key === this.active) ?? all[0];
    return html`${groups.map(
      ({ kind, problems, more }) =>
        html`<section aria-labelledby=${`group-${kind}`}>
          <h3 id=${`group-${kind}`}>${say(PLACE_WORDS[kind])} <span class="quiet">${problems.length + more}</span></h3>
          <ul>
            ${repeat(
              problems,
              ({ key }) => key,
              (problem) => this.#problem(session, problem, problem === active),
            )}
          </ul>
          ${
            more === 0
              ? nothing
              : html`<button class="more" @click=${() => this.#tell("sm-more-asked")}>
                  ${say(WORDS.more(Math.min(more, 200)))}
                </button>`
          }
        </section>`,
    )}`;
  }

  #problem(session: PolicySession, problem: Problem, isActive: boolean): TemplateResult {
    const { kind, place, message, nextStep, why } = problem;
    return html`<li class=${kind}>
      <button
        class="problem"
        tabindex=${isActive ? 0 : -1}
        @focus=${() => (this.active = problem.key)}
        @click=${() => this.#tell("sm-problem-chosen", problem)}
        @keydown=${(event: KeyboardEvent) => this.#handleKey(event, problem)}
      >
        <wa-icon name=${PROBLEM_ICONS[kind]} label=${say(KIND_WORDS[kind])}></wa-icon>
        <span class="texts">
          <span><strong>${say(placeTitle(session, place))}</strong> ${say(message)}</span>
          <span class="quiet small"
            >${why === undefined ? nothing : html`${say(WORDS.why)}${say(why)} `}${say(WORDS.nextStep)}${say(nextStep)}</span
          >
        </span>
      </button>
      ${fixesOf(session, problem).map(
        (fix) =>
          html`<button class="fix" @click=${() => this.#tell("sm-fix-asked", fix)}>
            <wa-icon name="wand-magic-sparkles"></wa-icon>${say(fix.title)}
          </button>`,
      )}
    </li>`;
  }
}
