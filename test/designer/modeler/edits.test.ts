import { readFileSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import type { PowerMap, Step } from "../../../engine/core/map/power-map.ts";
import { PROJECT_ROOT } from "../../support/source-files.ts";
import { openModelerPage, type ModelerPage } from "./support/a-modeler-page.ts";
import { DRAWN_MAP } from "./support/drawn-map.ts";
import { contentOf } from "./support/xml-content.ts";

const MAP = readFileSync(join(PROJECT_ROOT, "examples/housing-fund-withdrawal/map.bpmn"), "utf8");

let modeler: ModelerPage;

beforeAll(async () => {
  modeler = await openModelerPage();
});
afterAll(() => modeler.close());
beforeEach(() => modeler.open(MAP));

/** Undoes one step and expects the map as it was opened. */
async function expectOneStep(label: string): Promise<void> {
  const next = await modeler.page.evaluate(() => globalThis.modeler.nextUndo.value?.en);
  await modeler.page.evaluate(() => globalThis.modeler.undo());
  const left = await modeler.page.evaluate(() => globalThis.modeler.canUndo.value);

  expect([next, left]).toEqual([label, false]);
  expect(contentOf(await modeler.page.evaluate(() => globalThis.modeler.xml()))).toEqual(contentOf(MAP));
}

const map = (): Promise<PowerMap> => modeler.page.evaluate(() => globalThis.modeler.map());

async function step(id: string): Promise<Step | undefined> {
  return (await map()).steps.find((each) => each.id === id);
}

describe("what stands on a step", () => {
  test("its function and what systems call it, which nothing else loses", async () => {
    const before = await step("S2");
    await modeler.page.evaluate(() => globalThis.modeler.edit.setDuty("S2", "supervise"));
    expect(await step("S2")).toEqual({ ...before, duty: "supervise" });
    await expectOneStep("change the function");

    await modeler.page.evaluate(() =>
      globalThis.modeler.edit.setActivities("S2", [{ match: "pattern", name: "受理.*" }]),
    );
    expect(await step("S2")).toEqual({ ...before, activities: [{ match: "pattern", name: "受理.*" }] });
    await expectOneStep("change the activities");

    await modeler.page.evaluate(() => globalThis.modeler.edit.setDuty("S2", undefined));
    expect((await step("S2"))?.duty).toBeUndefined();
    await expectOneStep("change the function");
  });

  test("names in both languages", async () => {
    await modeler.page.evaluate(() => globalThis.modeler.edit.setNames("S1", { zh: "接件", en: "Take in" }));

    expect((await step("S1"))?.title).toEqual({ zh: "接件", en: "Take in" });
    await expectOneStep("rename");
  });

  test("whose map it is", async () => {
    await modeler.page.evaluate(() => globalThis.modeler.edit.setPower("school-building"));

    expect((await map()).power).toBe("school-building");
    await expectOneStep("change whose map it is");
  });

  test("the control points of several steps get what they have in common", async () => {
    const before = await step("S5");
    await modeler.page.evaluate(() => globalThis.modeler.edit.setControlPoint(["S1", "S5"], { kind: "obstacle" }));

    expect((await step("S5"))?.controlPoint).toEqual({ ...before?.controlPoint, kind: "obstacle" });
    expect((await step("S1"))?.controlPoint?.kind).toBe("obstacle");
    await expectOneStep("set the control point");
  });

  test("a control point is taken away, with nothing else", async () => {
    const before = await step("S5");
    await modeler.page.evaluate(() => globalThis.modeler.edit.setControlPoint(["S5"], undefined));

    expect(await step("S5")).toEqual({ ...before, controlPoint: undefined });
    await expectOneStep("set the control point");
  });

  test("risk points, limits with their pauses, evidence, disclosures and rules", async () => {
    const riskPoint = {
      id: "r1",
      text: { zh: "人情审批", en: "Favours" },
      likelihood: 4,
      harm: 5,
      grade: "A" as const,
      gradeReason: "涉及资金",
    };
    const limit = {
      id: "t1",
      amount: 3,
      unit: "workday" as const,
      bound: "atMost" as const,
      extension: 10,
      startEvent: "S1",
      endEvent: "S5",
      law: "住房公积金管理条例",
      article: "25",
      pauses: [{ reason: "补正", law: "行政许可法", article: "45" }],
    };
    const evidence = [
      { id: "e1", kind: "form", text: { zh: "审批表", en: "Form" }, due: { amount: 0, unit: "workday" as const } },
    ];
    const disclosures = [{ field: "result", audience: "public", text: { zh: "结果", en: "Result" } }];
    await modeler.page.evaluate(
      ([risk, time, proof, shown]) =>
        globalThis.modeler.transact({ zh: "全部", en: "all of it" }, () => {
          const { edit } = globalThis.modeler;
          edit.setRiskPoints("S1", [risk]);
          edit.setTimeLimits("S1", [time]);
          edit.setEvidence(["S1", "S5"], proof);
          edit.setDisclosures(["S1"], shown);
          edit.setRules("S1", ["too-few-bids"]);
        }),
      [riskPoint, limit, evidence, disclosures] as const,
    );

    expect(await step("S1")).toMatchObject({
      riskPoints: [riskPoint],
      timeLimits: [limit],
      evidence,
      disclosures,
      rules: ["too-few-bids"],
    });
    expect((await step("S5"))?.evidence).toEqual(evidence);
    await expectOneStep("all of it");
  });

  test("the elements and attributes of others stay where they are", async () => {
    const foreign = MAP.replace("<bpmn:definitions ", '<bpmn:definitions xmlns:other="urn:other" ')
      .replace(/(<sunmap:controlPoint kind)/g, '<other:note text="留"/><sunmap:controlPoint other:by="甲" kind')
      .replace(/(<sunmap:riskPoint )/g, '$1other:since="2011" ');
    await modeler.open(foreign);
    await modeler.page.evaluate(() => {
      const { edit, map: read } = globalThis.modeler;
      edit.setControlPoint(["S5"], { kind: "cross" });
      const risks = read().steps.find(({ id }) => id === "S5")?.riskPoints ?? [];
      edit.setRiskPoints(
        "S5",
        risks.map((risk) => ({ ...risk, harm: 5 })),
      );
    });
    const written = await modeler.page.evaluate(() => globalThis.modeler.xml());

    for (const mark of ["<other:note ", "other:by=", "other:since="])
      expect(written.split(mark).length).toBe(foreign.split(mark).length);
  });
});

test("the condition of a flow", async () => {
  const { flows } = await map();
  const flow = flows.find(({ condition }) => condition !== undefined)?.id ?? "";
  await modeler.page.evaluate((id) => globalThis.modeler.edit.setConditionExpression(id, "材料齐全"), flow);

  expect((await map()).flows.find(({ id }) => id === flow)?.condition).toBe("材料齐全");
  await expectOneStep("change the condition of a flow");
});

describe("the sequence, without drawing", () => {
  test("a new step stands on the flow behind the step before it, in its lane", async () => {
    const before = await map();
    const follower = before.flows.find(({ from }) => from === "S1")?.to;
    const id = await modeler.page.evaluate(() =>
      globalThis.modeler.edit.addStep("S1", { title: { zh: "登记", en: "Register" } }),
    );
    const { steps, flows } = await map();
    const added = steps.find((each) => each.id === id);

    expect(added).toMatchObject({ title: { zh: "登记", en: "Register" }, lane: { id: (await step("S1"))?.lane?.id } });
    expect(flows.filter(({ from }) => from === "S1").map(({ to }) => to)).toEqual([id]);
    expect(flows.filter(({ from }) => from === id).map(({ to }) => to)).toEqual([follower]);
    await expectOneStep("add a step");
  });

  test("what follows a new step moves to make room for it", async () => {
    await modeler.open(DRAWN_MAP);
    await modeler.page.evaluate(() => globalThis.modeler.edit.addStep("S1", { title: { zh: "登记", en: "Register" } }));
    const xml = await modeler.page.evaluate(() => globalThis.modeler.xml());
    const left = [...xml.matchAll(/bpmnElement="(?:S\d|Activity_\w+)">\s*<dc:Bounds x="(\d+)"/g)].map(([, x]) =>
      Number(x),
    );

    expect(left.toSorted((one, other) => one - other)).toEqual([220, 370, 520]);
  });

  test("a new step goes to the lane that is named", async () => {
    const lanes = [...new Set((await map()).steps.flatMap(({ lane }) => lane?.id ?? []))];
    for (const lane of lanes) {
      const id = await modeler.page.evaluate(
        (name) => globalThis.modeler.edit.addStep("S1", { title: { zh: "登记", en: "Register" }, lane: name }),
        lane,
      );
      expect((await step(id ?? ""))?.lane?.id).toBe(lane);
      await modeler.page.evaluate(() => globalThis.modeler.undo());
    }
    expect(lanes.length).toBeGreaterThan(1);
  });

  test("a step moves behind another, and its neighbours close up", async () => {
    const before = await map();
    const flowOut = before.flows.find(({ from }) => from === "S1");
    await modeler.page.evaluate(() => {
      const id = globalThis.modeler.edit.addStep("S1", { title: { zh: "登记", en: "Register" } });
      globalThis.modeler.edit.moveStep(id ?? "", { before: "S1" });
    });
    const { flows } = await map();
    const [into] = flows.filter(({ to }) => to === "S1");
    const added = into?.from ?? "";

    expect((await step(added))?.title.zh).toBe("登记");
    expect(flows.filter(({ from }) => from === "S1").map(({ to }) => to)).toEqual([flowOut?.to]);
    expect(flows.filter(({ to }) => to === added).map(({ from }) => from)).toEqual(
      before.flows.filter(({ to }) => to === "S1").map(({ from }) => from),
    );
  });

  test("a step goes to another post", async () => {
    const { steps } = await map();
    const other = steps[0]?.lane?.id ?? "";
    const mover = steps.find(({ lane }) => lane?.id !== other)?.id ?? "";
    await modeler.page.evaluate(([id, lane]) => globalThis.modeler.edit.setLane([id], lane), [mover, other] as const);

    expect((await step(mover))?.lane?.id).toBe(other);
    await expectOneStep("change the post");
  });

  test("two steps are connected; what BPMN forbids is not", async () => {
    const flow = await modeler.page.evaluate(() => globalThis.modeler.edit.connect("S5", "S1"));

    expect((await map()).flows.find(({ id }) => id === flow)).toMatchObject({ from: "S5", to: "S1" });
    await expectOneStep("connect");
    const start = (await map()).nodes.find(({ type }) => type === "StartEvent")?.id ?? "";
    expect(await modeler.page.evaluate((id) => globalThis.modeler.edit.connect("S1", id), start)).toBeUndefined();
  });

  test("a step is deleted, and the flow closes over it", async () => {
    const id = await modeler.page.evaluate(() =>
      globalThis.modeler.edit.addStep("S1", { title: { zh: "登记", en: "Register" } }),
    );
    const before = await map();
    await modeler.page.evaluate((each) => globalThis.modeler.edit.remove([each ?? ""]), id);
    const { steps, flows } = await map();

    expect(steps.map((each) => each.id)).not.toContain(id);
    expect(flows.length).toBe(before.flows.length - 1);
  });

  test("a step of another type keeps its id and everything on it", async () => {
    const before = await step("S5");
    const id = await modeler.page.evaluate(() => globalThis.modeler.edit.changeType("S5", "bpmn:ServiceTask"));

    expect(id).toBe("S5");
    expect(await step("S5")).toEqual(before);
    expect((await map()).nodes.find((node) => node.id === "S5")?.type).toBe("ServiceTask");
    await expectOneStep("change the type");
  });
});

describe("what stands on the process", () => {
  test("the separated steps, on the process of the power and in the order that was given", async () => {
    const { separations: before } = await map();
    const text = { zh: "受理与稽核分离", en: "Intake and audit apart" };
    const added = { first: "S2", second: "S7", by: "post" as const, law: undefined, article: "3", text };
    await modeler.page.evaluate((all) => globalThis.modeler.edit.setSeparations(all), [...before.slice(1), added]);

    expect((await map()).separations).toEqual([...before.slice(1), added]);
    expect((await map()).power).toBe("housing-fund-withdrawal");
    await expectOneStep("change the separation of duties");
  });

  test("no separated steps, after the last is taken away", async () => {
    await modeler.page.evaluate(() => globalThis.modeler.edit.setSeparations([]));

    expect((await map()).separations).toEqual([]);
    await expectOneStep("change the separation of duties");
  });
});
