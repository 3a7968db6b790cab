import { describe, expect, test } from "vitest";

import { requireAgreement } from "../../../engine/bench/benchmarks/in-process.ts";
import { mixedPack } from "../../../engine/bench/packs/mixed-pack.ts";
import { sparsePack } from "../../../engine/bench/packs/sparse-pack.ts";
import { PEERS } from "../../../engine/bench/peers/index.ts";
import type { Peer } from "../../../engine/bench/peers/peer.ts";

describe("the engines under measurement", () => {
  test.each([
    ["mixed conditions", mixedPack(40, 20, 7)],
    ["many facts", sparsePack(300, 20, 7)],
  ])("fire the same rules of a pack of %s", async (_kind, pack) => {
    expect(await requireAgreement(PEERS, pack)).toBeGreaterThan(10);
  });

  test("are not compared when one of them fires other rules", async () => {
    const silent: Peer = {
      name: "a silent engine",
      explains: false,
      prepare: async () => ({ judge: () => [], fired: async () => [] }),
    };

    await expect(requireAgreement([silent], mixedPack(40, 20, 7))).rejects.toThrow(
      "a silent engine fires other rules than ours",
    );
  });

  test("judge a pack that is the same for the same seed", () => {
    expect(mixedPack(8, 4, 7)).toEqual(mixedPack(8, 4, 7));
    expect(mixedPack(8, 4, 7).rules).not.toEqual(mixedPack(8, 4, 8).rules);
  });
});
