import { join } from "node:path";

import { namesIn } from "../names-in.ts";
import { OneAtATime } from "../one-at-a-time.ts";
import { removeLeftovers } from "../remove-leftovers.ts";
import { requireRevision } from "../require-revision.ts";
import { revisionOf } from "../revision-of.ts";
import { isShelfId, requireShelfId } from "../shelf-id.ts";
import type { Shelf, Shelved, ShelfName } from "../shelf.ts";
import { createFolder } from "../write-durably.ts";
import { ReplaceableFile } from "./replaceable-file.ts";
import { StoredDocument } from "./stored-document.ts";

const FILE_END = ".json";

/** A shelf in a folder, a file a document. The writers of one document wait for each other; its readers do not wait. */
class LowdbShelf<Document> implements Shelf<Document> {
  readonly #folder: string;
  readonly #turns = new OneAtATime();

  constructor(folder: string) {
    this.#folder = folder;
  }

  async list(): Promise<readonly Shelved<Document>[]> {
    const ids = (await namesIn(this.#folder))
      .filter((name) => name.endsWith(FILE_END))
      .map((name) => name.slice(0, -FILE_END.length))
      .filter(isShelfId)
      .toSorted();
    const found: Shelved<Document>[] = [];
    for (const id of ids) {
      const shelved = await this.read(id);
      if (shelved !== undefined) found.push(shelved);
    }
    return found;
  }

  async read(id: string): Promise<Shelved<Document> | undefined> {
    if (!isShelfId(id)) return undefined;
    const document = await this.#file(id).read();
    return document === undefined ? undefined : { id, document, revision: revisionOf(document) };
  }

  async write(id: string, document: Document, expectedRevision: string | null): Promise<string> {
    requireShelfId(id);
    await this.#turns.run(id, async () => {
      await this.#require(id, expectedRevision);
      await this.#file(id).write(document);
    });
    return revisionOf(document);
  }

  async remove(id: string, expectedRevision: string): Promise<void> {
    await this.#turns.run(id, async () => {
      await this.#require(id, expectedRevision);
      await this.#file(id).remove();
    });
  }

  async #require(id: string, expectedRevision: string | null): Promise<void> {
    requireRevision(id, (await this.read(id))?.revision ?? null, expectedRevision);
  }

  #file(id: string): StoredDocument<Document> {
    return new StoredDocument(new ReplaceableFile("shelved", join(this.#folder, `${id}${FILE_END}`)));
  }
}

/** Opens a shelf below the data folder and removes what a crash left half-written. */
export async function openShelf<Document>(folder: string, name: ShelfName): Promise<Shelf<Document>> {
  const path = shelfFolder(folder, name);
  await createFolder(path);
  await removeLeftovers(path);
  return new LowdbShelf(path);
}

/** Where a shelf lies below the data folder: away from what else has a folder there. */
export function shelfFolder(data: string, name: ShelfName): string {
  return join(data, "shelves", name);
}
