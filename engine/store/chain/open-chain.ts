import { resolve } from "node:path";

import { type FolderLock, lockFolder } from "../folder-lock.ts";
import { removeLeftovers } from "../remove-leftovers.ts";
import { createFolder } from "../write-durably.ts";
import type { ChainFormat, ChainHead, ChainIndex } from "./chain-format.ts";
import { findEnd, type JournalEnd } from "./find-end.ts";
import { type Durability, GrowingSegment } from "./growing-segment.ts";
import { listSegmentFiles, type SegmentFile } from "./segment-files.ts";

/** `clock` gives the milliseconds of the Unix epoch; a segment takes no more lines after `segmentBytes`. */
export type ChainOptions = {
  readonly clock: () => number;
  readonly durability?: Durability;
  readonly segmentBytes?: number;
};

/** A chain whose folder is ours, and where it goes on: in `growing`, or else in a new segment. */
export type OpenedChain<Index> = JournalEnd<Index> & {
  readonly lock: FolderLock;
  readonly files: readonly SegmentFile[];
  readonly growing: GrowingSegment<Index> | undefined;
  readonly writing: { readonly folder: string; readonly segmentBytes: number; readonly durability: Durability };
};

const SEGMENT_BYTES = 64 << 20;

/**
 * Makes this process the only writer of the chain in a folder, which is created when it is missing, and finds where the
 * chain goes on. A line whose writing was cut off at the very end is healed. When the journal cannot be made of it, the
 * folder is given free.
 *
 * @throws STORE_LOCKED while another process writes to the folder.
 */
export async function openChain<Head extends ChainHead, Index extends ChainIndex, Journal>(
  place: string,
  format: ChainFormat<Head, Index>,
  { clock, durability = "fsync", segmentBytes = SEGMENT_BYTES }: ChainOptions,
  toJournal: (opened: OpenedChain<Index>) => Promise<Journal>,
): Promise<Journal> {
  const folder = resolve(place);
  await createFolder(folder);
  const lock = await lockFolder(folder, clock);
  try {
    await removeLeftovers(folder);
    const files = await listSegmentFiles(folder);
    const end = await findEnd(files, format);
    const growing = end.last && (await reopened(end.last, durability));
    return await toJournal({ ...end, lock, files, growing, writing: { folder, segmentBytes, durability } });
  } catch (fault) {
    await lock.release();
    throw fault;
  }
}

function reopened<Index extends ChainIndex>(
  { file, index, bytes }: NonNullable<JournalEnd<Index>["last"]>,
  durability: Durability,
): Promise<GrowingSegment<Index>> {
  return GrowingSegment.reopen(file, index, { bytes, durability });
}
