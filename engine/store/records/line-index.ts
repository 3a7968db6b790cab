import type { ChainIndex } from "../chain/chain-format.ts";

const FIRST_CAPACITY = 1024;

/** Where the lines of one segment begin and how long they are. A length of 0 stands for a record that is damaged or missing. */
export class LineIndex implements ChainIndex {
  readonly firstSeq: number;
  #offsets = new Float64Array(FIRST_CAPACITY);
  #lengths = new Uint32Array(FIRST_CAPACITY);
  #count = 0;

  constructor(firstSeq: number) {
    this.firstSeq = firstSeq;
  }

  get nextSeq(): number {
    return this.firstSeq + this.#count;
  }

  add(offset: number, length: number): void {
    if (this.#count === this.#offsets.length) this.#grow();
    this.#offsets[this.#count] = offset;
    this.#lengths[this.#count] = length;
    this.#count += 1;
  }

  padTo(seq: number): void {
    while (this.nextSeq < seq) this.add(0, 0);
  }

  /** Undefined where there is no sound record. */
  placeOf(seq: number): { readonly offset: number; readonly length: number } | undefined {
    const position = seq - this.firstSeq;
    const length = position < this.#count ? this.#lengths[position] : 0;
    const offset = this.#offsets[position];
    return length === undefined || length === 0 || offset === undefined ? undefined : { offset, length };
  }

  /** The numbers of the sound records by where they begin. They were inspected when they came into the index. */
  sound(): ReadonlyMap<number, number> {
    const numbers = new Map<number, number>();
    for (let position = 0; position < this.#count; position += 1) {
      const offset = this.#offsets[position];
      if (offset !== undefined && this.#lengths[position] !== 0) numbers.set(offset, this.firstSeq + position);
    }
    return numbers;
  }

  #grow(): void {
    const offsets = new Float64Array(this.#offsets.length * 2);
    const lengths = new Uint32Array(this.#lengths.length * 2);
    offsets.set(this.#offsets);
    lengths.set(this.#lengths);
    this.#offsets = offsets;
    this.#lengths = lengths;
  }
}
