import { signal, type ReadonlySignal } from "@preact/signals-core";

import type { PolicyDocuments } from "../../../engine/core/model/policy-documents.ts";
import { getDocuments, putDocuments } from "../../api/policies.ts";
import { RequestFailure } from "../../api/problem.ts";
import { beforeLeaving } from "../../app/location.ts";
import type { LocalCopies } from "./local-copies.ts";
import { mergeDocuments, type Conflict } from "./merge-documents.ts";
import type { SaveState } from "./save-state.ts";
import { takeTheirs } from "./take-theirs.ts";

/** What autosave needs of the session whose draft it keeps. */
export type Saveable = {
  readonly power: string;
  /** The documents as they are at this moment, the map written out. */
  readonly current: () => Promise<PolicyDocuments>;
  /** Puts merged documents in place of the person's own. */
  readonly replace: (documents: PolicyDocuments) => Promise<void>;
};

/** The documents that the service has, and their revision. */
export type Kept = { readonly documents: PolicyDocuments; readonly revision: string };

const QUIET = 700;
const LONGEST_IDLE = 250;
const FIRST_RETRY = 2000;
const LONGEST_RETRY = 30_000;
const MERGES = 5;

/**
 * Keeps a draft as it changes: in the browser at once, in the service a moment later. When the service cannot be reached it
 * tries again; when somebody else was faster it merges, and asks the person only where both changed the same thing.
 */
export class Autosave {
  readonly #state = signal<SaveState>({ kind: "saved" });
  readonly #session: Saveable;
  readonly #copies: LocalCopies;
  #kept: Kept;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;
  #keeping = false;
  #turn: Promise<void> = Promise.resolve();
  #changes = 0;
  #retry = FIRST_RETRY;
  readonly #endLeaveTaking: () => void;

