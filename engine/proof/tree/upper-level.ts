import { readFile, truncate, appendFile } from "node:fs/promises";

import { HASH_BYTES } from "../../core/proof/tree-hash.ts";
import { isAbsent } from "../../store/disk-fault.ts";

const FIRST_CAPACITY = 1024 * HASH_BYTES;

/**
 * The hashes of all complete subtrees of one level, in memory and in a file. The file can be removed at any time: it is
 * made anew from the leaves.
 */
export class UpperLevel {
  readonly #path: string | undefined;
  #hashes: Buffer;
  #length: number;
  #kept: number;

  private constructor(path: string | undefined, hashes: Buffer) {
    this.#path = path;
    this.#hashes = hashes;
    this.#length = hashes.length;
    this.#kept = hashes.length;
  }

  /** Opens what was kept of at most so many subtrees; without a path nothing is kept. */
  static async open(path: string | undefined, most: number): Promise<UpperLevel> {
    const bytes = path === undefined ? Buffer.alloc(0) : await readIfThere(path);
    const length = Math.min(most, Math.floor(bytes.length / HASH_BYTES)) * HASH_BYTES;
    if (path !== undefined && length < bytes.length) await truncate(path, length);
    return new UpperLevel(path, bytes.subarray(0, length));
  }

  get count(): number {
    return this.#length / HASH_BYTES;
  }

  at(index: number): Buffer {
    return this.#hashes.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES);
  }

  add(hash: Uint8Array): void {
    if (this.#length + HASH_BYTES > this.#hashes.length) {
      const larger = Buffer.alloc(Math.max(FIRST_CAPACITY, this.#length * 2));
      this.#hashes.copy(larger, 0, 0, this.#length);
      this.#hashes = larger;
    }
    this.#hashes.set(hash, this.#length);
    this.#length += HASH_BYTES;
  }

  /** Appends what is new to the file. */
  async keep(): Promise<void> {
    const [from, to] = [this.#kept, this.#length];
    if (this.#path === undefined || from === to) return;
    this.#kept = to;
    await appendFile(this.#path, this.#hashes.subarray(from, to));
  }

  async clear(): Promise<void> {
    this.#length = 0;
    this.#kept = 0;
    if (this.#path !== undefined) await truncate(this.#path, 0).catch(passAbsent);
  }
}

async function readIfThere(path: string): Promise<Buffer> {
  return readFile(path).catch((fault: unknown) => {
    if (isAbsent(fault)) return Buffer.alloc(0);
    throw fault;
  });
}

function passAbsent(fault: unknown): void {
  if (!isAbsent(fault)) throw fault;
}
