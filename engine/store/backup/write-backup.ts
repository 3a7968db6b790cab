import { createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import { PassThrough } from "node:stream";
import { once } from "node:events";
import { createGzip } from "node:zlib";

import { diskFault } from "../disk-fault.ts";
import { syncFolder } from "../write-durably.ts";
import { DigestMaker, type BackupDigest } from "./backup-digest.ts";
import type { BackupPiece, Snapshot } from "./backup-piece.ts";

/** The first line of a backup begins with this. */
export const BACKUP_FORMAT = "sunmap/backup/1";

/**
 * Writes all that a store keeps into one file, compressed: a line of its format, an item a line, and a manifest with the
 * digest of every part. It holds the keys as well, so only its owner may read it. The file has its name when it is whole and durable.
 *
 * @throws STORE_FULL
 */
export async function writeBackup(snapshot: Snapshot, file: string, takenAt: string): Promise<BackupDigest> {
  const temporary = `${file}.writing-${process.pid}`;
  const digests = new DigestMaker();
  const source = new PassThrough();
  const written = pipeline(
    source,
    createGzip({ level: 6 }),
    createWriteStream(temporary, { flags: "wx", mode: 0o600 }),
  );
  written.catch(() => source.destroy());
  const write = async (bytes: Buffer | string): Promise<void> => {
    if (!source.write(bytes)) await Promise.race([once(source, "drain"), written]);
  };
  try {
    await write(`${BACKUP_FORMAT} ${takenAt}\n`);
    await snapshot(async (item) => {
      digests.add(item);
      await write(encode(item));
    });
    await write(`manifest ${JSON.stringify(digests.digest())}\n`);
    source.end();
    await written;
    await sync(temporary);
    await rename(temporary, file);
    await syncFolder(dirname(file));
  } catch (fault) {
    source.destroy();
    await written.catch(() => undefined);
    await rm(temporary, { force: true });
    throw diskFault(fault, file);
  }
  return digests.digest();
}

function encode(item: BackupPiece): Buffer {
  if (item.kind === "file") return Buffer.from(`file ${item.path} ${item.bytes.toString("base64")}\n`);
  if (item.kind === "key") return Buffer.from(`key personal ${item.text}\n`);
  if (item.kind === "document") return Buffer.from(`document ${item.path} ${item.text}\n`);
  return Buffer.concat([Buffer.from(`line ${item.journal} ${item.lane} `), item.line, LINE_END]);
}

const LINE_END = Buffer.from("\n");

async function sync(path: string): Promise<void> {
  const handle = await open(path, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
