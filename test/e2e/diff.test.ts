import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";

import { aDesigner, type Designer } from "./a-designer.ts";
import { changedPower } from "./changed-power.ts";
import { seriousFaults } from "./serious-faults.ts";

const POWER = "housing-fund-withdrawal";
let designer: Designer;

beforeAll(async () => {
  designer = await aDesigner();
  await changedPower(designer, POWER);
}, 180_000);
afterEach(() => designer.closeWindows());
afterAll(() => designer.close());

/** The upper left corner and the scale of each canvas, the earlier one first. */
async function views(page: Page): Promise<number[][]> {
  await page.waitForTimeout(50);
  return Promise.all(
    ["earlier-canvas", "canvas"].map(async (slot) => {
      const transform = await page.locator(`.sm-canvas[slot=${slot}] g.viewport`).getAttribute("transform");
      // Browsers write what was set otherwise than what was moved.
      return (transform?.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
    }),
  );
}

function closeTo(numbers: readonly number[] = []): unknown[] {
  return numbers.map((number) => expect.closeTo(number, 1));
}

const current = (page: Page): Promise<string | null> =>
  page.locator(".change[aria-current=true]").first().getAttribute("data-change");

test("from the menu of a power, its draft is compared with what is in force", async () => {
  const { page, screenshot } = await designer.open(`/powers/${POWER}/outline`);
  const menu = page.getByRole("button", { name: "导入、导出与版本" });
  const item = page.getByText("与现行版本对比");
  await menu.click();
  // On a busy machine the page may close the menu again while it is still being filled.
  await item.waitFor({ timeout: 5_000 }).catch(() => menu.click());
  await item.click();

  await page.locator("sm-policy-diff .change").first().waitFor();
  expect(new URL(page.url()).pathname).toBe(`/powers/${POWER}/diff/inForce/draft`);
  await page.locator(".sm-canvas[slot=earlier-canvas] .sm-paint").first().waitFor();
  await page.locator(".sm-canvas[slot=canvas] .sm-paint").first().waitFor();
  await screenshot("diff");

  const groups = await page.locator("sm-policy-diff .group h3").allInnerTexts();
  expect(groups[0]).toMatch(/控制减弱\s*\d+/);
});

test("both maps move in step, and a change is shown on both", async () => {
  const { page } = await designer.open(`/powers/${POWER}/diff/inForce/draft`);
  await page.locator(".sm-canvas[slot=canvas] .sm-paint").first().waitFor();
  const [, start] = await views(page);

  await page.locator(".sm-canvas[slot=earlier-canvas]").hover();
  await page.mouse.wheel(200, 0);
  const [earlier, later] = await views(page);
  expect(later).toEqual(closeTo(earlier));
  expect(later).not.toEqual(closeTo(start));

  await page.locator('[data-change="step/S2#post"]').click();
  expect(await current(page)).toBe("step/S2#post");
  for (const slot of ["earlier-canvas", "canvas"])
    await page.locator(`.sm-canvas[slot=${slot}] [data-element-id=S2].selected`).waitFor();
  const [then, now] = await views(page);
  expect(now).toEqual(closeTo(then));
});

test("n and p go from change to change, and a kind is left out by its count", async () => {
  const { page } = await designer.open(`/powers/${POWER}/diff/inForce/draft`);
  await page.locator("sm-policy-diff .change").first().waitFor();
  const ids = await page
    .locator("sm-policy-diff .change")
    .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-change")));

  await page.keyboard.press("n");
  expect(await current(page)).toBe(ids[0]);
  await page.keyboard.press("n");
  expect(await current(page)).toBe(ids[1]);
  await page.keyboard.press("p");
  await page.keyboard.press("p");
  expect(await current(page)).toBe(ids.at(-1));

  await page.locator("[data-gravity=weakened]").click();
  expect(await page.locator("[data-gravity=weakened]").getAttribute("aria-pressed")).toBe("false");
  expect(await page.locator("sm-policy-diff .group h3").allInnerTexts()).not.toContainEqual(
    expect.stringContaining("控制减弱"),
  );
});

test("the sides are swapped: what was weakened is strengthened", async () => {
  const { page } = await designer.open(`/powers/${POWER}/diff/inForce/draft`);
  const count = async (gravity: string): Promise<string> => page.locator(`[data-gravity=${gravity}] b`).innerText();
  await page.locator("sm-policy-diff .change").first().waitFor();
  const weakened = await count("weakened");

  await page.getByRole("button", { name: "对调" }).click();
  await page.waitForURL(/\/diff\/draft\/1$/);
  await page.locator("sm-policy-diff .change").first().waitFor();
  expect(await count("strengthened")).toBe(weakened);
});

test("it is printed with both maps and every change, and nothing serious stands against the page", async () => {
  const { page, violations, foreignRequests } = await designer.open(`/powers/${POWER}/diff/inForce/draft`);
  await page.locator(".sm-canvas[slot=canvas] .sm-paint").first().waitFor();
  expect((await seriousFaults(page)).faults).toEqual([]);

  await page.emulateMedia({ media: "print" });
  expect(await page.locator("sm-policy-diff .tools").isVisible()).toBe(false);
  expect(
    await page.locator("sm-policy-diff .canvas").evaluateAll((maps) => maps.every((map) => map.clientHeight > 100)),
  ).toBe(true);
  expect(await page.locator("sm-policy-diff .change").count()).toBeGreaterThan(5);
  expect({ violations, foreignRequests }).toEqual({ violations: [], foreignRequests: [] });
});

test("a version that is none is told as such", async () => {
  const { page } = await designer.open(`/powers/${POWER}/diff/7/8`);

  await page.getByText("没有可以比较的版本").waitFor();
});
