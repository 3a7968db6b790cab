import { beforeEach, describe, expect, test } from "vitest";

import type { PolicyStore, PublishedVersion } from "../../engine/store/store.ts";
import { aPolicy, aVersion, A_WITHDRAWAL } from "./a-policy.ts";

/** What every store of policies must keep of when a version holds. `open` opens an empty one. */
export function versionTimeContract(name: string, open: () => Promise<PolicyStore>): void {
  describe(`${name}: the time of a version`, () => {
    let store: PolicyStore;
    let revision: string;
    beforeEach(async () => {
      store = await open();
      revision = await store.writeDraft("tendering", aPolicy("tendering"), null);
    });

    test("a version keeps its time, who published it, what becomes of open cases and what it restores", async () => {
      const version: PublishedVersion = {
        ...aVersion("tendering", 1),
        publishedBy: "u-2",
        effective: { from: "2027-01-01T00:00:00+08:00", to: "2027-07-01T00:00:00+08:00" },
        retroactive: { reason: "法律有溯及力" },
        openCases: { rule: "move", reason: "新法对在办案件适用" },
      };
      await store.publish("tendering", version, revision);
      await store.publish("tendering", { ...aVersion("tendering", 2), restores: 1 }, revision);

      expect(await store.readVersion("tendering", 1)).toEqual(version);
      expect((await store.listVersions("tendering"))[1]?.restores).toBe(1);
    });

    test("a version from before versions had a time took effect when it was published, and open cases kept theirs", async () => {
      const { effective: _effective, openCases: _openCases, publishedBy: _by, ...earlier } = aVersion("tendering", 1);
      // What an earlier release wrote lacks these fields, which the port demands today: JSON is typed as anything.
      await store.publish("tendering", JSON.parse(JSON.stringify(earlier)), revision);

      const read = { effective: { from: earlier.publishedAt }, openCases: { rule: "keep" } };
      expect(await store.readVersion("tendering", "latest")).toEqual({ ...earlier, ...read });
      expect((await store.listVersions("tendering"))[0]).toMatchObject(read);
    });

    test("a withdrawn version stays readable and says who withdrew it when; it is withdrawn once", async () => {
      await store.publish("tendering", aVersion("tendering", 1), revision);
      await store.publish("tendering", aVersion("tendering", 2), revision);

      const outcomes = await Promise.allSettled(
        Array.from({ length: 5 }, () => store.withdraw("tendering", 2, A_WITHDRAWAL)),
      );

      expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      await expect(store.withdraw("tendering", 2, A_WITHDRAWAL)).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
      expect(await store.readVersion("tendering", "latest")).toEqual({
        ...aVersion("tendering", 2),
        withdrawn: A_WITHDRAWAL,
      });
      expect((await store.listVersions("tendering")).map(({ withdrawn }) => withdrawn)).toEqual([
        undefined,
        A_WITHDRAWAL,
      ]);
      await expect(store.withdraw("tendering", 3, A_WITHDRAWAL)).rejects.toMatchObject({ code: "VERSION_NOT_FOUND" });
    });

    test("the number after a withdrawn version is the next one", async () => {
      await store.publish("tendering", aVersion("tendering", 1), revision);
      await store.withdraw("tendering", 1, A_WITHDRAWAL);
      await store.publish("tendering", aVersion("tendering", 2), revision);

      expect((await store.listPowers())[0]?.latestVersion).toBe(2);
    });
  });
}
