import { readdirSync } from "node:fs";
import { join } from "node:path";

import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { largeMap } from "../support/large-power/large-map.ts";
import { PROJECT_ROOT } from "../support/source-files.ts";
import { aDesigner, type Designer } from "./a-designer.ts";
import { dragStep } from "./drag-step.ts";
import { changeDraft, readDraft } from "./drafts.ts";
import { linesOfMap, missing } from "./lines-of-map.ts";

const POWERS = readdirSync(join(PROJECT_ROOT, "examples"));
/** The map in which others have left their things too. */
const SHARED = "budget-payment";
/** A step that every map has. */
const STEP = "S1";

let designer: Designer;
let page: Page;

beforeAll(async () => {
  designer = await aDesigner();
  ({ page } = await designer.open("/"));
  await changeDraft(designer.address, SHARED, ({ map }) => ({ map: withThingsOfOthers(map) }));
}, 180_000);
afterAll(() => designer.close());

test("there are ten maps, and in one of them others have left their things", async () => {
  const { map } = await readDraft(designer.address, SHARED);

  expect(POWERS).toHaveLength(10);
  expect(await linesOfMap(page, map)).toEqual(expect.arrayContaining([...LINES_OF_OTHERS]));
});

test.each(POWERS)(
  "%s is opened, a step moved and renamed, saved and opened again, and all else is there",
  async (power) => {
    const { map } = await readDraft(designer.address, power);
    const before = await linesOfMap(page, map);
    await openMap(power);

    await dragStep(page, STEP, 20, 10);
    await nameField().fill("新的名称");
    await nameField().press("Enter");
    await expect.poll(async () => (await readDraft(designer.address, power)).map).toContain("新的名称");

    const after = await linesOfMap(page, (await readDraft(designer.address, power)).map);
    const others = (lines: readonly string[]): readonly string[] => lines.filter((line) => !isAboutStep(line, before));
    expect(others(missing(before, after))).toEqual([]);
    expect(others(missing(after, before))).toEqual([]);
    expect(missing(before, after)).toContainEqual(expect.stringMatching(/^#S1_di\/\{.*\}Bounds x = /));

    await openMap(power);
    await page.locator(`[data-element-id="${STEP}"]`).first().click();
    await expect.poll(() => nameField().inputValue()).toBe("新的名称");
  },
);

test("a map of 500 nodes is opened, a step of it dragged, and put back as if nothing had been", async () => {
  const power = "cadre-promotion";
  const map = largeMap(power, []);
  await changeDraft(designer.address, power, () => ({ map }));
  await openMap(power);
  const step = page.locator('[data-element-id="step1"]').first();
  const before = await step.boundingBox();
  expect(await page.locator(".djs-shape[data-element-id^=step]").count()).toBeGreaterThan(400);

  await dragStep(page, "step1", 30, 20);
  await expect.poll(() => step.boundingBox()).not.toEqual(before);
  await expect.poll(async () => (await readDraft(designer.address, power)).map).not.toBe(map);
  await page.getByRole("button", { name: /^撤销：/ }).click();

  await expect.poll(() => step.boundingBox()).toEqual(before);
  const undone = await linesOfMap(page, map);
  await expect
    .poll(async () => missing(undone, await linesOfMap(page, (await readDraft(designer.address, power)).map)))
    .toEqual([]);
});

async function openMap(power: string): Promise<void> {
  await page.goto(`${designer.address}/powers/${power}/map`);
  await page.locator(".djs-palette .entry").first().waitFor();
}

function nameField(): ReturnType<Page["getByLabel"]> {
  return page.locator("sm-inspector sm-step-form").getByLabel("名称（中文）");
}

/** Whether a line tells the name of the step, or where it is drawn, what sits on its edge, or a flow to or from these. */
function isAboutStep(line: string, map: readonly string[]): boolean {
  const referring = (keys: string, ids: readonly string[]): string[] =>
    map.flatMap((one) => {
      const [, from, to = ""] = new RegExp(`^#(\\S+) (?:${keys}) = (\\S+)$`).exec(one) ?? [];
      return from !== undefined && ids.includes(to) ? [from] : [];
    });
  const shapes = [STEP, ...referring("attachedToRef", [STEP])];
  const drawn = referring("bpmnElement", [...shapes, ...referring("sourceRef|targetRef", shapes)]);
  return line.startsWith(`#${STEP} name = `) || drawn.some((id) => line.startsWith(`#${id}/`));
}

const LINES_OF_OTHERS = [
  "#S1 {urn:other}owner = 甲",
  "#S1/{http://www.omg.org/spec/BPMN/20100524/MODEL}extensionElements/{urn:other}form/{urn:other}field text = 被审查人",
  "#S1_di {http://www.omg.org/spec/BPMN/non-normative/color/1.0}background-color = #ffe0b2",
  "#S1_di {http://bpmn.io/schema/bpmn/biocolor/1.0}fill = #ffe0b2",
  "#S1/{http://www.omg.org/spec/BPMN/20100524/MODEL}documentation text = 办理 <口径> & 说明",
  "#Data_1 name = 申请表",
  "#Data_1_di bpmnElement = DataReference_1",
] as const;

/** A map on which other tools have left their marks: fields of a form, colours, a documentation, a document. */
function withThingsOfOthers(map: string): string {
  const step = '<bpmn:userTask id="S1" ';
  const extensions = "<bpmn:extensionElements>";
  const start = map.indexOf(extensions, map.indexOf(step));
  return `${map.slice(0, start)}<bpmn:documentation>办理 &lt;口径&gt; &amp; 说明</bpmn:documentation>${extensions}<other:form key="f1"><other:field label="姓名">被审查人</other:field></other:form>${map.slice(start + extensions.length)}`
    .replace(
      "<bpmn:definitions ",
      '<bpmn:definitions xmlns:other="urn:other" xmlns:color="http://www.omg.org/spec/BPMN/non-normative/color/1.0" xmlns:bioc="http://bpmn.io/schema/bpmn/biocolor/1.0" ',
    )
    .replace(step, `${step}other:owner="甲" `)
    .replace(
      '<bpmndi:BPMNShape id="S1_di" ',
      '<bpmndi:BPMNShape id="S1_di" color:background-color="#ffe0b2" color:border-color="#6b3c00" bioc:fill="#ffe0b2" bioc:stroke="#6b3c00" ',
    )
    .replace(
      "</bpmn:laneSet>",
      '</bpmn:laneSet><bpmn:dataObject id="Data_1" name="申请表" /><bpmn:dataObjectReference id="DataReference_1" name="申请表" dataObjectRef="Data_1" />',
    )
    .replace(
      "</bpmndi:BPMNPlane>",
      '<bpmndi:BPMNShape id="Data_1_di" bpmnElement="DataReference_1"><dc:Bounds x="400" y="20" width="36" height="50" /></bpmndi:BPMNShape></bpmndi:BPMNPlane>',
    );
}
