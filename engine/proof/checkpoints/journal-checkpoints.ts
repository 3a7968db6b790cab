import { checkpointText } from "../../core/proof/checkpoint.ts";
import type { SigningKeys } from "../keys/signing-keys.ts";
import type { JournalTree, LeafSource } from "../tree/journal-tree.ts";
import type { CheckpointLog } from "./checkpoint-log.ts";
import { checkpointDigest, type KeptCheckpoint } from "./kept-checkpoint.ts";

type Parts = {
  readonly journal: LeafSource;
  readonly tree: JournalTree;
  readonly log: CheckpointLog;
  readonly keys: SigningKeys;
  /** Milliseconds of the Unix epoch. */
  readonly clock: () => number;
  /** Is told of every checkpoint that is durable, and now and then of the newest one, which another process may have made. */
  readonly known: (kept: KeptCheckpoint) => void;
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

  get log(): CheckpointLog {
    return this.#parts.log;
  }

  /** The newest checkpoint, made now when records came since the last one. @throws STORE_FULL */
  make(): Promise<KeptCheckpoint> {
    const making = this.#making.catch(() => undefined).then(() => this.#make());
    this.#making = making;
    return making;
  }

  /** The newest checkpoint that covers so many records, made now when there is none. */
  async covering(size: number): Promise<KeptCheckpoint> {
    const latest = await this.#parts.log.latest();
    return latest !== undefined && latest.checkpoint.size >= size && (await this.#isWithin(latest))
      ? latest
      : this.make();
  }

  /** Makes one every so many milliseconds, if there is something new and no other process made one lately. */
  start(every: number): void {
    this.#alarm = setInterval(() => void this.#makeIfDue(every).catch(this.#parts.failed), every).unref();
  }

  /** Makes the last one and closes the file. */
  async stop(): Promise<void> {
    clearInterval(this.#alarm);
    try {
      await this.make();
    } catch (fault) {
      this.#parts.failed(fault);
    }
    await this.#parts.log.close();
  }

  /** A checkpoint of more records than there are was made before the end was cut off; it proves nothing here. */
  async #isWithin({ checkpoint }: KeptCheckpoint): Promise<boolean> {
    return checkpoint.size <= (await this.#parts.journal.putInOrder());
  }

  async #makeIfDue(every: number): Promise<void> {
    const latest = await this.#parts.log.latest();
    const age = this.#parts.clock() - Date.parse(latest?.checkpoint.time ?? "");
    if (latest !== undefined && age >= 0 && age < every / 2) this.#parts.known(latest);
    else await this.make();
  }

  async #make(): Promise<KeptCheckpoint> {
    for (;;) {
      const latest = await this.#parts.log.latest();
      const size = await this.#parts.journal.putInOrder();
      if (latest?.checkpoint.size === size) return latest;
      const kept = await this.#sign(size, latest);
      // Another process was faster: its checkpoint may cover as much.
      if (!(await this.#parts.log.append(kept))) continue;
      this.#parts.known(kept);
      return kept;
    }
  }

  async #sign(size: number, latest: KeptCheckpoint | undefined): Promise<KeptCheckpoint> {
    const { tree, keys, clock } = this.#parts;
    const checkpoint = {
      origin: keys.origin,
      size,
      root: await tree.root(size),
      time: new Date(clock()).toISOString(),
      previous: latest === undefined ? NO_CHECKPOINT : checkpointDigest(latest),
    };
    return { note: keys.sign(checkpointText(checkpoint)), checkpoint };
  }
}
