import { bytesToHex } from "@noble/hashes/utils.js";

import { equalBytes } from "../../core/proof/equal-bytes.ts";
import { GrowingRoot } from "../../core/proof/growing-root.ts";
import type { Disagreement, JournalReport } from "../../core/proof/journal-report.ts";
import { TREE_HASH } from "../../store/journal/leaf-hash.ts";
import type { KeptCheckpoint } from "../checkpoints/kept-checkpoint.ts";

/** A checkpoint that a journal is compared with. */
export type KnownCheckpoint = KeptCheckpoint & { readonly source: Disagreement["source"] };

type Compared = Pick<JournalReport, "root" | "compared" | "proved" | "disagreements">;

const TOLD = 100;

/** Compares the tree of a journal, which is read leaf by leaf, with every checkpoint that is known. */
export class TreeComparison {
  readonly #root = new GrowingRoot(TREE_HASH);
  /** By size, the smallest first. */
  readonly #waiting: KnownCheckpoint[];
  readonly #agreed: KnownCheckpoint[] = [];
  readonly #denied: KnownCheckpoint[] = [];
  #next = 0;

  constructor(known: readonly KnownCheckpoint[]) {
    this.#waiting = known.toSorted((one, other) => one.checkpoint.size - other.checkpoint.size);
    this.#compare();
  }

  add(leaf: Uint8Array): void {
    this.#root.add(leaf);
    if (this.#waiting[this.#next]?.checkpoint.size === this.#root.size) this.#compare();
  }

  result(): Compared {
    const cut = this.#waiting.slice(this.#next);
    const last = this.#agreed.at(-1)?.checkpoint;
    const disagreements = [
      ...this.#denied.map((known) => this.#rewritten(known)),
      ...cut.map((known) => ({ ...this.#place(known), kind: "cut" as const })),
    ];
    return {
      root: bytesToHex(this.#root.root()),
      compared: this.#waiting.length,
      ...(last !== undefined && { proved: { size: last.size, time: last.time } }),
      disagreements: disagreements.slice(0, TOLD),
    };
  }

  #compare(): void {
    let root: Uint8Array | undefined;
    for (; this.#waiting[this.#next]?.checkpoint.size === this.#root.size; this.#next += 1) {
      const known = this.#waiting[this.#next];
      if (known === undefined) return;
      root ??= this.#root.root();
      (equalBytes(known.checkpoint.root, root) ? this.#agreed : this.#denied).push(known);
    }
  }

  /** Another checkpoint of that size which agrees, or one from outside where all of our own agree, tells of a fork. */
  #rewritten(known: KnownCheckpoint): Disagreement {
    const { size } = known.checkpoint;
    const twin = this.#agreed.some((other) => other.checkpoint.size === size);
    const onlyOutside = known.source === "outside" && this.#denied.every(({ source }) => source === "outside");
    const after = this.#agreed.findLast(({ checkpoint }) => checkpoint.size < size)?.checkpoint.size ?? 0;
    const isForked = twin || (onlyOutside && this.#agreed.some(({ checkpoint }) => checkpoint.size > size));
    return { ...this.#place(known), kind: isForked ? "forked" : "rewritten", after, upTo: size };
  }

  #place({ source, checkpoint: { size, time } }: KnownCheckpoint): Pick<Disagreement, "source" | "size" | "time"> {
    return { source, size, time };
  }
}
