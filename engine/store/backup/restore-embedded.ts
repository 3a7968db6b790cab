import { chmod, open, readdir, rename, rm, type FileHandle } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

import { SunmapError } from "../../core/errors.ts";
import { segmentFile } from "../chain/segment-files.ts";
import { diskFault, isAbsent } from "../disk-fault.ts";
import { inspectLine } from "../journal/read-line.ts";
import { FileKeys } from "../personal/file-keys.ts";
import { personalFolder } from "../personal/key-file.ts";
import { readKeyPiece } from "../personal/key-piece.ts";
import { KeyRestore } from "../personal/restore-keys.ts";
import { inspectSealedRecord } from "../records/sealed-record.ts";
import { createDurably, createFolder, syncFolder } from "../write-durably.ts";
import type { BackupPiece, JournalName, Snapshot } from "./backup-piece.ts";
import { JOURNAL_FOLDERS } from "./embedded-snapshot.ts";

/** After so many bytes the lines of a journal go to a new file. */
const SEGMENT_BYTES = 64 << 20;
const WRITE_BYTES = 1 << 20;

/**
 * Puts all of a snapshot into a data folder that is missing or empty: whole, or not at all.
 *
 * @throws STORE_NOT_EMPTY, or BACKUP_OF_SEVERAL with an id: a folder has one chain of evaluations, and to put several into it
 * would change their ids and break their proofs.
 */
export async function restoreEmbedded(snapshot: Snapshot, place: string): Promise<void> {
  const folder = resolve(place);
  await requireEmpty(folder);
  const temporary = `${folder}.restoring-${process.pid}`;
  const journals = new Map<JournalName, RestoredJournal>();
  let keys: FileKeys | undefined;
  try {
    await createFolder(temporary);
    keys = await FileKeys.open(personalFolder(temporary));
    const restored = new KeyRestore(keys);
    await snapshot(async (item) => {
      if (item.kind === "document") await writeFile(temporary, `${item.path}.json`, `${item.text}\n`);
      else if (item.kind === "key") await restored.add(readKeyPiece(item.text));
      else if (item.kind === "file") await writeFile(temporary, item.path, item.bytes);
      else await journalOf(journals, temporary, item).then((journal) => journal.add(item.line));
    });
    for (const journal of journals.values()) await journal.close();
    await restored.end();
    await keys.close();
    await rename(temporary, folder);
    await syncFolder(dirname(folder));
  } catch (fault) {
    for (const journal of journals.values()) await journal.close().catch(() => undefined);
    await keys?.close().catch(() => undefined);
    await rm(temporary, { recursive: true, force: true });
    throw diskFault(fault, folder);
  }
}

async function requireEmpty(folder: string): Promise<void> {
  const names = await readdir(folder).catch((fault: unknown) => {
    if (isAbsent(fault)) return [];
    throw fault;
  });
  if (names.length > 0) throw new SunmapError("STORE_NOT_EMPTY", { store: folder });
}

async function writeFile(folder: string, path: string, content: string | Buffer): Promise<void> {
  const file = join(folder, path);
  await createFolder(dirname(file));
  await createDurably(file, content);
  if (path.startsWith("keys/")) await chmod(file, 0o600);
}

async function journalOf(
  journals: Map<JournalName, RestoredJournal>,
  folder: string,
  { journal, lane, line }: Extract<BackupPiece, { readonly kind: "line" }>,
): Promise<RestoredJournal> {
  if (lane > 0) {
    const inspected = inspectLine(line);
    throw new SunmapError("BACKUP_OF_SEVERAL", { id: inspected.sound ? inspected.head.id : `lane ${lane}` });
  }
  const known = journals.get(journal);
  if (known !== undefined) return known;
  const place = join(folder, JOURNAL_FOLDERS[journal]);
  await createFolder(place);
  const restored = new RestoredJournal(place, journal === "evaluations" ? inspectLine : inspectSealedRecord);
  journals.set(journal, restored);
  return restored;
}

type Inspect = (line: Buffer) => { readonly sound: boolean; readonly head?: { readonly seq: number } };

/** The files of a journal as they are written anew, line by line. */
class RestoredJournal {
  readonly #folder: string;
  readonly #inspect: Inspect;
  #file: FileHandle | undefined;
  #bytes = 0;
  #waiting: Buffer[] = [];
  #waitingBytes = 0;

  constructor(folder: string, inspect: Inspect) {
    this.#folder = folder;
    this.#inspect = inspect;
  }

  async add(line: Buffer): Promise<void> {
    if (this.#file === undefined || this.#bytes >= SEGMENT_BYTES) await this.#begin(line);
    this.#waiting.push(line, LINE_END);
    this.#waitingBytes += line.length + 1;
    this.#bytes += line.length + 1;
    if (this.#waitingBytes >= WRITE_BYTES) await this.#flush();
  }

  async close(): Promise<void> {
    await this.#flush();
    await this.#file?.sync();
    await this.#file?.close();
    this.#file = undefined;
    await syncFolder(this.#folder);
  }

  /** A file is named after its first record; a damaged line has no number, and stays in the file before. */
  async #begin(line: Buffer): Promise<void> {
    const { head } = this.#inspect(line);
    if (head === undefined && this.#file !== undefined) return;
    await this.#flush();
    await this.#file?.sync();
    await this.#file?.close();
    this.#file = await open(segmentFile(this.#folder, head?.seq ?? 1).path, "wx");
    this.#bytes = 0;
  }

  async #flush(): Promise<void> {
    const bytes = Buffer.concat(this.#waiting);
    this.#waiting = [];
    this.#waitingBytes = 0;
    await this.#file?.appendFile(bytes);
  }
}

const LINE_END = Buffer.from("\n");
