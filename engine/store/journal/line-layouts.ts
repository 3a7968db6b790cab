/** Where the parts of a line lie in the memory of its group: what is hashed, and where the hashes go. */
export type LineLayout = {
  readonly headStart: number;
  /** Where the three hashes in the head go. */
  readonly caseDigest: number;
  readonly evaluationDigest: number;
  readonly previous: number;
  readonly headEnd: number;
  /** Where the salt begins; 0 when there is none. */
  readonly saltStart: number;
  readonly caseStart: number;
  readonly caseEnd: number;
  readonly evaluationStart: number;
  /** Where the evaluation ends, and the hash of the line follows. */
  readonly contentEnd: number;
};

const LAYOUT_BYTES = 40;

/** The layouts of the lines of one group as plain numbers, so that a thread can see them in shared memory. */
export class LineLayouts {
  readonly memory: ArrayBufferLike;
  readonly #view: DataView;

  constructor(memory: ArrayBufferLike) {
    this.memory = memory;
    this.#view = new DataView(memory);
  }

  static bytesFor(lines: number): number {
    return lines * LAYOUT_BYTES;
  }

  get room(): number {
    return Math.floor(this.memory.byteLength / LAYOUT_BYTES);
  }

  set(line: number, layout: LineLayout): void {
    const view = this.#view;
    const at = line * LAYOUT_BYTES;
    view.setUint32(at, layout.headStart);
    view.setUint32(at + 4, layout.caseDigest);
    view.setUint32(at + 8, layout.evaluationDigest);
    view.setUint32(at + 12, layout.previous);
    view.setUint32(at + 16, layout.headEnd);
    view.setUint32(at + 20, layout.saltStart);
    view.setUint32(at + 24, layout.caseStart);
    view.setUint32(at + 28, layout.caseEnd);
    view.setUint32(at + 32, layout.evaluationStart);
    view.setUint32(at + 36, layout.contentEnd);
  }

  get(line: number): LineLayout {
    const view = this.#view;
    const at = line * LAYOUT_BYTES;
    return {
      headStart: view.getUint32(at),
      caseDigest: view.getUint32(at + 4),
      evaluationDigest: view.getUint32(at + 8),
      previous: view.getUint32(at + 12),
      headEnd: view.getUint32(at + 16),
      saltStart: view.getUint32(at + 20),
      caseStart: view.getUint32(at + 24),
      caseEnd: view.getUint32(at + 28),
      evaluationStart: view.getUint32(at + 32),
      contentEnd: view.getUint32(at + 36),
    };
  }
}
