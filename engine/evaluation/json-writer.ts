/** No letter needs more than three bytes for each of its UTF-16 units. */
const BYTES_PER_UNIT = 3;

/** Writes texts in UTF-8, one after the other into the same stretch of memory; what was encoded before is only copied. */
export class JsonWriter {
  readonly #stretchBytes: number;
  #stretch = Buffer.alloc(0);
  #start = 0;
  #end = 0;
  /** Text that is not encoded yet: encoding once what comes in pieces is faster. */
  #pending = "";

  /** When a stretch is full, another of so many bytes is taken. */
  constructor(stretchBytes: number) {
    this.#stretchBytes = stretchBytes;
  }

  /** Begins a new text; one that was not taken is forgotten. */
  begin(): void {
    this.#end = this.#start;
    this.#pending = "";
  }

  text(text: string): void {
    this.#pending += text;
  }

  encoded(bytes: Buffer): void {
    this.#encodePending();
    this.#reserve(bytes.length);
    this.#stretch.set(bytes, this.#end);
    this.#end += bytes.length;
  }

  /** Lets what was taken so far be written over, which nobody needs any more. */
  reuse(): void {
    this.#start = 0;
    this.#end = 0;
  }

  /** The text that was begun. Nothing is written over it until `reuse`. */
  take(): Buffer {
    this.#encodePending();
    const taken = this.#stretch.subarray(this.#start, this.#end);
    this.#start = this.#end;
    return taken;
  }

  #encodePending(): void {
    this.#reserve(this.#pending.length * BYTES_PER_UNIT);
    this.#end += this.#stretch.write(this.#pending, this.#end, "utf8");
    this.#pending = "";
  }

  #reserve(bytes: number): void {
    if (this.#end + bytes <= this.#stretch.length) return;
    const begun = this.#stretch.subarray(this.#start, this.#end);
    this.#stretch = Buffer.allocUnsafe(Math.max(this.#stretchBytes, (begun.length + bytes) * 2));
    this.#stretch.set(begun);
    this.#start = 0;
    this.#end = begun.length;
  }
}
