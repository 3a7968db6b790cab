import { readdir } from "node:fs/promises";
import { join } from "node:path";

/** One file of the journal; its name is the number of its first record. */
export type SegmentFile = { readonly firstSeq: number; readonly path: string };

const SEGMENT_NAME = /^(\d{12,15})\.ndjson$/;

export function segmentFile(folder: string, firstSeq: number): SegmentFile {
  return { firstSeq, path: join(folder, `${String(firstSeq).padStart(12, "0")}.ndjson`) };
}

/** The segments of a journal, oldest first. */
export async function listSegmentFiles(folder: string): Promise<readonly SegmentFile[]> {
  return (await readdir(folder))
    .map((name) => Number(SEGMENT_NAME.exec(name)?.[1]))
    .filter((firstSeq) => firstSeq > 0)
    .toSorted((one, other) => one - other)
    .map((firstSeq) => segmentFile(folder, firstSeq));
}
