import { ChainWriter, type ChainEnd } from "../chain/chain-writer.ts";
import type { Durability, GrowingSegment } from "../chain/growing-segment.ts";
import { GROUP_BYTES } from "../chain/split-into-groups.ts";
import type { DurableEnd } from "../chain/verify-chain.ts";
import type { EvaluationEntry, Receipt } from "../store.ts";
import { encodeGroup } from "./encode-group.ts";
import { EVALUATION_FORMAT } from "./evaluation-format.ts";
import { writeIndex } from "./index-file.ts";
import type { RememberedKeys } from "./remembered-keys.ts";
import type { SegmentIndex } from "./segment-index.ts";
import type { Segments } from "./segments.ts";

type WriterState = { readonly segments: Segments; readonly keys: RememberedKeys; readonly end: ChainEnd };

type WriterOptions = {
  readonly folder: string;
  readonly segmentBytes: number;
  readonly durability: Durability;
};

/** Writes groups of evaluations to the end of the chain, each key once. */
export class RecordWriter {
  readonly #chain: ChainWriter<SegmentIndex>;
  readonly #keys: RememberedKeys;
  readonly #scratch = Buffer.allocUnsafe(GROUP_BYTES);
  /** By the endings that durable records of the segment being written hold: the numbers of these. */
  #endings = new WeakMap<Buffer, number>();

  constructor(state: WriterState, growing: GrowingSegment<SegmentIndex> | undefined, options: WriterOptions) {
    this.#keys = state.keys;
    this.#chain = new ChainWriter(state, growing, {
      ...options,
      newIndex: EVALUATION_FORMAT.newIndex,
      // Without room on the disk for the index it is built again when it is needed.
      seal: (file, index) => writeIndex(file.path, index).catch(() => undefined),
    });
  }

  get nextSeq(): number {
    return this.#chain.nextSeq;
  }

  durableEnd(): DurableEnd {
    return this.#chain.durableEnd();
  }

  /** Nothing of a group that fails stays, neither in the file nor here. @throws STORE_FULL */
  async write(entries: readonly EvaluationEntry[], now: number): Promise<readonly Receipt[]> {
    const recordedAt = new Date(now).toISOString();
    const { group, index } = await this.#chain.write(({ nextSeq: seq, previous, offset }) => {
      // A record names none of another segment, which may be moved or lost without this one.
      if (offset === 0) this.#endings = new WeakMap();
      return encodeGroup(
        entries,
        { seq, previous, offset, recordedAt, holderOf: (ending) => this.#endings.get(ending) },
        (digest) => this.#keys.findId(digest, now),
        this.#scratch,
      );
    });
    for (const slot of group.slots) index.add(slot);
    for (const [digest, recorded] of group.keys) this.#keys.add(digest, recorded, now);
    for (const [ending, holder] of group.endings) this.#endings.set(ending, holder);
    return group.receipts;
  }

  close(): Promise<void> {
    return this.#chain.close();
  }
}
