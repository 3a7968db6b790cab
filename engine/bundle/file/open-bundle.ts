import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { canonicalJson } from "../../core/digest/canonical-json.ts";
import { SunmapError } from "../../core/errors.ts";
import type { BundleManifest } from "../../core/model/formats.generated.ts";
import { readDocument } from "../../core/schema/document-findings.ts";
import { readPolicyFolder } from "../../files/read-policy-folder.ts";
import { ownerOf } from "../layout/own-path.ts";
import type { PolicySet } from "../policy-set.ts";
import { readPolicySet } from "../read-policy-set.ts";
import { unpackArchive, type ArchivedFiles } from "./archive.ts";
import { digestOf, digestsOf, MANIFEST, SIGNATURE } from "./make-bundle.ts";
import { isSignedBy, readSignature } from "./signature.ts";

/** A bundle whose signature and every digest are good. `signedBy` is a public key: whom to trust is another question. */
export type OpenedBundle = {
  readonly manifest: BundleManifest;
  readonly signedBy: string;
  readonly files: ArchivedFiles;
};

/**
 * Opens a bundle: its signature, the names of its files and the digest of each. Nothing of it was read as a policy yet.
 *
 * @throws BUNDLE_REFUSED when anything in it is not as it was signed.
 */
export function openBundle(bytes: Uint8Array): OpenedBundle {
  const files = new Map(unpackArchive(bytes));
  const text = files.get(MANIFEST) ?? "";
  const signature = readSignature(files.get(SIGNATURE) ?? "");
  if (signature === undefined || !isSignedBy(text, signature)) throw refused("its signature does not fit");
  if (canonicalJson(signature) !== files.get(SIGNATURE)) throw refused("its signature is not in canonical form");
  files.delete(MANIFEST);
  files.delete(SIGNATURE);
  const manifest = readManifest(text);
  requireFiles(files, manifest);
  return { manifest, signedBy: signature.publicKey, files };
}

/** @throws BUNDLE_UNTRUSTED naming the key that signed it. */
export function requireTrusted({ signedBy, manifest }: OpenedBundle, trusted: readonly string[]): void {
  if (!trusted.includes(signedBy)) {
    throw new SunmapError("BUNDLE_UNTRUSTED", { key: signedBy, madeBy: manifest.madeBy });
  }
}

/**
 * Reads the powers of a bundle as those of any policy folder, and compares the digest of each with the manifest.
 *
 * @throws DOCUMENT_INVALID, POLICY_INVALID, BUNDLE_REFUSED
 */
export async function readBundle({ manifest, files }: OpenedBundle): Promise<PolicySet> {
  const set = await inFolder(files, async (root) => readPolicySet(await readPolicyFolder(root)));
  const digests = canonicalJson(await digestsOf(set));
  const told = canonicalJson(manifest.powers.map(({ id, digest }) => [id, digest]));
  if (digests !== told) throw refused("its powers are not those that its manifest tells");
  return set;
}

function readManifest(text: string): BundleManifest {
  const reading = readDocument("BundleManifest", parsed(text), MANIFEST);
  if (!reading.ok) throw refused("its manifest is not one that this product knows");
  return reading.document;
}

/** Every file is in the manifest and none besides, and each is one that a policy folder may have. */
function requireFiles(files: ArchivedFiles, manifest: BundleManifest): void {
  const powers = new Set(manifest.powers.map(({ id }) => id));
  for (const [path, text] of files) {
    const owner = ownerOf(path);
    const isKnown = typeof owner === "object" ? powers.has(owner.power) : owner === "library";
    if (!isKnown) throw refused(`a file in it has no place in a policy folder: ${path.slice(0, 100)}`);
    if (manifest.files[path] !== digestOf(text)) throw refused(`a file is not what was signed: ${path}`);
  }
  if (Object.keys(manifest.files).length !== files.size) throw refused("a file is missing");
}

/** Lays the files out in a folder of their own for as long as they are read: their names were checked. */
async function inFolder<T>(files: ArchivedFiles, read: (root: string) => Promise<T>): Promise<T> {
  const root = await mkdtemp(join(tmpdir(), "sunmap-bundle-"));
  try {
    for (const folder of new Set([...files.keys()].map((path) => dirname(path)))) {
      await mkdir(join(root, folder), { recursive: true });
    }
    for (const [path, text] of files) await writeFile(join(root, path), text);
    return await read(root);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refused(why: string): SunmapError {
  return new SunmapError("BUNDLE_REFUSED", { why });
}
