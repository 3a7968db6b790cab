import type { ChainFormat } from "../chain/chain-format.ts";
import { keyDigest } from "./key-digest.ts";
import { leafOf, newInspector } from "./read-line.ts";
import type { RecordHead } from "./record-head.ts";
import { SegmentIndex } from "./segment-index.ts";

/** What the journal of evaluations writes into its lines, and how it finds them again. */
export const EVALUATION_FORMAT: ChainFormat<RecordHead, SegmentIndex> = {
  newInspector,
  newIndex: (firstSeq) => new SegmentIndex(firstSeq),
  place: (index, { head, hash }, offset, length) => {
    const { power, idempotencyKey: key } = head;
    const digest = key === undefined ? undefined : keyDigest(power, key);
    index.add({ ...head, offset, length, leaf: leafOf(head, hash), keyDigest: digest });
  },
};
