import { SunmapError } from "../../core/errors.ts";
import { GroupCommit } from "../chain/group-commit.ts";
import { splitIntoGroups } from "../chain/split-into-groups.ts";
import { keyDigest } from "../journal/key-digest.ts";
import { readRecord } from "../journal/read-line.ts";
import { idOf, placeOf, type RecordPlace } from "../journal/record-id.ts";
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
import { evaluationLine } from "./evaluation-lines.ts";
import { JournalOrder } from "./journal-order.ts";
import { listLanes } from "./lanes.ts";
import { LaneWriter } from "./lane-writer.ts";
import { listEvaluations } from "./list-evaluations.ts";
import { makeMonths } from "./months.ts";
import { positionOf } from "./order-ranges.ts";
import { orderedLeaves, orderedLines } from "./ordered-records.ts";
import { verifyOrder } from "./verify-order.ts";

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
  readonly #order: JournalOrder;
  readonly #commit: GroupCommit<EvaluationEntry, Receipt>;
  readonly #timers: readonly NodeJS.Timeout[];
  #closed = false;

  private constructor(parts: PostgresJournalParts, writer: LaneWriter, order: JournalOrder) {
    this.#parts = parts;
    this.#writer = writer;
    this.#order = order;
    this.#commit = new GroupCommit((entries) => writer.write(entries, parts.clock()), longestLine);
    const { failed } = parts;
    this.#timers = [
      setInterval(() => void writer.renew().catch(failed), RENEW_EVERY).unref(),
      setInterval(() => void order.extend().catch(failed), ORDER_EVERY).unref(),
      setInterval(() => void tidy(parts).catch(failed), TIDY_EVERY).unref(),
    ];
  }

  static async open(parts: PostgresJournalParts): Promise<PostgresJournal> {
    await tidy(parts);
    const writer = await LaneWriter.open(parts.database, parts.holder);
    return new PostgresJournal(parts, writer, await JournalOrder.open(parts.database));
  }

  get lane(): number {
    return this.#writer.lane.lane;
  }

  /** Those that have their place, and those of this process that have none yet. */
  get size(): number {
    const { lane, nextSeq } = this.#writer.lane;
    return this.#order.size + Math.max(0, nextSeq - 1 - this.#order.placedOf(lane));
  }

  async putInOrder(): Promise<number> {
    this.#requireOpen();
    return this.#order.extend();
  }

  async positionOf(id: string): Promise<number | undefined> {
    this.#requireOpen();
    const place = placeOf(id);
    if (place === undefined) return undefined;
    const find = (): Promise<number | undefined> => positionOf(this.#parts.database, place.lane, place.seq);
    const position = await find();
    if (position !== undefined) return position;
    await this.#order.extend();
    return find();
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
    const place = placeOf(id);
    return place && this.#readRecord(place);
  }

  async list(query: EvaluationQuery): Promise<EvaluationPage> {
    this.#requireOpen();
    return listEvaluations(this.#parts.database, query);
  }

  async findByIdempotencyKey(power: string, key: string): Promise<RecordedEvaluation | undefined> {
    this.#requireOpen();
    const { database, clock } = this.#parts;
    const [id] = (await findKeys(database, [keyDigest(power, key)], clock())).values();
    return id === undefined ? undefined : this.read(id);
  }

  async *scan(first: number, last: number): AsyncGenerator<RecordedEvaluation | BrokenRecord> {
    this.#requireOpen();
    const span = { first: Math.max(first, 1), last: Math.min(last, await this.#reaching(last)) };
    let next = span.first;
    for await (const { position, lane, seq, line } of orderedLines(this.#parts.database, span)) {
      for (; next < position; next += 1) yield damaged(next);
      yield (line && readRecord(line)) ?? { ...damaged(position), id: idOf(seq, lane) };
      next = position + 1;
    }
    for (; next <= span.last; next += 1) yield damaged(next);
  }

  async leafHashes(first: number, count: number): Promise<Buffer> {
    this.#requireOpen();
    const last = Math.min(first + count - 1, await this.#reaching(first + count - 1));
    return orderedLeaves(this.#parts.database, { first, last });
  }

  async verify(watch: VerificationWatch = {}): Promise<ChainReport> {
    this.#requireOpen();
    await this.#order.extend();
    return verifyOrder(this.#parts.database, watch);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    for (const timer of this.#timers) clearInterval(timer);
    await this.#commit.settled();
    await this.#order.extend().catch(this.#parts.failed);
    // A lane that cannot be given free now is free a little later.
    await this.#writer.release().catch(this.#parts.failed);
  }

  /** @throws STORE_DAMAGED when the record was written and is no longer what was written. */
  async #readRecord({ lane, seq }: RecordPlace): Promise<RecordedEvaluation | undefined> {
    const { database } = this.#parts;
    const line = await evaluationLine(database, lane, seq);
    if (line === undefined && !(await this.#wasWritten({ lane, seq }))) return undefined;
    const record = line && readRecord(line);
    if (record?.seq !== seq) throw new SunmapError("STORE_DAMAGED", { path: `lane ${lane}`, seq, lastGood: null });
    return record;
  }

  /** How many records have their place, which are given to those that have none when more are asked for. */
  async #reaching(last: number): Promise<number> {
    return last <= this.#order.size ? this.#order.size : this.#order.extend();
  }

  async #wasWritten({ lane, seq }: RecordPlace): Promise<boolean> {
    const lanes = await listLanes(this.#parts.database);
    return lanes.some((one) => one.lane === lane && seq < one.nextSeq);
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

function damaged(seq: number): BrokenRecord {
  return { seq, fault: "notARecord", why: "it is damaged or missing" };
}
