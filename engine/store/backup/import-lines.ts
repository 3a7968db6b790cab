import { SunmapError } from "../../core/errors.ts";
import type { ChainEnd } from "../chain/chain-writer.ts";
import { GROUP_BYTES } from "../chain/split-into-groups.ts";
import { GENESIS } from "../chain/seal.ts";
import { keyDigest } from "../journal/key-digest.ts";
import { inspectLine, leafOf } from "../journal/read-line.ts";
import { KEY_LASTS } from "../journal/remembered-keys.ts";
import type { Slot } from "../journal/segment-index.ts";
import { readChainRow, type ChainRow } from "../postgres/chain-rows.ts";
import type { Statements } from "../postgres/database.ts";
import { keepKeys, type RecordedKey } from "../postgres/evaluation-keys.ts";
import { evaluationLine, insertEvaluations } from "../postgres/evaluation-lines.ts";
import { makeMonth } from "../postgres/months.ts";
import { insertRecords, recordLine } from "../postgres/record-lines.ts";
import { inspectSealedRecord } from "../records/sealed-record.ts";
import type { BackupPiece } from "./backup-piece.ts";

type LinePiece = Extract<BackupPiece, { readonly kind: "line" }>;

/** A line that waits to be written with others, and what of it stands in columns. */
type Waiting = {
  readonly seq: number;
  readonly hash: string;
  readonly line: Buffer;
  readonly slot?: Slot;
  readonly id?: string;
};

/** Positions in a millisecond. */
const POSITIONS = 1000;

/**
 * Puts lines at the ends of their chains, byte by byte. Lines that are there already are passed over, when they are the same:
 * so an import that was cut off goes on.
 */
export class LineImport {
  readonly #statements: Statements;
  readonly #now: number;
  readonly #partitioned: boolean;
  readonly #months = new Set<string>();
  #chain: { readonly journal: string; readonly lane: number; row: ChainRow } | undefined;
  #waiting: Waiting[] = [];
  #bytes = 0;

  constructor(statements: Statements, now: number, partitioned: boolean) {
    this.#statements = statements;
    this.#now = now;
    this.#partitioned = partitioned;
  }

  /** @throws STORE_NOT_EMPTY when another line stands in its place, BACKUP_DAMAGED when it is no record. */
  async add(item: LinePiece): Promise<void> {
    const { journal, lane, line } = item;
    if (this.#chain?.journal !== journal || this.#chain.lane !== lane) await this.#begin(item);
    const waiting = read(item);
    const { nextSeq } = this.#chain?.row ?? { nextSeq: 1 };
    // The last line that is there bears the hash of all those before it.
    if (waiting.seq === nextSeq - 1) await this.#requireSame(item, waiting.seq);
    if (waiting.seq < nextSeq) return;
    this.#waiting.push(waiting);
    this.#bytes += line.length;
    if (this.#bytes >= GROUP_BYTES) await this.#flush();
  }

  async end(): Promise<void> {
    await this.#flush();
    await this.#statements.query("UPDATE chains SET expires_at = '-infinity', holder = NULL WHERE holder = 'import'");
  }

  async #begin({ journal, lane }: LinePiece): Promise<void> {
    await this.#flush();
    await this.#statements.query(
      `INSERT INTO chains (journal, lane, next_seq, previous, position, token, holder, expires_at)
       VALUES ($1, $2, 1, $3, 0, 1, 'import', now() + interval '1 hour') ON CONFLICT (journal, lane) DO NOTHING`,
      [journal, lane, GENESIS],
    );
    this.#chain = { journal, lane, row: await readChainRow(this.#statements, journal, lane) };
  }

