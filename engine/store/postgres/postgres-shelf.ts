import { SunmapError } from "../../core/errors.ts";
import { revisionOf } from "../revision-of.ts";
import { isShelfId, requireShelfId } from "../shelf-id.ts";
import type { Shelf, Shelved, ShelfName } from "../shelf.ts";
import type { Database } from "./database.ts";
import { sealDocument, unsealText } from "./sealed-text.ts";

type Row = { readonly id: string; readonly document: string; readonly revision: string };

/** A shelf in the rows of a table. Of two changes of one document on one revision the database lets one through. */
export class PostgresShelf<Document> implements Shelf<Document> {
  readonly #database: Database;
  readonly #name: ShelfName;

  constructor(database: Database, name: ShelfName) {
    this.#database = database;
    this.#name = name;
  }

  async list(): Promise<readonly Shelved<Document>[]> {
    const rows = await this.#database.query<Row>("SELECT id, document, revision FROM shelved WHERE shelf = $1", [
      this.#name,
    ]);
    return rows.map((row) => this.#shelved(row)).toSorted((one, other) => (one.id < other.id ? -1 : 1));
  }

  async read(id: string): Promise<Shelved<Document> | undefined> {
    if (!isShelfId(id)) return undefined;
    const [row] = await this.#rowOf(id);
    return row && this.#shelved(row);
  }

  async write(id: string, document: Document, expectedRevision: string | null): Promise<string> {
    requireShelfId(id);
    const revision = revisionOf(document);
    const written = await this.#database.change(expectedRevision === null ? INSERT : UPDATE, [
      this.#name,
      id,
      sealDocument("shelved", document),
      revision,
      ...(expectedRevision === null ? [] : [expectedRevision]),
    ]);
    if (written.length === 0) await this.#refuse(id, expectedRevision);
    return revision;
  }

  async remove(id: string, expectedRevision: string): Promise<void> {
    const removed = await this.#database.change(
      "DELETE FROM shelved WHERE shelf = $1 AND id = $2 AND revision = $3 RETURNING id",
      [this.#name, id, expectedRevision],
    );
    if (removed.length === 0) await this.#refuse(id, expectedRevision);
  }

  async #refuse(id: string, expected: string | null): Promise<never> {
    const [row] = await this.#rowOf(id);
    throw new SunmapError("PRECONDITION_FAILED", { document: id, expected, actual: row?.revision ?? null });
  }

  #rowOf(id: string): Promise<readonly Row[]> {
    return this.#database.query<Row>("SELECT id, document, revision FROM shelved WHERE shelf = $1 AND id = $2", [
      this.#name,
      id,
    ]);
  }

  #shelved({ id, document, revision }: Row): Shelved<Document> {
    const content: Document = JSON.parse(unsealText("shelved", document, `${this.#name}/${id}`));
    return { id, document: content, revision };
  }
}

const INSERT = `INSERT INTO shelved (shelf, id, document, revision) VALUES ($1, $2, $3, $4)
  ON CONFLICT (shelf, id) DO NOTHING RETURNING id`;

const UPDATE = `UPDATE shelved SET document = $3, revision = $4
  WHERE shelf = $1 AND id = $2 AND revision = $5 RETURNING id`;
