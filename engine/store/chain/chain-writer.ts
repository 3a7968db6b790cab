import type { ChainIndex } from "./chain-format.ts";
import { type Durability, GrowingSegment } from "./growing-segment.ts";
import { type SegmentFile, segmentFile } from "./segment-files.ts";
import type { DurableEnd } from "./verify-chain.ts";

/** The end of the chain: the number of the next record and the hash of the last one. */
export type ChainEnd = { readonly nextSeq: number; readonly previous: string };

/** The segments of a journal as its writer sees them. */
export type SegmentList<Index> = {
  readonly files: readonly SegmentFile[];
  /** Names the index of the segment that is written from now on. */
  readonly grow: (file: SegmentFile, index: Index) => void;
};

/** Lines that go to the end of the chain at once, and where the chain then ends. */
export type EncodedLines = ChainEnd & { readonly lines: Buffer };

export type ChainWriterOptions<Index> = {
  readonly folder: string;
  /** A segment takes no more lines after so many bytes. */
  readonly segmentBytes: number;
  readonly durability: Durability;
  readonly newIndex: (firstSeq: number) => Index;
  /** Is told of every segment that is full. */
  readonly seal?: (file: SegmentFile, index: Index) => Promise<void>;
};

/** Writes groups of lines to the end of a chain, one group after the other. */
export class ChainWriter<Index extends ChainIndex> {
  readonly #segments: SegmentList<Index>;
  readonly #options: ChainWriterOptions<Index>;
  #end: ChainEnd;
  #growing: GrowingSegment<Index> | undefined;

  constructor(
    state: { readonly segments: SegmentList<Index>; readonly end: ChainEnd },
    growing: GrowingSegment<Index> | undefined,
    options: ChainWriterOptions<Index>,
  ) {
    this.#segments = state.segments;
    this.#end = state.end;
    this.#growing = growing;
    this.#options = options;
  }

  get nextSeq(): number {
    return this.#end.nextSeq;
  }

  durableEnd(): DurableEnd {
    const growing = this.#growing && { firstSeq: this.#growing.file.firstSeq, bytes: this.#growing.bytes };
    return { files: [...this.#segments.files], growing, nextSeq: this.#end.nextSeq };
  }

  /** Nothing of a group that fails stays, neither in the file nor here. @throws STORE_FULL */
  async write<Group extends EncodedLines>(
    encode: (start: ChainEnd & { readonly offset: number }) => Group,
  ): Promise<{ readonly group: Group; readonly index: Index }> {
    const segment = await this.#segmentWithRoom();
    const group = encode({ ...this.#end, offset: segment.bytes });
    if (group.lines.length > 0) await segment.append(group.lines);
    this.#end = { nextSeq: group.nextSeq, previous: group.previous };
    return { group, index: segment.index };
  }

  async close(): Promise<void> {
    await this.#growing?.close();
  }

  async #segmentWithRoom(): Promise<GrowingSegment<Index>> {
    const { folder, segmentBytes, durability, newIndex } = this.#options;
    if (this.#growing !== undefined && this.#growing.bytes < segmentBytes) return this.#growing;
    await this.#growing?.clearRemains();
    const file = segmentFile(folder, this.#end.nextSeq);
    const next = await GrowingSegment.create(file, newIndex(file.firstSeq), durability);
    await this.#seal(this.#growing);
    this.#segments.grow(file, next.index);
    this.#growing = next;
    return next;
  }

  async #seal(full: GrowingSegment<Index> | undefined): Promise<void> {
    await full?.close();
    if (full !== undefined) await this.#options.seal?.(full.file, full.index);
  }
}
