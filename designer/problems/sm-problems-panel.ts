import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "./sm-problem-list.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { effect } from "@preact/signals-core";
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { say } from "../language/language.ts";
import { contentsOf } from "../outline/contents-of.ts";
import { shared } from "../styles/shared.ts";
import type { PolicySession } from "../workspace/policy-session.ts";
import type { ProblemFix } from "./fixes-of.ts";
import { goToProblem } from "./go-to-problem.ts";
import { IdleLinter } from "./lint/idle-linter.ts";
import { withoutTolerated } from "./lint/tolerated.ts";
import { countProblems, groupProblems, isNews, problemNews } from "./problem-groups.ts";
import { PROBLEM_ICONS } from "./problem-marks.ts";
import { PROBLEM_KINDS, type Problem, type ProblemKind } from "./problem.ts";
import { problemsOf } from "./problems-of.ts";
import { problemsPanelStyles } from "./sm-problems-panel.styles.ts";
import { countWords, newsWords, WORDS } from "./words.ts";

/** How many problems of a group are drawn at first, and how many more each time. */
const PORTION = 200;
/** After this time without a change, in milliseconds, what is new is told to those who do not see the panel. */
const QUIET = 2000;

/** Everything that is wrong or doubtful, live; a click goes there. */
@customElement("sm-problems-panel")
export class SmProblemsPanel extends SignalWatcher(LitElement) {
  static override styles = [shared, problemsPanelStyles];

  @property({ attribute: false }) session: PolicySession | undefined;

  @state() private isOpen = false;
  @state() private wanted: ReadonlySet<ProblemKind> = new Set(PROBLEM_KINDS);
  @state() private most = PORTION;
  @state() private told: LocalizedText | undefined;

  readonly #linter = new IdleLinter();
  #end: (() => void) | undefined;
  #shown: readonly Problem[] = [];
  #toldOf: readonly Problem[] | undefined;
  #telling: ReturnType<typeof setTimeout> | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("session")) this.#follow();
  }

  protected override updated(): void {
    if (this.#shown !== this.#toldOf) this.#tellLater();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end?.();
    this.#end = undefined;
    clearTimeout(this.#telling);
    this.#linter.close();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#follow();
  }

  #follow(): void {
    this.#end?.();
    const { session } = this;
    this.#end =
      session &&
      effect(() => {
        if (session.map.value.nodes.length > 0) this.#linter.request(session.modeler.definitions());
      });
  }

  /** Only what stays for a while is told, and nothing of what was there when the power was opened. */
  #tellLater(): void {
    if (!this.#isChecking) this.#toldOf ??= this.#shown;
    clearTimeout(this.#telling);
    this.#telling = setTimeout(() => {
      if (this.#isChecking) {
        this.#tellLater();
        return;
      }
      const news = problemNews(this.#toldOf ?? [], this.#shown);
      this.#toldOf = this.#shown;
      if (isNews(news)) this.told = newsWords(news);
    }, QUIET);
  }

  get #isChecking(): boolean {
    return this.#linter.isBusy || this.session?.analyser.busy.peek() === true;
  }

  #problems(session: PolicySession): readonly Problem[] {
    const map = session.map.value;
    const reports = withoutTolerated(this.#linter.reports.value, map, contentsOf(session));
    return problemsOf(session.analysis.value.findings, reports);
  }

  #toggleKind(kind: ProblemKind): void {
    const others = [...this.wanted].filter((other) => other !== kind);
    this.wanted = new Set(this.wanted.has(kind) ? others : [...others, kind]);
    this.isOpen = true;
  }

  override render(): TemplateResult | typeof nothing {
    const { session, isOpen } = this;
    if (session === undefined) return nothing;
    const problems = this.#problems(session);
    this.#shown = problems;
    return html`<section aria-labelledby="heading">
      <header>
        <button
          class="toggle"
          aria-expanded=${isOpen}
          aria-controls="list"
          title=${say(isOpen ? WORDS.hide : WORDS.show)}
          @click=${() => (this.isOpen = !isOpen)}
        >
          <wa-icon name=${isOpen ? "chevron-down" : "chevron-up"}></wa-icon>
          <h2 id="heading">${say(WORDS.heading)}</h2>
        </button>
        ${problems.length === 0 ? this.#nothingFound(session) : this.#counts(problems)}
        ${session.analyser.busy.value ? html`<span class="quiet small">${say(WORDS.checking)}</span>` : nothing}
      </header>
      <div id="list" ?hidden=${!isOpen}>${isOpen ? this.#list(session, problems) : nothing}</div>
      <p class="visually-hidden" role="status">${this.told === undefined ? nothing : say(this.told)}</p>
    </section>`;
  }

  #nothingFound(session: PolicySession): TemplateResult | typeof nothing {
    if (session.analyser.busy.value) return nothing;
    return html`<span class="sound small"><wa-icon name="circle-check"></wa-icon>${say(WORDS.none)}</span>`;
  }

  #counts(problems: readonly Problem[]): TemplateResult {
    const counts = countProblems(problems);
    return html`<div class="kinds" role="group" aria-label=${say(WORDS.filter)}>
      ${PROBLEM_KINDS.filter((kind) => counts[kind] > 0).map(
        (kind) =>
          html`<button
            class=${`kind ${kind}`}
            aria-pressed=${this.wanted.has(kind)}
            title=${kind === "error" ? say(WORDS.blocks) : nothing}
            @click=${() => this.#toggleKind(kind)}
          >
            <wa-icon name=${PROBLEM_ICONS[kind]}></wa-icon>${say(countWords(kind, counts[kind]))}
          </button>`,
      )}
    </div>`;
  }

  #list(session: PolicySession, problems: readonly Problem[]): TemplateResult {
    const groups = groupProblems(problems, this.wanted, this.most);
    if (groups.length === 0)
      return html`<p class="empty quiet small">${say(problems.length === 0 ? WORDS.none : WORDS.noneOfKind)}</p>`;
    return html`<sm-problem-list
      .session=${session}
      .groups=${groups}
      @sm-problem-chosen=${({ detail }: CustomEvent<Problem>) => goToProblem(session, detail.place)}
      @sm-fix-asked=${({ detail }: CustomEvent<ProblemFix>) => {
        detail.apply();
        this.told = WORDS.fixed;
      }}
      @sm-more-asked=${() => (this.most += PORTION)}
    ></sm-problem-list>`;
  }
}