  async #requireSame({ journal, lane, line }: LinePiece, seq: number): Promise<void> {
    const kept =
      journal === "evaluations"
        ? await evaluationLine(this.#statements, lane, seq)
        : await recordLine(this.#statements, journal, seq);
    if (kept?.equals(line) !== true) throw new SunmapError("STORE_NOT_EMPTY", { store: "database", journal, seq });
  }

  async #flush(): Promise<void> {
    const [group, chain] = [this.#waiting, this.#chain];
    if (group.length === 0 || chain === undefined) return;
    const position =
      chain.journal === "evaluations" ? await this.#addEvaluations(group, chain) : await this.#addRecords(group, chain);
    chain.row = { ...chain.row, ...endOf(group), position };
    this.#waiting = [];
    this.#bytes = 0;
  }

  async #addEvaluations(
    group: readonly Waiting[],
    { lane, row }: { readonly lane: number; readonly row: ChainRow },
  ): Promise<number> {
    const { lines, places } = together(group);
    const slots = group.flatMap(({ slot }, index) => (slot === undefined ? [] : [{ ...slot, ...places[index] }]));
    for (const { recordedAt } of slots) await this.#makeMonth(recordedAt);
    let position = row.position;
    const positions = slots.map(
      ({ recordedAt }) => (position = Math.max(position + 1, Date.parse(recordedAt) * POSITIONS)),
    );
    await this.#keepKeys(group);
    const seqs = group.map(({ seq }) => seq);
    const evaluations = { lines, slots, seqs, positions, ...endOf(group) };
    const added = await insertEvaluations(this.#statements, { ...row, lane }, evaluations);
    if (!added) throw new SunmapError("STORE_LOCKED", { why: "another process writes to the database" });
    return position;
  }

  async #addRecords(
    group: readonly Waiting[],
    { journal, row }: { readonly journal: string; readonly row: ChainRow },
  ): Promise<number> {
    const seqs = group.map(({ seq }) => seq);
    const added = await insertRecords(this.#statements, journal, row.nextSeq, {
      ...together(group),
      seqs,
      ...endOf(group),
    });
    if (!added) throw new SunmapError("STORE_LOCKED", { why: "another process writes to the database" });
    return row.position;
  }

  /** A key that is still remembered stays known. */
  async #keepKeys(group: readonly Waiting[]): Promise<void> {
    const keys = new Map<string, RecordedKey>();
    for (const { slot, id = "" } of group) {
      const recordedAt = Date.parse(slot?.recordedAt ?? "");
      const digest = slot?.keyDigest;
      if (digest !== undefined && this.#now - recordedAt <= KEY_LASTS) keys.set(digest, { digest, id, recordedAt });
    }
    if (keys.size > 0) await keepKeys(this.#statements, [...keys.values()]);
  }

  async #makeMonth(recordedAt: string): Promise<void> {
    const month = recordedAt.slice(0, 7);
    if (!this.#partitioned || this.#months.has(month)) return;
    this.#months.add(month);
    await makeMonth(this.#statements, recordedAt);
  }
}

/** @throws BACKUP_DAMAGED */
function read({ journal, line }: LinePiece): Waiting {
  if (journal !== "evaluations") {
    const inspected = inspectSealedRecord(line);
    if (!inspected.sound) throw notARecord(journal);
    return { seq: inspected.head.seq, hash: inspected.hash, line };
  }
  const inspected = inspectLine(line);
  if (!inspected.sound) throw notARecord(journal);
  const { head, hash } = inspected;
  const { power, idempotencyKey: key } = head;
  const keyed = key === undefined ? {} : { keyDigest: keyDigest(power, key) };
  const slot = { ...head, offset: 0, length: line.length, leaf: leafOf(head, hash), ...keyed };
  return { seq: head.seq, hash, line, slot, id: head.id };
}

function endOf(group: readonly Waiting[]): ChainEnd {
  const last = group.at(-1);
  return { nextSeq: (last?.seq ?? 0) + 1, previous: last?.hash ?? GENESIS };
}

function notARecord(journal: string): SunmapError {
  return new SunmapError("BACKUP_DAMAGED", { why: `a line of ${journal} is not a record: a database takes none` });
}

function together(group: readonly Waiting[]): {
  readonly lines: Buffer;
  readonly places: readonly { readonly offset: number; readonly length: number }[];
} {
  let offset = 0;
  const places = group.map(({ line }) => {
    const place = { offset, length: line.length };
    offset += line.length;
    return place;
  });
  return { lines: Buffer.concat(group.map(({ line }) => line)), places };
}
