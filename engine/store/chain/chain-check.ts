import type { BrokenRecord } from "../../core/proof/record-fault.ts";
import type { ChainHead, InspectedLine, SoundLine } from "./chain-format.ts";
import { NOT_A_RECORD, type LineFault } from "./line-fault.ts";

/** What is known before the first line; without `previous` the first record is the anchor and is not compared. */
export type ChainStart = { readonly seq: number; readonly previous?: string };

/** Where a line stands: its file, and its first byte in it. */
export type LinePlace = Pick<BrokenRecord, "path" | "offset">;

const REPORTED = 100;

/**
 * Follows the chain from line to line. A line that is no record takes the number that was expected, so that a number
 * which was given once is never given again; after it the chain goes on from the next sound record.
 */
export class ChainCheck<Head extends ChainHead> {
  readonly broken: BrokenRecord[] = [];
  brokenCount = 0;
  soundCount = 0;
  /** The number that the next record must have. */
  nextSeq: number;
  /** The hash of the last sound record. */
  previous: string | undefined;
  /** The number of the last sound record. */
  lastSound: number;
  readonly #inspect: (line: Buffer) => InspectedLine<Head>;

  constructor({ seq, previous }: ChainStart, inspect: (line: Buffer) => InspectedLine<Head>) {
    this.#inspect = inspect;
    this.nextSeq = seq;
    this.previous = previous;
    this.lastSound = seq - 1;
  }

  /** The record if the line is one that can stand here; else the line is reported as broken. */
  accept(line: Buffer, place: LinePlace = {}): SoundLine<Head> | undefined {
    const inspected = this.#inspect(line);
    if (!inspected.sound) {
      const { sound: _sound, ...fault } = inspected;
      this.skip(fault, place);
      return undefined;
    }
    const { head, hash } = inspected;
    if (head.seq <= this.lastSound) {
      const why = `its number stands after that of record ${this.lastSound}`;
      this.report(head.seq, { fault: "outOfOrder", why }, place);
      return undefined;
    }
    this.#compare(head, place);
    this.nextSeq = head.seq + 1;
    this.previous = hash;
    this.lastSound = head.seq;
    this.soundCount += 1;
    return inspected;
  }

  /** Reports the record that was expected here as broken. */
  skip(fault: LineFault = NOT_A_RECORD, place: LinePlace = {}): void {
    this.report(this.nextSeq, fault, place);
    this.nextSeq += 1;
  }

  report(seq: number, fault: LineFault, place: LinePlace = {}): void {
    this.brokenCount += 1;
    if (this.broken.length < REPORTED) this.broken.push({ seq, ...fault, ...place });
  }

  /** A record after a broken one has nothing sound to be compared with; the break itself is reported. */
  #compare({ seq, previous: actual }: ChainHead, place: LinePlace): void {
    if (seq > this.nextSeq) this.report(this.nextSeq, missing(this.nextSeq, seq - 1), place);
    const expected = this.previous;
    if (seq !== this.lastSound + 1 || expected === undefined || actual === expected) return;
    const why = `it does not bear the hash of record ${this.lastSound}`;
    this.report(seq, { fault: "chainBroken", why, expected, actual }, place);
  }
}

/** What to say of the first of some records that are missing. */
export function missing(first: number, last: number): LineFault {
  return { fault: "missing", why: first === last ? "it is missing" : `it and those up to ${last} are missing` };
}
