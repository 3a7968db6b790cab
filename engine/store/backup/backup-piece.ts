/**
 * A piece of what a store keeps. A file is of those that prove the journal: keys and checkpoints. A document is a sealed text under its path (`library`, `powers/<power>/draft`, `…/state`,
 * `…/versions/000001`, `….withdrawn`, `shelves/<shelf>/<id>`); a line is a record of a journal, byte by byte, without its line end. A key is
 * one of personal data, wrapped, or the erasure of one (`KeyPiece`); the master key that wraps them is never in a backup.
 */
export type BackupPiece =
  | { readonly kind: "file"; readonly path: string; readonly bytes: Buffer }
  | { readonly kind: "document"; readonly path: string; readonly text: string }
  | { readonly kind: "key"; readonly text: string }
  | { readonly kind: "line"; readonly journal: JournalName; readonly lane: number; readonly line: Buffer };

/**
 * Gives all that a store keeps as it stood at one moment, whoever writes to it meanwhile: the checkpoints before the journals
 * that they are of, and these, each lane in its order, before the keys and the documents that their records name.
 */
export type Snapshot = (visit: (item: BackupPiece) => Promise<void>) => Promise<void>;

/** The journals of which a store may have one, and what each is to readers. */
export const JOURNALS = ["evaluations", "cases", "audit"] as const;
export type JournalName = (typeof JOURNALS)[number];

export function isJournalName(name: string): name is JournalName {
  return JOURNALS.some((journal) => journal === name);
}

const VERSION = /^powers\/([^/]+)\/versions\/(\d{6,})(\.withdrawn)?$/;
const SHELVED = /^shelves\/(\w+)\/([\w-][\w.-]*)$/;
const PROOF_FILE = /^(keys|proof)\/[\w-][\w.-]*$/;
const OF_POWER = /^powers\/([^/]+)\/(draft|state)$/;

/** What a path of a document names. */
export type DocumentPlace =
  | { readonly of: "library" }
  | { readonly of: "draft" | "state"; readonly power: string }
  | { readonly of: "version" | "withdrawal"; readonly power: string; readonly version: number }
  | { readonly of: "shelf"; readonly shelf: string; readonly id: string };

export function placeOfDocument(path: string): DocumentPlace | undefined {
  if (path === "library") return { of: "library" };
  const [, power = "", number, withdrawn] = VERSION.exec(path) ?? [];
  if (number !== undefined) {
    return { of: withdrawn === undefined ? "version" : "withdrawal", power, version: Number(number) };
  }
  const [, owner = "", part] = OF_POWER.exec(path) ?? [];
  if (part === "draft" || part === "state") return { of: part, power: owner };
  const [, shelf = "", id] = SHELVED.exec(path) ?? [];
  return id === undefined ? undefined : { of: "shelf", shelf, id };
}

/** Whether a path is that of a file which proves the journal. */
export function isProofFile(path: string): boolean {
  return PROOF_FILE.test(path);
}

/** The path of a published version. */
export function versionPath(power: string, version: number): string {
  return `powers/${power}/versions/${String(version).padStart(6, "0")}`;
}
