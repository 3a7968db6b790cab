import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { openModelerPage, type ModelerPage } from "./support/a-modeler-page.ts";
import { DRAWN_MAP } from "./support/drawn-map.ts";

let modeler: ModelerPage;

beforeAll(async () => {
  modeler = await openModelerPage();
});
afterAll(() => modeler.close());
beforeEach(() => modeler.open(DRAWN_MAP));

describe("one history of map and documents", () => {
  test("several changes of both are one step, with words", async () => {
    const seen = await modeler.page.evaluate(() => {
      const { modeler: it } = globalThis;
      const changes: string[] = [];
      it.onChange((change) => changes.push(change));
      it.transact({ zh: "新建规则", en: "new rule" }, () => {
        it.edit.setRules("S1", ["a"]);
        it.changeDocuments({ zh: "", en: "" }, { ...it.documents.value, rules: [] });
        it.edit.setNames("S1", { zh: "改了", en: "Changed" });
      });
      const done = [it.documents.value.rules.length, it.map().steps[0]?.title.en, it.nextUndo.value?.zh];
      it.undo();
      const undone = [it.documents.value.rules.length, it.map().steps[0]?.title.en, it.nextRedo.value?.zh];
      it.redo();
      const redone = [it.documents.value.rules.length, it.map().steps[0]?.title.en, it.canRedo.value];
      return { done, undone, redone, changes };
    });

    expect(seen).toEqual({
      done: [0, "Changed", "新建规则"],
      undone: [2, "Review", "新建规则"],
      redone: [0, "Changed", false],
      changes: ["execute", "undo", "redo"],
    });
  });

  test("whether the map itself changed is told with each change, so that nothing reads it again for the documents' sake", async () => {
    const seen = await modeler.page.evaluate(() => {
      const { modeler: it } = globalThis;
      const ofMap: boolean[] = [];
      it.onChange((_change, isOfMap) => ofMap.push(isOfMap));
      it.changeDocuments({ zh: "", en: "" }, { ...it.documents.value, rules: [] });
      it.undo();
      it.transact({ zh: "", en: "" }, () => {
        it.changeDocuments({ zh: "", en: "" }, { ...it.documents.value, rules: [] });
        it.edit.setRules("S1", ["a"]);
      });
      it.undo();
      return ofMap;
    });

    expect(seen).toEqual([false, false, true, true]);
  });

  test("of a change that fails half way nothing stays, and the history goes on as before", async () => {
    const seen = await modeler.page.evaluate(() => {
      const { modeler: it } = globalThis;
      it.edit.setNames("S2", { zh: "先前", en: "Before" });
      it.undo();
      let fault = "";
      try {
        it.transact({ zh: "失败", en: "fails" }, () => {
          it.edit.setNames("S1", { zh: "改了", en: "Changed" });
          it.changeDocuments({ zh: "", en: "" }, { ...it.documents.value, rules: [] });
          throw new Error("half way");
        });
      } catch (error) {
        fault = String(error);
      }
      const [first] = it.map().steps;
      const after = [first?.title.en, it.documents.value.rules.length, it.nextUndo.value, it.nextRedo.value?.en];
      it.redo();
      return { fault, after, redone: it.map().steps[1]?.title.en };
    });

    expect(seen).toEqual({ fault: "Error: half way", after: ["Review", 2, undefined, "rename"], redone: "Before" });
  });

  test("followers of the documents hear of a step when it is done, and may change the map at once", async () => {
    const seen = await modeler.page.evaluate(() => {
      const { modeler: it } = globalThis;
      let heard = 0;
      const stop = it.documents.subscribe(({ rules }) => {
        heard += 1;
        if (rules.length === 0) it.edit.setRules("S1", []);
      });
      it.transact({ zh: "删除规则", en: "delete rules" }, () => {
        it.changeDocuments({ zh: "", en: "" }, { ...it.documents.value, rules: it.documents.value.rules.slice(1) });
        it.changeDocuments({ zh: "", en: "" }, { ...it.documents.value, rules: [] });
      });
      stop();
      return [heard, it.map().steps[0]?.rules];
    });

    expect(seen).toEqual([2, []]);
  });

  test("opening a map forgets the history", async () => {
    const seen = await modeler.page.evaluate(async (xml) => {
      const { modeler: it } = globalThis;
      it.edit.setNames("S1", { zh: "改了", en: "Changed" });
      await it.open(xml);
      return [it.canUndo.value, it.nextUndo.value];
    }, DRAWN_MAP);

    expect(seen).toEqual([false, undefined]);
  });
});

describe("the selection", () => {
  test("follows the canvas and is followed by it", async () => {
    await modeler.page.locator('[data-element-id="S1"] .djs-hit').first().click();
    expect(await modeler.page.evaluate(() => globalThis.modeler.selection.value)).toEqual(["S1"]);

    await modeler.page.evaluate(() => globalThis.modeler.reveal("S2"));
    expect(await modeler.page.locator(".djs-element.selected").getAttribute("data-element-id")).toBe("S2");
  });

  test("leaves out what is not on the map", async () => {
    const seen = await modeler.page.evaluate(() => {
      globalThis.modeler.selection.value = ["S1", "nowhere"];
      return globalThis.modeler.selection.value;
    });

    expect(seen).toEqual(["S1"]);
  });
});
