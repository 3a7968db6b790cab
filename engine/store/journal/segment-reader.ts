import { type FileHandle, open } from "node:fs/promises";

import type { SegmentFile } from "../chain/segment-files.ts";
import type { RecordedEvaluation } from "../store.ts";
import { isAbsent } from "../disk-fault.ts";
import { readRecord } from "./read-line.ts";
import type { SegmentIndex } from "./segment-index.ts";
import type { Segments } from "./segments.ts";

/**
 * Reads records of one segment through a file handle of its own. One that reads `ahead` takes so many bytes at once: for
 * whoever wants one record after the other.
 */
export class SegmentReader {
  readonly #segments: Segments;
  readonly #file: SegmentFile;
  readonly #ahead: number;
  #handle: FileHandle | undefined;
  #block: { readonly offset: number; readonly bytes: Buffer } = { offset: 0, bytes: Buffer.alloc(0) };

  constructor(segments: Segments, file: SegmentFile, ahead = 0) {
    this.#ahead = ahead;
    this.#segments = segments;
    this.#file = file;
  }

  /** The record, or undefined when it is not what was written. An index that leads astray is built anew. */
  async read(seq: number): Promise<RecordedEvaluation | undefined> {
    return (
      (await this.#readWith(await this.#segments.indexOf(this.#file), seq)) ??
      (await this.#readWith(await this.#segments.rebuildIndex(this.#file), seq))
    );
  }

  async close(): Promise<void> {
    await this.#handle?.close();
  }

  async #readWith(index: SegmentIndex, seq: number): Promise<RecordedEvaluation | undefined> {
    const position = seq - index.firstSeq;
    if (position >= index.count || index.verdict(position) === 0) return undefined;
    const line = await this.#readBytes(index.offset(position), index.length(position));
    const record = readRecord(line);
    return record?.seq === seq ? record : undefined;
  }

  async #readBytes(offset: number, length: number): Promise<Buffer> {
    const start = offset - this.#block.offset;
    if (start < 0 || start + length > this.#block.bytes.length) {
      this.#block = { offset, bytes: await this.#readBlock(offset, Math.max(length, this.#ahead)) };
      return this.#block.bytes.subarray(0, length);
    }
    return this.#block.bytes.subarray(start, start + length);
  }

  async #readBlock(offset: number, length: number): Promise<Buffer> {
    try {
      this.#handle ??= await open(this.#file.path, "r");
    } catch (fault) {
      if (isAbsent(fault)) return Buffer.alloc(0);
      throw fault;
    }
    const bytes = Buffer.allocUnsafe(length);
    const { bytesRead } = await this.#handle.read(bytes, 0, length, offset);
    return bytes.subarray(0, bytesRead);
  }
}
