/**
 * Keeps the documents of one kind, each under its id: people, organs, keys, reviews. They are few and small, and every
 * change of one names the revision it was made on; null stands for "there is none yet".
 *
 * @throws PRECONDITION_FAILED with `expected` and `actual` when the revision is no longer that one.
 * @throws STORE_DAMAGED with `path` and `lastGood` when a stored file is not what was written; it is then left as it is.
 * @throws STORE_FULL when the disk takes no more writes; the former state stays.
 * @throws DOCUMENT_INVALID for an id that is none: letters, digits, `-`, `_` and `.`, at most 128, not beginning with a dot.
 */
export interface Shelf<Document> {
  /** Every document in the order of its id. */
  list(): Promise<readonly Shelved<Document>[]>;
  read(id: string): Promise<Shelved<Document> | undefined>;
  /** Resolves to the new revision when it is durable. */
  write(id: string, document: Document, expectedRevision: string | null): Promise<string>;
  remove(id: string, expectedRevision: string): Promise<void>;
}

export type Shelved<Document> = { readonly id: string; readonly document: Document; readonly revision: string };

/** What is kept on shelves. Each kind has a shelf of its own. */
export const SHELVES = [
  "people",
  "externalPeople",
  "organs",
  "keys",
  "sessions",
  "invitations",
  "failedTries",
  "spooledActs",
  "reviews",
  "submissions",
  "editors",
  "backtests",
  "anchors",
  "signatures",
  "incidents",
  "settings",
] as const;
export type ShelfName = (typeof SHELVES)[number];

/** Opens the shelf of a kind. */
export type OpenShelf = <Document>(name: ShelfName) => Promise<Shelf<Document>>;
