import { beforeEach, describe, expect, test } from "vitest";

import { SunmapError } from "../../engine/core/errors.ts";
import type { PublicationRequest } from "../../engine/core/model/formats.generated.ts";
import { readPolicyFolder } from "../../engine/files/read-policy-folder.ts";
import { repositoryRoot } from "../../engine/files/repository-root.ts";
import { Policies } from "../../engine/policies/policies.ts";
import { seed } from "../../engine/policies/seed.ts";
import { MemoryShelf } from "../../engine/store/memory/memory-shelf.ts";
import { MemoryPolicyStore } from "../../engine/store/memory/memory-policy-store.ts";
import type { PublishedVersion } from "../../engine/store/store.ts";

const EDITOR = { id: "wang-min", name: "王敏" };
const POWER = "private-college-registration";
const DAY = 86_400_000;
const NOW = Date.parse("2026-09-18T09:30:00+08:00");
const ROLES = ["policyEditor", "monitorOffice"];
const folder = await readPolicyFolder(repositoryRoot());
const onePower = { ...folder, powers: folder.powers.filter(({ id }) => id === POWER) };
let store: MemoryPolicyStore;
let policies: Policies;

beforeEach(async () => {
  store = new MemoryPolicyStore();
  await seed(store, onePower, day(0));
  policies = await Policies.open(store, { editing: new MemoryShelf() });
});

function day(number: number): string {
  return new Date(NOW + number * DAY).toISOString();
}

/** Publishes a draft in which the goal of the power says which version it is. */
async function publish(goal: string, request: PublicationRequest = {}, roles = ROLES): Promise<PublishedVersion> {
  await policies.drafts.change(POWER, {
    document: "test",
    by: EDITOR,
    demand: "any",
    present: () => true,
    change: (documents) => ({ ...documents, power: { ...documents.power, goal: { zh: goal, en: goal } } }),
  });
  return policies.publish(POWER, { ...request, demand: "any", at: day(0), by: "u-1", roles });
}

async function judgingVersion(instant: number, of: Policies = policies): Promise<number | undefined> {
  return (await of.judging(POWER, instant)).reference.version;
}

async function refusal(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => "nothing was thrown",
    (fault: unknown) =>
      fault instanceof SunmapError ? `${fault.code} ${JSON.stringify(fault.details)}` : String(fault),
  );
}

