import { createHash } from "node:crypto";

import { beforeEach, describe, expect, test } from "vitest";

import { canonicalJson } from "../../engine/core/digest/canonical-json.ts";
import type { PolicyStore } from "../../engine/store/store.ts";
import { aLibrary, aPolicy, aVersion, A_WITHDRAWAL } from "./a-policy.ts";
import { versionTimeContract } from "./version-time.contract.ts";

/** What every store of policies must do, whatever it keeps them in. `open` opens an empty one. */
export function policyStoreContract(name: string, open: () => Promise<PolicyStore>): void {
  let store: PolicyStore;
  beforeEach(async () => {
    store = await open();
  });

  describe(`${name}: drafts`, () => {
    test("a draft is read back as it was written", async () => {
      const revision = await store.writeDraft("highway-tendering", aPolicy("highway-tendering"), null);

      expect(await store.readDraft("highway-tendering")).toEqual({ documents: aPolicy("highway-tendering"), revision });
    });

    test("the revision is the SHA-256 of the canonical JSON of the documents", async () => {
      const documents = aPolicy("highway-tendering");

      const revision = await store.writeDraft("highway-tendering", documents, null);

      const digest = createHash("sha256").update(canonicalJson(documents)).digest("hex");
      expect(revision).toBe(`sha256:${digest}`);
    });

    test("a draft is written over only on the revision that it has", async () => {
      const first = await store.writeDraft("tendering", aPolicy("tendering", "一"), null);
      const second = await store.writeDraft("tendering", aPolicy("tendering", "二"), first);

      await expect(store.writeDraft("tendering", aPolicy("tendering", "三"), first)).rejects.toMatchObject({
        code: "PRECONDITION_FAILED",
        details: { expected: first, actual: second },
      });
      expect(await store.readDraft("tendering")).toEqual({ documents: aPolicy("tendering", "二"), revision: second });
    });

    test("a power that has a draft is not created a second time", async () => {
      const revision = await store.writeDraft("tendering", aPolicy("tendering"), null);

      await expect(store.writeDraft("tendering", aPolicy("tendering"), null)).rejects.toMatchObject({
        code: "PRECONDITION_FAILED",
        details: { expected: null, actual: revision },
      });
    });

    test("a draft that is not there is not written on a revision", async () => {
      const refused = store.writeDraft("tendering", aPolicy("tendering"), "sha256:0");

      await expect(refused).rejects.toMatchObject({
        code: "PRECONDITION_FAILED",
        details: { expected: "sha256:0", actual: null },
      });
    });

    test("of many writers on one revision exactly one succeeds", async () => {
      const first = await store.writeDraft("tendering", aPolicy("tendering", "零"), null);

      const outcomes = await Promise.allSettled(
        Array.from({ length: 20 }, (_, writer) =>
          store.writeDraft("tendering", aPolicy("tendering", `${writer}`), first),
        ),
      );

      const written = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []));
      expect(written).toHaveLength(1);
      expect((await store.readDraft("tendering"))?.revision).toBe(written[0]);
    });

    test("what is changed after writing or after reading does not change the draft", async () => {
      const documents = aPolicy("tendering", "原");
      await store.writeDraft("tendering", documents, null);
      documents.power.title.zh = "改";
      const read = await store.readDraft("tendering");
      if (read !== undefined) read.documents.power.title.zh = "也改";

      expect((await store.readDraft("tendering"))?.documents.power.title.zh).toBe("原");
    });

    test("a discarded draft is gone and its power with it", async () => {
      const revision = await store.writeDraft("tendering", aPolicy("tendering"), null);

      await store.discardDraft("tendering", revision);

      expect(await store.readDraft("tendering")).toBeUndefined();
      expect(await store.listPowers()).toEqual([]);
    });

    test("a draft is discarded only on the revision that it has", async () => {
      const revision = await store.writeDraft("tendering", aPolicy("tendering"), null);

      await expect(store.discardDraft("tendering", "sha256:0")).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
      await expect(store.discardDraft("absent", revision)).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
      expect(await store.readDraft("tendering")).toBeDefined();
    });

    test("a draft can be created anew after it was discarded", async () => {
      await store.discardDraft("tendering", await store.writeDraft("tendering", aPolicy("tendering", "一"), null));

      await store.writeDraft("tendering", aPolicy("tendering", "二"), null);

      expect((await store.readDraft("tendering"))?.documents).toEqual(aPolicy("tendering", "二"));
    });

    test.each(["../tendering", "..", "", "Tendering", "a/b", "a\\b", "a--b", "a\0", "招标", "a".repeat(121)])(
      "%j is no power: nothing is read and nothing is written",
      async (id) => {
        await expect(store.writeDraft(id, aPolicy(id), null)).rejects.toMatchObject({ code: "DOCUMENT_INVALID" });
        expect(await store.readDraft(id)).toBeUndefined();
        expect(await store.readVersion(id, "latest")).toBeUndefined();
        expect(await store.listVersions(id)).toEqual([]);
        await expect(store.retire(id, { retiredAt: "2026-01-01T00:00:00Z" })).rejects.toMatchObject({
          code: "POWER_NOT_FOUND",
        });
        await expect(store.withdraw(id, 1, A_WITHDRAWAL)).rejects.toMatchObject({ code: "VERSION_NOT_FOUND" });
        await expect(store.discardDraft(id, "sha256:0")).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
        await expect(store.publish(id, aVersion(id, 1), "sha256:0")).rejects.toMatchObject({
          code: "DOCUMENT_INVALID",
        });
      },
    );

    test("an id of 120 letters is the longest", async () => {
      const id = "a".repeat(120);

      await store.writeDraft(id, aPolicy(id), null);

      expect((await store.listPowers()).map((power) => power.id)).toEqual([id]);
    });

    test("the documents of one power are not written under the id of another", async () => {
      await expect(store.writeDraft("tendering", aPolicy("licensing"), null)).rejects.toMatchObject({
        code: "DOCUMENT_INVALID",
      });
    });
  });

  describe(`${name}: versions`, () => {
    let revision: string;
    beforeEach(async () => {
      revision = await store.writeDraft("tendering", aPolicy("tendering"), null);
    });

    test("a published version is read back by its number and as the latest", async () => {
      await store.publish("tendering", aVersion("tendering", 1, "一"), revision);
      await store.publish("tendering", aVersion("tendering", 2, "二"), revision);

      expect(await store.readVersion("tendering", 1)).toEqual(aVersion("tendering", 1, "一"));
      expect(await store.readVersion("tendering", 2)).toEqual(aVersion("tendering", 2, "二"));
      expect(await store.readVersion("tendering", "latest")).toEqual(aVersion("tendering", 2, "二"));
    });

    test("the list of versions is oldest first and without the documents and the library", async () => {
      await store.publish("tendering", aVersion("tendering", 1), revision);
      await store.publish("tendering", aVersion("tendering", 2), revision);

      const entries = await store.listVersions("tendering");
      expect(entries.map((entry) => ({ ...entry, documents: undefined, library: undefined }))).toEqual(
        [1, 2].map((number) => ({ ...aVersion("tendering", number), documents: undefined, library: undefined })),
      );
      expect(entries.every((entry) => !("documents" in entry) && !("library" in entry))).toBe(true);
    });

    test("publishing leaves the draft", async () => {
      await store.publish("tendering", aVersion("tendering", 1), revision);

      expect((await store.readDraft("tendering"))?.revision).toBe(revision);
    });

    test("a version that is published is never replaced", async () => {
      await store.publish("tendering", aVersion("tendering", 1, "原"), revision);

      const again = store.publish("tendering", aVersion("tendering", 1, "改"), revision);

      await expect(again).rejects.toMatchObject({ code: "PRECONDITION_FAILED", details: { expected: 1, actual: 2 } });
      expect((await store.readVersion("tendering", 1))?.documents.power.title.zh).toBe("原");
    });

    test.each([0, 2, -1, 1.5])("the number %d cannot be the first version", async (number) => {
      const refused = store.publish("tendering", aVersion("tendering", number), revision);

      await expect(refused).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
      expect(await store.listVersions("tendering")).toEqual([]);
    });

    test("a draft that was changed since it was checked is not published", async () => {
      const changed = await store.writeDraft("tendering", aPolicy("tendering", "改"), revision);

      await expect(store.publish("tendering", aVersion("tendering", 1), revision)).rejects.toMatchObject({
        code: "PRECONDITION_FAILED",
        details: { expected: revision, actual: changed },
      });
      expect(await store.readVersion("tendering", "latest")).toBeUndefined();
    });

    test("of many who publish one number exactly one succeeds", async () => {
      const outcomes = await Promise.allSettled(
        Array.from({ length: 10 }, (_, writer) =>
          store.publish("tendering", aVersion("tendering", 1, `${writer}`), revision),
        ),
      );

      expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1);
      expect(await store.listVersions("tendering")).toHaveLength(1);
    });

    test("what is changed after publishing does not change the version", async () => {
      const version = aVersion("tendering", 1, "原");
      await store.publish("tendering", version, revision);
      version.documents.power.title.zh = "改";

      expect((await store.readVersion("tendering", 1))?.documents.power.title.zh).toBe("原");
    });

    test.each([0, 2, -1, 1.5, Number.NaN])("there is no version %d", async (number) => {
      await store.publish("tendering", aVersion("tendering", 1), revision);

      expect(await store.readVersion("tendering", number)).toBeUndefined();
    });

    test("a power stays when its draft is discarded after publishing", async () => {
      await store.publish("tendering", aVersion("tendering", 1), revision);
      await store.discardDraft("tendering", revision);

      expect(await store.listPowers()).toEqual([{ id: "tendering", state: "active", latestVersion: 1 }]);
    });
  });

  versionTimeContract(name, open);

  describe(`${name}: the catalogue`, () => {
    test("the powers are listed in the order of their ids with what there is of each", async () => {
      const licensing = await store.writeDraft("licensing", aPolicy("licensing"), null);
      const appointing = await store.writeDraft("appointing", aPolicy("appointing"), null);
      await store.publish("licensing", aVersion("licensing", 1), licensing);

      expect(await store.listPowers()).toEqual([
        { id: "appointing", state: "active", draft: { revision: appointing } },
        { id: "licensing", state: "active", draft: { revision: licensing }, latestVersion: 1 },
      ]);
    });

    test("a retired power is listed with the time of its retirement until it is reinstated", async () => {
      const revision = await store.writeDraft("licensing", aPolicy("licensing"), null);

      const retirement = {
        retiredAt: "2026-09-18T09:30:00+08:00",
        as: "merged",
        successor: "permits",
        reason: "两项合并",
      } as const;
      await store.retire("licensing", retirement);
      const retired = await store.listPowers();
      await store.reinstate("licensing");

      const draft = { revision };
      expect(retired).toEqual([{ id: "licensing", state: "retired", retirement, draft }]);
      expect(await store.listPowers()).toEqual([{ id: "licensing", state: "active", draft }]);
    });

    test("what is not a power can be neither retired nor reinstated", async () => {
      await expect(store.retire("licensing", { retiredAt: "2026-01-01T00:00:00Z" })).rejects.toMatchObject({
        code: "POWER_NOT_FOUND",
      });
      await expect(store.reinstate("licensing")).rejects.toMatchObject({ code: "POWER_NOT_FOUND" });
    });

    test("reinstating a power that is in use changes nothing", async () => {
      const revision = await store.writeDraft("licensing", aPolicy("licensing"), null);

      await store.reinstate("licensing");

      expect(await store.listPowers()).toEqual([{ id: "licensing", state: "active", draft: { revision } }]);
    });
  });

  describe(`${name}: the library`, () => {
    test("there is no library until one is written", async () => {
      expect(await store.readLibrary()).toBeUndefined();
    });

    test("the library is read back as it was written and changes only on its revision", async () => {
      const first = await store.writeLibrary(aLibrary("一"), null);
      const second = await store.writeLibrary(aLibrary("二"), first);

      await expect(store.writeLibrary(aLibrary("三"), first)).rejects.toMatchObject({
        code: "PRECONDITION_FAILED",
        details: { expected: first, actual: second },
      });
      expect(await store.readLibrary()).toEqual({ documents: aLibrary("二"), revision: second });
    });
  });
}
