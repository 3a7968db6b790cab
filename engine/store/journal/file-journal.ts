import { SunmapError } from "../../core/errors.ts";
import type { BrokenRecord } from "../../core/proof/record-fault.ts";
import { GroupCommit } from "../chain/group-commit.ts";
import { splitIntoGroups } from "../chain/split-into-groups.ts";
import type { DurableEnd } from "../chain/verify-chain.ts";
import type { FolderLock } from "../folder-lock.ts";
import type {
  ChainReport,
  EvaluationEntry,
  EvaluationJournal,
  EvaluationPage,
  EvaluationQuery,
  Receipt,
  RecordedEvaluation,
  VerificationWatch,
} from "../store.ts";
import { keyDigest } from "./key-digest.ts";
import { listEvaluations } from "./list-evaluations.ts";
import { readLeaves } from "./read-leaves.ts";
import { positionIn, seqOf } from "./record-id.ts";
import { longestLine } from "./record-line.ts";
import type { RecordWriter } from "./record-writer.ts";
import type { RememberedKeys } from "./remembered-keys.ts";
import { requireEntry } from "./require-entry.ts";
import { scanRecords } from "./scan-records.ts";
import { SegmentReader } from "./segment-reader.ts";
import type { Segments } from "./segments.ts";
import { verifyRecords } from "./verify-records.ts";

/** What an open journal is made of. `clock` gives the milliseconds of the Unix epoch. */
export type JournalParts = {
  readonly segments: Segments;
  readonly writer: RecordWriter;
  readonly keys: RememberedKeys;
  readonly lock: FolderLock;
  readonly clock: () => number;
};

/** The journal in files of one folder: a chain of lines that only ever grows. */
export class FileJournal implements EvaluationJournal {
  readonly #parts: JournalParts;
  readonly #commit: GroupCommit<EvaluationEntry, Receipt>;
  #closed = false;

  constructor(parts: JournalParts) {
    this.#parts = parts;
    this.#commit = new GroupCommit((entries) => parts.writer.write(entries, parts.clock()), longestLine);
  }

  get size(): number {
    return this.#parts.writer.nextSeq - 1;
  }

  async putInOrder(): Promise<number> {
    this.#requireOpen();
    return this.size;
  }

  async positionOf(id: string): Promise<number | undefined> {
    this.#requireOpen();
    return positionIn(this.size, id);
  }

  async append(entry: EvaluationEntry): Promise<Receipt> {
    requireEntry(entry);
    this.#requireOpen();
    const [receipt] = await this.#commit.add([entry]);
    if (receipt === undefined) throw new SunmapError("INTERNAL", { why: "an entry was recorded without a receipt" });
    return receipt;
  }

  async appendMany(entries: readonly EvaluationEntry[]): Promise<readonly Receipt[]> {
    entries.forEach(requireEntry);
    const receipts: Receipt[] = [];
    for (const group of splitIntoGroups(entries, longestLine)) {
      this.#requireOpen();
      receipts.push(...(await this.#commit.add(group)));
    }
    return receipts;
  }

  async read(id: string): Promise<RecordedEvaluation | undefined> {
    this.#requireOpen();
    const seq = seqOf(id);
    return seq === undefined || seq > this.size ? undefined : this.#readRecord(seq);
  }

  async list(query: EvaluationQuery): Promise<EvaluationPage> {
    this.#requireOpen();
    return listEvaluations(this.#parts.segments, query, this.#parts.writer.nextSeq);
  }

  async findByIdempotencyKey(power: string, key: string): Promise<RecordedEvaluation | undefined> {
    this.#requireOpen();
    const seq = this.#parts.keys.find(keyDigest(power, key), this.#parts.clock());
    return seq === undefined ? undefined : this.#readRecord(seq);
  }

  async *scan(first: number, last: number): AsyncGenerator<RecordedEvaluation | BrokenRecord> {
    this.#requireOpen();
    yield* scanRecords(this.#parts.segments, { first: Math.max(first, 1), last: Math.min(last, this.size) });
  }

  async leafHashes(first: number, count: number): Promise<Buffer> {
    this.#requireOpen();
    return readLeaves(this.#parts.segments, { first, last: Math.min(first + count - 1, this.size) });
  }

  async verify(watch: VerificationWatch = {}): Promise<ChainReport> {
    this.#requireOpen();
    return verifyRecords(this.durableEnd(), watch);
  }

  /** Up to where its files are durable now. */
  durableEnd(): DurableEnd {
    return this.#parts.writer.durableEnd();
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#commit.settled();
    await this.#parts.writer.close();
    await this.#parts.lock.release();
  }

  async #readRecord(seq: number): Promise<RecordedEvaluation> {
    const file = this.#parts.segments.fileOf(seq);
    const record = file && (await readFrom(new SegmentReader(this.#parts.segments, file), seq));
    if (record === undefined) throw new SunmapError("STORE_DAMAGED", { path: file?.path ?? null, seq, lastGood: null });
    return record;
  }

  #requireOpen(): void {
    if (this.#closed) throw new SunmapError("SHUTTING_DOWN");
  }
}

async function readFrom(reader: SegmentReader, seq: number): Promise<RecordedEvaluation | undefined> {
  try {
    return await reader.read(seq);
  } finally {
    await reader.close();
  }
}
