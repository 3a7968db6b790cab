import { SunmapError } from "../../core/errors.ts";
import { checkSegment } from "../chain/check-segment.ts";
import type { SegmentFile } from "../chain/segment-files.ts";
import { isAbsent } from "../disk-fault.ts";
import { EVALUATION_FORMAT } from "./evaluation-format.ts";
import { readIndex, writeIndex } from "./index-file.ts";
import type { SegmentIndex } from "./segment-index.ts";

/** Indexes that are held in memory beside that of the segment being written; one has 1 to 3 MB. */
const HELD = 12;

/** The segments of a journal and their indexes, of which only the few used last are held in memory. */
export class Segments {
  readonly #files: SegmentFile[];
  readonly #held = new Map<number, Promise<SegmentIndex>>();
  readonly #rebuilt = new Set<number>();
  #growing: SegmentIndex | undefined;

  constructor(files: readonly SegmentFile[]) {
    this.#files = [...files];
  }

  get files(): readonly SegmentFile[] {
    return this.#files;
  }

  /** The segment in which the record of this number lies or would lie. */
  fileOf(seq: number): SegmentFile | undefined {
    return this.#files.findLast((file) => file.firstSeq <= seq);
  }

  /** The first segment after the record of this number. */
  fileAfter(seq: number): SegmentFile | undefined {
    return this.#files.find((file) => file.firstSeq > seq);
  }

  /** Names the index of the segment that is written from now on; its file is added when it is not yet there. */
  grow(file: SegmentFile, index: SegmentIndex): void {
    if (this.#files.at(-1)?.firstSeq !== file.firstSeq) this.#files.push(file);
    this.#growing = index;
  }

  async indexOf(file: SegmentFile): Promise<SegmentIndex> {
    if (this.#growing?.firstSeq === file.firstSeq) return this.#growing;
    const held = this.#held.get(file.firstSeq) ?? loadIndex(file);
    this.#held.delete(file.firstSeq);
    this.#held.set(file.firstSeq, held);
    for (const oldest of [...this.#held.keys()].slice(0, -HELD)) this.#held.delete(oldest);
    held.catch(() => this.#held.delete(file.firstSeq));
    return held;
  }

  /** Builds the index of a segment anew, because it led to a wrong place. Done once: then the segment is damaged. */
  async rebuildIndex(file: SegmentFile): Promise<SegmentIndex> {
    if (this.#growing?.firstSeq === file.firstSeq || this.#rebuilt.has(file.firstSeq)) return this.indexOf(file);
    this.#rebuilt.add(file.firstSeq);
    this.#held.set(file.firstSeq, buildIndex(file));
    return this.indexOf(file);
  }
}

async function loadIndex(file: SegmentFile): Promise<SegmentIndex> {
  const stored = await readIndex(file.path);
  return stored?.firstSeq === file.firstSeq ? stored : buildIndex(file);
}

/** @throws STORE_DAMAGED when somebody took the segment away. */
async function buildIndex(file: SegmentFile): Promise<SegmentIndex> {
  const { index } = await checkSegment(file.path, { seq: file.firstSeq }, EVALUATION_FORMAT).catch((cause: unknown) => {
    if (!isAbsent(cause)) throw cause;
    throw new SunmapError("STORE_DAMAGED", { path: file.path, why: "it is missing", lastGood: null }, { cause });
  });
  // Without room on the disk for it the index is built again next time.
  await writeIndex(file.path, index).catch(() => undefined);
  return index;
}
