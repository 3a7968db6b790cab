import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { aDesigner, type Designer } from "./a-designer.ts";
import type { WatchedPage } from "./watched-page.ts";

let designer: Designer;
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  designer = await aDesigner();
  watched = await designer.open("/powers/budget-payment/outline");
  ({ page } = watched);
  await row("预算指标下达").waitFor();
}, 180_000);
afterAll(() => designer.close());

test("the outline is a grid with headers and rows for those who do not see it", async () => {
  const grid = page.getByRole("grid", { name: "全部环节" });
  const snapshot = await grid.ariaSnapshot();

  expect(snapshot).toContain('- columnheader "环节"');
  expect(snapshot).toContain('- row "预算指标下达 人工办理 预算处 C级 控制点 内控 不超过 20个自然日 用款计划申报"');
  expect(await grid.getByRole("gridcell").count()).toBe(6 * ((await grid.getByRole("row").count()) - 1));
});

test("a step is dragged behind another, and undone it is where it was", async () => {
  const before = await steps();
  const [first = "", second = "", third = ""] = before;
  await drag(first, second, "lower");
  await expect.poll(steps).toEqual([second, first, ...before.slice(2)]);
  await expect.poll(told).toBe(`已把“${first}”移到“${second}”之后`);
  await page.keyboard.press("Control+z");
  await expect.poll(steps).toEqual(before);

  await drag(third, first, "upper");
  await expect.poll(async () => (await steps()).indexOf(third)).toBe(0);
  await page.keyboard.press("Control+z");
  await expect.poll(steps).toEqual(before);
});

test("and nothing on the way went against the policy of the page, or failed", () => {
  const { errors, violations } = watched;

  expect({ errors, violations }).toEqual({ errors: [], violations: [] });
});

function row(name: string): ReturnType<Page["locator"]> {
  return page
    .locator("sm-outline-grid [role=row]")
    .filter({ has: page.locator("strong").getByText(name, { exact: true }) });
}

function steps(): Promise<string[]> {
  return page.locator("sm-outline-grid [role=row] strong").allTextContents();
}

function told(): Promise<string | undefined> {
  return page
    .locator("sm-outline-tab [role=status]")
    .first()
    .textContent()
    .then((text) => text?.trim());
}

async function drag(step: string, to: string, half: "upper" | "lower"): Promise<void> {
  const { height = 0 } = (await row(to).boundingBox()) ?? {};
  await row(step).dragTo(row(to), { targetPosition: { x: 80, y: half === "upper" ? 4 : height - 4 } });
}
