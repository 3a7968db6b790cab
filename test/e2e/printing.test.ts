import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { aDesigner, type Designer } from "./a-designer.ts";
import { haveADraft } from "./contents.ts";
import type { WatchedPage } from "./watched-page.ts";

const POWER = "housing-fund-withdrawal";
const A4_LANDSCAPE = [842, 595];
/** Those that browsers leave when nobody chooses others. */
const MARGINS = { top: "10mm", bottom: "10mm", left: "10mm", right: "10mm" };

let designer: Designer;
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  designer = await aDesigner();
  watched = await designer.open(`/powers/${POWER}/map`);
  ({ page } = watched);
}, 180_000);
afterAll(() => designer.close());

test("the map is printed whole, with its legend, on one sheet", async () => {
  await page.locator(".djs-palette .entry").first().waitFor();
  await page.getByText("符合预期").first().waitFor();
  const printed = await whilePrinting(async () => {
    const paper = page.locator("sm-map-paper");
    const { steps, words } = await paper.evaluate((host) => ({
      steps: host.shadowRoot?.querySelectorAll("svg .sm-marks").length ?? 0,
      words: host.shadowRoot?.querySelector("sm-map-legend")?.shadowRoot?.textContent ?? "",
    }));
    return { steps, words, tools: await page.locator(".djs-palette").isVisible() };
  });

  expect(printed.steps).toBeGreaterThan(5);
  expect(printed.words).toContain("障碍点");
  expect(printed.tools).toBe(false);
  expect(await sheets()).toEqual([A4_LANDSCAPE]);

  await page.getByRole("button", { name: "English" }).click();
  expect(await sheets()).toEqual([A4_LANDSCAPE]);
  await page.getByRole("button", { name: "中文" }).click();
});

test("a case of the examples room is printed as a sheet to be filled in, without its answers", async () => {
  await page.goto(`${designer.address}/training/${POWER}/one-clerk-received-and-approved`);
  await page.getByRole("button", { name: "开始" }).waitFor();
  const text = await whilePrinting(() =>
    page.locator("sm-case-sheet").evaluate((host) => host.shadowRoot?.textContent ?? ""),
  );

  expect(text).toContain("等级（A/B/C/无）");
  expect(text).not.toContain("受理与审批为同一人");
  expect(await page.locator("sm-case-sheet").count()).toBe(0);
});

test("the maps of two versions are printed whole, and stand afterwards as they stood before", async () => {
  await haveADraft(designer);
  await page.goto(`${designer.address}/powers/budget-payment/diff/inForce/draft`);
  await page.locator(".djs-container svg .djs-shape").nth(1).waitFor();
  await page.locator("sm-view-tools button").nth(1).click();
  const before = await maps();
  expect(before.map(({ isWhole }) => isWhole)).toEqual([false, false]);

  expect((await whilePrinting(maps)).map(({ isWhole }) => isWhole)).toEqual([true, true]);
  expect(await maps()).toEqual(before);
  expect(watched.errors).toEqual([]);
});

/** Of each canvas whether all of its map is in it, and how far the map is enlarged and moved. */
function maps(): Promise<{ isWhole: boolean; seen: string[] }[]> {
  return page.locator(".sm-canvas:has(.djs-shape)").evaluateAll((canvases) =>
    canvases.map((canvas) => {
      const place = canvas.getBoundingClientRect();
      const drawn = [...canvas.querySelectorAll(".djs-shape .djs-visual")].map((one) => one.getBoundingClientRect());
      return {
        isWhole: drawn.every(
          ({ left, right, top, bottom }) =>
            left >= place.left && right <= place.right && top >= place.top && bottom <= place.bottom,
        ),
        seen: (canvas.querySelector("svg > .viewport")?.getAttribute("transform") ?? "")
          .split(/[^-.\d]+/)
          .map((number) => Number(number).toFixed(1)),
      };
    }),
  );
}

/** What the browser does when somebody prints, but for the paper. */
async function whilePrinting<Seen>(look: () => Promise<Seen>): Promise<Seen> {
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  const seen = await look();
  await page.emulateMedia({ media: null });
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  return seen;
}

/** Width and height of each sheet, in points. */
async function sheets(): Promise<number[][]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true, margin: MARGINS })).toString("latin1");
  return [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) =>
    [width, height].map((points) => Math.round(Number(points))),
  );
}
