import { signal, type ReadonlySignal } from "@preact/signals-core";
import { wrap, type Remote } from "comlink";

import type { Answer, Question } from "../../../engine/core/counterfactual/what-would-change.ts";
import type { ExplainDepth } from "../../../engine/core/evaluate/evaluate.ts";
import type { CaseFile, Evaluation } from "../../../engine/core/model/formats.generated.ts";
import { newsOf, NOTHING_ANALYSED, type Analysed } from "./analysed.ts";
import { withAnswer } from "./analysis-answer.ts";
import { NOTHING_YET, type Analysis, type TrialAnswer } from "./analysis.ts";
import type { AnalysisOperations } from "./operations.ts";

/**
 * Has the policy analysed in a worker whenever it changes. While one analysis runs, only the newest change waits: whatever
 * lies between is never looked at.
 */
export class Analyser {
  readonly #analysis = signal<Analysis>(NOTHING_YET);
  readonly #busy = signal(false);
  readonly #worker = new Worker(new URL("./analysis-worker.ts", import.meta.url), { type: "module" });
  readonly #remote: Remote<AnalysisOperations> = wrap<AnalysisOperations>(this.#worker);
  readonly #now: () => string;
  /** What the worker has. */
  #told = NOTHING_ANALYSED;
  #waiting: (() => Analysed) | undefined;
  #running: Promise<void> | undefined;

  /** `now` gives the instant at which cases that name none are judged. */
  constructor(now: () => string) {
    this.#now = now;
  }

  get analysis(): ReadonlySignal<Analysis> {
    return this.#analysis;
  }

  /** Whether something newer than the analysis is being looked at. */
  get busy(): ReadonlySignal<boolean> {
    return this.#busy;
  }

  /** The policy changed; it is read only when its turn comes. */
  request(read: () => Analysed): void {
    this.#waiting = read;
    this.#busy.value = true;
    this.#running ??= this.#run();
  }

  /** Judges a case by the policy as it now stands; undefined when that does not compile. */
  async judge(
    caseFile: CaseFile,
    explain: ExplainDepth = "all",
    at: string = this.#now(),
  ): Promise<Evaluation | undefined> {
    await this.#running;
    return this.#remote.judge(caseFile, at, explain);
  }

  /** Tries a case with everything explained, by the policy as it now stands; undefined when that does not compile. */
  async tryOut(caseFile: CaseFile, at: string = this.#now()): Promise<TrialAnswer | undefined> {
    await this.#running;
    return this.#remote.tryOut(caseFile, at);
  }

  /** What would change the judgment of a case by the policy as it now stands; undefined when that does not compile. */
  async whatWouldChange(
    caseFile: CaseFile,
    question: Question = {},
    at: string = this.#now(),
  ): Promise<Answer | undefined> {
    await this.#running;
    return this.#remote.whatWouldChange(caseFile, at, question);
  }

  close(): void {
    this.#worker.terminate();
  }

  async #run(): Promise<void> {
    while (this.#waiting !== undefined) {
      const analysed = this.#waiting();
      this.#waiting = undefined;
      const news = newsOf(this.#told, analysed);
      this.#told = analysed;
      const answer = await this.#remote.analyse(news, this.#now());
      this.#analysis.value = withAnswer(this.#analysis.peek(), answer);
    }
    this.#running = undefined;
    this.#busy.value = false;
  }
}
