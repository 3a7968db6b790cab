import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { readMap } from "../../../engine/core/map/read-map.ts";
import { PROJECT_ROOT } from "../../support/source-files.ts";
import { openModelerPage, type ModelerPage } from "./support/a-modeler-page.ts";
import { aLargeMap } from "./support/a-large-map.ts";
import { contentOf } from "./support/xml-content.ts";

let modeler: ModelerPage;

beforeAll(async () => {
  modeler = await openModelerPage();
});
afterAll(() => modeler.close());

const POWERS = readdirSync(join(PROJECT_ROOT, "examples"));

describe("a map that is opened and written again", () => {
  test.each(POWERS)("%s has lost nothing", async (power) => {
    const xml = mapOf(power);
    await modeler.open(xml);
    const written = await modeler.page.evaluate(() => globalThis.modeler.xml());

    expect(contentOf(written)).toEqual(contentOf(xml));
  });

  test("has the elements, attributes and colours that others put in it", async () => {
    const xml = foreignMap();
    await modeler.open(xml);
    const written = await modeler.page.evaluate(() => globalThis.modeler.xml());

    expect(contentOf(written)).toEqual(contentOf(xml));
    expect(contentOf(xml)).toContain("被审查人");
  });

  test("is read by the page as the engine reads it", async () => {
    const xml = mapOf("highway-tendering");
    await modeler.open(xml);
    const reading = await readMap(xml);

    expect(await modeler.page.evaluate(() => globalThis.modeler.map())).toEqual(reading.ok && reading.map);
  });
});

test("a map of 500 steps is opened, changed and changed back", async () => {
  const xml = aLargeMap(500);
  await modeler.open(xml);
  const seen = await modeler.page.evaluate(() => {
    const { modeler: it } = globalThis;
    const id = it.edit.addStep("S3", { title: { zh: "登记", en: "Register" } }) ?? "";
    const added = it.map();
    it.undo();
    return { id, steps: added.steps.length, into: added.flows.find(({ to }) => to === id)?.from };
  });

  expect(seen).toMatchObject({ steps: 501, into: "S3" });
  expect(contentOf(await modeler.page.evaluate(() => globalThis.modeler.xml()))).toEqual(contentOf(xml));
});

describe("a file that is no map", () => {
  test.each([
    ["a DTD", `<!DOCTYPE a [<!ENTITY b "c">]>${mapOf("budget-payment")}`, "DTD"],
    ["XML cut short", mapOf("budget-payment").slice(0, 3000), "not readable as BPMN 2.0"],
    ["other XML", "<html/>", "not readable as BPMN 2.0"],
    ["a process without a drawing", mapOf("budget-payment").replace(/<bpmndi:[\s\S]*<\/bpmndi:\w+>/, ""), "BPMNDI"],
    [
      "a drawing of what is no process",
      mapOf("budget-payment").replace(/(<bpmndi:BPMNPlane [^>]*bpmnElement)="[^"]*"/, '$1="S1"'),
      "not readable as BPMN 2.0",
    ],
  ])("%s is refused, and the map before stays", async (_what, xml, why) => {
    await modeler.open(mapOf("administrative-penalty"));
    const opening = await modeler.page.evaluate((text) => globalThis.modeler.open(text), xml);
    const written = await modeler.page.evaluate(() => globalThis.modeler.xml());

    expect(opening).toMatchObject({ ok: false, findings: [{ message: { en: expect.stringContaining(why) } }] });
    expect(contentOf(written)).toEqual(contentOf(mapOf("administrative-penalty")));
  });

  test("what BPMN does not have is told as a warning", async () => {
    const xml = mapOf("budget-payment").replace("<bpmn:laneSet", "<bpmn:novelty/><bpmn:laneSet");
    await modeler.open(mapOf("budget-payment"));
    const opening = await modeler.page.evaluate((text) => globalThis.modeler.open(text), xml);

    expect(opening).toMatchObject({
      ok: true,
      findings: [{ severity: "warning", message: { en: expect.stringContaining("novelty") } }],
    });
  });
});

test("the browser has nothing against any of this, and nothing is asked of strangers", () => {
  expect(modeler.complaints).toEqual([]);
  expect(modeler.strangers).toEqual([]);
});

function mapOf(power: string): string {
  return readFileSync(join(PROJECT_ROOT, "examples", power, "map.bpmn"), "utf8");
}

/** A map on which another tool has left its marks. */
function foreignMap(): string {
  return mapOf("budget-payment")
    .replace(
      "<bpmn:definitions ",
      '<bpmn:definitions xmlns:other="urn:other" xmlns:color="http://www.omg.org/spec/BPMN/non-normative/color/1.0" ',
    )
    .replace('<bpmn:userTask id="S1" ', '<bpmn:userTask id="S1" other:owner="甲" ')
    .replace(
      "<bpmn:extensionElements>",
      '<bpmn:extensionElements><other:form key="f1"><other:field label="姓名">被审查人</other:field></other:form>',
    )
    .replace(
      /(<bpmndi:BPMNShape id="[^"]*" bpmnElement="S1")/,
      '$1 color:background-color="#ffe0b2" color:border-color="#6b3c00"',
    );
}
