import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { aDesigner, type Designer } from "./a-designer.ts";
import type { WatchedPage } from "./watched-page.ts";

const POWER = "housing-fund-withdrawal";
const A4_LANDSCAPE = [842, 595];

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
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  return [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) =>
    [width, height].map((points) => Math.round(Number(points))),
  );
}
