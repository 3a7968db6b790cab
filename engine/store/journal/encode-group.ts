import { SEAL_LENGTH, sealedHash } from "../chain/seal.ts";
import type { EvaluationEntry, Receipt } from "../store.ts";
import { GroupMemory } from "./group-memory.ts";
import { keyDigest } from "./key-digest.ts";
import { idOf } from "./record-id.ts";
import { BEFORE_HEAD, layOutRecordLine, longestLine } from "./record-line.ts";
import { sealLines } from "./seal-lines.ts";
import type { Slot } from "./segment-index.ts";

/** Where a group of records begins: in the chain, in its segment, and in time. */
export type GroupStart = {
  readonly lane?: number;
  readonly seq: number;
  readonly previous: string;
  readonly offset: number;
  readonly recordedAt: string;
};

/** A group as it is written at once, and what becomes true when it is durable. */
export type EncodedGroup = {
  readonly lines: Buffer;
  readonly receipts: readonly Receipt[];
  readonly slots: readonly Slot[];
  /** Digests of idempotency keys and the numbers of their records. */
  readonly keys: ReadonlyMap<string, number>;
  readonly nextSeq: number;
  readonly previous: string;
};

/** A group in whose lines only the hashes are missing. */
export type LaidOutGroup = Omit<EncodedGroup, "slots" | "previous"> & {
  readonly memory: GroupMemory;
  readonly start: GroupStart;
  /** The entries that have a line, in the order of the lines. */
  readonly added: readonly AddedEntry[];
};

type AddedEntry = { readonly entry: EvaluationEntry; readonly keyDigest: string | undefined };

/** Finds the id under which a key is known. */
type IdOfKey = (digest: string) => string | undefined;

/** Encodes entries as the lines that follow in the chain. */
export function encodeGroup(
  entries: readonly EvaluationEntry[],
  start: GroupStart,
  idOfKey: IdOfKey,
  memory: GroupMemory,
): EncodedGroup {
  const group = layOutGroup(entries, start, idOfKey, memory);
  return sealedGroup(group, sealLines(group.memory, group.added.length, start.previous));
}

/**
 * Lays entries out as the lines that follow in the chain. An entry whose key is known, from before or from earlier in
 * the group, gets the receipt of that record and no line.
 *
 * @param memory is written over when the lines fit into it.
 */
export function layOutGroup(
  entries: readonly EvaluationEntry[],
  start: GroupStart,
  idOfKey: IdOfKey,
  memory: GroupMemory,
): LaidOutGroup {
  const most = entries.reduce((sum, entry) => sum + longestLine(entry), 0);
  const used = memory.holds(entries.length, most) ? memory : GroupMemory.own(entries.length, most);
  const receipts: Receipt[] = [];
  const added: AddedEntry[] = [];
  const keys = new Map<string, number>();
  const { recordedAt, lane } = start;
  let { seq } = start;
  let end = 0;
  for (const entry of entries) {
    const digest = entry.idempotencyKey === undefined ? undefined : keyDigest(entry.power, entry.idempotencyKey);
    const earlier = digest === undefined ? undefined : keys.get(digest);
    const known = earlier !== undefined ? idOf(earlier, lane) : digest === undefined ? undefined : idOfKey(digest);
    receipts.push({ id: known ?? idOf(seq, lane), repeated: known !== undefined });
    if (known !== undefined) continue;
    if (digest !== undefined) keys.set(digest, seq);
    const layout = layOutRecordLine(used.lines, end, entry, { lane, seq, recordedAt });
    used.layouts.set(added.length, layout);
    added.push({ entry, keyDigest: digest });
    end = layout.contentEnd + SEAL_LENGTH + LINE_END;
    seq += 1;
  }
  return { lines: used.lines.subarray(0, end), receipts, keys, nextSeq: seq, memory: used, start, added };
}

const LINE_END = 1;

/** What a group became when its lines were sealed; `previous` is the hash of the last. */
export function sealedGroup(group: LaidOutGroup, previous: string): EncodedGroup {
  const { lines, receipts, keys, nextSeq, memory, start, added } = group;
  const slots = added.map(({ entry, keyDigest: digest }, line): Slot => {
    const { headStart, contentEnd } = memory.layouts.get(line);
    const lineStart = headStart - BEFORE_HEAD.length;
    return {
      power: entry.power,
      at: entry.at,
      recordedAt: start.recordedAt,
      verdict: entry.verdict,
      caseGrade: entry.caseGrade,
      monitoringGrade: entry.monitoringGrade,
      offset: start.offset + lineStart,
      length: contentEnd + SEAL_LENGTH - lineStart,
      leaf: sealedHash(lines, contentEnd),
      keyDigest: digest,
    };
  });
  return { lines, receipts, slots, keys, nextSeq, previous };
}
