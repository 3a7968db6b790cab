import { type Adapter, Low } from "lowdb";

/** A place for one document; without content it is empty. */
export type Slot<T> = { readonly content?: T };

/** One document on disk, read and written through lowdb. Nothing of it is kept in memory between two calls. */
export class StoredDocument<T> {
  readonly #file: Adapter<Slot<T>>;

  constructor(file: Adapter<Slot<T>>) {
    this.#file = file;
  }

  async read(): Promise<T | undefined> {
    const low = new Low<Slot<T>>(this.#file, {});
    await low.read();
    return low.data.content;
  }

  async write(content: T): Promise<void> {
    await new Low<Slot<T>>(this.#file, { content }).write();
  }

  async remove(): Promise<void> {
    await new Low<Slot<T>>(this.#file, {}).write();
  }
}
