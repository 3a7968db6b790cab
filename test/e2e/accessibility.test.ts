import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { aDesigner, type Designer } from "./a-designer.ts";
import { haveAnEvaluation, PAGES, visit } from "./pages.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** WCAG 2.1 at level AA, which the design asks for. */
const RUN = `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] }).then(({ violations, passes }) => ({
  passes: passes.length,
  violations: violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => id + ": " + nodes.slice(0, 5).map(({ target }) => target.flat().join(" ")).join(" | ")),
}))`;

let designer: Designer;

beforeAll(async () => {
  designer = await aDesigner();
  await haveAnEvaluation(designer);
}, 180_000);
afterAll(() => designer.close());

describe.each(["light", "dark"])("in the %s theme", (theme) => {
  let page: Page;

  beforeAll(async () => {
    ({ page } = await designer.open("/"));
    await page.evaluate(`localStorage.setItem("sunmap-theme", "${theme}")`);
  });

  test.each(PAGES)("the page $name has nothing serious against it", async (visited) => {
    await visit(page, designer.address, visited);
    await page.evaluate(AXE);

    const { passes, violations } = await page.evaluate<{ passes: number; violations: string[] }>(RUN);

    expect(passes).toBeGreaterThan(5);
    expect(violations).toEqual([]);
  });
});
