import { open } from "node:fs/promises";

import type { Erasure } from "../../core/model/formats.generated.ts";
import { GroupCommit } from "../chain/group-commit.ts";
import { createDurably, createFolder, syncFolder } from "../write-durably.ts";
import { addErasures, erasureLogPath, readErasureLog } from "./erasure-log.ts";
import { KeyFile, keyFilePath, masterIdPath, readMasterId } from "./key-file.ts";
import { erasedSlot, readSlot, SLOT_BYTES, writeKept } from "./key-slot.ts";
import type { KeptKey, KeyState, PersonalKeyReader, PersonalKeys } from "./personal-keys.ts";

/**
 * The keys of personal data in two files of one folder, of which this process is the only writer. To destroy a key, a line of
 * the log is written first and then the slot is written over; an opening finishes what was cut off between the two.
 */
export class FileKeys implements PersonalKeys {
  readonly #file: KeyFile;
  readonly #commit: GroupCommit<KeptKey, null>;
  #erasing: Promise<unknown> = Promise.resolve();

  private constructor(file: KeyFile) {
    this.#file = file;
    this.#commit = new GroupCommit(
      (keys) => this.#append(keys),
      () => SLOT_BYTES,
    );
  }

  static async open(folder: string): Promise<FileKeys> {
    await createFolder(folder);
    await (await open(keyFilePath(folder), "a", OWNER_ONLY)).close();
    await syncFolder(folder);
    const file = await KeyFile.open(folder, "r+");
    if (file === undefined) throw new Error(`the file of keys in ${folder} went away`);
    const keys = new FileKeys(file);
    for (const { erasure, line } of await readErasureLog(erasureLogPath(folder))) await keys.#destroy(erasure, line);
    await file.handle.datasync();
    return keys;
  }

  async keep(keys: readonly KeptKey[]): Promise<void> {
    await this.#commit.add(keys);
  }

  find(name: string): Promise<KeyState | undefined> {
    return this.#file.stateOf(name);
  }

  erase(erasures: readonly Erasure[]): Promise<readonly Erasure[]> {
    const done = this.#erasing.then(() => this.#erase(erasures));
    this.#erasing = done.catch(() => undefined);
    return done;
  }

  async *keptBefore(power: string, before: number): AsyncGenerator<string> {
    for await (const { slot } of this.#file.slots()) {
      const key = readSlot(slot);
      if (key?.state !== "kept" || key.seals !== "evaluation") continue;
      if (key.power === power && key.keptAt < before) yield key.name;
    }
  }

  async claimMaster(fingerprint: string): Promise<string> {
    const path = masterIdPath(this.#file.folder);
    await createDurably(path, `${fingerprint}\n`);
    return (await readMasterId(this.#file.folder)).join(" ");
  }

  async close(): Promise<void> {
    await this.#commit.settled();
    await this.#erasing;
    await this.#file.close();
  }

  async #append(keys: readonly KeptKey[]): Promise<readonly null[]> {
    const start = this.#file.count;
    const slots = Buffer.alloc(keys.length * SLOT_BYTES);
    keys.forEach((key, index) => writeKept(key, slots, index * SLOT_BYTES));
    await this.#file.write(slots, start);
    keys.forEach(({ name }, index) => this.#file.added(name, start + index));
    return keys.map(() => null);
  }

  async #erase(erasures: readonly Erasure[]): Promise<readonly Erasure[]> {
    const standing: Erasure[] = [];
    const fresh: Erasure[] = [];
    for (const erasure of erasures) {
      const state = await this.#file.stateOf(erasure.key);
      if (state?.state === "kept") fresh.push(erasure);
      if (state !== undefined) standing.push(state.state === "erased" ? state.erasure : erasure);
    }
    if (fresh.length === 0) return standing;
    const lines = await addErasures(this.#file.folder, fresh);
    for (const [index, erasure] of fresh.entries()) await this.#destroy(erasure, lines[index] ?? 0);
    await this.#file.handle.datasync();
    return standing;
  }

  async #destroy({ key }: Erasure, line: number): Promise<void> {
    const found = await this.#file.find(key);
    if (found === undefined || readSlot(found.slot)?.state !== "kept") return;
    await this.#file.handle.write(erasedSlot(found.slot, line), 0, SLOT_BYTES, found.place * SLOT_BYTES);
  }
}

const OWNER_ONLY = 0o600;

/** The keys of a data folder as they may be read while a service goes on with them; none when there is no such file. */
export async function openKeyReader(
  folder: string,
): Promise<PersonalKeyReader & { readonly close: () => Promise<void> }> {
  const file = await KeyFile.open(folder, "r");
  return { find: async (name) => file?.stateOf(name), close: async () => file?.close() };
}