describe("a version that takes effect later", () => {
  test("judges from its very instant on, without a restart, and the one before until then", async () => {
    await publish("second", { effectiveFrom: day(10) });

    expect(await judgingVersion(NOW)).toBe(1);
    expect(await judgingVersion(NOW + 10 * DAY - 1)).toBe(1);
    expect(await judgingVersion(NOW + 10 * DAY)).toBe(2);
  });

  test("is ready without waiting once it was prepared, on both sides of its instant", async () => {
    await publish("second", { effectiveFrom: day(10) });
    await policies.warmUp(NOW, () => undefined);

    const versions = [NOW, NOW + 10 * DAY - 1, NOW + 10 * DAY].map(
      (instant) => policies.published.ready(POWER, instant)?.reference.version,
    );

    expect(versions).toEqual([1, 1, 2]);
  });

  test("no longer judges when the clock goes back, and judges again when it has come", async () => {
    await publish("second", { effectiveFrom: day(10) });

    const seen: (number | undefined)[] = [];
    for (const instant of [9, 11, 9, 11]) seen.push(await judgingVersion(NOW + instant * DAY));

    expect(seen).toEqual([1, 2, 1, 2]);
  });

  test("judges the same after a restart", async () => {
    await publish("second", { effectiveFrom: day(10), effectiveTo: day(20) });
    const reopened = await Policies.open(store, { editing: new MemoryShelf() });

    const seen: (number | undefined)[] = [];
    for (const instant of [0, 10, 20]) seen.push(await judgingVersion(NOW + instant * DAY, reopened));

    expect(seen).toEqual([1, 2, 1]);
  });

  test("is withdrawn until shortly before, and then never judges", async () => {
    await publish("second", { effectiveFrom: day(10) });
    await judgingVersion(NOW + 10 * DAY);

    const withdrawn = await policies.withdraw(POWER, 2, { at: day(9), by: "u-2", roles: ROLES });

    expect(withdrawn.withdrawn).toEqual({ at: day(9), by: "u-2" });
    expect(await judgingVersion(NOW + 10 * DAY)).toBe(1);
    expect((await publish("third")).version).toBe(3);
  });

  test("is not what the next draft begins from, once it was withdrawn", async () => {
    await publish("second", { effectiveFrom: day(10) });
    await policies.withdraw(POWER, 2, { at: day(1), by: "u-2", roles: ROLES });
    const reopened = await Policies.open(store, { editing: new MemoryShelf() });

    expect(await policies.drafts.current(POWER)).toEqual((await store.readVersion(POWER, 1))?.documents);
    expect(await reopened.drafts.current(POWER)).toEqual((await store.readVersion(POWER, 1))?.documents);
    expect((await policies.listVersions(POWER)).map(({ withdrawn }) => withdrawn?.by)).toEqual([undefined, "u-2"]);
  });

  test.each([
    ["in the last seconds before", 10 * DAY - 9_000, ROLES, "takes effect within a few seconds"],
    ["when it is in force", 10 * DAY, ROLES, "does not follow “in force”"],
    ["by somebody without a role for it", 0, ["reviewer"], "this is only for: policy editor, monitoring office"],
  ])("is not withdrawn %s", async (_, offset, roles, words) => {
    await publish("second", { effectiveFrom: day(10) });

    const told = await refusal(
      policies.withdraw(POWER, 2, { at: new Date(NOW + offset).toISOString(), by: "u-2", roles }),
    );

    expect(told).toContain("WITHDRAWAL_REFUSED");
    expect(told).toContain(words);
    expect(await judgingVersion(NOW + 10 * DAY)).toBe(2);
  });

  test("is not superseded unseen: a version that would still hold then is refused, one that ends in time is not", async () => {
    await publish("second", { effectiveFrom: day(10) });

    const told = await refusal(publish("third"));
    const inTime = await publish("third", { effectiveTo: day(10) });

    expect(told).toContain("PUBLICATION_TIME_REFUSED");
    expect(told).toContain("withdraw version 2 first");
    expect(inTime.version).toBe(3);
    expect([await judgingVersion(NOW), await judgingVersion(NOW + 10 * DAY)]).toEqual([3, 2]);
  });
});

describe("the time of a version", () => {
  test("that is past is refused without a reason, and is for the monitoring office alone", async () => {
    const reason = { retroactive: { reason: "法律有溯及力" } };

    expect(await refusal(publish("second", { effectiveFrom: day(-10) }))).toContain('"pointer":"/effectiveFrom"');
    expect(await refusal(publish("second", { effectiveFrom: day(-10), ...reason }, ["policyEditor"]))).toContain(
      "PUBLICATION_TIME_REFUSED",
    );
    const published = await publish("second", { effectiveFrom: day(-10), ...reason });
    expect(published).toMatchObject({ effective: { from: day(-10) }, ...reason });
    expect([await judgingVersion(NOW - 11 * DAY), await judgingVersion(NOW - 10 * DAY)]).toEqual([1, 2]);
  });

  test.each([
    ["ends before it begins", { effectiveFrom: day(10), effectiveTo: day(9) }, "/effectiveTo"],
    ["ends as it begins", { effectiveFrom: day(10), effectiveTo: day(10) }, "/effectiveTo"],
    ["has ended already", { effectiveTo: day(-1) }, "/effectiveTo"],
    ["does not exist", { effectiveFrom: "2027-02-30T00:00:00+08:00" }, "/effectiveFrom"],
    ["is not past, but gives a reason for it", { retroactive: { reason: "无" } }, "/retroactive"],
  ])("is refused when it %s", async (_, request, pointer) => {
    expect(await refusal(publish("second", request))).toContain(`"pointer":"${pointer}"`);
    expect(await store.listVersions(POWER)).toHaveLength(1);
  });

  test("before the first version is told, with when there is one", async () => {
    const told = await refusal(Promise.resolve().then(() => policies.judging(POWER, Date.UTC(1999, 0, 1))));

    expect(told).toContain("VERSION_NOT_IN_FORCE");
    expect(told).toContain("There is one since 2004-07-01T00:00:00.000+08:00");
  });

  test("a named version judges whether it is in force or not", async () => {
    await publish("second", { effectiveFrom: day(10) });

    expect((await policies.judgingBy(POWER, 2)).reference).toMatchObject({
      version: 2,
      effective: { from: day(10) },
    });
    expect(await refusal(policies.judgingBy(POWER, 3))).toContain("VERSION_NOT_FOUND");
  });
});

