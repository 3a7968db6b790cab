import type { EvaluationEntry, Receipt } from "../store.ts";
import { encodeGroup } from "./encode-group.ts";
import { type Durability, GrowingSegment } from "./growing-segment.ts";
import { writeIndex } from "./index-file.ts";
import type { RememberedKeys } from "./remembered-keys.ts";
import { segmentFile } from "./segment-files.ts";
import type { Segments } from "./segments.ts";
import { GROUP_BYTES } from "./split-into-groups.ts";
import type { DurableEnd } from "./verify-chain.ts";

/** The end of the chain: the number of the next record and the hash of the last one. */
export type ChainEnd = { readonly nextSeq: number; readonly previous: string };

type WriterOptions = {
  readonly folder: string;
  readonly segmentBytes: number;
  readonly durability: Durability;
};

/** Writes groups of records to the end of the chain, one group after the other. */
export class RecordWriter {
  readonly #segments: Segments;
  readonly #keys: RememberedKeys;
  readonly #options: WriterOptions;
  readonly #scratch = Buffer.allocUnsafe(GROUP_BYTES);
  #end: ChainEnd;
  #growing: GrowingSegment | undefined;

  constructor(
    state: { readonly segments: Segments; readonly keys: RememberedKeys; readonly end: ChainEnd },
    growing: GrowingSegment | undefined,
    options: WriterOptions,
  ) {
    this.#segments = state.segments;
    this.#keys = state.keys;
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
  async write(entries: readonly EvaluationEntry[], now: number): Promise<readonly Receipt[]> {
    const segment = await this.#segmentWithRoom();
    const { nextSeq: seq, previous } = this.#end;
    const start = { seq, previous, offset: segment.bytes, recordedAt: new Date(now).toISOString() };
    const group = encodeGroup(entries, start, (digest) => this.#keys.find(digest, now), this.#scratch);
    if (group.lines.length > 0) await segment.append(group.lines);
    for (const slot of group.slots) segment.index.add(slot);
    for (const [digest, recorded] of group.keys) this.#keys.add(digest, recorded, now);
    this.#end = { nextSeq: group.nextSeq, previous: group.previous };
    return group.receipts;
  }

  async close(): Promise<void> {
    await this.#growing?.close();
  }

  async #segmentWithRoom(): Promise<GrowingSegment> {
    if (this.#growing !== undefined && this.#growing.bytes < this.#options.segmentBytes) return this.#growing;
    await this.#growing?.clearRemains();
    const file = segmentFile(this.#options.folder, this.#end.nextSeq);
    const next = await GrowingSegment.create(file, this.#options.durability);
    await this.#seal(this.#growing);
    this.#segments.grow(file, next.index);
    this.#growing = next;
    return next;
  }

  async #seal(full: GrowingSegment | undefined): Promise<void> {
    await full?.close();
    // Without room on the disk for the index it is built again when it is needed.
    if (full !== undefined) await writeIndex(full.file.path, full.index).catch(() => undefined);
  }
}
