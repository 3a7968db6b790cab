import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../elements/sm-finding.ts";
import "../elements/sm-grade.ts";
import "../elements/sm-rule-outcomes.ts";
import "../elements/sm-verdict.ts";
import "./sm-case-sheet.ts";
import "./sm-training-score.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { LocalizedText, Verdict } from "../../engine/core/model/formats.generated.ts";
import { RequestFailure } from "../api/problem.ts";
import { CANVAS_SLOT, CanvasInDocument } from "../elements/canvas-in-document.ts";
import { FullScreen } from "../elements/full-screen.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { factEditorStyles } from "../trial/fact-editor.ts";
import { recordsEditorStyles } from "../trial/records-editor.ts";
import { explainFlowCondition } from "../../engine/core/conditions/flow-condition.ts";
import { isKeyTaken } from "./key-taken.ts";
import { MapUnreadable } from "../workspace/map-unreadable.ts";
import { openTraining, type Training } from "./open-training.ts";
import { Paper } from "./paper.ts";
import { AT_THE_START, nextStop, pointsOnPaper, pointsPassed, situationOf, type Play, type Situation } from "./play.ts";
import { GRADE_KEYS, type Draft } from "./point-question.ts";
import { keepScore } from "./progress.ts";
import { scoreOf } from "./score-of.ts";
import { drawSituation, VERDICTS } from "./situation-view.ts";
import { playerStyles, questionStyles } from "./sm-training-player.styles.ts";
import { walkEvents, walkMap, walkedSoFar, type Walk } from "./walk.ts";
import { WORDS } from "./words.ts";

const NOTHING_SAID: Draft = { grade: undefined, measures: new Set() };
const STEP_MS = 260;

/** A case played on the map: the token walks, stops at each control point, and the trainee speaks before the answer is shown. */
@customElement("sm-training-player")
export class SmTrainingPlayer extends SignalWatcher(LitElement) {
  static override styles = [shared, factEditorStyles, recordsEditorStyles, questionStyles, playerStyles];

  @property() power = "";
  @property() example = "";

  @state() private training: Training | undefined;
  @state() private failure: LocalizedText | undefined;
  @state() private play: Play = AT_THE_START;
  @state() private draft: Draft = NOTHING_SAID;

