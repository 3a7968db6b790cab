import { readFileSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { PROJECT_ROOT } from "../../support/source-files.ts";
import { openModelerPage, type ModelerPage } from "./support/a-modeler-page.ts";
import { aLargeMap } from "./support/a-large-map.ts";
import { DRAWN_MAP } from "./support/drawn-map.ts";
import { contentOf } from "./support/xml-content.ts";

let modeler: ModelerPage;

beforeAll(async () => {
  modeler = await openModelerPage();
});
afterAll(() => modeler.close());

const OTHER_MAP = readFileSync(join(PROJECT_ROOT, "examples", "budget-payment", "map.bpmn"), "utf8");
/** A step that can be opened: it has a drawing of its own. */
const NESTED_MAP = DRAWN_MAP.replace('<bpmn:userTask id="S2"', '<bpmn:subProcess id="S2"')
  .replace(
    "<bpmn:outgoing>f3</bpmn:outgoing></bpmn:userTask>",
    '<bpmn:outgoing>f3</bpmn:outgoing><bpmn:userTask id="I1" name="复核"/></bpmn:subProcess>',
  )
  .replace(
    "</bpmn:definitions>",
    `<bpmndi:BPMNDiagram id="inner"><bpmndi:BPMNPlane id="inner_plane" bpmnElement="S2"><bpmndi:BPMNShape id="I1_di" bpmnElement="I1"><dc:Bounds x="200" y="100" width="100" height="80"/></bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram></bpmn:definitions>`,
  );

test("a map in place of another, with documents, is one step; what was done before can be undone, and all done again", async () => {
  await modeler.open(DRAWN_MAP);
  const seen = await modeler.page.evaluate(async (xml) => {
    const { modeler: it } = globalThis;
    const states: unknown[] = [];
    const note = (): unknown =>
      states.push([it.map().steps.find(({ id }) => id === "S1")?.title.en, it.documents.value.rules.length]);
    it.edit.setNames("S1", { zh: "先前", en: "Before" });
    await it.replace({ zh: "导入", en: "import" }, xml, { ...it.documents.value, rules: [] });
    note();
    it.edit.setNames("S1", { zh: "之后", en: "After" });
    const words = [it.nextUndo.value?.en];
    for (let step = 0; step < 3; step += 1) {
      it.undo();
      note();
    }
    words.push(it.nextUndo.value?.en, it.nextRedo.value?.en);
    for (let step = 0; step < 3; step += 1) {
      it.redo();
      note();
    }
    return { states, words };
  }, OTHER_MAP);

  expect(seen).toEqual({
    states: [
      ["Budget quota issued", 0],
      ["Budget quota issued", 0],
      ["Before", 2],
      ["Review", 2],
      ["Before", 2],
      ["Budget quota issued", 0],
      ["After", 0],
    ],
    words: ["rename", undefined, "rename"],
  });
});

test.each([
  ["of another power", OTHER_MAP],
  ["with a drawing inside a step", NESTED_MAP],
  ["of 500 steps", aLargeMap(500)],
])("a map %s comes and goes without loss of anything", async (_what, xml) => {
  await modeler.open(DRAWN_MAP);
  const [imported, former, again] = await modeler.page.evaluate(async (text) => {
    const { modeler: it } = globalThis;
    await it.replace({ zh: "导入", en: "import" }, text);
    const written = [await it.xml()];
    it.undo();
    written.push(await it.xml());
    it.redo();
    written.push(await it.xml());
    return written;
  }, xml);

  expect(contentOf(former ?? "")).toEqual(contentOf(DRAWN_MAP));
  expect(contentOf(imported ?? "")).toEqual(contentOf(xml));
  expect(contentOf(again ?? "")).toEqual(contentOf(xml));
});

test("a step of a map that came back is drawn with its marks, can be opened, moved and copied under an id of its own", async () => {
  await modeler.open(NESTED_MAP);
  await modeler.page.evaluate(
    async (xml) => {
      const { modeler: it } = globalThis;
      await it.replace({ zh: "导入", en: "import" }, xml);
      it.undo();
    },
    OTHER_MAP.replaceAll("S1", "T1"),
  );

  const { page } = modeler;
  expect(await page.locator('[data-element-id="S1"] .sm-marks').count()).toBe(1);
  await page.locator('[data-element-id="S1"] .djs-hit').first().click();
  await page.keyboard.press("Control+C");
  await page.keyboard.press("Control+V");
  await page.mouse.move(500, 400);
  await page.locator(".djs-dragger").first().waitFor();
  await page.mouse.click(500, 400);
  const idsOfSteps = (): Promise<readonly string[]> =>
    page.evaluate(() => globalThis.modeler.map().steps.map(({ id }) => id));
  await expect.poll(idsOfSteps).toHaveLength(4);
  const ids = await idsOfSteps();
  expect(new Set(ids).size).toBe(4);

  await page.locator(".bjs-drilldown").first().click();
  expect(await page.locator('[data-element-id="I1"]').isVisible()).toBe(true);
});

test("a map that cannot be drawn leaves the map, the documents and the history as they were", async () => {
  await modeler.open(DRAWN_MAP);
  const seen = await modeler.page.evaluate(
    async (xml) => {
      const { modeler: it } = globalThis;
      it.edit.setNames("S1", { zh: "先前", en: "Before" });
      const { ok } = await it.replace({ zh: "导入", en: "import" }, xml, { ...it.documents.value, rules: [] });
      const after = [it.map().steps[0]?.title.en, it.documents.value.rules.length, it.nextUndo.value?.en];
      it.undo();
      return { ok, after, undone: it.map().steps[0]?.title.en };
    },
    OTHER_MAP.replace(/(<bpmndi:BPMNPlane [^>]*bpmnElement)="[^"]*"/, '$1="S1"'),
  );

  expect(seen).toEqual({ ok: false, after: ["Before", 2, "rename"], undone: "Review" });
});

test("the browser has nothing against any of this", () => {
  expect(modeler.complaints).toEqual([]);
});

test("what somebody works on stays selected and in sight when a map comes in that still has it", async () => {
  await modeler.open(DRAWN_MAP);
  const [before, after] = await modeler.page.evaluate(async (xml) => {
    const { modeler: it } = globalThis;
    it.selection.value = ["S1"];
    it.zoomBy(0.9);
    const state = (): unknown => ({ selected: it.selection.value, seen: it.seen() });
    const former = state();
    await it.replace({ zh: "合并他人的修改", en: "merge" }, xml, it.documents.value);
    return [former, state()];
  }, DRAWN_MAP);

  expect(before).toMatchObject({ selected: ["S1"] });
  expect(after).toEqual(before);
});
