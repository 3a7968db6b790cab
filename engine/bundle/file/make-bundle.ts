import { hash } from "node:crypto";

import { SunmapError } from "../../core/errors.ts";
import { canonicalJson } from "../../core/digest/canonical-json.ts";
import type { BundledPower, BundleManifest, IsoDateTime } from "../../core/model/formats.generated.ts";
import { compileDocuments } from "../../policies/compile-documents.ts";
import type { LayOut } from "../layout/lay-out.ts";
import type { PolicySet } from "../policy-set.ts";
import { packArchive } from "./archive.ts";
import { signManifest, type BundleSigner } from "./signature.ts";

export const MANIFEST = "manifest.json";
export const SIGNATURE = "signature.json";

/** Who makes a bundle and when, with which key, and which version of each power it holds. */
type BundleOrder = {
  readonly madeBy: string;
  readonly madeAt: IsoDateTime;
  readonly signer: BundleSigner;
  readonly layOut: LayOut;
  readonly versionOf: (power: string) => BundledPower["version"];
};

/**
 * Makes the signed file of powers with their library. Equal powers, made by and at the same, give equal bytes.
 *
 * @throws POLICY_INVALID with findings for a power with errors: what cannot judge is not handed on.
 */
export async function makeBundle(set: PolicySet, order: BundleOrder): Promise<Uint8Array> {
  const { madeBy, madeAt, signer, layOut, versionOf } = order;
  const files = layOut(set);
  const manifest: BundleManifest = {
    format: "sunmap-bundle-1",
    madeBy,
    madeAt,
    powers: (await digestsOf(set)).map(([id, digest]) => ({ id, version: versionOf(id), digest })),
    files: Object.fromEntries([...files].map(([path, text]) => [path, digestOf(text)])),
  };
  const text = canonicalJson(manifest);
  const signature = canonicalJson(signManifest(text, signer));
  return packArchive(new Map([...files, [MANIFEST, text], [SIGNATURE, signature]]));
}

/** The digest of what judges of every power, in the order of their ids. @throws POLICY_INVALID */
export async function digestsOf({ powers, library }: PolicySet): Promise<(readonly [id: string, digest: string])[]> {
  const digests: (readonly [string, string])[] = [];
  for (const documents of powers.toSorted((one, other) => (one.power.id < other.power.id ? -1 : 1))) {
    const compilation = await compileDocuments(documents, library);
    const power = documents.power.id;
    if (!compilation.ok) throw new SunmapError("POLICY_INVALID", { power, findings: compilation.findings });
    digests.push([power, compilation.policy.digest]);
  }
  return digests;
}

export function digestOf(text: string): string {
  return `sha256:${hash("sha256", text, "hex")}`;
}
