import { LastInstant } from "./last-instant.ts";
import { gradeCode, verdictCode } from "./record-codes.ts";
import type { RecordHead } from "./record-head.ts";

/**
 * Bytes of one slot: offset, at, recordedAt (float64), length, power (uint32), key digest (12), three codes, whether there
 * is a key, and the leaf (32).
 */
const SLOT = 80;
const LEAF = 48;
const LEAF_BYTES = 32;
const KEY_DIGEST = 12;
const FIRST_CAPACITY = 1024;

/** What a slot says of the record at `index.firstSeq + position`. Times are milliseconds of the Unix epoch. */
export type Slot = Pick<RecordHead, "power" | "at" | "recordedAt" | "verdict" | "caseGrade" | "monitoringGrade"> & {
  readonly offset: number;
  readonly length: number;
  /** The hash of its leaf in the tree: 64 hexadecimal digits. */
  readonly leaf: string;
  /** 24 hexadecimal digits, when the record has an idempotency key. */
  readonly keyDigest?: string | undefined;
};

/**
 * Where each record of one segment lies and what lists ask of it, in slots of one size. A slot with verdict 0 stands
 * for a record that is damaged or missing.
 */
export class SegmentIndex {
  readonly firstSeq: number;
  readonly powers: string[];
  readonly #powerNumbers: Map<string, number>;
  #slots: Buffer;
  #count: number;
  readonly #at = new LastInstant();
  readonly #recordedAt = new LastInstant();

  constructor(firstSeq: number, powers: readonly string[] = [], slots: Buffer = Buffer.alloc(0)) {
    this.firstSeq = firstSeq;
    this.powers = [...powers];
    this.#powerNumbers = new Map(powers.map((power, number) => [power, number]));
    this.#slots = slots;
    this.#count = Math.floor(slots.length / SLOT);
  }

  get count(): number {
    return this.#count;
  }

  get nextSeq(): number {
    return this.firstSeq + this.#count;
  }

  add(slot: Slot): void {
    const at = this.#grow();
    const slots = this.#slots;
    slots.writeDoubleLE(slot.offset, at);
    slots.writeDoubleLE(this.#at.parse(slot.at), at + 8);
    slots.writeDoubleLE(this.#recordedAt.parse(slot.recordedAt), at + 16);
    slots.writeUInt32LE(slot.length, at + 24);
    slots.writeUInt32LE(this.#numberOf(slot.power), at + 28);
    if (slot.keyDigest !== undefined) slots.write(slot.keyDigest, at + 32, KEY_DIGEST, "hex");
    slots[at + 44] = verdictCode(slot.verdict);
    slots[at + 45] = gradeCode(slot.caseGrade);
    slots[at + 46] = gradeCode(slot.monitoringGrade);
    slots[at + 47] = slot.keyDigest === undefined ? 0 : 1;
    slots.write(slot.leaf, at + LEAF, LEAF_BYTES, "hex");
  }

  /** Fills the places up to a number with slots of damaged records. */
  padTo(seq: number): void {
    while (this.nextSeq < seq) this.#grow();
  }

  offset(position: number): number {
    return this.#slots.readDoubleLE(position * SLOT);
  }

  at(position: number): number {
    return this.#slots.readDoubleLE(position * SLOT + 8);
  }

  recordedAt(position: number): number {
    return this.#slots.readDoubleLE(position * SLOT + 16);
  }

  length(position: number): number {
    return this.#slots.readUInt32LE(position * SLOT + 24);
  }

  power(position: number): number {
    return this.#slots.readUInt32LE(position * SLOT + 28);
  }

  keyDigest(position: number): string | undefined {
    const at = position * SLOT;
    return this.#slots[at + 47] === 1 ? this.#slots.toString("hex", at + 32, at + 32 + KEY_DIGEST) : undefined;
  }

  /** 0 for a record that is damaged or missing. */
  verdict(position: number): number {
    return this.#slots[position * SLOT + 44] ?? 0;
  }

  monitoringGrade(position: number): number {
    return this.#slots[position * SLOT + 46] ?? 0;
  }

  /** Writes the leaves of some records, one behind the other; zeros for those that are damaged or missing. */
  copyLeaves(target: Buffer, { from, count }: { readonly from: number; readonly count: number }): void {
    for (let number = 0; number < count; number += 1) {
      const at = (from + number) * SLOT + LEAF;
      this.#slots.copy(target, number * LEAF_BYTES, at, at + LEAF_BYTES);
    }
  }

  /** The slots as they are stored. */
  bytes(): Buffer {
    return this.#slots.subarray(0, this.#count * SLOT);
  }

  #grow(): number {
    const at = this.#count * SLOT;
    if (at + SLOT > this.#slots.length) {
      const larger = Buffer.alloc(Math.max(FIRST_CAPACITY * SLOT, this.#slots.length * 2));
      this.#slots.copy(larger);
      this.#slots = larger;
    }
    this.#count += 1;
    return at;
  }

  #numberOf(power: string): number {
    const known = this.#powerNumbers.get(power);
    if (known !== undefined) return known;
    this.#powerNumbers.set(power, this.powers.length);
    return this.powers.push(power) - 1;
  }
}
