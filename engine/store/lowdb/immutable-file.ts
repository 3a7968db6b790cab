import { dirname } from "node:path";

import type { Adapter } from "lowdb";

import { SunmapError } from "../../core/errors.ts";
import { createDurably, createFolder } from "../write-durably.ts";
import { readSealed } from "./read-sealed.ts";
import { seal, type StoredKind } from "./seal.ts";
import type { Slot } from "./stored-document.ts";

/**
 * lowdb's adapter for a document that is written once. The file system lets only one writer have the name, so a second
 * write fails even from another process.
 *
 * @throws PRECONDITION_FAILED on a second write.
 */
export class ImmutableFile<T> implements Adapter<Slot<T>> {
  readonly #kind: StoredKind;
  readonly #path: string;

  constructor(kind: StoredKind, path: string) {
    this.#kind = kind;
    this.#path = path;
  }

  async read(): Promise<Slot<T>> {
    const text = await readSealed(this.#kind, this.#path);
    return text === null ? {} : { content: JSON.parse(text) };
  }

  async write({ content }: Slot<T>): Promise<void> {
    await createFolder(dirname(this.#path));
    const created = await createDurably(this.#path, seal(this.#kind, JSON.stringify(content)));
    if (!created) {
      throw new SunmapError("PRECONDITION_FAILED", { document: this.#path, expected: null, actual: "written already" });
    }
  }
}
