import type { ChainEnd, EncodedLines } from "../chain/chain-writer.ts";
import { longestSealedRecord, writeSealedRecord, type RecordJson } from "./sealed-record.ts";

type Place = { readonly offset: number; readonly length: number };

/** A group of records as it is written at once. Places are in the segment; a length is without the line end. */
export type EncodedRecords = EncodedLines & { readonly seqs: readonly number[]; readonly places: readonly Place[] };

/** Encodes records as the lines that follow in the chain. */
export function encodeRecords(
  records: readonly RecordJson[],
  { nextSeq, previous: before, offset }: ChainEnd & { readonly offset: number },
): EncodedRecords {
  const buffer = Buffer.allocUnsafe(records.reduce((sum, record) => sum + longestSealedRecord(record), 0));
  const seqs: number[] = [];
  const places: Place[] = [];
  let previous = before;
  let start = 0;
  for (const record of records) {
    const seq = nextSeq + seqs.length;
    const line = writeSealedRecord(buffer, start, record, { seq, previous });
    places.push({ offset: offset + start, length: line.end - start - 1 });
    seqs.push(seq);
    previous = line.hash;
    start = line.end;
  }
  return { lines: buffer.subarray(0, start), seqs, places, nextSeq: nextSeq + seqs.length, previous };
}
