import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../elements/sm-grade.ts";
import "./publishing/sm-publish-button.ts";
import "./sm-save-state.ts";
import "./sm-workspace-menu.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import { may } from "../api/account.ts";
import type { CataloguedPower } from "../api/policies.ts";
import { place } from "../app/location.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import type { PolicySession } from "./policy-session.ts";
import { WORDS } from "./words.ts";

/** Above a power: what it is, what is shown of it, the history, and how it is kept and published. */
@customElement("sm-workspace-header")
export class SmWorkspaceHeader extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 0.75rem;
        padding: 0.5rem 1rem;
        background: var(--wa-color-surface-default);
      }
      h1 {
        min-inline-size: 5rem;
        overflow: hidden;
        font-size: var(--wa-font-size-l);
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .organ {
        flex: 0 100 auto;
        min-inline-size: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .cases {
        flex: none;
        display: inline-flex;
        gap: 0.35rem;
        align-items: center;
        color: var(--sm-clear);
        text-decoration: none;
        white-space: nowrap;
      }
      .cases:hover {
        text-decoration: underline;
      }
      .cases.failed {
        color: var(--sm-grade-a);
        font-weight: 600;
      }
      @media (width < 48rem) {
        :host {
          flex-wrap: wrap;
          gap: 0.25rem 0.6rem;
        }
        h1 {
          flex: 1 1 14rem;
        }
      }
      @media print {
        :host {
          flex-wrap: wrap;
        }
        h1 {
          white-space: normal;
        }
        sm-save-state,
        sm-publish-button,
        sm-workspace-menu {
          display: none;
        }
      }
      .state {
        flex: none;
        padding: 0.1rem 0.5rem;
        border: 1px solid var(--wa-color-surface-border);
        border-radius: 1rem;
      }
    `,
  ];

  @property({ attribute: false }) session: PolicySession | undefined;
  @property({ attribute: false }) catalogued: CataloguedPower | undefined;

  override render(): TemplateResult | typeof nothing {
    const { session, catalogued } = this;
    if (session === undefined || catalogued === undefined) return nothing;
    const { power } = session.documents.value;
    return html`
      <sm-grade .grade=${power.baselineGrade}></sm-grade>
      <h1>${say(power.title)}</h1>
      <span class="organ quiet small" title=${say(power.organ.title)}>${say(power.organ.title)}</span>
      <span class="state small">${say(this.#stateWords(session, catalogued))}</span>
      ${this.#cases(session)}
      <span class="grow"></span>
      ${session.readOnly ? nothing : this.#tools(session)}
      ${
        may("publishPolicies") && session.revision !== undefined
          ? html`<sm-publish-button .session=${session}></sm-publish-button>`
          : nothing
      }
      <sm-workspace-menu .session=${session} ?published=${catalogued.version !== undefined}></sm-workspace-menu>
    `;
  }

  /** What the example cases came to, at a glance. */
  #cases(session: PolicySession): TemplateResult | typeof nothing {
    const { cases, compiles } = session.analysis.value;
    if (!compiles || cases.length === 0) return nothing;
    const passed = cases.filter(({ findings }) => findings.length === 0).length;
    const allPassed = passed === cases.length;
    return html`<a
      class=${`cases small ${allPassed ? "passed" : "failed"}`}
      href=${`/powers/${session.power}/cases${location.search}`}
      ><wa-icon name=${allPassed ? "circle-check" : "circle-xmark"}></wa-icon>${say(
        WORDS.cases(passed, cases.length),
      )}</a
    >`;
  }

  #tools(session: PolicySession): TemplateResult {
    const { modeler } = session;
    const { canUndo, canRedo, nextUndo, nextRedo } = modeler;
    const undo = nextUndo.value === undefined ? WORDS.undo : WORDS.undoOf(nextUndo.value);
    const redo = nextRedo.value === undefined ? WORDS.redo : WORDS.redoOf(nextRedo.value);
    return html`${step("arrow-rotate-left", say(undo), canUndo.value, () => modeler.undo())}
      ${step("arrow-rotate-right", say(redo), canRedo.value, () => modeler.redo())}
      <sm-save-state .session=${session}></sm-save-state>`;
  }

  #stateWords(session: PolicySession, { state, version }: CataloguedPower): Parameters<typeof say>[0] {
    const asked = place.value.query.get("version");
    if (session.readOnly && asked !== null) return WORDS.readOnly(Number(asked));
    if (state === "retired") return WORDS.retired;
    if (session.readOnly) return WORDS.mayNotDraft;
    return version === undefined ? WORDS.draft : WORDS.draftOver(version.version);
  }
}

function step(icon: string, words: string, possible: boolean, take: () => void): TemplateResult {
  return html`<wa-button
    size="s"
    appearance="plain"
    title=${words}
    aria-label=${words}
    ?disabled=${!possible}
    @click=${take}
    ><wa-icon name=${icon}></wa-icon
  ></wa-button>`;
}
