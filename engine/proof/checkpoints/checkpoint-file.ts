import { open, type FileHandle } from "node:fs/promises";

import { isObject } from "../../core/model/is-object.ts";
import { forEachLine } from "../../store/chain/for-each-line.ts";
import { diskFault, isAbsent } from "../../store/disk-fault.ts";
import type { CheckpointLog, CheckpointPage } from "./checkpoint-log.ts";
import { readCheckpointNote, type KeptCheckpoint } from "./kept-checkpoint.ts";

/**
 * The checkpoints of a journal, one a line in a file that only grows. Of each only its place is held in memory. A line that
 * is no checkpoint is counted.
 */
export class CheckpointFile implements CheckpointLog {
  readonly #path: string;
  readonly #file: FileHandle;
  readonly #offsets: number[];
  #bytes: number;
  #latest: KeptCheckpoint | undefined;

  private constructor(path: string, file: FileHandle, offsets: number[], bytes: number) {
    this.#path = path;
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
    const checkpoints = new CheckpointFile(path, await open(path, "r+"), offsets, end);
    checkpoints.#latest = await checkpoints.#newestReadable();
    return checkpoints;
  }

  async latest(): Promise<KeptCheckpoint | undefined> {
    return this.#latest;
  }

  async count(): Promise<number> {
    return this.#offsets.length;
  }

  async append(kept: KeptCheckpoint): Promise<boolean> {
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
    return true;
  }

  async newestFirst(before: number, limit: number): Promise<CheckpointPage> {
    const end = Math.min(before, this.#offsets.length);
    const start = Math.max(0, end - limit);
    const checkpoints: KeptCheckpoint[] = [];
    for (let position = end - 1; position >= start; position -= 1) {
      const kept = await this.at(position);
      if (kept !== undefined) checkpoints.push(kept);
    }
    return { checkpoints, ...(start > 0 && { next: start }) };
  }

  async at(position: number): Promise<KeptCheckpoint | undefined> {
    const start = this.#offsets[position] ?? this.#bytes;
    const length = (this.#offsets[position + 1] ?? this.#bytes) - start;
    const line = Buffer.alloc(length);
    await this.#file.read(line, 0, length, start);
    return readLine(line);
  }

  /** Sizes grow from one to the next, as a journal does. */
  async ofSize(size: number): Promise<KeptCheckpoint | undefined> {
    let [low, high] = [0, this.#offsets.length - 1];
    while (low <= high) {
      const middle = Math.floor((low + high) / 2);
      const kept = await this.at(middle);
      if (kept?.checkpoint.size === size) return kept;
      if (kept === undefined || kept.checkpoint.size < size) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  }

  all(): Promise<readonly (KeptCheckpoint | undefined)[]> {
    return readCheckpointFile(this.#path);
  }

  async close(): Promise<void> {
    await this.#file.close();
  }

  async #newestReadable(): Promise<KeptCheckpoint | undefined> {
    for (let position = this.#offsets.length - 1; position >= 0; position -= 1) {
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
