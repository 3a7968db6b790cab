import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";

import { packArchive, unpackArchive } from "../../engine/bundle/file/archive.ts";
import { MANIFEST, SIGNATURE } from "../../engine/bundle/file/make-bundle.ts";
import { openBundle, readBundle, requireTrusted } from "../../engine/bundle/file/open-bundle.ts";
import { signManifest } from "../../engine/bundle/file/signature.ts";
import { publicKeysIn } from "../../engine/bundle/file/trusted-keys.ts";
import { contentRevision } from "../../engine/bundle/same-content.ts";
import { canonicalJson } from "../../engine/core/digest/canonical-json.ts";
import { SunmapError } from "../../engine/core/errors.ts";
import { aBundle, anOffice, policiesOf } from "./a-bundle.ts";
import type { PolicySet } from "../../engine/bundle/policy-set.ts";

const office = anOffice();
let set: PolicySet;
let bytes: Uint8Array;
beforeAll(async () => {
  set = await policiesOf("highway-tendering");
  bytes = await aBundle(set, office);
});

function codeOf(task: () => unknown): string {
  try {
    task();
    return "none";
  } catch (fault) {
    return fault instanceof SunmapError ? fault.code : String(fault);
  }
}

/** The bundle with other files, signed anew by the office where it is said so: what only its maker could do. */
function forged(change: (files: Map<string, string>) => void, isSigned = false): Uint8Array {
  const files = new Map(unpackArchive(bytes));
  change(files);
  if (isSigned) files.set(SIGNATURE, canonicalJson(signManifest(files.get(MANIFEST) ?? "", office)));
  return packArchive(files);
}

/** Adds a file and names it in the manifest with its digest. */
function withFile(path: string, digest: string): (files: Map<string, string>) => void {
  return (files) => {
    const manifest: { files: Record<string, string> } = JSON.parse(files.get(MANIFEST) ?? "");
    manifest.files[path] = digest;
    files.set(path, "");
    files.set(MANIFEST, canonicalJson(manifest));
  };
}

const EMPTY = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

test("a bundle gives back the policies that it was made of, with who made it and the digest of each power", async () => {
  const opened = openBundle(bytes);

  expect(opened.signedBy).toBe(office.publicKey);
  expect(opened.manifest).toMatchObject({ madeBy: "河北省监察厅", powers: [{ id: "highway-tendering" }] });
  expect(contentRevision(await readBundle(opened))).toBe(contentRevision(set));
});

test("the same policies give the same bytes", async () => {
  expect(Buffer.compare(await aBundle(set, office), bytes)).toBe(0);
});

test("a byte that was changed anywhere is refused", () => {
  const accepted: number[] = [];
  // Every byte of the beginning and the end, which hold the heads of the zip, and some of all between.
  for (let at = 0; at < bytes.length; at += at < 60 || at > bytes.length - 120 ? 1 : 1601) {
    const tampered = Uint8Array.from(bytes);
    tampered[at] = (tampered[at] ?? 0) ^ 1;
    if (codeOf(() => openBundle(tampered)) !== "BUNDLE_REFUSED") accepted.push(at);
  }

  expect(accepted).toEqual([]);
});

test("a byte that was cut off, added in front or behind is refused", () => {
  const more = [Buffer.concat([bytes, Buffer.alloc(1)]), Buffer.concat([Buffer.alloc(1), bytes])];
  for (const other of [bytes.slice(0, -1), new Uint8Array(), ...more]) {
    expect(codeOf(() => openBundle(other))).toBe("BUNDLE_REFUSED");
  }
});

test("a key that nobody trusts is refused and named", () => {
  const stranger = anOffice();

  expect(codeOf(() => requireTrusted(openBundle(bytes), [office.publicKey]))).toBe("none");
  expect(() => requireTrusted(openBundle(bytes), [stranger.publicKey])).toThrow(office.publicKey);
  expect(codeOf(() => requireTrusted(openBundle(bytes), [stranger.publicKey]))).toBe("BUNDLE_UNTRUSTED");
});

