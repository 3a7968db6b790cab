import type { BrokenRecord } from "../../core/proof/record-fault.ts";
import type { RecordedEvaluation } from "../store.ts";
import { SegmentReader } from "./segment-reader.ts";
import type { Segments } from "./segments.ts";

/** Many records are read so many bytes at once. */
const AHEAD = 1 << 20;

/** Reads the records with these numbers, both included, one after the other, through one file handle a segment. */
export async function* scanRecords(
  segments: Segments,
  { first, last }: { readonly first: number; readonly last: number },
): AsyncGenerator<RecordedEvaluation | BrokenRecord> {
  for (let seq = first; seq <= last;) {
    const file = segments.fileOf(seq);
    const end = Math.min(last + 1, segments.fileAfter(seq)?.firstSeq ?? Number.POSITIVE_INFINITY);
    const reader = file && new SegmentReader(segments, file, last > first ? AHEAD : 0);
    try {
      for (; seq < end; seq += 1) yield (await reader?.read(seq)) ?? damaged(seq, file?.path);
    } finally {
      await reader?.close();
    }
  }
}

function damaged(seq: number, path: string | undefined): BrokenRecord {
  return { seq, fault: "notARecord", why: "it is damaged or missing", ...(path !== undefined && { path }) };
}