describe("rolling back", () => {
  test("makes an old version the draft, and its publication says which one it restores", async () => {
    const first = await store.readVersion(POWER, 1);
    await publish("second");

    const draft = await policies.restore(POWER, 1, { by: EDITOR, demand: undefined });
    const published = await policies.publish(POWER, { demand: "any", at: day(1), by: "u-1", roles: ROLES });

    expect(draft.documents).toEqual(first?.documents);
    expect(published).toMatchObject({ version: 3, restores: 1, digest: first?.digest });
    expect(await judgingVersion(NOW + DAY)).toBe(3);
  });

  test("does not lose a draft unless it is told to, by the revision of that draft", async () => {
    await publish("second");
    await policies.drafts.change(POWER, {
      document: "test",
      by: EDITOR,
      demand: "any",
      present: () => true,
      change: (documents) => ({ ...documents, cases: [] }),
    });
    const { revision = "" } = (await policies.drafts.read(POWER)) ?? {};

    expect(await refusal(policies.restore(POWER, 1, { by: EDITOR, demand: undefined }))).toContain(
      "DRAFT_WOULD_BE_LOST",
    );
    expect(await refusal(policies.restore(POWER, 1, { by: EDITOR, demand: { revisions: ["sha256:0"] } }))).toContain(
      "PRECONDITION_FAILED",
    );
    expect((await policies.drafts.read(POWER))?.revision).toBe(revision);
    await policies.restore(POWER, 1, { by: EDITOR, demand: { revisions: [revision] } });
    expect((await policies.drafts.read(POWER))?.documents).toEqual((await store.readVersion(POWER, 1))?.documents);
  });

  test("what differs from every earlier version restores none", async () => {
    expect((await publish("second")).restores).toBeUndefined();
    expect((await publish("third")).restores).toBeUndefined();
  });
});

describe("taking a power out of use", () => {
  test.each([
    [{ as: "merged" }, "it needs the power that takes its place"],
    [{ as: "merged", successor: POWER }, "it needs the power that takes its place"],
    [{ as: "delegated" }, "it needs a reason"],
    [{ as: "cancelled", successor: "no-power" }, "must be another power in use"],
  ] as const)("as %j is refused: %s", async (retirement, words) => {
    const told = await refusal(policies.retire(POWER, { retiredAt: day(0), ...retirement }, ROLES));

    expect(told).toContain("RETIREMENT_REFUSED");
    expect(told).toContain(words);
  });

  test("is kept with its way and reason, is not done twice, and is undone", async () => {
    const retirement = { retiredAt: day(0), as: "delegated", reason: "下放县级" } as const;
    await policies.retire(POWER, retirement, ROLES);

    expect(policies.catalogue.get(POWER).retirement).toEqual(retirement);
    expect(await refusal(policies.retire(POWER, { retiredAt: day(1) }, ROLES))).toContain("RETIREMENT_REFUSED");
    await policies.reinstate(POWER, ROLES);
    expect(policies.catalogue.get(POWER).retirement).toBeUndefined();
  });
});
