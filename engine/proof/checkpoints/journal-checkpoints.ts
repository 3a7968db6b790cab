import { checkpointText } from "../../core/proof/checkpoint.ts";
import type { SigningKeys } from "../keys/signing-keys.ts";
import type { JournalTree, LeafSource } from "../tree/journal-tree.ts";
import type { CheckpointFile } from "./checkpoint-file.ts";
import { checkpointDigest, type KeptCheckpoint } from "./kept-checkpoint.ts";

type Parts = {
  readonly journal: LeafSource;
  readonly tree: JournalTree;
  readonly file: CheckpointFile;
  readonly keys: SigningKeys;
  /** Milliseconds of the Unix epoch. */
  readonly clock: () => number;
  /** Is told of every checkpoint that was made and is durable. */
  readonly made: (kept: KeptCheckpoint) => void;
  readonly failed: (fault: unknown) => void;
};

/** What the first checkpoint names as the one before it. */
export const NO_CHECKPOINT = "0".repeat(64);

/** Makes the checkpoints of a journal: now and then while it grows, when one is asked for, and at the end. */
export class JournalCheckpoints {
  readonly #parts: Parts;
  #making: Promise<KeptCheckpoint | undefined> = Promise.resolve(undefined);
  #alarm: NodeJS.Timeout | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  get file(): CheckpointFile {
    return this.#parts.file;
  }

  /** The newest checkpoint, made now when records came since the last one. @throws STORE_FULL */
  make(): Promise<KeptCheckpoint> {
    const making = this.#making.catch(() => undefined).then(() => this.#make());
    this.#making = making;
    return making;
  }

  /** The newest checkpoint that covers so many records, made now when there is none. */
  async covering(size: number): Promise<KeptCheckpoint> {
    const { latest } = this.#parts.file;
    return latest !== undefined && latest.checkpoint.size >= size && this.#isWithin(latest) ? latest : this.make();
  }

  /** Makes one every so many milliseconds, if there is something new. */
  start(every: number): void {
    this.#alarm = setInterval(() => void this.make().catch(this.#parts.failed), every).unref();
  }

  /** Makes the last one and closes the file. */
  async stop(): Promise<void> {
    clearInterval(this.#alarm);
    try {
      await this.make();
    } catch (fault) {
      this.#parts.failed(fault);
    }
    await this.#parts.file.close();
  }

  /** A checkpoint of more records than there are was made before the end was cut off; it proves nothing here. */
  #isWithin({ checkpoint }: KeptCheckpoint): boolean {
    return checkpoint.size <= this.#parts.journal.size;
  }

  async #make(): Promise<KeptCheckpoint> {
    const { journal, tree, file, keys, clock, made } = this.#parts;
    const { latest } = file;
    const { size } = journal;
    if (latest?.checkpoint.size === size) return latest;
    const checkpoint = {
      origin: keys.origin,
      size,
      root: await tree.root(size),
      time: new Date(clock()).toISOString(),
      previous: latest === undefined ? NO_CHECKPOINT : checkpointDigest(latest),
    };
    const kept = { note: keys.sign(checkpointText(checkpoint)), checkpoint };
    await file.append(kept);
    made(kept);
    return kept;
  }
}
