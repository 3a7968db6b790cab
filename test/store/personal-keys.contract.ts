import { randomBytes } from "node:crypto";

import { describe, expect, test } from "vitest";

import type { Erasure } from "../../engine/core/model/formats.generated.ts";
import { WRAPPED_BYTES, type KeptKey, type PersonalKeys } from "../../engine/store/personal/personal-keys.ts";

/** A key of personal data as it is kept; `change` says what is different about it. */
export function aKey(change: Partial<KeptKey> = {}): KeptKey {
  return {
    name: `sha256:${randomBytes(32).toString("hex")}`,
    seals: "evaluation",
    power: "housing-fund-withdrawal",
    keptAt: 1_000,
    wrapped: randomBytes(WRAPPED_BYTES),
    ...change,
  };
}

/** That a key is destroyed. */
export function anErasure(key: string, change: Partial<Erasure> = {}): Erasure {
  return {
    key,
    power: "housing-fund-withdrawal",
    at: "2026-11-26T09:30:00+08:00",
    by: "p-202",
    ground: "consentWithdrawn",
    reason: "本人申请",
    ...change,
  };
}

/** What every store of keys does, whatever it is made of. */
export function personalKeysContract(kind: string, openEmpty: () => Promise<PersonalKeys>): void {
  describe(`keys of personal data (${kind})`, () => {
    test("a key that was kept is found by its name, letter by letter", async () => {
      const keys = await openEmpty();
      const kept = [aKey(), aKey({ power: "budget-payment", seals: "case" }), aKey()];
      await keys.keep(kept.slice(0, 2));
      await keys.keep(kept.slice(2));

      for (const key of kept) expect(await keys.find(key.name)).toEqual({ state: "kept", key });
      expect(await keys.find(aKey().name)).toBeUndefined();
    });

    test("a key that was destroyed is gone, and who did it, when and why stays", async () => {
      const keys = await openEmpty();
      const [gone, other] = [aKey(), aKey()];
      await keys.keep([gone, other]);
      const erasure = anErasure(gone.name);

      expect(await keys.erase([erasure])).toEqual([erasure]);
      expect(await keys.find(gone.name)).toEqual({ state: "erased", erasure });
      expect(await keys.find(other.name)).toEqual({ state: "kept", key: other });
    });

    test("destroying a key again changes nothing: the first erasure holds", async () => {
      const keys = await openEmpty();
      const [gone, fresh] = [aKey(), aKey()];
      await keys.keep([gone, fresh]);
      const first = anErasure(gone.name);
      await keys.erase([first]);
      const [again, second] = [anErasure(gone.name, { reason: "又一次" }), anErasure(fresh.name)];

      expect((await keys.erase([again, second])).toSorted(byKey)).toEqual([first, second].toSorted(byKey));
      expect(await keys.find(gone.name)).toEqual({ state: "erased", erasure: first });
    });

    test("a key that is not there is not destroyed", async () => {
      const keys = await openEmpty();

      expect(await keys.erase([anErasure(aKey().name)])).toEqual([]);
    });

    test("the keys of evaluations that were kept before an instant are told, without those that are gone", async () => {
      const keys = await openEmpty();
      const [old, gone, young] = [aKey({ keptAt: 1_999 }), aKey({ keptAt: 1_999 }), aKey({ keptAt: 2_000 })];
      await keys.keep([
        old,
        gone,
        young,
        aKey({ power: "budget-payment", keptAt: 1 }),
        aKey({ seals: "case", keptAt: 1 }),
      ]);
      await keys.erase([anErasure(gone.name)]);
      const told: string[] = [];
      for await (const name of keys.keptBefore("housing-fund-withdrawal", 2_000)) told.push(name);

      expect(told).toEqual([old.name]);
    });

    test("the first master key is remembered and no other takes its place", async () => {
      const keys = await openEmpty();

      expect(await keys.claimMaster("sha256:one")).toBe("sha256:one");
      expect(await keys.claimMaster("sha256:two")).toBe("sha256:one");
    });
  });
}

function byKey(one: Erasure, other: Erasure): number {
  return one.key < other.key ? -1 : 1;
}
