import { isUtf8 } from "node:buffer";

import { SunmapError } from "../core/errors.ts";

/** A line of a stream, counted from 1, in UTF-8; or why it cannot be read. */
export type Line = { readonly number: number } & ({ readonly bytes: Buffer } | { readonly fault: SunmapError });

const NEW_LINE = 0x0a;
const GROUP = 128;
const LONGEST_LINE = 1_000_000;

/**
 * Cuts a stream of bytes into lines and gives them in groups as they arrive. Blank lines are counted and passed over. A
 * line of more than a million bytes is told and never held: memory does not depend on what is sent.
 */
export async function* readLines(stream: AsyncIterable<Buffer>): AsyncGenerator<readonly Line[]> {
  const lines = new LineCutter(LONGEST_LINE);
  for await (const chunk of stream) {
    for (let from = 0; from < chunk.length;) {
      from = lines.take(chunk, from);
      if (lines.found.length >= GROUP) yield lines.release();
    }
    if (lines.found.length > 0) yield lines.release();
  }
  lines.finish();
  if (lines.found.length > 0) yield lines.release();
}

class LineCutter {
  found: Line[] = [];
  readonly #limit: number;
  #number = 1;
  #parts: Buffer[] = [];
  #length = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Takes what belongs to the current line, and tells where the next one begins. */
  take(chunk: Buffer, from: number): number {
    const end = chunk.indexOf(NEW_LINE, from);
    const part = chunk.subarray(from, end === -1 ? chunk.length : end);
    this.#length += part.length;
    if (this.#length > this.#limit) this.#parts = [];
    else if (part.length > 0) this.#parts.push(part);
    if (end === -1) return chunk.length;
    this.finish();
    return end + 1;
  }

  finish(): void {
    const number = this.#number;
    const [only] = this.#parts;
    const bytes = this.#parts.length === 1 && only !== undefined ? only : Buffer.concat(this.#parts);
    if (this.#length > this.#limit)
      this.found.push({ number, fault: new SunmapError("LINE_TOO_LONG", { limit: this.#limit }) });
    else if (!isUtf8(bytes))
      this.found.push({ number, fault: new SunmapError("BODY_NOT_JSON", { why: "it is not UTF-8" }) });
    else if (!isBlank(bytes)) this.found.push({ number, bytes });
    this.#number += 1;
    this.#parts = [];
    this.#length = 0;
  }

  release(): readonly Line[] {
    const { found } = this;
    this.found = [];
    return found;
  }
}

function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}
