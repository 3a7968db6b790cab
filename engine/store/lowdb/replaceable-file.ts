import { rename } from "node:fs/promises";
import { dirname } from "node:path";

import type { Adapter } from "lowdb";

import { createFolder, replaceDurably, syncFolder } from "../write-durably.ts";
import { lastGoodPath, readSealed } from "./read-sealed.ts";
import { seal, type StoredKind } from "./seal.ts";
import type { Slot } from "./stored-document.ts";

/**
 * lowdb's adapter for a document that changes: written whole or not at all, with the state before it kept beside it. A
 * damaged file is reported by `read` and by `write` alike and is never written over; an operator moves it away.
 */
export class ReplaceableFile<T> implements Adapter<Slot<T>> {
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

  /** Without content the document is taken away; its last state stays beside it as the last good one. */
  async write({ content }: Slot<T>): Promise<void> {
    const before = await readSealed(this.#kind, this.#path);
    if (content === undefined) return before === null ? undefined : this.#withdraw();
    await createFolder(dirname(this.#path));
    if (before !== null) await replaceDurably(lastGoodPath(this.#path), seal(this.#kind, before));
    await replaceDurably(this.#path, seal(this.#kind, JSON.stringify(content)));
  }

  async #withdraw(): Promise<void> {
    await rename(this.#path, lastGoodPath(this.#path));
    await syncFolder(dirname(this.#path));
  }
}
