import type { BrokenRecord } from "../../core/proof/record-fault.ts";
import { missing } from "../chain/chain-check.ts";
import { GENESIS } from "../chain/seal.ts";
import { leafOfLine, NO_LEAF } from "../journal/leaf-of-line.ts";
import type { ChainReport, VerificationWatch } from "../store.ts";
import type { Statements } from "./database.ts";
import { LaneCheck } from "./lane-check.ts";
import { listLanes } from "./lanes.ts";
import { lastSeqs } from "./order-ranges.ts";
import { laneLines, orderedLines, type OrderedLine } from "./ordered-records.ts";

const TOLD_EVERY = 1000;
const REPORTED = 100;

/**
 * Reads every record of all lanes: those that have their place in the one order by their positions, then those that have none
 * yet. Each is compared with the one before it in its lane, and the order with the lanes. What is broken is told by its
 * position, and where it lies.
 */
export async function verifyOrder(statements: Statements, watch: VerificationWatch): Promise<ChainReport> {
  watch.signal?.throwIfAborted();
  const { size } = await lastSeqs(statements);
  const lanes = await listLanes(statements);
  const check = new OrderCheck(watch);
  for await (const record of orderedLines(statements, { first: 1, last: size })) check.accept(record);
  check.end(size);
  let position = size;
  for (const { lane, nextSeq } of lanes) {
    for await (const record of laneLines(statements, lane, { first: check.nextSeqOf(lane), last: nextSeq - 1 })) {
      check.acceptUnplaced({ ...record, position: (position += 1) });
    }
  }
  return check.report();
}

/** Follows the order and all lanes in it. */
class OrderCheck {
  readonly #watch: VerificationWatch;
  readonly #lanes = new Map<number, LaneCheck>();
  readonly #broken: BrokenRecord[] = [];
  #brokenCount = 0;
  #lines = 0;
  #next = 1;
  #head = { seq: 0, hash: GENESIS };

  constructor(watch: VerificationWatch) {
    this.#watch = watch;
  }

  /** The next record in the order. */
  accept(record: OrderedLine): void {
    this.#passOver(record.position);
    this.acceptUnplaced(record);
    if (record.position !== this.#next) return;
    this.#watch.leaf?.(leafOfLine(record.line), this.#next);
    this.#next += 1;
  }

  /** The next record of a lane behind the end of the order. */
  acceptUnplaced(record: OrderedLine): void {
    const { signal, progress } = this.#watch;
    signal?.throwIfAborted();
    const { faults, hash } = this.#laneOf(record.lane).accept(record);
    this.#tell(faults);
    if (hash !== undefined) this.#head = { seq: record.position, hash };
    this.#lines += 1;
    if (this.#lines % TOLD_EVERY === 0) progress?.(this.#lines);
  }

  /** The order ends behind this position. */
  end(size: number): void {
    this.#passOver(size + 1);
  }

  nextSeqOf(lane: number): number {
    return this.#laneOf(lane).nextSeq;
  }

  report(): ChainReport {
    this.#watch.progress?.(this.#lines);
    const records = [...this.#lanes.values()].reduce((sum, { soundCount }) => sum + soundCount, 0);
    return { records, head: this.#head, broken: this.#broken, brokenCount: this.#brokenCount };
  }

  #laneOf(lane: number): LaneCheck {
    const known = this.#lanes.get(lane) ?? new LaneCheck();
    this.#lanes.set(lane, known);
    return known;
  }

  /** Positions before this one that no record has. */
  #passOver(position: number): void {
    if (this.#next >= position) return;
    this.#tell([{ seq: this.#next, ...missing(this.#next, position - 1), path: "order" }]);
    for (; this.#next < position; this.#next += 1) this.#watch.leaf?.(NO_LEAF, this.#next);
  }

  #tell(faults: readonly BrokenRecord[]): void {
    this.#brokenCount += faults.length;
    this.#broken.push(...faults.slice(0, REPORTED - this.#broken.length));
  }
}
