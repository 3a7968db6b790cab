import { beforeEach, expect, test } from "vitest";

import { SunmapError } from "../../engine/core/errors.ts";
import type { PolicyDocuments } from "../../engine/core/model/policy-documents.ts";
import { readPolicyFolder } from "../../engine/files/read-policy-folder.ts";
import { repositoryRoot } from "../../engine/files/repository-root.ts";
import { Policies } from "../../engine/policies/policies.ts";
import { seed } from "../../engine/policies/seed.ts";
import { MemoryShelf } from "../../engine/store/memory/memory-shelf.ts";
import { MemoryPolicyStore } from "../../engine/store/memory/memory-policy-store.ts";
import type { PublishedVersion } from "../../engine/store/store.ts";

const EDITOR = { id: "wang-min", name: "王敏" };
const POWER = "private-college-registration";
const AT = "2026-09-18T09:30:00+08:00";
const NOW = Date.parse(AT);
const folder = await readPolicyFolder(repositoryRoot());
const onePower = { ...folder, powers: folder.powers.filter(({ id }) => id === POWER) };
let store: MemoryPolicyStore;
let policies: Policies;

beforeEach(async () => {
  store = new MemoryPolicyStore();
  await seed(store, onePower, AT);
  policies = await Policies.open(store, { editing: new MemoryShelf() });
});

/** Changes the draft and gives its revision. */
async function changeDraft(change: (documents: PolicyDocuments) => PolicyDocuments): Promise<void> {
  await policies.drafts.change(POWER, { document: "test", by: EDITOR, demand: "any", present: () => true, change });
}

function publish(): Promise<PublishedVersion> {
  return policies.publish(POWER, { demand: "any", at: AT, by: "u-1", roles: ["policyEditor"] });
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => "nothing was thrown",
    (fault: unknown) => (fault instanceof SunmapError ? fault.code : String(fault)),
  );
}

test("the first start publishes each power as version 1, and the library", async () => {
  const version = await store.readVersion(POWER, "latest");

  expect(version).toMatchObject({ version: 1, mapVersion: 1, rulePackVersion: 1, publishedAt: AT });
  expect(version?.effective).toEqual({ from: `${version?.documents.power.effective.from}T00:00:00+08:00` });
  expect(version?.library.measures.length).toBeGreaterThan(10);
  expect((await store.readLibrary())?.documents).toEqual(version?.library);
  expect((await store.listPowers())[0]?.draft).toBeUndefined();
});

test("a first start that was cut off goes on where it stopped", async () => {
  const half = new MemoryPolicyStore();
  const documents = (await store.readVersion(POWER, 1))?.documents;
  if (documents !== undefined) await half.writeDraft(POWER, documents, null);

  await seed(half, onePower, AT);

  expect(await half.readVersion(POWER, "latest")).toEqual(await store.readVersion(POWER, "latest"));
  expect(await half.readLibrary()).toEqual(await store.readLibrary());
});

test("a faulty folder is refused with the reasons of all its powers, and no library is written", async () => {
  const empty = new MemoryPolicyStore();
  const powers = onePower.powers.flatMap((power) => [
    { ...power, id: "first", documents: { ...power.documents, facts: {} } },
    { ...power, cases: [] },
  ]);

  const fault = await seed(empty, { ...onePower, powers }, AT).catch((thrown: unknown) => thrown);

  const told = fault instanceof SunmapError ? JSON.stringify(fault.details) : "";
  expect(told).toContain('"document":"first/facts"');
  expect(told).toContain(`"code":"RULE_WITHOUT_FIRING_CASE","severity":"error","document":"${POWER}/rules/`);
  expect(await empty.readLibrary()).toBeUndefined();
});

test("the numbers of the map and of the rule pack advance only with their content", async () => {
  await changeDraft((documents) => ({
    ...documents,
    map: documents.map.replace("<?xml", "<!-- 改 -->\n<?xml").replace(/^<!-- 改 -->\n/, "") + "\n",
  }));
  const mapChanged = await publish();
  await changeDraft((documents) => ({
    ...documents,
    rules: documents.rules.map((rule) => ({ ...rule, priority: 9 })),
  }));
  const rulesChanged = await publish();
  await changeDraft((documents) => ({ ...documents, power: { ...documents.power, goal: { zh: "新", en: "new" } } }));
  const neither = await publish();

  expect([mapChanged.version, mapChanged.mapVersion, mapChanged.rulePackVersion]).toEqual([2, 2, 1]);
  expect([rulesChanged.version, rulesChanged.mapVersion, rulesChanged.rulePackVersion]).toEqual([3, 2, 2]);
  expect([neither.version, neither.mapVersion, neither.rulePackVersion]).toEqual([4, 2, 2]);
});

test("a stored version is judged with the library it was published with, after any change of the library", async () => {
  const before = await policies.judging(POWER, NOW);
  const library = await policies.library.read();
  await store.writeLibrary({ ...library.documents, calendarYears: [] }, library.revision);

  const reopened = await Policies.open(store, { editing: new MemoryShelf() });

  expect((await reopened.judging(POWER, NOW)).digest).toBe(before.digest);
});

test("a version that no longer gives its digest judges nothing", async () => {
  const published = await store.readVersion(POWER, 1);
  if (published === undefined) throw new Error("nothing was published");
  const forged = new MemoryPolicyStore();
  const revision = await forged.writeDraft(POWER, published.documents, null);
  const weaker = published.documents.rules.map((rule) => ({ ...rule, effective: { from: "2099-01-01" } }));
  await forged.publish(POWER, { ...published, documents: { ...published.documents, rules: weaker } }, revision);

  const opened = await Policies.open(forged, { editing: new MemoryShelf() });

  expect(await codeOf(Promise.resolve().then(() => opened.judging(POWER, NOW)))).toBe("STORE_DAMAGED");
});

test("a draft begins as the latest version, and a change that fails leaves none", async () => {
  const failing = changeDraft(() => {
    throw new SunmapError("DOCUMENT_INVALID", { findings: [] });
  });

  expect(await codeOf(failing)).toBe("DOCUMENT_INVALID");
  expect(await policies.drafts.read(POWER)).toBeUndefined();
  await changeDraft((documents) => documents);
  expect((await policies.drafts.read(POWER))?.documents).toEqual((await store.readVersion(POWER, 1))?.documents);
});

test("a power that was never published, is unknown or retired is told apart", async () => {
  const published = await store.readVersion(POWER, 1);
  if (published === undefined) throw new Error("nothing was published");
  const { documents } = published;
  await policies.drafts.create({ ...documents, power: { ...documents.power, id: "another-power" } }, EDITOR);
  await policies.retire(POWER, { retiredAt: AT }, ["policyEditor"]);

  const judge = (power: string): Promise<string> => codeOf(Promise.resolve().then(() => policies.judging(power, NOW)));

  expect(await judge("another-power")).toBe("VERSION_NOT_FOUND");
  expect(await judge("no-power")).toBe("POWER_NOT_FOUND");
  expect(await judge(POWER)).toBe("POWER_RETIRED");
});
