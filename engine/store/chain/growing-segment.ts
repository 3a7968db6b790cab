import { writeSync } from "node:fs";
import { type FileHandle, open, rm } from "node:fs/promises";
import { dirname } from "node:path";

import { diskFault } from "../disk-fault.ts";
import { syncFolder } from "../write-durably.ts";
import type { SegmentFile } from "./segment-files.ts";

/** `fsync`: acknowledged records survive a power cut. `write`: they survive a crash of the program only. */
export type Durability = "fsync" | "write";

/** Bytes that are written without waiting: another thread would take longer to be told of them than to write them. */
const FEW_BYTES = 1 << 17;

/** The segment at the end of the journal, to which lines are written. */
export class GrowingSegment<Index> {
  readonly file: SegmentFile;
  readonly index: Index;
  readonly #handle: FileHandle;
  readonly #durability: Durability;
  #bytes: number;
  #hasRemains = false;

  private constructor(file: SegmentFile, index: Index, handle: FileHandle, options: Options) {
    this.file = file;
    this.index = index;
    this.#handle = handle;
    this.#bytes = options.bytes;
    this.#durability = options.durability;
  }

  /** @throws STORE_FULL */
  static async create<Index>(file: SegmentFile, index: Index, durability: Durability): Promise<GrowingSegment<Index>> {
    const handle = await open(file.path, "wx").catch((fault: unknown) => {
      throw diskFault(fault, file.path);
    });
    try {
      await syncFolder(dirname(file.path));
    } catch (fault) {
      await handle.close();
      await rm(file.path, { force: true });
      throw diskFault(fault, file.path);
    }
    return new GrowingSegment(file, index, handle, { bytes: 0, durability });
  }

  /** Goes on in a segment that was checked and is this long. */
  static async reopen<Index>(file: SegmentFile, index: Index, options: Options): Promise<GrowingSegment<Index>> {
    return new GrowingSegment(file, index, await open(file.path, "r+"), options);
  }

  /** The length of what is durable. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Writes all of the lines or, as far as any reader can see, none. @throws STORE_FULL */
  async append(lines: Buffer): Promise<void> {
    try {
      await this.clearRemains();
      this.#hasRemains = true;
      await this.#writeAll(lines);
      if (this.#durability === "fsync") await this.#handle.datasync();
      this.#hasRemains = false;
      this.#bytes += lines.length;
    } catch (fault) {
      // If even this fails, the next append tries it first; a restart finds a torn line and heals it.
      await this.clearRemains().catch(() => undefined);
      throw diskFault(fault, this.file.path);
    }
  }

  /** Cuts off what a failed write left after the durable lines. */
  async clearRemains(): Promise<void> {
    if (this.#hasRemains) await this.#handle.truncate(this.#bytes);
    this.#hasRemains = false;
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }

  async #writeAll(lines: Buffer): Promise<void> {
    for (let written = 0; written < lines.length;) {
      const [length, position] = [lines.length - written, this.#bytes + written];
      if (length <= FEW_BYTES) written += writeSync(this.#handle.fd, lines, written, length, position);
      else written += (await this.#handle.write(lines, written, length, position)).bytesWritten;
    }
  }
}

type Options = { readonly bytes: number; readonly durability: Durability };
