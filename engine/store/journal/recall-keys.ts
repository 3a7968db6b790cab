import { isWorthRemembering, RememberedKeys } from "./remembered-keys.ts";
import type { SegmentIndex } from "./segment-index.ts";
import type { Segments } from "./segments.ts";

type RecordedKey = { readonly digest: string; readonly seq: number; readonly recordedAt: number };

/** The idempotency keys that a journal still remembers after a restart, from the end of its indexes. */
export async function recallKeys(segments: Segments, now: number): Promise<RememberedKeys> {
  const newestFirst: RecordedKey[] = [];
  for (const file of segments.files.toReversed()) {
    if (!collect(await segments.indexOf(file), now, newestFirst)) break;
  }
  const keys = new RememberedKeys();
  for (const { digest, seq, recordedAt } of newestFirst.toReversed()) keys.add(digest, seq, recordedAt);
  return keys;
}

/** Answers whether older segments may hold more. */
function collect(index: SegmentIndex, now: number, newestFirst: RecordedKey[]): boolean {
  for (let position = index.count - 1; position >= 0; position -= 1) {
    const recordedAt = index.recordedAt(position);
    const isDamaged = index.verdict(position) === 0;
    if (!isDamaged && !isWorthRemembering(recordedAt, now, newestFirst.length)) return false;
    const digest = index.keyDigest(position);
    if (digest !== undefined) newestFirst.push({ digest, seq: index.firstSeq + position, recordedAt });
  }
  return true;
}
