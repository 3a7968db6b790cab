import type { BrokenRecord } from "../../core/proof/record-fault.ts";
import { ChainCheck, missing } from "../chain/chain-check.ts";
import { GENESIS } from "../chain/seal.ts";
import { idOf } from "../journal/record-id.ts";
import { inspectLine } from "../journal/read-line.ts";
import type { OrderedLine } from "./ordered-records.ts";

/** What is wrong at a place of the order, and the hash of the record there if it is sound. */
type Accepted = { readonly faults: readonly BrokenRecord[]; readonly hash?: string };

/** Follows the chain of one lane, whose records come from among those of all lanes, and tells each fault by its position. */
export class LaneCheck {
  readonly #chain = new ChainCheck({ seq: 1, previous: GENESIS }, inspectLine);

  get soundCount(): number {
    return this.#chain.soundCount;
  }

  /** The number that the next record of the lane must have. */
  get nextSeq(): number {
    return this.#chain.nextSeq;
  }

  accept({ position, lane, seq, line }: OrderedLine): Accepted {
    const chain = this.#chain;
    const [known, counted] = [chain.broken.length, chain.brokenCount];
    const place = { path: `lane ${lane}, ${seq}` };
    if (seq > chain.nextSeq && line === undefined) chain.report(chain.nextSeq, missing(chain.nextSeq, seq - 1), place);
    if (line === undefined) {
      chain.nextSeq = seq;
      chain.skip(missing(seq, seq), place);
    }
    const sound = line && chain.accept(line, place);
    const told = chain.broken.slice(known).map((fault) => ({ ...fault, seq: position, id: idOf(seq, lane) }));
    // A lane names its first hundred faults; those after them are told without words of their own.
    const untold = Array.from({ length: chain.brokenCount - counted - told.length }, () => ({
      seq: position,
      ...MORE,
    }));
    return { faults: [...told, ...untold], ...(sound !== undefined && { hash: sound.hash }) };
  }
}

const MORE = { fault: "notARecord", why: "it is damaged or missing" } as const;
