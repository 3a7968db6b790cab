import { SunmapError } from "../../core/errors.ts";
import type { CaseJournal } from "../cases/case-journal.ts";
import type { CaseRecord } from "../cases/case-record.ts";
import { inspectCaseLine, readCaseLine, toJson } from "../cases/case-record-line.ts";
import { encodeCaseRecords } from "../cases/encode-case-records.ts";
import { ChainCheck } from "../chain/chain-check.ts";
import { GENESIS } from "../chain/seal.ts";
import type { ChainReport } from "../store.ts";

/** The journal of cases in memory, for tests and for programs that embed the engine: the same lines in the same chain. */
export class MemoryCaseJournal implements CaseJournal {
  readonly #lines: Buffer[] = [];
  #previous = GENESIS;
  #closed = false;

  get size(): number {
    return this.#lines.length;
  }

  async append(record: CaseRecord): Promise<number> {
    this.#requireOpen();
    const start = { nextSeq: this.size + 1, previous: this.#previous, offset: 0 };
    const { lines, previous } = encodeCaseRecords([toJson(record)], start);
    this.#lines.push(Buffer.from(lines.subarray(0, -1)));
    this.#previous = previous;
    return this.size;
  }

  async replay(visit: (record: CaseRecord, seq: number) => void): Promise<void> {
    this.#requireOpen();
    for (const [position, line] of this.#lines.entries()) visit(readCaseLine(line), position + 1);
  }

  async read(seq: number): Promise<CaseRecord> {
    this.#requireOpen();
    const line = this.#lines[seq - 1];
    if (line === undefined) throw new SunmapError("STORE_DAMAGED", { path: null, seq, lastGood: null });
    return readCaseLine(line);
  }

  async verify(): Promise<ChainReport> {
    this.#requireOpen();
    const check = new ChainCheck({ seq: 1, previous: GENESIS }, inspectCaseLine);
    for (const line of this.#lines) check.accept(line);
    const { soundCount, lastSound, previous = GENESIS, broken, brokenCount } = check;
    return { records: soundCount, head: { seq: lastSound, hash: previous }, broken, brokenCount };
  }

  async close(): Promise<void> {
    this.#closed = true;
  }

  #requireOpen(): void {
    if (this.#closed) throw new SunmapError("SHUTTING_DOWN");
  }
}
