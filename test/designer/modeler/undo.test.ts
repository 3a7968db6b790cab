import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { PROJECT_ROOT } from "../../support/source-files.ts";
import { openModelerPage, type ModelerPage } from "./support/a-modeler-page.ts";
import { DRAWN_MAP } from "./support/drawn-map.ts";

const POWERS = readdirSync(join(PROJECT_ROOT, "examples"));

let modeler: ModelerPage;

beforeAll(async () => {
  modeler = await openModelerPage();
});
afterAll(() => modeler.close());

const mapOf = (power: string): string => readFileSync(join(PROJECT_ROOT, "examples", power, "map.bpmn"), "utf8");

describe("the file of a map, letter for letter", () => {
  test.each(POWERS)("is given back by undo after every kind of change at some of the steps: %s", async (power) => {
    await modeler.open(mapOf(power));
    const seen = await modeler.page.evaluate(async () => {
      const { modeler: it } = globalThis;
      const before = await it.xml();
      const { steps: all, nodes } = it.map();
      const steps = all.filter((_step, at) => at % 5 === 0);
      const last = nodes.at(-1)?.id ?? "";
      const lane = all.at(-1)?.lane?.id ?? "";
      const different: string[] = [];
      let changed = 0;
      const attempt = async (what: string, change: () => unknown): Promise<void> => {
        change();
        if (!it.canUndo.value) return;
        const done = await it.xml();
        if (done !== before) changed += 1;
        it.undo();
        if ((await it.xml()) !== before) different.push(what);
        it.redo();
        if ((await it.xml()) !== done) different.push(`${what}, redone`);
        it.undo();
      };
      for (const { id } of steps) {
        await attempt(`move ${id}`, () => it.edit.moveStep(id, { after: last }));
        await attempt(`give ${id} to another post`, () => it.edit.setLane([id], lane));
        await attempt(`remove ${id}`, () => it.edit.remove([id]));
        await attempt(`add after ${id}`, () => it.edit.addStep(id, { title: { zh: "新", en: "new" } }));
        await attempt(`connect ${id}`, () => it.edit.connect(id, last));
        await attempt(`change the type of ${id}`, () => it.edit.changeType(id, "bpmn:ManualTask"));
        await attempt(`rename ${id}`, () => it.edit.setNames(id, { zh: "新", en: "new" }));
      }
      return { different, changed, steps: steps.length };
    });

    expect(seen.changed).toBeGreaterThan(3 * seen.steps);
    expect(seen.different).toEqual([]);
  });

  test.each([
    ["whose labels have their boxes", mapOf("budget-payment")],
    ["whose labels have none", DRAWN_MAP],
  ])("is left as it is by a switch of the language: a map %s", async (_which, map) => {
    await modeler.open(map);
    const [before, after] = await modeler.page.evaluate(async () => {
      const { modeler: it, language } = globalThis;
      const first = await it.xml();
      language.value = "en";
      const second = await it.xml();
      language.value = "zh";
      return [first, second];
    });

    expect(after).toBe(before);
  });
});
