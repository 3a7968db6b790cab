import { type FileHandle, open } from "node:fs/promises";

import type { SegmentFile } from "../chain/segment-files.ts";
import type { RecordedEvaluation } from "../store.ts";
import { isAbsent } from "../disk-fault.ts";
import { namedEnding } from "./named-ending.ts";
import { readRecord } from "./read-line.ts";
import type { SegmentIndex } from "./segment-index.ts";
import type { Segments } from "./segments.ts";
import { WholeLines } from "./whole-lines.ts";

/**
 * Reads records of one segment through a file handle of its own. One that reads `ahead` takes so many bytes at once: for
 * whoever wants one record after the other.
 */
export class SegmentReader {
  readonly #segments: Segments;
  readonly #file: SegmentFile;
  readonly #ahead: number;
  #handle: FileHandle | undefined;
  readonly #lines = new WholeLines();
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
    const place = placeOf(index, seq);
    if (place === undefined) return undefined;
    const line = await this.#readLine(place);
    const named = namedEnding(line);
    if (named !== undefined) await this.#readHolder(placeOf(index, named.seq), named.seq);
    return this.#recordOf(line, seq);
  }

  /** Reads the record that a line names, unless it is held: beside the block, which goes on where it was. */
  async #readHolder(place: LinePlace | undefined, seq: number): Promise<void> {
    if (place === undefined || this.#lines.has(seq)) return;
    this.#recordOf(this.#inBlock(place) ?? (await this.#readBlock(place.offset, place.length)), seq);
  }

  #recordOf(line: Buffer, seq: number): RecordedEvaluation | undefined {
    const record = readRecord(this.#lines.whole(line));
    if (record?.seq !== seq) return undefined;
    this.#lines.hold(seq, line);
    return record;
  }

  async #readLine(place: LinePlace): Promise<Buffer> {
    const known = this.#inBlock(place);
    if (known !== undefined) return known;
    const { offset, length } = place;
    this.#block = { offset, bytes: await this.#readBlock(offset, Math.max(length, this.#ahead)) };
    return this.#block.bytes.subarray(0, length);
  }

  #inBlock({ offset, length }: LinePlace): Buffer | undefined {
    const start = offset - this.#block.offset;
    if (start < 0 || start + length > this.#block.bytes.length) return undefined;
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

type LinePlace = { readonly offset: number; readonly length: number };

/** Undefined where the index knows of no sound record. */
function placeOf(index: SegmentIndex, seq: number): LinePlace | undefined {
  const position = seq - index.firstSeq;
  if (position < 0 || position >= index.count || index.verdict(position) === 0) return undefined;
  return { offset: index.offset(position), length: index.length(position) };
}
