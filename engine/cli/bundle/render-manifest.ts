import type { BundleManifest } from "../../core/model/formats.generated.ts";
import type { Terminal } from "../terminal.ts";

/** Who made a bundle, who signed it, and what it holds. */
export function renderManifest(
  { madeBy, madeAt, powers }: Pick<BundleManifest, "madeBy" | "madeAt" | "powers">,
  { signedBy, isTrusted }: { readonly signedBy: string; readonly isTrusted: boolean },
  { text, colors }: Terminal,
): string[] {
  const trust = isTrusted
    ? colors.green(text({ zh: "✓ 签名有效，公钥受信任", en: "✓ the signature is good and its key is trusted" }))
    : colors.red(text({ zh: "✗ 签名有效，但公钥不受信任", en: "✗ the signature is good, but its key is not trusted" }));
  return [
    text({ zh: `制作：${madeBy}，${madeAt}`, en: `made by ${madeBy} at ${madeAt}` }),
    text({ zh: `签名公钥：${signedBy}`, en: `signed with ${signedBy}` }),
    trust,
    ...powers.map(({ id, version, digest }) => `  ${colors.bold(id)}@${version}  ${colors.dim(digest)}`),
  ];
}
