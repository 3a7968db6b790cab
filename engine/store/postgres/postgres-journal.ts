import { SunmapError } from "../../core/errors.ts";
import { GroupCommit } from "../chain/group-commit.ts";
import { splitIntoGroups } from "../chain/split-into-groups.ts";
import { keyDigest } from "../journal/key-digest.ts";
import { readRecord } from "../journal/read-line.ts";
import { placeOf, type RecordPlace } from "../journal/record-id.ts";
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
import { evaluationLeaves, evaluationLine, evaluationLines } from "./evaluation-lines.ts";
import { listLanes } from "./lanes.ts";
import { LaneWriter } from "./lane-writer.ts";
import { listEvaluations } from "./list-evaluations.ts";
import { makeMonths } from "./months.ts";
import { verifyLane } from "./verify-lane.ts";

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
const TIDY_EVERY = 60 * 60 * 1000;

/**
 * The journal in the tables of a database. Every process writes a chain of its own, its lane, so that none waits for another;
 * whatever is read is read of all lanes. `size`, `scan`, `leafHashes` and the head are those of this process's lane.
 */
export class PostgresJournal implements EvaluationJournal {
  readonly #parts: PostgresJournalParts;
  readonly #writer: LaneWriter;
  readonly #commit: GroupCommit<EvaluationEntry, Receipt>;
  readonly #timers: readonly NodeJS.Timeout[];
  #closed = false;

  private constructor(parts: PostgresJournalParts, writer: LaneWriter) {
    this.#parts = parts;
    this.#writer = writer;
    this.#commit = new GroupCommit((entries) => writer.write(entries, parts.clock()), longestLine);
    const { failed } = parts;
    this.#timers = [
      setInterval(() => void writer.renew().catch(failed), RENEW_EVERY).unref(),
      setInterval(() => void tidy(parts).catch(failed), TIDY_EVERY).unref(),
    ];
  }

  static async open(parts: PostgresJournalParts): Promise<PostgresJournal> {
    await tidy(parts);
    return new PostgresJournal(parts, await LaneWriter.open(parts.database, parts.holder));
  }

  get lane(): number {
    return this.#writer.lane.lane;
  }

  get size(): number {
    return this.#writer.lane.nextSeq - 1;
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
    const { lane } = this.#writer.lane;
    const span = { first: Math.max(first, 1), last: Math.min(last, this.size) };
    let next = span.first;
    for await (const { seq, line } of evaluationLines(this.#parts.database, lane, span)) {
      for (; next < seq; next += 1) yield damaged(next);
      yield readRecord(line) ?? damaged(seq);
      next = seq + 1;
    }
    for (; next <= span.last; next += 1) yield damaged(next);
  }

  async leafHashes(first: number, count: number): Promise<Buffer> {
    this.#requireOpen();
    const last = Math.min(first + count - 1, this.size);
    return evaluationLeaves(this.#parts.database, this.#writer.lane.lane, { first, last });
  }

  async verify({ leaf, progress, signal }: VerificationWatch = {}): Promise<ChainReport> {
    this.#requireOpen();
    const { database } = this.#parts;
    const own = this.#writer.lane.lane;
    let report: ChainReport = { records: 0, head: { seq: 0, hash: "" }, broken: [], brokenCount: 0 };
    for (const lane of await listLanes(database)) {
      const before = report.records;
      const found = await verifyLane(database, lane, {
        ...(leaf && lane.lane === own && { leaf }),
        ...(progress && { progress: (records) => progress(before + records) }),
        ...(signal && { signal }),
      });
      report = {
        records: before + found.records,
        head: lane.lane === own ? found.head : report.head,
        broken: [...report.broken, ...found.broken],
        brokenCount: report.brokenCount + found.brokenCount,
      };
    }
    progress?.(report.records);
    return report;
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    for (const timer of this.#timers) clearInterval(timer);
    await this.#commit.settled();
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
