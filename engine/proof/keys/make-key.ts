import { generateKeyPairSync, randomBytes } from "node:crypto";
import { open, rm } from "node:fs/promises";
import { join } from "node:path";

import { keyId } from "../../core/proof/signed-note.ts";
import { createFolder, replaceDurably, syncFolder } from "../../store/write-durably.ts";
import { keyRingPath, type KeyRing } from "./key-ring.ts";

/** Where the private half of a key lies; only the owner of the process may read it. */
export function privateKeyPath(folder: string, id: string): string {
  return join(folder, `journal-${id}.pem`);
}

/**
 * Makes a key that signs from now on, the first one or in place of the last. The public half of the last one stays, so
 * that what it signed is still believed; its private half is removed.
 */
export async function makeKey(folder: string, before: KeyRing | undefined, now: string): Promise<KeyRing> {
  await createFolder(folder);
  const origin = before?.origin ?? `sunmap/journal/${randomBytes(8).toString("hex")}`;
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const raw = Buffer.from(publicKey.export({ format: "jwk" }).x ?? "", "base64url");
  const id = keyId({ name: origin, publicKey: raw });
  await writeSecret(privateKeyPath(folder, id), privateKey.export({ format: "pem", type: "pkcs8" }).toString());
  await syncFolder(folder);
  const last = before?.keys.at(-1);
  const older = before?.keys.map((key) => (key === last ? { ...key, retiredAt: now } : key)) ?? [];
  const ring = { origin, keys: [...older, { id, publicKey: raw.toString("base64"), createdAt: now }] };
  await replaceDurably(keyRingPath(folder), `${JSON.stringify(ring, null, 2)}\n`);
  if (last !== undefined) await rm(privateKeyPath(folder, last.id), { force: true });
  return ring;
}

const OWNER_ONLY = 0o600;

async function writeSecret(path: string, text: string): Promise<void> {
  const file = await open(path, "wx", OWNER_ONLY);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}
