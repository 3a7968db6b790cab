import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";

import { BUNDLE_LIMITS } from "../../bundle/file/archive.ts";
import { publicKeysIn, readTrustedKeys } from "../../bundle/file/trusted-keys.ts";
import { isPublicKey } from "../../bundle/file/signature.ts";
import { SunmapError } from "../../core/errors.ts";
import { readKeyRing } from "../../proof/keys/key-ring.ts";
import { proofFolders } from "../../proof/proof-folders.ts";
import type { Shell } from "../shell.ts";
import { UsageError } from "../usage-error.ts";

/** The bytes of a bundle. @throws BUNDLE_REFUSED for one that is too large, before it is read */
export async function readBundleFile({ folder }: Shell, given: string): Promise<Uint8Array<ArrayBuffer>> {
  const place = resolve(folder, given);
  const about = await stat(place).catch(() => undefined);
  if (about?.isFile() !== true) throw new UsageError(`没有文件 ${place}`, `there is no file ${place}`);
  if (about.size > BUNDLE_LIMITS.bytes) throw new SunmapError("BUNDLE_REFUSED", { why: "it is too large" });
  return new Uint8Array(await readFile(place));
}

/** The public keys that are trusted: those of the data folder, those beside them, and those that are named. */
export async function trustedBy(shell: Shell, data: string, named: readonly string[]): Promise<readonly string[]> {
  const { keys } = proofFolders(data);
  const own = (await readKeyRing(keys))?.keys.map(({ publicKey }) => publicKey) ?? [];
  const given = await Promise.all(named.map((one) => keysNamed(shell, one)));
  return [...own, ...(await readTrustedKeys(keys)), ...given.flat()];
}

/** A public key in Base64, or a file of some. The short id of a key would not do: others can be made that have it too. */
async function keysNamed({ folder }: Shell, given: string): Promise<readonly string[]> {
  if (isPublicKey(given)) return [given];
  const text = await readFile(resolve(folder, given), "utf8").catch(() => "");
  const keys = publicKeysIn(text);
  if (keys.length > 0) return keys;
  throw new UsageError(
    `--trust 须为公钥（Base64）或含公钥的文件，而不是“${given}”`,
    `--trust takes a public key in Base64 or a file of some, not \`${given}\``,
  );
}
