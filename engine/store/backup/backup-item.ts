/**
 * A piece of what a store keeps. A document is a sealed text under its path (`library`, `powers/<power>/draft`, `…/state`,
 * `…/versions/000001`, `….withdrawn`, `<shelf>/<id>`); a line is a record of a journal, byte by byte, without its line end.
 */
export type BackupItem =
  | { readonly kind: "document"; readonly path: string; readonly text: string }
  | { readonly kind: "line"; readonly journal: JournalName; readonly lane: number; readonly line: Buffer };

/**
 * Gives all that a store keeps as it stood at one moment, whoever writes to it meanwhile: the journals, each lane in its
 * order, before the documents that their records name.
 */
export type Snapshot = (visit: (item: BackupItem) => Promise<void>) => Promise<void>;

/** The journals of which a store may have one, and what each is to readers. */
export const JOURNALS = ["evaluations", "cases", "audit"] as const;
export type JournalName = (typeof JOURNALS)[number];

export function isJournalName(name: string): name is JournalName {
  return JOURNALS.some((journal) => journal === name);
}

const VERSION = /^powers\/([^/]+)\/versions\/(\d{6,})(\.withdrawn)?$/;
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
  const [shelf = "", id, ...more] = path.split("/");
  return id === undefined || more.length > 0 ? undefined : { of: "shelf", shelf, id };
}

/** The path of a published version. */
export function versionPath(power: string, version: number): string {
  return `powers/${power}/versions/${String(version).padStart(6, "0")}`;
}
