import type { ChainFormat } from "../chain/chain-format.ts";
import { keyDigest } from "./key-digest.ts";
import { inspectLine, type RecordHead } from "./read-line.ts";
import { SegmentIndex } from "./segment-index.ts";

/** What the journal of evaluations writes into its lines, and how it finds them again. */
export const EVALUATION_FORMAT: ChainFormat<RecordHead, SegmentIndex> = {
  inspect: inspectLine,
  newIndex: (firstSeq) => new SegmentIndex(firstSeq),
  place: (index, head, offset, length) => {
    const { power, idempotencyKey: key } = head;
    index.add({ ...head, offset, length, keyDigest: key === undefined ? undefined : keyDigest(power, key) });
  },
};
