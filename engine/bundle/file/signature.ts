import { createPublicKey, verify, type KeyObject } from "node:crypto";

import { isObject } from "../../core/model/is-object.ts";
import { fromBase64 } from "../../core/proof/base64.ts";

/** An Ed25519 key that signs bundles. A key is named by its public half alone, 32 bytes in Base64: no other has it. */
export type BundleSigner = { readonly publicKey: string; readonly signBytes: (bytes: Uint8Array) => string };

/** Under which key a manifest was signed, and the signature; both in Base64. */
export type BundleSignature = { readonly publicKey: string; readonly signature: string };

/** What stands before the manifest when it is signed, so that no other signature of the same key can pass for this. */
const PURPOSE = "sunmap-bundle-1\n";

export function signManifest(manifest: string, { publicKey, signBytes }: BundleSigner): BundleSignature {
  return { publicKey, signature: signBytes(Buffer.from(PURPOSE + manifest)) };
}

/** Whether the manifest was signed with the key that the signature names. It says nothing about whose key that is. */
export function isSignedBy(manifest: string, { publicKey, signature }: BundleSignature): boolean {
  const key = publicKeyOf(publicKey);
  const bytes = fromBase64(signature);
  return key !== undefined && bytes?.length === 64 && verify(null, Buffer.from(PURPOSE + manifest), key, bytes);
}

/** Undefined for what is no signature. */
export function readSignature(text: string): BundleSignature | undefined {
  const value = parsed(text);
  if (!isObject(value)) return undefined;
  const { publicKey, signature } = value;
  return typeof publicKey === "string" && typeof signature === "string" ? { publicKey, signature } : undefined;
}

/** Whether a text is the public half of an Ed25519 key. */
export function isPublicKey(text: string): boolean {
  return fromBase64(text)?.length === 32;
}

function publicKeyOf(base64: string): KeyObject | undefined {
  const bytes = fromBase64(base64);
  if (bytes?.length !== 32) return undefined;
  const x = Buffer.from(bytes).toString("base64url");
  return createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
