import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { readMap } from "../../engine/core/map/read-map.ts";
import { aDesigner, type Designer } from "./a-designer.ts";
import { readDraft } from "./drafts.ts";
import { focused, goTo } from "./keyboard.ts";
import type { WatchedPage } from "./watched-page.ts";

const POWER = "budget-payment";

let designer: Designer;
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  designer = await aDesigner();
  watched = await designer.open("/");
  ({ page } = watched);
}, 180_000);
afterAll(() => designer.close());

test("with the keys alone a power is found and its outline opened", async () => {
  await page.locator("sm-power-table tbody tr").first().waitFor();
  await goTo(page, "搜索名称");
  await page.keyboard.type("ysdwyk");
  await expect.poll(() => page.locator("sm-power-table a.title").count()).toBe(1);
  await goTo(page, "预算单位用款计划");
  await page.keyboard.press("Enter");
  await page.locator(".djs-palette .entry").first().waitFor();

  await goTo(page, "环节表");
  await page.keyboard.press("Enter");

  await page.locator("sm-outline-grid [role=gridcell]").first().waitFor();
});

test("a step is added, named, graded, and taken back", async () => {
  await goTo(page, "预算获得批准");
  await goTo(page, "预算指标下达", "ArrowDown");
  await page.keyboard.press("Insert");
  await expect.poll(() => focused(page)).toBe("中文名称");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("指标复核");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("Check the quota");
  await page.keyboard.press("Enter");
  await expect.poll(() => focused(page)).toContain("指标复核");

  await goTo(page, "指标复核", "Home");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect.poll(() => focused(page)).toBe("控制点");
  await goTo(page, "普通环节");
  await goTo(page, "交叉点", "ArrowDown");
  await goTo(page, "B级");
  await page.keyboard.press("Space");
  await expect.poll(() => stepNamed("指标复核")).toMatchObject({ kind: "cross", grade: "B" });
  await watched.screenshot("keyboard-1-outline");

  await page.keyboard.press("Escape");
  await expect.poll(() => focused(page)).toContain("交叉点");
  await undo(3);
  await expect.poll(() => stepNamed("指标复核")).toEqual({});
  await undo(2);
  await expect.poll(() => stepNamed("指标复核")).toBeUndefined();
});

test("a threshold is changed, and the problems say which cases come out otherwise", async () => {
  await goTo(page, "风险规则", "Shift+Tab");
  await page.keyboard.press("Enter");
  await page.locator("sm-rule-list .title").first().waitFor();
  await goTo(page, "疑似重复支付");
  await page.keyboard.press("Enter");
  await page.locator("sm-rule-editor").waitFor();
  await goTo(page, "值从哪里来");
  await goTo(page, "值");
  await page.keyboard.type("5");
  await page.keyboard.press("Tab");
  await page.getByText("大于 5").first().waitFor();

  await goTo(page, "问题");
  await page.keyboard.press("Enter");
  await page.locator("sm-problems-panel").getByText("样例不符").first().waitFor();
  await watched.screenshot("keyboard-2-problems");
});

test("a day is picked from the calendar, typed as the page writes it, and refused where there is none", async () => {
  await page.goto(`${designer.address}/powers/housing-fund-withdrawal/parameters?parameter=same-property-window`);
  const field = page.locator("sm-parameter-editor sm-date-field").first();
  const text = field.getByLabel("自", { exact: true });
  await text.focus();
  const before = await text.inputValue();
  await page.keyboard.press("ArrowDown");
  await field.locator("sm-calendar [role=grid]").waitFor();
  for (const key of ["PageUp", "Home", "ArrowDown", "ArrowLeft"]) await page.keyboard.press(key);
  const picked = await focused(page);
  await page.keyboard.press("Enter");
  await expect.poll(() => text.inputValue()).toBe(picked);
  expect(picked).not.toBe(before);

  await text.fill("2025/13/1");
  await page.keyboard.press("Enter");
  await field.getByText("填写日期，例如 2026年9月18日").waitFor();
  await page.keyboard.press("Escape");
  expect(await text.inputValue()).toBe(picked);
  await page.getByRole("button", { name: "English" }).click();
  const english = field.getByRole("textbox");
  await english.fill("3 Feb 2020");
  await english.press("Enter");

  await expect
    .poll(async () =>
      (await readDraft(designer.address, "housing-fund-withdrawal")).parameters.flatMap(({ values }) =>
        values.map(({ from }) => from),
      ),
    )
    .toContain("2020-02-03");
});

test("and nothing on the way went against the policy of the page, or failed", () => {
  const { errors, violations } = watched;

  expect({ errors, violations }).toEqual({ errors: [], violations: [] });
});

async function undo(times: number): Promise<void> {
  for (let time = 0; time < times; time++) await page.keyboard.press("Control+z");
}

/** The control point of a step that the draft has, by the name of the step. */
async function stepNamed(name: string): Promise<object | undefined> {
  const reading = await readMap((await readDraft(designer.address, POWER)).map);
  const step = reading.ok ? reading.map.steps.find(({ title }) => title.zh === name) : undefined;
  return step && { ...step.controlPoint };
}
