import { open, readFile, type FileHandle } from "node:fs/promises";
import { join } from "node:path";

import { SunmapError } from "../../core/errors.ts";
import { diskFault, isAbsent } from "../disk-fault.ts";
import { KeyPlaces } from "./key-places.ts";
import { nameBytes, readSlot, SLOT_BYTES } from "./key-slot.ts";
import { readErasureAt } from "./erasure-log.ts";
import type { KeyState } from "./personal-keys.ts";

/** Where the keys of personal data lie in a data folder: the wrapped keys, and which of them were destroyed. */
export function personalFolder(data: string): string {
  return join(data, "personal");
}

export function keyFilePath(folder: string): string {
  return join(folder, "keys.bin");
}

/** Where the fingerprint of the master key lies. */
export function masterIdPath(folder: string): string {
  return join(folder, "master.id");
}

/** The fingerprint of the master key that wraps the keys of a folder; none before the first, two while one takes over. */
export async function readMasterId(folder: string): Promise<readonly string[]> {
  const text = await readFile(masterIdPath(folder), "utf8").catch((fault: unknown) => {
    if (isAbsent(fault)) return "";
    throw fault;
  });
  return text.split(/\s+/).filter((one) => one !== "");
}

/** Slots that are read at once. */
const AHEAD = 4096;

/** The file of wrapped keys as it may be read, while another may write to its end. */
export class KeyFile {
  readonly folder: string;
  readonly handle: FileHandle;
  readonly #places = new KeyPlaces();
  #count = 0;

  private constructor(folder: string, handle: FileHandle) {
    this.folder = folder;
    this.handle = handle;
  }

  /** Undefined when there is none. */
  static async open(folder: string, flags: "r" | "r+"): Promise<KeyFile | undefined> {
    const handle = await open(keyFilePath(folder), flags).catch((fault: unknown) => {
      if (isAbsent(fault)) return undefined;
      throw fault;
    });
    if (handle === undefined) return undefined;
    const file = new KeyFile(folder, handle);
    try {
      for await (const { slot, place } of file.slots()) file.added(readSlot(slot)?.name, place);
      return file;
    } catch (fault) {
      await handle.close();
      throw fault;
    }
  }

  /** How many slots there are; a last one that was not written to its end is none. */
  get count(): number {
    return this.#count;
  }

  /** Tells that a slot was written; without a name it holds nothing. */
  added(name: string | undefined, place: number): void {
    this.#count = place + 1;
    if (name !== undefined) this.#places.add(nameBytes(name), place);
  }

  /** Every slot with its number, in the order in which the keys were kept. */
  async *slots(): AsyncGenerator<{ readonly slot: Buffer; readonly place: number }> {
    const block = Buffer.alloc(AHEAD * SLOT_BYTES);
    for (let place = 0; ;) {
      const { bytesRead } = await this.handle.read(block, 0, block.length, place * SLOT_BYTES);
      const whole = Math.floor(bytesRead / SLOT_BYTES);
      for (let at = 0; at < whole; at += 1, place += 1) {
        yield { slot: block.subarray(at * SLOT_BYTES, (at + 1) * SLOT_BYTES), place };
      }
      if (whole < AHEAD) return;
    }
  }

  /** The slot of a key with its number. */
  async find(name: string): Promise<{ readonly slot: Buffer; readonly place: number } | undefined> {
    for (const place of this.#places.find(nameBytes(name))) {
      const slot = Buffer.alloc(SLOT_BYTES);
      await this.handle.read(slot, 0, SLOT_BYTES, place * SLOT_BYTES);
      if (readSlot(slot)?.name === name) return { slot, place };
    }
    return undefined;
  }

  /** What has become of a key. @throws STORE_DAMAGED when a key was destroyed and nobody can tell why */
  async stateOf(name: string): Promise<KeyState | undefined> {
    const found = await this.find(name);
    const slot = found && readSlot(found.slot);
    if (slot === undefined) return undefined;
    if (slot.state === "kept") {
      const { state, ...key } = slot;
      return { state, key };
    }
    const erasure = await readErasureAt(this.folder, slot.line);
    if (erasure?.key !== name) {
      throw new SunmapError("STORE_DAMAGED", {
        path: this.folder,
        why: `the erasure of ${name} is missing`,
        lastGood: null,
      });
    }
    return { state: "erased", erasure };
  }

  /** Writes slots where they belong, and answers when they are durable. @throws STORE_FULL */
  async write(slots: Buffer, place: number): Promise<void> {
    try {
      await this.handle.write(slots, 0, slots.length, place * SLOT_BYTES);
      await this.handle.datasync();
    } catch (fault) {
      throw diskFault(fault, keyFilePath(this.folder));
    }
  }

  close(): Promise<void> {
    return this.handle.close();
  }
}
