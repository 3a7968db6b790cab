import { SunmapError } from "../../core/errors.ts";
import { ChainCheck } from "../chain/chain-check.ts";
import { GENESIS } from "../chain/seal.ts";
import { encodeRecords } from "../records/encode-records.ts";
import type { RecordJournal } from "../records/record-journal.ts";
import { inspectSealedRecord, sealedText, toJson } from "../records/sealed-record.ts";
import type { ChainReport } from "../store.ts";

/** A journal of records in memory, for tests and for programs that embed the engine: the same lines in the same chain. */
export class MemoryRecordJournal<Entry extends object> implements RecordJournal<Entry> {
  readonly #lines: Buffer[] = [];
  #previous = GENESIS;
  #closed = false;

  get size(): number {
    return this.#lines.length;
  }

  async append(entry: Entry): Promise<number> {
    this.#requireOpen();
    const start = { nextSeq: this.size + 1, previous: this.#previous, offset: 0 };
    const { lines, previous } = encodeRecords([toJson(entry)], start);
    this.#lines.push(Buffer.from(lines.subarray(0, -1)));
    this.#previous = previous;
    return this.size;
  }

  async replay(visit: (entry: Entry, seq: number) => void): Promise<void> {
    this.#requireOpen();
    for (const [position, line] of this.#lines.entries()) visit(this.#entryOf(line), position + 1);
  }

  async catchUp(): Promise<void> {
    this.#requireOpen();
  }

  async read(seq: number): Promise<Entry> {
    this.#requireOpen();
    const line = this.#lines[seq - 1];
    if (line === undefined) throw new SunmapError("STORE_DAMAGED", { path: null, seq, lastGood: null });
    return this.#entryOf(line);
  }

  async verify(): Promise<ChainReport> {
    this.#requireOpen();
    const check = new ChainCheck({ seq: 1, previous: GENESIS }, inspectSealedRecord);
    for (const line of this.#lines) check.accept(line);
    const { soundCount, lastSound, previous = GENESIS, broken, brokenCount } = check;
    return { records: soundCount, head: { seq: lastSound, hash: previous }, broken, brokenCount };
  }

  async close(): Promise<void> {
    this.#closed = true;
  }

  #entryOf(line: Buffer): Entry {
    const entry: Entry = JSON.parse(sealedText(line));
    return entry;
  }

  #requireOpen(): void {
    if (this.#closed) throw new SunmapError("SHUTTING_DOWN");
  }
}
