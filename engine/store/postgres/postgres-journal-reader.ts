import type { BrokenRecord } from "../../core/proof/record-fault.ts";
import { SunmapError } from "../../core/errors.ts";
import type { JournalReader } from "../journal/read-only-journal.ts";
import { readRecord } from "../journal/read-line.ts";
import { idOf, placeOf } from "../journal/record-id.ts";
import type { ChainReport, EvaluationPage, EvaluationQuery, RecordedEvaluation, VerificationWatch } from "../store.ts";
import type { Database } from "./database.ts";
import { evaluationLine } from "./evaluation-lines.ts";
import { JournalOrder } from "./journal-order.ts";
import { listLanes } from "./lanes.ts";
import { listEvaluations } from "./list-evaluations.ts";
import { positionOf } from "./order-ranges.ts";
import { orderedLeaves, orderedLines } from "./ordered-records.ts";
import { verifyOrder } from "./verify-order.ts";

/** The records of all lanes, read by a process that need not write any. */
export class PostgresJournalReader implements JournalReader {
  readonly order: JournalOrder;
  readonly #database: Database;

  private constructor(database: Database, order: JournalOrder) {
    this.#database = database;
    this.order = order;
  }

  static async open(database: Database): Promise<PostgresJournalReader> {
    return new PostgresJournalReader(database, await JournalOrder.open(database));
  }

  /** Those that have their place. */
  get size(): number {
    return this.order.size;
  }

  putInOrder(): Promise<number> {
    return this.order.extend();
  }

  async positionOf(id: string): Promise<number | undefined> {
    const place = placeOf(id);
    if (place === undefined) return undefined;
    const find = (): Promise<number | undefined> => positionOf(this.#database, place.lane, place.seq);
    const position = await find();
    if (position !== undefined) return position;
    await this.order.extend();
    return find();
  }

  /** @throws STORE_DAMAGED when the record was written and is no longer what was written. */
  async read(id: string): Promise<RecordedEvaluation | undefined> {
    const place = placeOf(id);
    if (place === undefined) return undefined;
    const { lane, seq } = place;
    const line = await evaluationLine(this.#database, lane, seq);
    if (line === undefined && !(await this.#wasWritten(lane, seq))) return undefined;
    const record = line && readRecord(line);
    if (record?.seq !== seq) throw new SunmapError("STORE_DAMAGED", { path: `lane ${lane}`, seq, lastGood: null });
    return record;
  }

  list(query: EvaluationQuery): Promise<EvaluationPage> {
    return listEvaluations(this.#database, query);
  }

  async *scan(first: number, last: number): AsyncGenerator<RecordedEvaluation | BrokenRecord> {
    const span = { first: Math.max(first, 1), last: Math.min(last, await this.#reaching(last)) };
    let next = span.first;
    for await (const { position, lane, seq, line } of orderedLines(this.#database, span)) {
      for (; next < position; next += 1) yield damaged(next);
      yield (line && readRecord(line)) ?? { ...damaged(position), id: idOf(seq, lane) };
      next = position + 1;
    }
    for (; next <= span.last; next += 1) yield damaged(next);
  }

  async leafHashes(first: number, count: number): Promise<Buffer> {
    const last = Math.min(first + count - 1, await this.#reaching(first + count - 1));
    return orderedLeaves(this.#database, { first, last });
  }

  async verify(watch: VerificationWatch = {}): Promise<ChainReport> {
    await this.order.extend();
    return verifyOrder(this.#database, watch);
  }

  /** How many records have their place, which are given to those that have none when more are asked for. */
  async #reaching(last: number): Promise<number> {
    return last <= this.order.size ? this.order.size : this.order.extend();
  }

  async #wasWritten(lane: number, seq: number): Promise<boolean> {
    const lanes = await listLanes(this.#database);
    return lanes.some((one) => one.lane === lane && seq < one.nextSeq);
  }
}

function damaged(seq: number): BrokenRecord {
  return { seq, fault: "notARecord", why: "it is damaged or missing" };
}
