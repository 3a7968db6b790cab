import { expect, test } from "vitest";

import type { PolicyDocuments } from "../../engine/core/model/policy-documents.ts";
import { readPolicyFolder } from "../../engine/files/read-policy-folder.ts";
import { repositoryRoot } from "../../engine/files/repository-root.ts";
import { Policies } from "../../engine/policies/policies.ts";
import { seed } from "../../engine/policies/seed.ts";
import { reviewedRiskPoints } from "../../engine/review/risk-points.ts";
import { MemoryPolicyStore } from "../../engine/store/memory/memory-policy-store.ts";
import { MemoryShelf } from "../../engine/store/memory/memory-shelf.ts";
import { AT } from "./a-reviewed-power.ts";

const POWER = "housing-fund-withdrawal";
const folder = await readPolicyFolder(repositoryRoot());
const store = new MemoryPolicyStore();
await seed(store, { ...folder, powers: folder.powers.filter(({ id }) => id === POWER) }, AT);
const BEFORE = await (await Policies.open(store, { editing: new MemoryShelf() })).drafts.current(POWER);

async function touchedBy(change: Partial<PolicyDocuments>): Promise<readonly string[]> {
  const points = await reviewedRiskPoints({ ...BEFORE, ...change }, BEFORE);
  return points.filter(({ touched }) => touched).map(({ id }) => id);
}

test("nothing is touched by what does not differ, and of a new power everything is", async () => {
  expect(await touchedBy({})).toEqual([]);
  const fresh = await reviewedRiskPoints(BEFORE, undefined);
  expect(fresh.length).toBeGreaterThan(5);
  expect(fresh.every(({ touched }) => touched)).toBe(true);
});

test("a parameter touches the points of the steps whose rules read it, also through a derived fact", async () => {
  const parameters = BEFORE.parameters.map((parameter) => ({
    ...parameter,
    title: { ...parameter.title, zh: `${parameter.title.zh}改` },
  }));
  const touched = await touchedBy({ parameters });

  expect(touched.length).toBeGreaterThan(0);
  expect(touched.length).toBeLessThan(7);
});

test("a flow out of a step touches its points, an example case none", async () => {
  const [flow = ""] = /<bpmn:sequenceFlow [^>]*sourceRef="S2"[^>]*>/.exec(BEFORE.map) ?? [];
  const map = BEFORE.map.replace(flow, flow.replace(/^<bpmn:sequenceFlow /, '<bpmn:sequenceFlow name="复核" '));

  expect(flow).not.toBe("");
  expect(await touchedBy({ map })).toContain("Risk_S2");
  expect(await touchedBy({ cases: [] })).toEqual([]);
});
