import type { EvaluationEntry, Receipt } from "../store.ts";
import { keyDigest } from "./key-digest.ts";
import { NAMED_WITHIN } from "./named-ending.ts";
import { idOf } from "./record-id.ts";
import { longestLine, writeRecordLine } from "./record-line.ts";
import type { Slot } from "./segment-index.ts";

/** Where a group of records begins: in the chain, in its segment, and in time. */
export type GroupStart = {
  readonly lane?: number;
  readonly seq: number;
  readonly previous: string;
  readonly offset: number;
  readonly recordedAt: string;
  /** Which record of the segment holds an ending. Without it every line is whole. */
  readonly holderOf?: (ending: Buffer) => number | undefined;
};

/** A group as it is written at once, and what becomes true when it is durable. */
export type EncodedGroup = {
  readonly lines: Buffer;
  readonly receipts: readonly Receipt[];
  readonly slots: readonly Slot[];
  /** Digests of idempotency keys and the numbers of their records. */
  readonly keys: ReadonlyMap<string, number>;
  /** Endings that records of the group hold, and the numbers of these. */
  readonly endings: ReadonlyMap<Buffer, number>;
  readonly nextSeq: number;
  readonly previous: string;
};

/**
 * Encodes entries as the lines that follow in the chain. An entry whose key is known, from before or from earlier in
 * the group, gets the receipt of that record and no line.
 *
 * @param scratch is written over when the lines fit into it.
 */
export function encodeGroup(
  entries: readonly EvaluationEntry[],
  start: GroupStart,
  idOfKey: (digest: string) => string | undefined,
  scratch: Buffer,
): EncodedGroup {
  const most = entries.reduce((sum, entry) => sum + longestLine(entry), 0);
  const buffer = most <= scratch.length ? scratch : Buffer.allocUnsafe(most);
  const receipts: Receipt[] = [];
  const slots: Slot[] = [];
  const keys = new Map<string, number>();
  const endings = new Map<Buffer, number>();
  const { recordedAt, lane, holderOf } = start;
  let { seq, previous } = start;
  let end = 0;
  for (const entry of entries) {
    const digest = entry.idempotencyKey === undefined ? undefined : keyDigest(entry.power, entry.idempotencyKey);
    const earlier = digest === undefined ? undefined : keys.get(digest);
    const known = earlier !== undefined ? idOf(earlier, lane) : digest === undefined ? undefined : idOfKey(digest);
    receipts.push({ id: known ?? idOf(seq, lane), repeated: known !== undefined });
    if (known !== undefined) continue;
    if (digest !== undefined) keys.set(digest, seq);
    const { power, at, verdict, caseGrade, monitoringGrade, evaluationEnding: ending } = entry;
    const holder = ending && holderOf && (endings.get(ending) ?? holderOf(ending));
    const endingOf = holder !== undefined && seq - holder <= NAMED_WITHIN ? holder : undefined;
    if (ending !== undefined && endingOf === undefined) endings.set(ending, seq);
    const line = writeRecordLine(buffer, end, entry, { lane, seq, previous, recordedAt, endingOf });
    const [offset, length] = [start.offset + end, line.end - end - 1];
    slots.push({
      power,
      at,
      recordedAt,
      verdict,
      caseGrade,
      monitoringGrade,
      offset,
      length,
      leaf: line.hash,
      keyDigest: digest,
    });
    previous = line.hash;
    end = line.end;
    seq += 1;
  }
  return { lines: buffer.subarray(0, end), receipts, slots, keys, endings, nextSeq: seq, previous };
}
