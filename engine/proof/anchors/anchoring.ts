import { backOff, type BackOff } from "../../cases/webhooks/back-off.ts";
import type { KeptCheckpoint } from "../checkpoints/kept-checkpoint.ts";
import type { Anchor } from "./anchor.ts";
import type { AnchorBook } from "./anchor-book.ts";
import type { AnchorState } from "./anchor-state.ts";

type Parts = {
  readonly anchors: readonly Anchor[];
  readonly book: AnchorBook;
  /** Milliseconds of the Unix epoch. */
  readonly clock: () => number;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly failed: (anchor: AnchorState, fault: unknown) => void;
};

/** It never gives up: an anchor that is unreachable for days gets the newest checkpoint when it is back. */
const RETRY: BackOff = { firstMilliseconds: 5_000, longestMilliseconds: 3_600_000, attempts: Number.POSITIVE_INFINITY };
const SHOWN = 100;

/** Brings the newest checkpoint to every anchor: again until it is kept there, and not more often than an anchor wants. */
export class Anchoring {
  readonly #parts: Parts;
  readonly #states: AnchorState[];
  readonly #alarms = new Map<number, NodeJS.Timeout>();
  readonly #running = new Map<number, Promise<void>>();
  /** What other processes deliver: of which size, and when to look again whether they did. */
  readonly #left = new Map<number, { readonly size: number; readonly again: number | "never" }>();
  #newest: KeptCheckpoint | undefined;
  #stopped = false;

  private constructor(parts: Parts, states: readonly AnchorState[]) {
    this.#parts = parts;
    this.#states = parts.anchors.map(
      ({ kind, place }) =>
        states.find((state) => state.kind === kind && state.place === place) ?? { kind, place, delivered: [] },
    );
  }

  static async open(parts: Parts): Promise<Anchoring> {
    return new Anchoring(parts, await parts.book.read([]));
  }

  /** How the anchors stand, those of other processes too. */
  states(): Promise<readonly AnchorState[]> {
    return this.#parts.book.read(this.#states);
  }

  /** Takes note of a new checkpoint. */
  add(kept: KeptCheckpoint): void {
    this.#newest = kept;
    for (const index of this.#parts.anchors.keys()) this.#plan(index);
  }

  /** Waits for what is being delivered. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const alarm of this.#alarms.values()) clearTimeout(alarm);
    await Promise.all(this.#running.values());
  }

  #plan(index: number): void {
    const wait = this.#waitOf(index);
    if (wait === undefined || this.#stopped || this.#running.has(index)) return;
    clearTimeout(this.#alarms.get(index));
    if (wait <= 0) this.#begin(index);
    else this.#alarms.set(index, setTimeout(() => this.#plan(index), wait).unref());
  }

  /** Milliseconds until the next attempt; undefined when there is nothing new to deliver. */
  #waitOf(index: number): number | undefined {
    const [anchor, state] = [this.#parts.anchors[index], this.#states[index]];
    const newest = this.#newest?.checkpoint;
    if (anchor === undefined || state === undefined || newest === undefined) return undefined;
    const [last] = state.delivered;
    if (last !== undefined && last.size === newest.size) return undefined;
    const now = this.#parts.clock();
    const left = this.#left.get(index);
    if (left?.size === newest.size) return left.again === "never" ? undefined : left.again - now;
    if (state.failed !== undefined) {
      return Date.parse(state.failed.at) + backOff(state.failed.attempts, this.#parts.random(), RETRY) - now;
    }
    // A clock that was set back must not hold an anchor up for years.
    return last === undefined ? 0 : Math.min(Date.parse(last.at) + anchor.every - now, anchor.every);
  }

  #begin(index: number): void {
    const running = this.#deliver(index).finally(() => {
      this.#running.delete(index);
      this.#plan(index);
    });
    this.#running.set(index, running);
  }

  async #deliver(index: number): Promise<void> {
    const [anchor, state, kept] = [this.#parts.anchors[index], this.#states[index], this.#newest];
    if (anchor === undefined || state === undefined || kept === undefined) return;
    const { kind, place } = state;
    const at = new Date(this.#parts.clock()).toISOString();
    try {
      if (!(await this.#isOurs(index, kept))) return;
      await anchor.deliver(kept);
      this.#states[index] = {
        kind,
        place,
        delivered: [{ size: kept.checkpoint.size, at }, ...state.delivered].slice(0, SHOWN),
      };
    } catch (fault) {
      const attempts = (state.failed?.attempts ?? 0) + 1;
      const why = fault instanceof Error ? fault.message.slice(0, 200) : "unknown";
      this.#states[index] = { kind, place, delivered: state.delivered, failed: { attempts, at, why } };
      this.#parts.failed(state, fault);
    }
    // Without it a checkpoint is delivered once more, which is no fault.
    await this.#parts.book.keep(this.#states[index], this.#states).catch(() => undefined);
  }

  async #isOurs(index: number, { checkpoint: { size } }: KeptCheckpoint): Promise<boolean> {
    const state = this.#states[index];
    const turn = state && (await this.#parts.book.take(state, size));
    if (turn === undefined || turn.ours) return turn !== undefined;
    this.#states[index] = turn.state;
    if (turn.again === "asItStands") this.#left.delete(index);
    else this.#left.set(index, { size, again: turn.again });
    return false;
  }
}
