import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";

import { shelfFolder } from "../lowdb/lowdb-shelf.ts";
import { SunmapError } from "../../core/errors.ts";
import { forEachLine } from "../chain/for-each-line.ts";
import { listSegmentFiles } from "../chain/segment-files.ts";
import { isAbsent } from "../disk-fault.ts";
import { newLineReader } from "../journal/read-line.ts";
import { unseal, type StoredKind } from "../lowdb/seal.ts";
import { namesIn } from "../names-in.ts";
import { personalFolder } from "../personal/key-file.ts";
import { writeKeyPiece, type KeyPiece } from "../personal/key-piece.ts";
import { visitKeys } from "../personal/visit-keys.ts";
import { isPowerId } from "../power-id.ts";
import { isShelfId } from "../shelf-id.ts";
import { SHELVES } from "../shelf.ts";
import { isProofFile, JOURNALS, type BackupPiece, type JournalName, type Snapshot } from "./backup-piece.ts";

const FILE_END = ".json";

/** In which folder of the data each journal lies. */
export const JOURNAL_FOLDERS: Readonly<Record<JournalName, string>> = {
  evaluations: "journal",
  cases: "cases",
  audit: "audit",
};

/**
 * All that lies in a data folder. A service may run meanwhile: of a journal that grows the whole lines are taken that were
 * there when it was its turn; documents are only ever replaced whole. Each line of a backup stands for itself.
 */
export function embeddedSnapshot(folder: string): Snapshot {
  return async (visit) => {
    await visitFiles(folder, visit);
    for (const journal of JOURNALS) await visitLines(folder, journal, visit);
    const visitKey = (piece: KeyPiece): Promise<void> => visit({ kind: "key", text: writeKeyPiece(piece) });
    await visitKeys(personalFolder(folder), visitKey);
    for (const [kind, path] of await documentsIn(folder)) await visitDocument(folder, [kind, path], visit);
  };
}

/** Keys and checkpoints. What only speeds a service up lies in folders beside them and is made anew. */
async function visitFiles(folder: string, visit: (item: BackupPiece) => Promise<void>): Promise<void> {
  for (const part of ["keys", "proof"]) {
    for (const name of (await namesIn(join(folder, part))).toSorted()) {
      const path = `${part}/${name}`;
      if (!isProofFile(path) || !(await stat(join(folder, path))).isFile()) continue;
      const bytes = await readFile(join(folder, path));
      await visit({ kind: "file", path, bytes: name.endsWith(".ndjson") ? wholeLines(bytes) : bytes });
    }
  }
}

/** Without the line that is just being written. */
function wholeLines(bytes: Buffer): Buffer {
  return bytes.subarray(0, bytes.lastIndexOf("\n") + 1);
}

async function visitLines(
  folder: string,
  journal: JournalName,
  visit: (item: BackupPiece) => Promise<void>,
): Promise<void> {
  const files = await listSegmentFiles(join(folder, JOURNAL_FOLDERS[journal])).catch((fault: unknown) => {
    if (isAbsent(fault)) return [];
    throw fault;
  });
  for (const { path } of files) {
    let waiting: Promise<void> = Promise.resolve();
    const read = newLineReader();
    await forEachLine(path, (await stat(path)).size, (written) => {
      const line = journal === "evaluations" ? read(written).whole : written;
      waiting = waiting.then(() => visit({ kind: "line", journal, lane: 0, line }));
      // Thrown when the file is read to its end; until then nobody waits for it.
      waiting.catch(() => undefined);
    });
    await waiting;
  }
}

/** The kind and the path of every document, in an order that is always the same. */
async function documentsIn(folder: string): Promise<readonly (readonly [StoredKind, string])[]> {
  const found: [StoredKind, string][] = [["library", "library"]];
  for (const power of (await namesIn(join(folder, "powers"))).filter(isPowerId).toSorted()) {
    found.push(["draft", `powers/${power}/draft`], ["state", `powers/${power}/state`]);
    for (const name of await documentNames(join(folder, "powers", power, "versions"))) {
      const kind = name.endsWith(".withdrawn") ? "withdrawal" : "version";
      found.push([kind, `powers/${power}/versions/${name}`]);
    }
  }
  for (const shelf of SHELVES) {
    for (const id of await documentNames(shelfFolder(folder, shelf))) {
      found.push(["shelved", `shelves/${shelf}/${id}`]);
    }
  }
  return found;
}

async function documentNames(folder: string): Promise<readonly string[]> {
  return (await namesIn(folder))
    .filter((name) => name.endsWith(FILE_END))
    .map((name) => name.slice(0, -FILE_END.length))
    .filter(isShelfId)
    .toSorted();
}

/** A document that was taken away meanwhile, or was never there, is none. @throws STORE_DAMAGED */
async function visitDocument(
  folder: string,
  [kind, path]: readonly [StoredKind, string],
  visit: (item: BackupPiece) => Promise<void>,
): Promise<void> {
  const file = join(folder, `${path}${FILE_END}`);
  const text = await readFile(file, "utf8").catch((fault: unknown) => {
    if (isAbsent(fault)) return undefined;
    throw fault;
  });
  if (text === undefined) return;
  const unsealed = unseal(kind, text);
  if (!("content" in unsealed)) throw new SunmapError("STORE_DAMAGED", { path: file, why: unsealed.why });
  await visit({ kind: "document", path, text: text.slice(0, -1) });
}