  readonly #canvas = new CanvasInDocument(this);
  readonly #screen = new FullScreen(this, () => this);
  readonly #paper = new Paper(this);
  #opening = "";
  #walk: Walk = { path: [], flows: [], open: undefined };
  #moving: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("keydown", this.handleKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("keydown", this.handleKey);
    this.#close();
  }

  protected override updated(_changed: PropertyValues): void {
    const wanted = `${this.power}/${this.example}`;
    if (this.isConnected && wanted !== this.#opening) void this.#open(wanted);
  }

  async #open(wanted: string): Promise<void> {
    this.#close();
    this.#opening = wanted;
    try {
      const opened = await openTraining(this.power, this.example);
      if (this.#opening !== wanted || !this.isConnected) {
        if ("session" in opened) opened.session.close();
      } else if ("session" in opened) this.#begin(opened);
      else this.failure = opened;
    } catch (fault) {
      const [first] = fault instanceof MapUnreadable ? fault.findings : [];
      if (this.#opening === wanted) this.failure = first?.message ?? WORDS.failed;
      // A fault of ours is not the service's: it is told to whoever watches the page.
      if (!(fault instanceof RequestFailure || fault instanceof MapUnreadable)) reportError(fault);
    }
  }

  #begin(training: Training): void {
    this.training = training;
    this.#canvas.show(training.session.modeler);
    this.#set(AT_THE_START);
  }

  #close(): void {
    clearTimeout(this.#moving);
    this.training?.session.close();
    this.training = undefined;
    this.failure = undefined;
    this.#opening = "";
  }

  /** The play as it now is, with the token drawn where it stands. */
  #set(play: Play): void {
    const { training } = this;
    if (training === undefined) return;
    const { session, example, answer } = training;
    const map = session.map.peek();
    this.play = play;
    this.#walk =
      example.events === undefined || example.events.length === 0
        ? walkMap(map, (condition) => explainFlowCondition(condition, answer.known), play.chosen)
        : walkEvents(map, example.events);
    const { path } = this.#walk;
    const position = Math.min(play.position, path.length - 1);
    const node = path[position];
    session.modeler.walk(walkedSoFar(this.#walk, position), node);
    if (node !== undefined) session.modeler.reveal(node);
  }

  /** Walks to the next control point, node by node; pressed again on the way, at once. */
  #goOn(): void {
    const { training } = this;
    if (training === undefined) return;
    const wasMoving = this.#moving !== undefined;
    clearTimeout(this.#moving);
    this.#moving = undefined;
    const stop = nextStop(training.session.map.peek(), this.#walk, this.play);
    if (wasMoving || matchMedia("(prefers-reduced-motion: reduce)").matches)
      this.#set({ ...this.play, position: stop });
    else this.#moveTo(stop);
  }

  #moveTo(stop: number): void {
    this.#moving = undefined;
    if (this.play.position < stop) this.#set({ ...this.play, position: this.play.position + 1 });
    if (this.play.position < stop) this.#moving = setTimeout(() => this.#moveTo(stop), STEP_MS);
  }

  private situation(): Situation | undefined {
    const { training, play } = this;
    return training === undefined ? undefined : situationOf(training.session.map.value, this.#walk, play);
  }

  #takeWay(flow: string): void {
    this.#set({ ...this.play, chosen: [...this.play.chosen, flow] });
    // The way may lead to a control point at once: there the token stands already.
    if (this.situation()?.kind === "walking") this.#goOn();
  }

  #say(verdict: Verdict): void {
    this.#set({ ...this.play, verdict });
    if (this.training !== undefined) keepScore(this.power, this.example, scoreOf(this.play, this.training));
  }

  /** What the one big button and the space key do. */
  private readonly handleNext = (): void => {
    const situation = this.situation();
    if (situation?.kind === "walking" || (situation?.kind === "point" && situation.answer !== undefined)) this.#goOn();
    else if (situation?.kind === "point" && this.draft.grade !== undefined) {
      const { grade, measures } = this.draft;
      this.draft = NOTHING_SAID;
      this.#set({ ...this.play, answers: new Map(this.play.answers).set(situation.step.id, { grade, measures }) });
    }
  };

  private readonly handleKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || isKeyTaken(event)) return;
    const situation = this.situation();
    const said = GRADE_KEYS.find(({ key }) => key === event.key);
    const way = situation?.kind === "choice" ? situation.choice.ways[Number(event.key) - 1] : undefined;
    const verdict = situation?.kind === "verdict" ? VERDICTS[Number(event.key) - 1] : undefined;
    if (said !== undefined && situation?.kind === "point" && situation.answer === undefined)
      this.draft = { grade: said.grade, measures: said.grade === null ? new Set() : this.draft.measures };
    else if (way !== undefined) this.#takeWay(way.flow.id);
    else if (verdict !== undefined) this.#say(verdict);
    else if (event.key === " " || event.key === "ArrowRight") this.handleNext();
    else return;
    event.preventDefault();
  };

  private readonly handleAgain = (): void => {
    this.draft = NOTHING_SAID;
    this.#set(AT_THE_START);
  };

  override render(): TemplateResult {
    const { training, failure } = this;
    if (failure !== undefined)
      return html`<p class="message" role="alert">
        ${say(failure)} <a href=${`/training/${this.power}`}>${say(WORDS.toCases)}</a>
      </p>`;
    if (training === undefined) return html`<p class="message" role="status">${say(WORDS.loading)}</p>`;
    const situation = this.situation();
    return html`
      <header>
        <a href=${`/training/${this.power}`}><wa-icon name="arrow-left"></wa-icon> ${say(WORDS.toCases)}</a>
        <h1>${say(training.example.title)}</h1>
        <span class="grow"></span>
        ${action("print", WORDS.printBlank, () => void this.#paper.print("blank"))}
        ${
          situation?.kind === "finished"
            ? action("print", WORDS.printAnswers, () => void this.#paper.print("answers"))
            : nothing
        }
        ${
          this.#screen.isOn
            ? action("xmark", WORDS.leaveFullScreen, this.#screen.toggle)
            : action("expand", WORDS.fullScreen, this.#screen.toggle)
        }
      </header>
      <div class="canvas">${CANVAS_SLOT}</div>
      <aside aria-live="polite">${situation === undefined ? nothing : this.#side(situation, training)}</aside>
      ${this.#sheet(training)}
    `;
  }

  #side(situation: Situation, training: Training): TemplateResult {
    if (situation.kind === "finished")
      return html`<div class="body">
          <sm-training-score
            .training=${training}
            .points=${pointsPassed(training.session.map.value, this.#walk, this.play)}
            .answers=${this.play.answers}
            .said=${situation.verdict}
            .score=${scoreOf(this.play, training)}
          ></sm-training-score>
        </div>
        <footer>
          <wa-button variant="brand" @click=${this.handleAgain}>${say(WORDS.again)}</wa-button>
        </footer>`;
    return drawSituation(situation, training, {
      play: this.play,
      passed: pointsPassed(training.session.map.value, this.#walk, this.play).length,
      draft: this.draft,
      onDraft: (draft) => (this.draft = draft),
      onNext: this.handleNext,
      onWay: (flow) => this.#takeWay(flow),
      onVerdict: (verdict) => this.#say(verdict),
    });
  }

  /** What is printed; on the screen it is not there. */
  #sheet(training: Training): TemplateResult | typeof nothing {
    const { sheet } = this.#paper;
    if (sheet === undefined) return nothing;
    const points = pointsOnPaper(training.session.map.value, this.#walk);
    return html`<sm-case-sheet
      .training=${training}
      .points=${points}
      ?answers=${sheet === "answers"}
    ></sm-case-sheet>`;
  }
}

function action(icon: string, words: LocalizedText, act: () => void): TemplateResult {
  return html`<wa-button size="s" appearance="plain" @click=${act}
    ><wa-icon slot="start" name=${icon}></wa-icon>${say(words)}</wa-button
  >`;
}
