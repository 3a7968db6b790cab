import { SunmapError } from "../../core/errors.ts";
import { completeVersion, type StoredVersion } from "../complete-version.ts";
import type { Draft, Library } from "../store.ts";
import type { Statements } from "../postgres/database.ts";
import { unsealText } from "../postgres/sealed-text.ts";
import { revisionOf } from "../revision-of.ts";
import { versionEntry } from "../version-entry.ts";
import { placeOfDocument, type BackupPiece } from "./backup-piece.ts";

type DocumentPiece = Extract<BackupPiece, { readonly kind: "document" }>;
type Kept = { readonly document: string };

/** Puts a document where it belongs; one that is there already must be the same. @throws STORE_NOT_EMPTY */
export async function importDocument(statements: Statements, { path, text }: DocumentPiece): Promise<void> {
  const [insert, select] = rowOf(path, text);
  await statements.query(...insert);
  const [kept] = await statements.query<Kept>(...select);
  if (kept?.document !== text) throw new SunmapError("STORE_NOT_EMPTY", { store: "database", document: path });
}

type Statement = readonly [text: string, values: readonly unknown[]];

/** How a document is put in, and how it is read again. */
function rowOf(path: string, text: string): readonly [insert: Statement, select: Statement] {
  const place = placeOfDocument(path);
  if (place === undefined) throw new SunmapError("BACKUP_DAMAGED", { why: `there is no place for ${path}` });
  if (place.of === "library") {
    const { revision }: Library = JSON.parse(unsealText("library", text, path));
    return [
      ["INSERT INTO library VALUES ('all', $1, $2) ON CONFLICT (name) DO NOTHING", [text, revision]],
      ["SELECT document FROM library", []],
    ];
  }
  if (place.of === "shelf") {
    const revision = revisionOf(JSON.parse(unsealText("shelved", text, path)));
    return [
      [
        "INSERT INTO shelved VALUES ($1, $2, $3, $4) ON CONFLICT (shelf, id) DO NOTHING",
        [place.shelf, place.id, text, revision],
      ],
      ["SELECT document FROM shelved WHERE shelf = $1 AND id = $2", [place.shelf, place.id]],
    ];
  }
  if (place.of === "version") return versionRow({ ...place, path, text });
  if (place.of === "withdrawal") {
    const key = [place.power, place.version];
    return [
      ["UPDATE versions SET withdrawal = coalesce(withdrawal, $3) WHERE power = $1 AND version = $2", [...key, text]],
      ["SELECT withdrawal AS document FROM versions WHERE power = $1 AND version = $2", key],
    ];
  }
  const { power } = place;
  if (place.of === "state") {
    return [
      [`${POWER} state) VALUES ($1, 0, $2) ${UNLESS} state = coalesce(powers.state, $2)`, [power, text]],
      ["SELECT state AS document FROM powers WHERE power = $1", [power]],
    ];
  }
  const { revision }: Draft = JSON.parse(unsealText("draft", text, path));
  return [
    [
      `${POWER} draft, draft_revision) VALUES ($1, 0, $2, $3)
       ${UNLESS} draft = coalesce(powers.draft, $2), draft_revision = coalesce(powers.draft_revision, $3)`,
      [power, text, revision],
    ],
    ["SELECT draft AS document FROM powers WHERE power = $1", [power]],
  ];
}

function versionRow({
  power,
  version,
  path,
  text,
}: {
  readonly power: string;
  readonly version: number;
  readonly path: string;
  readonly text: string;
}): readonly [insert: Statement, select: Statement] {
  const stored: StoredVersion = JSON.parse(unsealText("version", text, path));
  const entry = JSON.stringify(versionEntry(completeVersion(stored)));
  return [
    [
      `WITH known AS (INSERT INTO powers (power, changed) VALUES ($1, 0) ON CONFLICT (power) DO NOTHING)
       INSERT INTO versions (power, version, entry, document) VALUES ($1, $2, $3, $4) ON CONFLICT (power, version) DO NOTHING`,
      [power, version, entry, text],
    ],
    ["SELECT document FROM versions WHERE power = $1 AND version = $2", [power, version]],
  ];
}

const POWER = "INSERT INTO powers (power, changed,";
const UNLESS = "ON CONFLICT (power) DO UPDATE SET";
