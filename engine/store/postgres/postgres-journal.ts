import { SunmapError } from "../../core/errors.ts";
import { GroupCommit } from "../chain/group-commit.ts";
import { splitIntoGroups } from "../chain/split-into-groups.ts";
import { keyDigest } from "../journal/key-digest.ts";
import { longestLine } from "../journal/record-line.ts";
import { requireEntry } from "../journal/require-entry.ts";
import type { BrokenRecord } from "../../core/proof/record-fault.ts";
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
import type { Database } from "./database.ts";
import { findKeys, forgetKeys } from "./evaluation-keys.ts";
import { LaneWriter } from "./lane-writer.ts";
import { makeMonths } from "./months.ts";
import { PostgresJournalReader } from "./postgres-journal-reader.ts";

/** `clock` gives the milliseconds of the Unix epoch; `holder` names this process in the table of lanes. */
export type PostgresJournalParts = {
  readonly database: Database;
  readonly clock: () => number;
  readonly holder: string;
  readonly partitioned: boolean;
  /** Is told of what could not be done beside recording. */
  readonly failed: (fault: unknown) => void;
};

const RENEW_EVERY = 5_000;
const ORDER_EVERY = 1_000;
const TIDY_EVERY = 60 * 60 * 1000;

/**
 * The journal in the tables of a database. Every process writes a chain of its own, its lane, so that none waits for another;
 * whatever is read is read of all lanes. The records get their places in the one tree afterwards, by whichever process is first.
 */
export class PostgresJournal implements EvaluationJournal {
  readonly #parts: PostgresJournalParts;
  readonly #writer: LaneWriter;
  readonly #reader: PostgresJournalReader;
  readonly #commit: GroupCommit<EvaluationEntry, Receipt>;
  readonly #timers: readonly NodeJS.Timeout[];
  #closed = false;

  private constructor(parts: PostgresJournalParts, writer: LaneWriter, reader: PostgresJournalReader) {
    this.#parts = parts;
    this.#writer = writer;
    this.#reader = reader;
    this.#commit = new GroupCommit((entries) => writer.write(entries, parts.clock()), longestLine);
    const { failed } = parts;
    this.#timers = [
      setInterval(() => void writer.renew().catch(failed), RENEW_EVERY).unref(),
      setInterval(() => void reader.putInOrder().catch(failed), ORDER_EVERY).unref(),
      setInterval(() => void tidy(parts).catch(failed), TIDY_EVERY).unref(),
    ];
  }

  static async open(parts: PostgresJournalParts): Promise<PostgresJournal> {
    await tidy(parts);
    const writer = await LaneWriter.open(parts.database, parts.holder);
    return new PostgresJournal(parts, writer, await PostgresJournalReader.open(parts.database));
  }

  get lane(): number {
    return this.#writer.lane.lane;
  }

  /** Those that have their place, and those of this process that have none yet. */
  get size(): number {
    const { lane, nextSeq } = this.#writer.lane;
    const { order } = this.#reader;
    return order.size + Math.max(0, nextSeq - 1 - order.placedOf(lane));
  }

  async putInOrder(): Promise<number> {
    return this.#read().putInOrder();
  }

  async positionOf(id: string): Promise<number | undefined> {
    return this.#read().positionOf(id);
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
    return this.#read().read(id);
  }

  async list(query: EvaluationQuery): Promise<EvaluationPage> {
    this.#requireOpen();
    return this.#reader.list(query);
  }

  async findByIdempotencyKey(power: string, key: string): Promise<RecordedEvaluation | undefined> {
    this.#requireOpen();
    const { database, clock } = this.#parts;
    const [id] = (await findKeys(database, [keyDigest(power, key)], clock())).values();
    return id === undefined ? undefined : this.read(id);
  }

  async *scan(first: number, last: number): AsyncGenerator<RecordedEvaluation | BrokenRecord> {
    yield* this.#read().scan(first, last);
  }

  async leafHashes(first: number, count: number): Promise<Buffer> {
    return this.#read().leafHashes(first, count);
  }

  async verify(watch?: VerificationWatch): Promise<ChainReport> {
    return this.#read().verify(watch);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    for (const timer of this.#timers) clearInterval(timer);
    await this.#commit.settled();
    await this.#reader.putInOrder().catch(this.#parts.failed);
    // A lane that cannot be given free now is free a little later.
    await this.#writer.release().catch(this.#parts.failed);
  }

  #read(): PostgresJournalReader {
    this.#requireOpen();
    return this.#reader;
  }

  #requireOpen(): void {
    if (this.#closed) throw new SunmapError("SHUTTING_DOWN");
  }
}

/** What is done now and then: months ahead, and old keys away. */
async function tidy({ database, partitioned }: PostgresJournalParts): Promise<void> {
  if (partitioned) await makeMonths(database);
  await forgetKeys(database);
}
