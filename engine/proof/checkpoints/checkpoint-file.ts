import { open, type FileHandle } from "node:fs/promises";

import { isObject } from "../../core/model/is-object.ts";
import { forEachLine } from "../../store/chain/for-each-line.ts";
import { diskFault, isAbsent } from "../../store/disk-fault.ts";
import { readCheckpointNote, type KeptCheckpoint } from "./kept-checkpoint.ts";

/** A line of the file that is no checkpoint is passed over and counted; the next one then breaks their chain. */
export type CheckpointPage = { readonly checkpoints: readonly KeptCheckpoint[]; readonly next?: number };

/**
 * The checkpoints of a journal, oldest first, one a line in a file that only grows. Each names the digest of the one
 * before. Of each only its place is held in memory.
 */
export class CheckpointFile {
  readonly #file: FileHandle;
  readonly #offsets: number[];
  #bytes: number;
  #latest: KeptCheckpoint | undefined;

  private constructor(file: FileHandle, offsets: number[], bytes: number) {
    this.#file = file;
    this.#offsets = offsets;
    this.#bytes = bytes;
  }

  /** Opens the file, which is created when it is missing. A line that a crash cut off at the end is written over. */
  static async open(path: string): Promise<CheckpointFile> {
    const file = await open(path, "a+");
    await file.close();
    const offsets: number[] = [];
    let end = 0;
    await forEachLine(path, Number.POSITIVE_INFINITY, (line, offset) => {
      offsets.push(offset);
      end = offset + line.length + 1;
    });
    const checkpoints = new CheckpointFile(await open(path, "r+"), offsets, end);
    checkpoints.#latest = await checkpoints.#newestReadable();
    return checkpoints;
  }

  get latest(): KeptCheckpoint | undefined {
    return this.#latest;
  }

  get count(): number {
    return this.#offsets.length;
  }

  /** Resolves when the checkpoint is durable. @throws STORE_FULL */
  async append(kept: KeptCheckpoint): Promise<void> {
    const line = Buffer.from(`${JSON.stringify({ note: kept.note })}\n`);
    try {
      await this.#file.truncate(this.#bytes);
      await this.#file.write(line, 0, line.length, this.#bytes);
      await this.#file.datasync();
    } catch (fault) {
      throw diskFault(fault, "checkpoints");
    }
    this.#offsets.push(this.#bytes);
    this.#bytes += line.length;
    this.#latest = kept;
  }

  /** Those before a position, newest first; `next` is the position before which the following page ends. */
  async newestFirst(before: number, limit: number): Promise<CheckpointPage> {
    const end = Math.min(before, this.count);
    const start = Math.max(0, end - limit);
    const checkpoints: KeptCheckpoint[] = [];
    for (let position = end - 1; position >= start; position -= 1) {
      const kept = await this.at(position);
      if (kept !== undefined) checkpoints.push(kept);
    }
    return { checkpoints, ...(start > 0 && { next: start }) };
  }

  /** The checkpoint at a position, counted from 0; undefined when its line is none. */
  async at(position: number): Promise<KeptCheckpoint | undefined> {
    const start = this.#offsets[position] ?? this.#bytes;
    const length = (this.#offsets[position + 1] ?? this.#bytes) - start;
    const line = Buffer.alloc(length);
    await this.#file.read(line, 0, length, start);
    return readLine(line);
  }

  /** The newest checkpoint of so many records. Sizes grow from one to the next, as a journal does. */
  async ofSize(size: number): Promise<KeptCheckpoint | undefined> {
    let [low, high] = [0, this.count - 1];
    while (low <= high) {
      const middle = Math.floor((low + high) / 2);
      const kept = await this.at(middle);
      if (kept?.checkpoint.size === size) return kept;
      if (kept === undefined || kept.checkpoint.size < size) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  }

  async close(): Promise<void> {
    await this.#file.close();
  }

  async #newestReadable(): Promise<KeptCheckpoint | undefined> {
    for (let position = this.count - 1; position >= 0; position -= 1) {
      const kept = await this.at(position);
      if (kept !== undefined) return kept;
    }
    return undefined;
  }
}

/** All checkpoints of a file without opening it for writing, oldest first. None when there is no file. */
export async function readCheckpointFile(path: string): Promise<readonly (KeptCheckpoint | undefined)[]> {
  const checkpoints: (KeptCheckpoint | undefined)[] = [];
  await forEachLine(path, Number.POSITIVE_INFINITY, (line) => checkpoints.push(readLine(line))).catch(
    (fault: unknown) => {
      if (!isAbsent(fault)) throw fault;
    },
  );
  return checkpoints;
}

function readLine(line: Buffer): KeptCheckpoint | undefined {
  try {
    const parsed: unknown = JSON.parse(line.toString("utf8"));
    return isObject(parsed) && typeof parsed["note"] === "string" ? readCheckpointNote(parsed["note"]) : undefined;
  } catch {
    return undefined;
  }
}
