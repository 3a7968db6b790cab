import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import type { Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** WCAG 2.1 at level AA, which the design asks for. */
const RUN = `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] }).then(({ violations, passes }) => ({
  passes: passes.length,
  faults: violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => id + ": " + nodes.slice(0, 5).map(({ target }) => target.flat().join(" ")).join(" | ")),
}))`;

/** What axe-core holds against a page as serious or worse, and how many of its rules the page passes. */
export async function seriousFaults(
  page: Page,
): Promise<{ readonly passes: number; readonly faults: readonly string[] }> {
  await page.evaluate(AXE);
  return page.evaluate<{ passes: number; faults: string[] }>(RUN);
}
