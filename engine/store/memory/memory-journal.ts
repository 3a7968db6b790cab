import { SunmapError } from "../../core/errors.ts";
import { ChainCheck } from "../chain/chain-check.ts";
import { GENESIS } from "../chain/seal.ts";
import { encodeGroup } from "../journal/encode-group.ts";
import { keyDigest } from "../journal/key-digest.ts";
import { cursorAfter, pageStart } from "../journal/page-cursor.ts";
import { queryTimes } from "../journal/query-times.ts";
import { leafOfLine } from "../journal/leaf-of-line.ts";
import { inspectLine, readRecord } from "../journal/read-line.ts";
import { positionIn, seqOf } from "../journal/record-id.ts";
import { RememberedKeys } from "../journal/remembered-keys.ts";
import { requireEntry } from "../journal/require-entry.ts";
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

const NO_SCRATCH = Buffer.alloc(0);

/** The journal in memory, for tests and for programs that embed the engine: the same lines in the same chain. */
export class MemoryJournal implements EvaluationJournal {
  readonly #lines: Buffer[] = [];
  readonly #keys = new RememberedKeys();
  readonly #clock: () => number;
  #previous = GENESIS;
  #closed = false;

  /** `clock` gives the milliseconds of the Unix epoch. */
  constructor(clock: () => number) {
    this.#clock = clock;
  }

  get size(): number {
    return this.#lines.length;
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
    const [receipt] = await this.appendMany([entry]);
    if (receipt === undefined) throw new SunmapError("INTERNAL", { why: "an entry was recorded without a receipt" });
    return receipt;
  }

  async appendMany(entries: readonly EvaluationEntry[]): Promise<readonly Receipt[]> {
    this.#requireOpen();
    entries.forEach(requireEntry);
    const now = this.#clock();
    const start = { seq: this.size + 1, previous: this.#previous, offset: 0, recordedAt: new Date(now).toISOString() };
    const group = encodeGroup(entries, start, (digest) => this.#keys.findId(digest, now), NO_SCRATCH);
    for (const { offset, length } of group.slots) {
      this.#lines.push(Buffer.from(group.lines.subarray(offset, offset + length)));
    }
    for (const [digest, seq] of group.keys) this.#keys.add(digest, seq, now);
    this.#previous = group.previous;
    return group.receipts;
  }

  async read(id: string): Promise<RecordedEvaluation | undefined> {
    this.#requireOpen();
    const seq = seqOf(id);
    return seq === undefined ? undefined : this.#record(seq);
  }

  async list(query: EvaluationQuery): Promise<EvaluationPage> {
    this.#requireOpen();
    const isWanted = filterOf(query);
    const evaluations: RecordedEvaluation[] = [];
    for (let seq = pageStart(query, this.size + 1) - 1; seq > 0; seq -= 1) {
      const record = this.#record(seq);
      if (record === undefined || !isWanted(record)) continue;
      if (evaluations.length === query.limit) return { evaluations, cursor: cursorAfter(seq + 1), unreadable: 0 };
      evaluations.push(record);
    }
    return { evaluations, unreadable: 0 };
  }

  async findByIdempotencyKey(power: string, key: string): Promise<RecordedEvaluation | undefined> {
    this.#requireOpen();
    const seq = this.#keys.find(keyDigest(power, key), this.#clock());
    return seq === undefined ? undefined : this.#record(seq);
  }

  async *scan(first: number, last: number): AsyncGenerator<RecordedEvaluation> {
    this.#requireOpen();
    for (let seq = Math.max(first, 1); seq <= Math.min(last, this.size); seq += 1) {
      const record = this.#record(seq);
      if (record !== undefined) yield record;
    }
  }

  async leafHashes(first: number, count: number): Promise<Buffer> {
    this.#requireOpen();
    return Buffer.concat(this.#lines.slice(first - 1, first - 1 + count).map(leafOfLine));
  }

  async verify({ leaf, progress, signal }: VerificationWatch = {}): Promise<ChainReport> {
    this.#requireOpen();
    signal?.throwIfAborted();
    const check = new ChainCheck({ seq: 1, previous: GENESIS }, inspectLine);
    for (const [position, line] of this.#lines.entries()) {
      check.accept(line);
      leaf?.(leafOfLine(line), position + 1);
    }
    progress?.(this.size);
    const { soundCount, lastSound, previous = GENESIS, broken, brokenCount } = check;
    return { records: soundCount, head: { seq: lastSound, hash: previous }, broken, brokenCount };
  }

  async close(): Promise<void> {
    this.#closed = true;
  }

  #record(seq: number): RecordedEvaluation | undefined {
    const line = this.#lines[seq - 1];
    if (line === undefined) return undefined;
    return readRecord(line);
  }

  #requireOpen(): void {
    if (this.#closed) throw new SunmapError("SHUTTING_DOWN");
  }
}

function filterOf(query: EvaluationQuery): (record: RecordedEvaluation) => boolean {
  const { from, to } = queryTimes(query);
  const { power, verdict, grade } = query;
  return (record) =>
    (power === undefined || record.power === power) &&
    (verdict === undefined || record.verdict === verdict) &&
    (grade === undefined || record.monitoringGrade === grade) &&
    Date.parse(record.at) >= from &&
    Date.parse(record.at) <= to;
}