test("a signature under another's name is refused", () => {
  const stranger = anOffice();
  const another = forged((files) => {
    const { signature } = signManifest(files.get(MANIFEST) ?? "", stranger);
    files.set(SIGNATURE, canonicalJson({ publicKey: office.publicKey, signature }));
  });

  expect(codeOf(() => openBundle(another))).toBe("BUNDLE_REFUSED");
});

describe("even signed by its maker", () => {
  test.each([
    "../escaped.json",
    "/etc/passwd",
    "rules/../../escaped.json",
    "rules\\tiers.json",
    "rules/highway-tendering/rules/../../../x.json",
    "rules/highway-tendering/rules/CON.json",
    "rules/access/permissions.json",
    "rules/budget-payment/power.json",
    ".git/hooks/post-checkout",
    `rules/highway-tendering/rules/${"a".repeat(400)}.json`,
  ])("a file may not lie at %s", (path) => {
    expect(codeOf(() => openBundle(forged(withFile(path, EMPTY), true)))).toBe("BUNDLE_REFUSED");
  });

  test("a file must have its digest, be in the manifest, and be there", () => {
    const rule = [...openBundle(bytes).files.keys()].find((path) => path.includes("/rules/")) ?? "";
    const changed = forged((files) => void files.set(rule, "{}"), true);
    const added = forged((files) => void files.set("rules/measures/another.json", "{}"), true);
    const missing = forged((files) => void files.delete(rule), true);
    const kept = forged(withFile("rules/highway-tendering/rules/an-empty-one.json", EMPTY), true);

    expect([changed, added, missing].map((one) => codeOf(() => openBundle(one)))).toEqual(
      Array.from({ length: 3 }, () => "BUNDLE_REFUSED"),
    );
    // What is named with its digest is let through this door: only then do the others prove anything.
    expect(codeOf(() => openBundle(kept))).toBe("none");
  });

  test("a power must have the digest that is told", async () => {
    const lying = forged((files) => {
      const manifest: { powers: object[] } = JSON.parse(files.get(MANIFEST) ?? "");
      manifest.powers = [{ ...manifest.powers[0], digest: EMPTY }];
      files.set(MANIFEST, canonicalJson(manifest));
    }, true);

    await expect(readBundle(openBundle(lying))).rejects.toMatchObject({ code: "BUNDLE_REFUSED" });
  });
});

describe("an archive", () => {
  test("that inflates to more than it is, is refused before anything is inflated", () => {
    const bomb = zipSync({ "manifest.json": new Uint8Array(200_000_000) }, { level: 9 });

    expect(bomb.length).toBeLessThan(1_000_000);
    expect(() => unpackArchive(bomb)).toThrow("a file in it is compressed");
  });

  test("whose entries all tell of the same bytes is refused", () => {
    const once = zipSync({ a: strToU8("x".repeat(1000)) }, { level: 0 });
    const [local, central, end] = [once.slice(0, 1031), once.slice(1031, -22), once.slice(-22)];
    const many = 50;
    const view = new DataView(end.buffer, end.byteOffset);
    view.setUint16(8, many, true);
    view.setUint16(10, many, true);
    view.setUint32(12, central.length * many, true);
    const overlapping = Buffer.concat([local, ...Array.from({ length: many }, () => central), end]);

    expect(() => unpackArchive(new Uint8Array(overlapping))).toThrow("it holds too much");
  });

  test("that another program packed is refused, and so is what is no archive", () => {
    const files = Object.fromEntries([...unpackArchive(bytes)].map(([name, text]) => [name, strToU8(text)]));

    expect(strFromU8(unzipSync(bytes)[MANIFEST] ?? new Uint8Array())).toContain("sunmap-bundle-1");
    expect(() => unpackArchive(zipSync(files, { level: 0 }))).toThrow("not packed as a bundle is");
    expect(() => unpackArchive(strToU8("no archive"))).toThrow("no zip");
  });
});

test("public keys are found in what `sunmap journal keys` prints, and short ids are none", () => {
  const line = `sunmap/journal/0123456789abcdef\n1a2b3c4d  ${office.publicKey}  2026-09-18T01:30:00.000Z signs now\n`;

  expect(publicKeysIn(line)).toEqual([office.publicKey]);
});
