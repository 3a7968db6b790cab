import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";

import { SunmapError } from "../../core/errors.ts";
import { DigestMaker, differingParts, type BackupDigest } from "./backup-digest.ts";
import { isJournalName, isProofFile, placeOfDocument, type BackupPiece, type Snapshot } from "./backup-piece.ts";
import { BACKUP_FORMAT } from "./write-backup.ts";

/** What a backup says of itself, and holds to. */
export type BackupReport = { readonly takenAt: string; readonly digest: BackupDigest };

/** Reads a backup to its end and compares it with its manifest. @throws BACKUP_DAMAGED with `why` */
export async function verifyBackup(file: string): Promise<BackupReport> {
  return readItems(file, async () => undefined);
}

/** The items of a backup, for whoever restores it. @throws BACKUP_DAMAGED */
export function backupSnapshot(file: string): Snapshot {
  return async (visit) => {
    await readItems(file, visit);
  };
}

async function readItems(file: string, visit: (item: BackupPiece) => Promise<void>): Promise<BackupReport> {
  const digests = new DigestMaker();
  let takenAt: string | undefined;
  let manifest: BackupDigest | undefined;
  for await (const line of linesOf(file)) {
    if (takenAt === undefined) takenAt = readFirstLine(line);
    else if (manifest !== undefined) throw damaged("there is something after its end");
    else if (line.subarray(0, MANIFEST.length).equals(MANIFEST)) manifest = readManifest(line);
    else {
      const item = readItem(line);
      digests.add(item);
      await visit(item);
    }
  }
  if (takenAt === undefined || manifest === undefined) throw damaged("its end is missing");
  const [part] = differingParts(manifest, digests.digest());
  if (part !== undefined) throw damaged(`${part} is not what was written`);
  return { takenAt, digest: manifest };
}

const MANIFEST = Buffer.from("manifest ");
const LINE_END = 10;
const SPACE = 32;

async function* linesOf(file: string): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  try {
    for await (const chunk of createReadStream(file).pipe(createGunzip())) {
      const bytes: Buffer = chunk;
      let start = 0;
      for (let end = bytes.indexOf(LINE_END); end !== -1; end = bytes.indexOf(LINE_END, start)) {
        yield Buffer.concat([...rest, bytes.subarray(start, end)]);
        rest = [];
        start = end + 1;
      }
      rest.push(bytes.subarray(start));
    }
  } catch (fault) {
    if (isCompressionFault(fault)) throw damaged("it cannot be unpacked");
    throw fault;
  }
  if (rest.some(({ length }) => length > 0)) throw damaged("its end is missing");
}

function isCompressionFault(fault: unknown): boolean {
  return fault instanceof Error && "code" in fault && typeof fault.code === "string" && fault.code.startsWith("Z_");
}

function readFirstLine(line: Buffer): string {
  const [format, takenAt = ""] = line.toString("latin1").split(" ");
  if (format !== BACKUP_FORMAT) throw damaged("it is no backup of this program");
  return takenAt;
}

function readManifest(line: Buffer): BackupDigest {
  try {
    const manifest: BackupDigest = JSON.parse(line.toString("utf8", MANIFEST.length));
    return manifest;
  } catch {
    throw damaged("its manifest cannot be read");
  }
}

function readItem(line: Buffer): BackupPiece {
  const [kind, afterKind] = word(line, 0);
  const [name, afterName] = word(line, afterKind);
  if (kind === "document" && placeOfDocument(name) !== undefined) {
    return { kind, path: name, text: line.toString("utf8", afterName) };
  }
  if (kind === "key" && name === "personal") return { kind, text: line.toString("utf8", afterName) };
  if (kind === "file" && isProofFile(name)) {
    return { kind, path: name, bytes: Buffer.from(line.toString("latin1", afterName), "base64") };
  }
  const [lane, afterLane] = word(line, afterName);
  if (kind === "line" && isJournalName(name) && /^\d+$/.test(lane)) {
    return { kind, journal: name, lane: Number(lane), line: line.subarray(afterLane) };
  }
  throw damaged("there is something in it that is no item");
}

function word(line: Buffer, start: number): readonly [string, number] {
  const end = line.indexOf(SPACE, start);
  return end === -1 ? ["", line.length] : [line.toString("utf8", start, end), end + 1];
}

function damaged(why: string): SunmapError {
  return new SunmapError("BACKUP_DAMAGED", { why });
}
