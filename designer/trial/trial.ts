import { effect, signal, type ReadonlySignal, type Signal } from "@preact/signals-core";

import type { ExampleCase } from "../../engine/core/model/formats.generated.ts";
import { place } from "../app/location.ts";
import type { TrialAnswer } from "../workspace/analysis/analysis.ts";
import type { PolicySession } from "../workspace/policy-session.ts";
import { dateTimeInShanghai } from "./shanghai-time.ts";
import { caseFileOf, NO_CASE, triedCase, type TriedCase } from "./tried-case.ts";

const PAUSE_MS = 120;

/**
 * A case being tried on a power: judged again whenever it or the policy changes, a moment after the last key, and only the
 * latest answer counts. It lives as long as its session, so it is still there when the panel is opened again.
 */
export class Trial {
  readonly #session: PolicySession;
  readonly #empty: TriedCase;
  readonly #tried: Signal<TriedCase>;
  readonly #answer = signal<TrialAnswer | undefined>(undefined);
  #asked = 0;

  /** Cases are judged as of `at` until another instant is given; without it, now. */
  constructor(session: PolicySession, at?: string) {
    this.#session = session;
    this.#empty = { ...NO_CASE, at };
    this.#tried = signal(this.#empty);
  }

  get tried(): Signal<TriedCase> {
    return this.#tried;
  }

  /** Undefined until something was judged, and while the policy does not compile. */
  get answer(): ReadonlySignal<TrialAnswer | undefined> {
    return this.#answer;
  }

  take(example: ExampleCase | undefined): void {
    this.#tried.value = example === undefined ? this.#empty : triedCase(example, this.#session.documents.peek().cases);
  }

  change(change: Partial<TriedCase>): void {
    this.#tried.value = { ...this.#tried.peek(), ...change };
  }

  /** Judges as the case and the policy change, until what it answers is called. */
  follow(): () => void {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let first = true;
    const end = effect(() => {
      const tried = this.#tried.value;
      const { compiles } = this.#session.analysis.value;
      clearTimeout(waiting);
      waiting = setTimeout(() => void this.#judge(tried, compiles), first ? 0 : PAUSE_MS);
      first = false;
    });
    return () => {
      clearTimeout(waiting);
      end();
    };
  }

  async #judge(tried: TriedCase, compiles: boolean): Promise<void> {
    this.#asked += 1;
    const mine = this.#asked;
    const { at } = tried;
    const answer = compiles ? await this.#session.analyser.tryOut(caseFileOf(tried), at) : undefined;
    if (mine === this.#asked) this.#answer.value = answer;
  }
}

/** The trial of a session; there is one. Its address may say as of when it judges. */
export function trialOf(session: PolicySession): Trial {
  const known = TRIALS.get(session);
  if (known !== undefined) return known;
  const fresh = new Trial(session, instantInAddress());
  TRIALS.set(session, fresh);
  return fresh;
}

function instantInAddress(): string | undefined {
  const asked = place.peek().query.get("at");
  return asked === null || dateTimeInShanghai(asked) === undefined ? undefined : asked;
}

const TRIALS = new WeakMap<PolicySession, Trial>();
