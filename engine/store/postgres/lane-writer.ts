import { SunmapError } from "../../core/errors.ts";
import { GROUP_BYTES } from "../chain/split-into-groups.ts";
import { encodeGroup, type EncodedGroup } from "../journal/encode-group.ts";
import { keyDigest } from "../journal/key-digest.ts";
import { idOf } from "../journal/record-id.ts";
import type { EvaluationEntry, Receipt } from "../store.ts";
import { lockChainRow } from "./chain-rows.ts";
import type { Database } from "./database.ts";
import { isUncertain } from "./database-fault.ts";
import { findKeys, takeKeys } from "./evaluation-keys.ts";
import { evaluationLine, insertEvaluations, type LaneGroup } from "./evaluation-lines.ts";
import { EVALUATIONS, refreshLane, releaseLane, takeLane, type Lane } from "./lanes.ts";

type Outcome = "recorded" | "laneLost" | "keyTaken";

/** So often a group is tried again because another process took its lane or a key of it. */
const ATTEMPTS = 5;
/** Positions in a millisecond: the records of one group all have the same instant. */
const POSITIONS = 1000;

/** Writes groups of evaluations to the end of this process's own lane, each key once among all processes. */
export class LaneWriter {
  readonly #database: Database;
  readonly #holder: string;
  readonly #scratch = Buffer.allocUnsafe(GROUP_BYTES);
  #lane: Lane;
  /** Whether what is known of the lane may no longer be so. */
  #doubtful = false;

  private constructor(database: Database, holder: string, lane: Lane) {
    this.#database = database;
    this.#holder = holder;
    this.#lane = lane;
  }

  static async open(database: Database, holder: string): Promise<LaneWriter> {
    return new LaneWriter(database, holder, await takeLane(database, holder));
  }

  get lane(): Lane {
    return this.#lane;
  }

  /** Nothing of a group that fails is recorded, unless the database was lost and nobody can tell. */
  async write(entries: readonly EvaluationEntry[], now: number): Promise<readonly Receipt[]> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      if (this.#doubtful) await this.#settle();
      const group = await this.#encode(entries, now);
      if (group.slots.length === 0) return group.receipts;
      const outcome = await this.#record(group, now);
      if (outcome === "recorded") {
        const { nextSeq, previous, positions } = group;
        this.#lane = { ...this.#lane, nextSeq, previous, position: positions.at(-1) ?? this.#lane.position };
        return group.receipts;
      }
      this.#doubtful = outcome === "laneLost";
    }
    throw new SunmapError("STORE_UNAVAILABLE", { why: "other processes are always faster", uncertain: false });
  }

  /** Says that the process still lives. */
  async renew(): Promise<void> {
    if ((await refreshLane(this.#database, this.#lane)) === undefined) this.#doubtful = true;
  }

  release(): Promise<void> {
    return releaseLane(this.#database, this.#lane);
  }

  /** Goes on where the lane really ends; in another lane when this one was taken. */
  async #settle(): Promise<void> {
    this.#lane =
      (await this.#database.transaction((statements) => refreshLane(statements, this.#lane))) ??
      (await takeLane(this.#database, this.#holder));
    this.#doubtful = false;
  }

  async #encode(entries: readonly EvaluationEntry[], now: number): Promise<EncodedGroup & LaneGroup> {
    const { lane, nextSeq: seq, previous, position } = this.#lane;
    const recordedAt = new Date(now).toISOString();
    const digests = entries.flatMap(({ power, idempotencyKey: key }) =>
      key === undefined ? [] : keyDigest(power, key),
    );
    const known = digests.length === 0 ? undefined : await findKeys(this.#database, digests, now);
    const start = { lane, seq, previous, offset: 0, recordedAt };
    const group = encodeGroup(entries, start, (digest) => known?.get(digest), this.#scratch);
    // A clock that was set back orders nothing anew: positions only grow.
    const first = Math.max(position + 1, now * POSITIONS);
    return {
      ...group,
      seqs: group.slots.map((_, index) => seq + index),
      positions: group.slots.map((_, index) => first + index),
    };
  }

  async #record(group: EncodedGroup & LaneGroup, now: number): Promise<Outcome> {
    try {
      return await (group.keys.size === 0 ? this.#insert(group) : this.#insertWithKeys(group, now));
    } catch (fault) {
      if (fault instanceof Undone) return fault.outcome;
      if (!isUncertain(fault)) throw fault;
      this.#doubtful = true;
      if (!(await this.#isRecorded(group))) return "laneLost";
      this.#doubtful = false;
      return "recorded";
    }
  }

  async #insert(group: LaneGroup): Promise<Outcome> {
    const added = await insertEvaluations(
      { query: (text, values) => this.#database.change(text, values) },
      this.#lane,
      group,
    );
    return added ? "recorded" : "laneLost";
  }

  async #insertWithKeys(group: EncodedGroup & LaneGroup, now: number): Promise<Outcome> {
    const ids = new Map([...group.keys].map(([digest, seq]) => [digest, idOf(seq, this.#lane.lane)]));
    return this.#database.transaction<Outcome>(async (statements) => {
      if (!(await takeKeys(statements, ids, now))) throw new Undone("keyTaken");
      if (!(await insertEvaluations(statements, this.#lane, group))) throw new Undone("laneLost");
      return "recorded";
    });
  }

  /** Waits for whoever still writes to the lane, and looks whether it was this group. */
  async #isRecorded({ slots, lines }: LaneGroup): Promise<boolean> {
    const { lane, nextSeq } = this.#lane;
    const [first] = slots;
    if (first === undefined) return true;
    return this.#database.transaction(async (statements) => {
      await lockChainRow(statements, EVALUATIONS, lane);
      const line = await evaluationLine(statements, lane, nextSeq);
      return line !== undefined && line.equals(lines.subarray(first.offset, first.offset + first.length));
    });
  }
}

/** Undoes a transaction that cannot be carried out as it is. */
class Undone extends Error {
  readonly outcome: Outcome;

  constructor(outcome: Outcome) {
    super(outcome);
    this.outcome = outcome;
  }
}
