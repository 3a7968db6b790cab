import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { consistencyProof } from "../../../engine/core/proof/consistency-proof.ts";
import { GrowingRoot } from "../../../engine/core/proof/growing-root.ts";
import { inclusionProof, inclusionRanges } from "../../../engine/core/proof/inclusion-proof.ts";
import { rootHash } from "../../../engine/core/proof/leaf-range.ts";
import { TREE_HASH } from "../../../engine/core/proof/tree-hash.ts";
import { verifyConsistency, type ConsistencyClaim } from "../../../engine/core/proof/verify-consistency.ts";
import { verifyInclusion, type InclusionClaim } from "../../../engine/core/proof/verify-inclusion.ts";
import { bytes, hex, leavesOf, naiveRoot, readerOf } from "./a-tree.ts";

/** The entries of the test vectors that implementations of RFC 6962 share, and the roots over the first of them. */
const ENTRIES = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
const ROOTS = [
  "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

describe("the test vectors of RFC 6962", () => {
  const leaves = ENTRIES.map((entry) => TREE_HASH.leaf(bytes(entry)));

  test.each(ROOTS.map((root, size) => [size, root] as const))(
    "the tree of %d entries has its root",
    async (size, root) => {
      expect(hex(await rootHash(size, readerOf(leaves), TREE_HASH))).toBe(root);
    },
  );

  test.each([
    [0, 1, []],
    [
      0,
      8,
      [
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
      ],
    ],
    [
      5,
      8,
      [
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      ],
    ],
  ])("leaf %d is proved in the tree of %d", async (index, size, path) => {
    expect((await inclusionProof({ index, size }, readerOf(leaves), TREE_HASH)).map(hex)).toEqual(path);
  });

  test.each([
    [1, 1, []],
    [
      6,
      8,
      [
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      ],
    ],
  ])("the growth from %d to %d is proved", async (from, to, path) => {
    expect((await consistencyProof({ from, to }, readerOf(leaves), TREE_HASH)).map(hex)).toEqual(path);
  });
});

const LEAVES = leavesOf(300);
const READ = readerOf(LEAVES);

test("a root that grows leaf by leaf is that of the definition at every size", () => {
  const growing = new GrowingRoot(TREE_HASH);
  for (const [number, leaf] of LEAVES.entries()) {
    expect(hex(growing.root())).toBe(hex(naiveRoot(LEAVES.slice(0, number))));
    growing.add(leaf);
  }
  expect(growing.size).toBe(300);
});

test("every leaf of every tree up to 70 leaves is proved, with as many hashes as its ranges", async () => {
  for (let size = 1; size <= 70; size += 1) {
    const root = naiveRoot(LEAVES.slice(0, size));
    for (let index = 0; index < size; index += 1) {
      const claim = await inclusionOf(index, size);
      expect(hex(claim.root)).toBe(hex(root));
      expect(verifyInclusion(claim, TREE_HASH)).toBe(true);
      expect(inclusionRanges({ index, size })).toHaveLength(claim.path.length);
    }
  }
});

test("every growth between trees of up to 70 leaves is proved", async () => {
  for (let to = 0; to <= 70; to += 1) {
    for (let from = 0; from <= to; from += 1) {
      expect(verifyConsistency(await growthOf(from, to), TREE_HASH)).toBe(true);
    }
  }
});

test("leaves and growths of larger trees are proved", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 300 }), fc.nat(), async (size, some) => {
      expect(verifyInclusion(await inclusionOf(some % size, size), TREE_HASH)).toBe(true);
      expect(verifyConsistency(await growthOf(some % (size + 1), size), TREE_HASH)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test("no byte of a proof of inclusion can be another, and no number", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 300 }), fc.nat(), fc.nat(), async (size, some, where) => {
      const claim = await inclusionOf(some % size, size);

      expect(verifyInclusion(tampered(claim, where), TREE_HASH)).toBe(false);
      expect(verifyInclusion({ ...claim, index: (claim.index + 1) % size }, TREE_HASH)).toBe(size === 1);
      expect(verifyInclusion({ ...claim, path: [...claim.path, claim.root] }, TREE_HASH)).toBe(false);
      expect(verifyInclusion({ ...claim, path: claim.path.slice(1) }, TREE_HASH)).toBe(size === 1);
    }),
    { numRuns: 200 },
  );
});

test("no byte of a proof of growth can be another", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 300 }), fc.nat(), fc.nat(), async (to, some, where) => {
      const claim = await growthOf(1 + (some % to), to);

      expect(verifyConsistency(tampered(claim, where), TREE_HASH)).toBe(false);
      expect(verifyConsistency({ ...claim, path: [...claim.path, claim.toRoot] }, TREE_HASH)).toBe(false);
    }),
    { numRuns: 200 },
  );
});

test.each<[string, Partial<InclusionClaim>]>([
  ["an index below 0", { index: -1 }],
  ["an index that is not whole", { index: 0.5 }],
  ["an index beyond the tree", { index: 8 }],
  ["an empty tree", { size: 0 }],
  ["a leaf that is no hash", { leaf: new Uint8Array(31) }],
  ["a path of something else", { path: [new Uint8Array(33)] }],
])("%s proves nothing", async (_, change) => {
  expect(verifyInclusion({ ...(await inclusionOf(3, 8)), ...change }, TREE_HASH)).toBe(false);
});

test.each<[string, Partial<ConsistencyClaim>]>([
  ["a tree that shrank", { from: 8, to: 5 }],
  ["a size that is none", { from: -1 }],
  ["a path of something else", { path: [new Uint8Array(5)] }],
  ["a path without a hash", { path: [] }],
])("%s did not grow", async (_, change) => {
  expect(verifyConsistency({ ...(await growthOf(3, 8)), ...change }, TREE_HASH)).toBe(false);
});

async function inclusionOf(index: number, size: number): Promise<InclusionClaim> {
  const path = await inclusionProof({ index, size }, READ, TREE_HASH);
  const leaf = LEAVES[index] ?? new Uint8Array();
  return { index, size, leaf, path, root: await rootHash(size, READ, TREE_HASH) };
}

async function growthOf(from: number, to: number): Promise<ConsistencyClaim> {
  const path = await consistencyProof({ from, to }, READ, TREE_HASH);
  const [fromRoot, toRoot] = [naiveRoot(LEAVES.slice(0, from)), naiveRoot(LEAVES.slice(0, to))];
  return { from, to, path, fromRoot, toRoot };
}

/** Changes one bit of one of the hashes of a claim. */
function tampered<Claim extends InclusionClaim | ConsistencyClaim>(claim: Claim, where: number): Claim {
  const hashes = [...claim.path, ...("leaf" in claim ? [claim.leaf, claim.root] : [claim.fromRoot, claim.toRoot])];
  const at = where % hashes.length;
  const changed = hashes.map((hash, position) => (position === at ? flipped(hash, where) : hash));
  const [first = new Uint8Array(), second = new Uint8Array()] = changed.slice(-2);
  const path = changed.slice(0, -2);
  return "leaf" in claim
    ? { ...claim, path, leaf: first, root: second }
    : { ...claim, path, fromRoot: first, toRoot: second };
}

function flipped(hash: Uint8Array, where: number): Uint8Array {
  return hash.map((byte, position) => (position === where % hash.length ? byte ^ 1 : byte));
}
