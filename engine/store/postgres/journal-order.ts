import { SunmapError } from "../../core/errors.ts";
import { SharedTurn } from "../shared-turn.ts";
import type { Database } from "./database.ts";
import { isTaken, isUncertain } from "./database-fault.ts";
import { listLanes, type Lane } from "./lanes.ts";
import { addRanges, lastSeqs, rangesAfter, type OrderedRange } from "./order-ranges.ts";

/** So often others may be faster before it counts as a fault. */
const ATTEMPTS = 50;

/**
 * The one order of the records of all lanes. A lane is written without asking anybody; later any process puts what is durable
 * behind what has its place already. Places are never changed, and of two processes that give the same one only one can: so
 * the tree over them never forks, and there is nothing to take over from a process that dies.
 */
export class JournalOrder {
  readonly #database: Database;
  /** The number of the last record of each lane that has its place. */
  readonly #placed: Map<number, number>;
  #size: number;
  readonly #turn = new SharedTurn(() => this.#extend());

  private constructor(database: Database, placed: Map<number, number>, size: number) {
    this.#database = database;
    this.#placed = placed;
    this.#size = size;
  }

  static async open(database: Database): Promise<JournalOrder> {
    const { placed, size } = await lastSeqs(database);
    return new JournalOrder(database, placed, size);
  }

  /** The number of records that are known here to have their place. */
  get size(): number {
    return this.#size;
  }

  /** The number of the last record of a lane that is known here to have its place. */
  placedOf(lane: number): number {
    return this.#placed.get(lane) ?? 0;
  }

  /** Gives a place to every record that is durable now. Answers how many have one. */
  extend(): Promise<number> {
    return this.#turn.take();
  }

  async #extend(): Promise<number> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const lanes = await listLanes(this.#database);
      for (const range of await rangesAfter(this.#database, this.#size)) this.#take(range);
      const ranges = this.#missing(lanes);
      if (ranges.length === 0) return this.#size;
      // Whether it was added is seen in the next turn, where nothing is missing any more.
      await addRanges(this.#database, ranges).catch((fault: unknown) => {
        if (!isTaken(fault) && !isUncertain(fault)) throw fault;
      });
    }
    throw new SunmapError("STORE_UNAVAILABLE", { why: "other processes are always faster", uncertain: false });
  }

  /** What of the lanes has no place yet, one lane after the other. */
  #missing(lanes: readonly Lane[]): readonly OrderedRange[] {
    let position = this.#size + 1;
    const ranges: OrderedRange[] = [];
    for (const { lane, nextSeq } of lanes) {
      const first = this.placedOf(lane) + 1;
      const records = nextSeq - first;
      if (records <= 0) continue;
      ranges.push({ position, lane, first, records });
      position += records;
    }
    return ranges;
  }

  #take({ position, lane, first, records }: OrderedRange): void {
    this.#placed.set(lane, first + records - 1);
    this.#size = position + records - 1;
  }
}
