import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from "node:crypto";

import type { BundleSigner } from "../../engine/bundle/file/signature.ts";
import { makeBundle } from "../../engine/bundle/file/make-bundle.ts";
import { openLayOut } from "../../engine/bundle/layout/lay-out.ts";
import type { PolicySet } from "../../engine/bundle/policy-set.ts";
import { readPolicySet } from "../../engine/bundle/read-policy-set.ts";
import { readPolicyFolder } from "../../engine/files/read-policy-folder.ts";
import { PROJECT_ROOT } from "../support/source-files.ts";

/** A key of an office, with its private half as a file would hold it. */
export type Office = BundleSigner & { readonly pem: string };

export function anOffice(): Office {
  const pem = generateKeyPairSync("ed25519").privateKey.export({ format: "pem", type: "pkcs8" }).toString();
  const key = createPrivateKey(pem);
  const { x = "" } = createPublicKey(key).export({ format: "jwk" });
  const publicKey = Buffer.from(x, "base64url").toString("base64");
  return { pem, publicKey, signBytes: (bytes) => sign(null, bytes, key).toString("base64") };
}

/** Powers of this repository with its library. */
export async function policiesOf(...powers: readonly string[]): Promise<PolicySet> {
  return readPolicySet(await readPolicyFolder(PROJECT_ROOT), powers);
}

export async function aBundle(set: PolicySet, signer: BundleSigner): Promise<Uint8Array> {
  return makeBundle(set, {
    madeBy: "河北省监察厅",
    madeAt: "2026-09-18T09:30:00+08:00",
    signer,
    layOut: await openLayOut(),
    versionOf: () => "folder",
  });
}
