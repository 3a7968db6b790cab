import { createPrivateKey, createPublicKey, sign } from "node:crypto";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

import type { BundleSigner } from "../../bundle/file/signature.ts";
import { readKeyRing } from "../../proof/keys/key-ring.ts";
import { SigningKeys } from "../../proof/keys/signing-keys.ts";
import { proofFolders } from "../../proof/proof-folders.ts";
import type { Shell } from "../shell.ts";
import { UsageError } from "../usage-error.ts";

/** The key that signs: that of a file (PKCS #8 in PEM), or else the one with which the service of a data folder signs. */
export async function openSigner(
  shell: Shell,
  { keyFile, data }: { readonly keyFile: string | undefined; readonly data: string },
): Promise<BundleSigner> {
  if (keyFile !== undefined) return signerOfFile(resolve(shell.folder, keyFile));
  const { keys: folder } = proofFolders(data);
  if ((await readKeyRing(folder)) === undefined) {
    throw new UsageError(
      `${data} 中还没有密钥；服务首次启动时生成，或用 --key-file 指定`,
      `there is no key in ${data} yet: the first start makes one, or name one with --key-file`,
    );
  }
  const keys = await SigningKeys.open(folder, shell.now().toISOString());
  return { publicKey: keys.publicKey, signBytes: (bytes) => keys.signBytes(bytes) };
}

async function signerOfFile(path: string): Promise<BundleSigner> {
  const key = await readFile(path, "utf8")
    .then((pem) => createPrivateKey(pem))
    .catch(() => undefined);
  if (key?.asymmetricKeyType !== "ed25519") {
    throw new UsageError(`${path} 不是 Ed25519 私钥（PEM）`, `${path} is no private Ed25519 key in PEM`);
  }
  const { x = "" } = createPublicKey(key).export({ format: "jwk" });
  return {
    publicKey: Buffer.from(x, "base64url").toString("base64"),
    signBytes: (bytes) => sign(null, bytes, key).toString("base64"),
  };
}