  constructor(session: Saveable, copies: LocalCopies, kept: Kept) {
    this.#session = session;
    this.#copies = copies;
    this.#kept = kept;
    addEventListener("online", this.#handleOnline);
    this.#endLeaveTaking = beforeLeaving(() => this.#keepBeforeLeaving());
  }

  get state(): ReadonlySignal<SaveState> {
    return this.#state;
  }

  /** The revision from which the draft can be published. */
  get revision(): string {
    return this.#kept.revision;
  }

  /** Something changed. Documents are kept in the browser at once; the map has to be written out for that, a moment later. */
  touch({ isOfMap }: { readonly isOfMap: boolean }): void {
    this.#changes += 1;
    if (isOfMap) this.#keepSoon();
    else void this.#keepLocally();
    if (this.#state.peek().kind === "conflict") return;
    if (this.#state.peek().kind !== "saving") this.#state.value = { kind: "unsaved" };
    this.#schedule(QUIET);
  }

  /** Saves now what is unsaved; resolves when it was tried. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    // Whoever waits here beside others finds the save of the first of them under way.
    while (this.#running !== undefined) await this.#running;
    if (this.#state.peek().kind === "saved" || this.#state.peek().kind === "conflict") return;
    this.#running = this.#save().finally(() => {
      this.#running = undefined;
    });
    await this.#running;
  }

  /** The person decided about each conflict; `theirsIn` are those in which the other side is right. */
  async resolve(theirsIn: readonly Conflict[]): Promise<void> {
    const state = this.#state.peek();
    if (state.kind !== "conflict") return;
    const mine = await this.#session.current();
    const decided = takeTheirs(mine, state.theirs, theirsIn);
    const { documents } = mergeDocuments(this.#kept.documents, decided, state.theirs);
    this.#kept = { documents: state.theirs, revision: state.theirRevision };
    this.#state.value = { kind: "unsaved" };
    await this.#session.replace(documents);
    await this.flush();
  }

  /** What a person did not get saved stays in the browser for the next time. */
  close(): void {
    clearTimeout(this.#timer);
    removeEventListener("online", this.#handleOnline);
    this.#endLeaveTaking();
    this.#copies.close();
  }

  readonly #handleOnline = (): void => {
    if (this.#state.peek().kind === "offline") void this.flush();
  };

  /** A change of the last moment is kept while the browser still fetches the page that comes; so there is nothing to ask. */
  #keepBeforeLeaving(): undefined {
    if (this.#keeping) void this.#keepLocally();
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), delay);
  }

  /** In the browser as soon as the page has a moment. */
  #keepSoon(): void {
    if (this.#keeping) return;
    this.#keeping = true;
    requestIdleCallback(
      () => {
        this.#keeping = false;
        if (this.#state.peek().kind !== "saved") void this.#keepLocally();
      },
      { timeout: LONGEST_IDLE },
    );
  }

  async #keepLocally(): Promise<PolicyDocuments> {
    const documents = await this.#session.current();
    const { documents: kept, revision: baseRevision } = this.#kept;
    const [base, changed] = [changedParts(documents, kept), changedParts(kept, documents)];
    const copy = { power: this.#session.power, base, baseRevision, documents: changed };
    await this.#inTurn(() => this.#copies.keep(copy));
    return documents;
  }

  /** One after the other: a copy that is written late would bring back what was saved long ago. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(work, work);
    return this.#turn;
  }

  async #save(): Promise<void> {
    const before = this.#changes;
    this.#state.value = { kind: "saving" };
    const documents = await this.#keepLocally();
    try {
      await this.#put(documents, MERGES);
    } catch (fault) {
      return this.#explain(fault);
    }
    this.#retry = FIRST_RETRY;
    if (this.#state.peek().kind === "conflict") return;
    if (this.#changes === before) await this.#inTurn(() => this.#copies.forget());
    if (this.#changes === before) {
      this.#state.value = { kind: "saved" };
      return;
    }
    // Something changed while this was saved, or while its copy was forgotten: the next save takes it along.
    this.#state.value = { kind: "unsaved" };
    void this.#keepLocally();
    this.#schedule(QUIET);
  }

  async #put(documents: PolicyDocuments, merges: number): Promise<void> {
    const parts = changedParts(this.#kept.documents, documents);
    if (Object.keys(parts).length === 0) return;
    try {
      const { revision } = await putDocuments(this.#session.power, parts, this.#kept.revision);
      this.#kept = { documents, revision };
    } catch (fault) {
      if (!(fault instanceof RequestFailure) || !fault.isConflict || merges === 0) throw fault;
      await this.#merge(documents, merges - 1);
    }
  }

  async #merge(mine: PolicyDocuments, merges: number): Promise<void> {
    const { value: theirs, revision = "" } = await readCurrent(this.#session.power);
    const { documents, conflicts } = mergeDocuments(this.#kept.documents, mine, theirs);
    if (conflicts.length > 0) {
      const before = this.#kept.documents;
      this.#state.value = { kind: "conflict", conflicts, before, theirs, theirRevision: revision };
      return;
    }
    this.#kept = { documents: theirs, revision };
    await this.#session.replace(documents);
    await this.#put(documents, merges);
  }

  #explain(fault: unknown): void {
    const problem = fault instanceof RequestFailure ? fault.problem : undefined;
    if (problem !== undefined && problem.status < 500) {
      this.#state.value = { kind: "refused", problem };
      return;
    }
    this.#state.value = { kind: "offline" };
    this.#schedule(this.#retry);
    this.#retry = Math.min(this.#retry * 2, LONGEST_RETRY);
  }
}

/** What is being worked on in the service: the draft, or the latest version where there is none. */
async function readCurrent(power: string): ReturnType<typeof getDocuments> {
  try {
    return await getDocuments(power, "draft");
  } catch (fault) {
    if (fault instanceof RequestFailure && fault.problem?.status === 404) return getDocuments(power, "latest");
    throw fault;
  }
}

function changedParts(kept: PolicyDocuments, documents: PolicyDocuments): Partial<PolicyDocuments> {
  const changed = Object.entries(documents).filter(([part, value]) =>
    Object.entries(kept).every(([name, former]) => name !== part || former !== value),
  );
  return Object.fromEntries(changed);
}
