import { requireRevision } from "../require-revision.ts";
import { revisionOf } from "../revision-of.ts";
import { requireShelfId } from "../shelf-id.ts";
import type { Shelf, Shelved } from "../shelf.ts";

/** A shelf in memory, for tests and for programs that embed the engine. What lies on it is text, as in a file. */
export class MemoryShelf<Document> implements Shelf<Document> {
  readonly #texts = new Map<string, string>();

  async list(): Promise<readonly Shelved<Document>[]> {
    const ids = [...this.#texts.keys()].toSorted();
    return ids.flatMap((id) => this.#find(id) ?? []);
  }

  async read(id: string): Promise<Shelved<Document> | undefined> {
    return this.#find(id);
  }

  async write(id: string, document: Document, expectedRevision: string | null): Promise<string> {
    requireShelfId(id);
    requireRevision(id, this.#find(id)?.revision ?? null, expectedRevision);
    this.#texts.set(id, JSON.stringify(document));
    return revisionOf(document);
  }

  async remove(id: string, expectedRevision: string): Promise<void> {
    requireRevision(id, this.#find(id)?.revision ?? null, expectedRevision);
    this.#texts.delete(id);
  }

  #find(id: string): Shelved<Document> | undefined {
    const text = this.#texts.get(id);
    if (text === undefined) return undefined;
    const document: Document = JSON.parse(text);
    return { id, document, revision: revisionOf(document) };
  }
}
