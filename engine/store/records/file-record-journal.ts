import { open, type FileHandle } from "node:fs/promises";

import { SunmapError } from "../../core/errors.ts";
import { forEachLine } from "../chain/for-each-line.ts";
import type { ChainWriter } from "../chain/chain-writer.ts";
import { GroupCommit } from "../chain/group-commit.ts";
import type { SegmentFile } from "../chain/segment-files.ts";
import { verifyChain } from "../chain/verify-chain.ts";
import type { FolderLock } from "../folder-lock.ts";
import type { ChainReport } from "../store.ts";
import { encodeRecords } from "./encode-records.ts";
import type { LineIndex } from "./line-index.ts";
import type { RecordJournal } from "./record-journal.ts";
import { inspectSealedRecord, longestSealedRecord, sealedText, toJson, type RecordJson } from "./sealed-record.ts";

/** The segments of the journal, each with where its lines lie. */
export class RecordSegments {
  readonly files: SegmentFile[] = [];
  readonly #indexes = new Map<number, LineIndex>();

  grow(file: SegmentFile, index: LineIndex): void {
    if (!this.#indexes.has(file.firstSeq)) this.files.push(file);
    this.#indexes.set(file.firstSeq, index);
  }

  indexOf(file: SegmentFile): LineIndex | undefined {
    return this.#indexes.get(file.firstSeq);
  }
}

type Place = { readonly offset: number; readonly length: number };

type Parts = {
  readonly segments: RecordSegments;
  readonly writer: ChainWriter<LineIndex>;
  readonly lock: FolderLock;
};

/** A journal of records in files of one folder: a chain of lines that only ever grows. */
export class FileRecordJournal<Entry extends object> implements RecordJournal<Entry> {
  readonly #parts: Parts;
  readonly #commit: GroupCommit<RecordJson, number>;
  readonly #handles = new Map<string, Promise<FileHandle>>();
  #closed = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#commit = new GroupCommit((records) => this.#write(records), longestSealedRecord);
  }

  get size(): number {
    return this.#parts.writer.nextSeq - 1;
  }

  async append(entry: Entry): Promise<number> {
    this.#requireOpen();
    const [seq] = await this.#commit.add([toJson(entry)]);
    if (seq === undefined) throw new SunmapError("INTERNAL", { why: "a record has no number" });
    return seq;
  }

  async replay(visit: (entry: Entry, seq: number) => void): Promise<void> {
    this.#requireOpen();
    const { files, growing } = this.#parts.writer.durableEnd();
    for (const file of files) {
      const bytes = growing?.firstSeq === file.firstSeq ? growing.bytes : Number.POSITIVE_INFINITY;
      const sound = this.#parts.segments.indexOf(file)?.sound() ?? new Map<number, number>();
      await forEachLine(file.path, bytes, (line, offset) => {
        const seq = sound.get(offset);
        if (seq !== undefined) visit(this.#entryOf(line), seq);
      });
    }
  }

  /** The folder is this process's own. */
  async catchUp(): Promise<void> {
    this.#requireOpen();
  }

  async read(seq: number): Promise<Entry> {
    this.#requireOpen();
    const file = this.#parts.segments.files.findLast(({ firstSeq }) => firstSeq <= seq);
    const place = file && this.#parts.segments.indexOf(file)?.placeOf(seq);
    const line = file && place && (await this.#readBytes(file.path, place));
    const inspected = line && inspectSealedRecord(line);
    if (line === undefined || inspected?.sound !== true || inspected.head.seq !== seq) {
      throw new SunmapError("STORE_DAMAGED", { path: file?.path ?? null, seq, lastGood: null });
    }
    return this.#entryOf(line);
  }

  async verify(): Promise<ChainReport> {
    this.#requireOpen();
    return verifyChain(this.#parts.writer.durableEnd(), inspectSealedRecord);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#commit.settled();
    await this.#parts.writer.close();
    for (const handle of this.#handles.values()) await (await handle).close();
    await this.#parts.lock.release();
  }

  /** Files stay open: single records of many cases are read one after the other. */
  async #readBytes(path: string, { offset, length }: Place): Promise<Buffer> {
    const handle = this.#handles.get(path) ?? open(path, "r");
    this.#handles.set(path, handle);
    handle.catch(() => this.#handles.delete(path));
    const bytes = Buffer.allocUnsafe(length);
    const { bytesRead } = await (await handle).read(bytes, 0, length, offset);
    return bytes.subarray(0, bytesRead);
  }

  async #write(records: readonly RecordJson[]): Promise<readonly number[]> {
    const { group, index } = await this.#parts.writer.write((start) => encodeRecords(records, start));
    for (const { offset, length } of group.places) index.add(offset, length);
    return group.seqs;
  }

  #entryOf(line: Buffer): Entry {
    const entry: Entry = JSON.parse(sealedText(line));
    return entry;
  }

  #requireOpen(): void {
    if (this.#closed) throw new SunmapError("SHUTTING_DOWN");
  }
}
