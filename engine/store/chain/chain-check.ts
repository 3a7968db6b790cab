import type { BrokenRecord } from "../store.ts";
import type { ChainHead, InspectedLine } from "./chain-format.ts";

/** What is known before the first line; without `previous` the first record is the anchor and is not compared. */
export type ChainStart = { readonly seq: number; readonly previous?: string };

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

  /** The head of the record if the line is one that can stand here; else the line is reported as broken. */
  accept(line: Buffer, path?: string): Head | undefined {
    const inspected = this.#inspect(line);
    if (!inspected.sound) {
      this.skip(inspected.why, path);
      return undefined;
    }
    const { head, hash } = inspected;
    if (head.seq <= this.lastSound) {
      this.report(head.seq, `its number stands after that of record ${this.lastSound}`, path);
      return undefined;
    }
    this.#compare(head, path);
    this.nextSeq = head.seq + 1;
    this.previous = hash;
    this.lastSound = head.seq;
    this.soundCount += 1;
    return head;
  }

  /** Reports the record that was expected here as broken. */
  skip(why: string, path?: string): void {
    this.report(this.nextSeq, why, path);
    this.nextSeq += 1;
  }

  report(seq: number, why: string, path?: string): void {
    this.brokenCount += 1;
    if (this.broken.length < REPORTED) this.broken.push({ seq, why, ...(path !== undefined && { path }) });
  }

  /** A record after a broken one has nothing sound to be compared with; the break itself is reported. */
  #compare({ seq, previous }: ChainHead, path: string | undefined): void {
    if (seq > this.nextSeq) this.report(this.nextSeq, missing(this.nextSeq, seq - 1), path);
    if (seq !== this.lastSound + 1 || this.previous === undefined || previous === this.previous) return;
    this.report(seq, `it does not bear the hash of record ${this.lastSound}`, path);
  }
}

/** What to say of the first of some records that are missing. */
export function missing(first: number, last: number): string {
  return first === last ? "it is missing" : `it and those up to ${last} are missing`;
}
