import { readFileSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

import { PROJECT_ROOT } from "../../support/source-files.ts";
import { openModelerPage, type ModelerPage } from "./support/a-modeler-page.ts";
import { DRAWN_MAP } from "./support/drawn-map.ts";

let modeler: ModelerPage;

beforeAll(async () => {
  modeler = await openModelerPage();
});
afterAll(() => modeler.close());
beforeEach(() => modeler.open(DRAWN_MAP));

const mapOf = (power: string): string => readFileSync(join(PROJECT_ROOT, "examples", power, "map.bpmn"), "utf8");

const select = (...ids: string[]): Promise<unknown> =>
  modeler.page.evaluate((wanted) => (globalThis.modeler.selection.value = wanted), ids);

const countSteps = (): Promise<number> => modeler.page.evaluate(() => globalThis.modeler.map().steps.length);

test("a copy has everything of the original under ids of its own", async () => {
  await modeler.open(
    DRAWN_MAP.replace("<bpmn:definitions ", '<bpmn:definitions xmlns:other="urn:other" ').replace(
      '<sunmap:controlPoint kind="cross"',
      '<other:note text="留"><other:part>文</other:part></other:note><sunmap:controlPoint other:by="甲" kind="cross"',
    ),
  );
  const before = await countSteps();
  await select("S1");
  await modeler.page.locator("svg[tabindex]").first().focus();
  await modeler.page.keyboard.press("Control+c");
  await modeler.page.mouse.move(700, 600);
  await modeler.page.keyboard.press("Control+v");
  await modeler.page.mouse.click(700, 600);
  await expect.poll(countSteps).toBe(before + 1);
  const { steps } = await modeler.page.evaluate(() => globalThis.modeler.map());
  const original = steps.find(({ id }) => id === "S1");
  const copy = steps.find(({ id, title }) => id !== "S1" && title.en === "Review");
  const xml = await modeler.page.evaluate(() => globalThis.modeler.xml());

  expect(copy).toMatchObject({
    controlPoint: original?.controlPoint,
    rules: original?.rules,
    riskPoints: [{ text: original?.riskPoints[0]?.text, grade: "A" }],
  });
  expect(copy?.riskPoints[0]?.id).not.toBe("r1");
  expect(copy?.timeLimits[0]).toMatchObject({ amount: 20, startEvent: copy?.id, endEvent: "S2" });
  for (const mark of ["<other:part>文</other:part>", 'other:by="甲"']) expect(xml.split(mark).length).toBe(3);
});

test("what was copied on one map is pasted on that of another power, with everything of it", async () => {
  await select("S1");
  await modeler.page.locator("svg[tabindex]").first().focus();
  await modeler.page.keyboard.press("Control+c");
  await modeler.open(mapOf("budget-payment"));
  const before = await modeler.page.evaluate(() => globalThis.modeler.map().steps.map(({ id }) => id));
  await modeler.page.locator("svg[tabindex]").first().focus();
  await modeler.page.mouse.move(700, 600);
  await modeler.page.keyboard.press("Control+v");
  await modeler.page.mouse.click(700, 600);
  await expect.poll(countSteps).toBe(before.length + 1);
  const { steps } = await modeler.page.evaluate(() => globalThis.modeler.map());
  const [pasted, ...others] = steps.filter(({ id }) => !before.includes(id));

  expect(others).toEqual([]);
  expect(pasted).toMatchObject({
    title: { zh: "审查", en: "Review" },
    controlPoint: { kind: "cross", internal: true, grade: "A" },
    riskPoints: [{ text: { zh: "泄露标底" } }],
  });
  await modeler.page.evaluate(() => globalThis.modeler.undo());
  expect(await modeler.page.evaluate(() => globalThis.modeler.map().steps.map(({ id }) => id))).toEqual(before);
});
