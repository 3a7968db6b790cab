import { SunmapError } from "../../core/errors.ts";
import { ChainCheck, missing } from "../chain/chain-check.ts";
import type { ChainEnd } from "../chain/chain-writer.ts";
import { GroupCommit } from "../chain/group-commit.ts";
import { GENESIS } from "../chain/seal.ts";
import { OneAtATime } from "../one-at-a-time.ts";
import { encodeRecords, type EncodedRecords } from "../records/encode-records.ts";
import type { RecordJournal } from "../records/record-journal.ts";
import {
  inspectSealedRecord,
  longestSealedRecord,
  sealedText,
  toJson,
  type RecordJson,
} from "../records/sealed-record.ts";
import type { ChainReport } from "../store.ts";
import { lockChainRow, openChainRow, readChainRow, type ChainRow } from "./chain-rows.ts";
import type { Database, Statements } from "./database.ts";
import { isUncertain } from "./database-fault.ts";
import { insertRecords, recordLine, recordLines } from "./record-lines.ts";

/** Lets a process write to a journal only while it is the one that may. */
type WriterFence = {
  /** @throws REGISTER_ELSEWHERE */
  readonly require: (token: number) => void;
};

type Parts = { readonly database: Database; readonly name: string; readonly fence?: WriterFence | undefined };

/**
 * A journal of records in a table. Processes write to one chain, one after the other. With a fence only one process writes,
 * and only when it knows every record: what it records may depend on those before.
 */
export class PostgresRecordJournal<Entry extends object> implements RecordJournal<Entry> {
  readonly #parts: Parts;
  readonly #commit: GroupCommit<RecordJson, number>;
  readonly #turns = new OneAtATime();
  #nextSeq: number;
  /** The number after the last record that was given, without a gap. */
  #nextNew = 1;
  #closed = false;

  private constructor(parts: Parts, { nextSeq }: ChainEnd) {
    this.#parts = parts;
    this.#nextSeq = nextSeq;
    this.#commit = new GroupCommit((records) => this.#inTurn(() => this.#write(records)), longestSealedRecord);
  }

  static async open<Entry extends object>(parts: Parts): Promise<PostgresRecordJournal<Entry>> {
    return new PostgresRecordJournal<Entry>(parts, await openChainRow(parts.database, parts.name));
  }

  get size(): number {
    return this.#nextSeq - 1;
  }

  async append(entry: Entry): Promise<number> {
    this.#requireOpen();
    const [seq] = await this.#commit.add([toJson(entry)]);
    if (seq === undefined) throw new SunmapError("INTERNAL", { why: "a record has no number" });
    return seq;
  }

  async replay(visit: (entry: Entry, seq: number) => void): Promise<void> {
    this.#requireOpen();
    await this.#inTurn(async () => {
      this.#nextNew = 1;
      await this.#visitNew(visit);
    });
  }

  async catchUp(visit: (entry: Entry, seq: number) => void): Promise<void> {
    this.#requireOpen();
    await this.#inTurn(() => this.#visitNew(visit));
  }

  async read(seq: number): Promise<Entry> {
    this.#requireOpen();
    const { database, name } = this.#parts;
    const line = Number.isSafeInteger(seq) ? await recordLine(database, name, seq) : undefined;
    const inspected = line && inspectSealedRecord(line);
    if (line === undefined || inspected?.sound !== true || inspected.head.seq !== seq) {
      throw new SunmapError("STORE_DAMAGED", { path: name, seq, lastGood: null });
    }
    return this.#entryOf(line);
  }

  async verify(): Promise<ChainReport> {
    this.#requireOpen();
    const { database, name } = this.#parts;
    const end = await readChainRow(database, name, 0);
    const check = new ChainCheck({ seq: 1, previous: GENESIS }, inspectSealedRecord);
    for await (const { line } of recordLines(database, name)) {
      if (check.nextSeq >= end.nextSeq) break;
      check.accept(line);
    }
    if (check.nextSeq < end.nextSeq) check.report(check.nextSeq, missing(check.nextSeq, end.nextSeq - 1));
    const { soundCount, lastSound, previous = GENESIS, broken, brokenCount } = check;
    return { records: soundCount, head: { seq: lastSound, hash: previous }, broken, brokenCount };
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#commit.settled();
    await this.#inTurn(async () => undefined);
  }

  /** The records after those that were given, up to the end of the chain; a damaged one is passed over. */
  async #visitNew(visit: (entry: Entry, seq: number) => void): Promise<void> {
    const { database, name } = this.#parts;
    const { nextSeq } = await readChainRow(database, name, 0);
    if (nextSeq === this.#nextNew) return;
    for await (const { seq, line } of recordLines(database, name, this.#nextNew - 1)) {
      if (seq >= nextSeq) break;
      if (inspectSealedRecord(line).sound) visit(this.#entryOf(line), seq);
      this.#nextNew = seq + 1;
    }
    this.#nextNew = nextSeq;
    this.#nextSeq = Math.max(this.#nextSeq, nextSeq);
  }

  /** Nothing of a group that fails is recorded, unless nobody can tell. */
  async #write(records: readonly RecordJson[]): Promise<readonly number[]> {
    for (;;) {
      let group: EncodedRecords | undefined;
      try {
        group = await this.#parts.database.transaction(async (statements) => {
          const end = await this.#lockEnd(statements);
          group = encodeRecords(records, { ...end, offset: 0 });
          await insertRecords(statements, this.#parts.name, end.nextSeq, group);
          return group;
        });
      } catch (fault) {
        if (group === undefined || !isUncertain(fault)) throw fault;
        if (!(await this.#isRecorded(group))) continue;
      }
      // What other processes recorded before is still to be given, and this group with it.
      if (group.seqs[0] === this.#nextNew) this.#nextNew = group.nextSeq;
      this.#nextSeq = group.nextSeq;
      return group.seqs;
    }
  }

  async #lockEnd(statements: Statements): Promise<ChainRow> {
    const { name, fence } = this.#parts;
    const end = await lockChainRow(statements, name, 0);
    fence?.require(end.token);
    if (fence !== undefined && end.nextSeq !== this.#nextNew) {
      throw new SunmapError("STORE_LOCKED", { journal: name, why: "there are records that are not known here yet" });
    }
    return end;
  }

  /** Waits for whoever still writes, and looks whether it was this group. */
  async #isRecorded({ lines, seqs, places }: EncodedRecords): Promise<boolean> {
    const { database, name } = this.#parts;
    const [first, place] = [seqs[0], places[0]];
    if (first === undefined || place === undefined) return true;
    return database.transaction(async (statements) => {
      await lockChainRow(statements, name, 0);
      const line = await recordLine(statements, name, first);
      return line !== undefined && line.equals(lines.subarray(place.offset, place.offset + place.length));
    });
  }

  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    return this.#turns.run("", task);
  }

  #entryOf(line: Buffer): Entry {
    const entry: Entry = JSON.parse(sealedText(line));
    return entry;
  }

  #requireOpen(): void {
    if (this.#closed) throw new SunmapError("SHUTTING_DOWN");
  }
}
