import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { setTimeout as wait } from "node:timers/promises";

import type { Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/**
 * WCAG 2.1 at level AA, which the design asks for, and what of good practice helps to find one's way. A label that is
 * scrolled out of sight passes for none with axe-core: `label-title-only` is left out.
 */
const GOOD_PRACTICE = ["empty-table-header", "heading-order", "page-has-heading-one", "skip-link"];
const RUN = `axe.run(document, {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"],
  resultTypes: ["violations"],
  iframes: false,
  rules: Object.fromEntries(${JSON.stringify(GOOD_PRACTICE)}.map((rule) => [rule, { enabled: true }])),
}).then(({ violations, passes }) => ({
  passes: passes.length,
  faults: violations
    .filter(({ id, impact }) =>
      impact === "serious" || impact === "critical" || ${JSON.stringify(GOOD_PRACTICE)}.includes(id))
    .map(({ id, nodes }) => id + ": " + nodes.slice(0, 5).map(({ target }) => target.flat().join(" ")).join(" | ")),
}))`;

type Looked = { readonly passes: number; readonly faults: readonly string[] };

/** So often a page is looked at: what is still being drawn, or still changing its colours, is no fault of it. */
const LOOKS = 5;
const MOMENT = 400;

/** What axe-core holds against a page at rest as serious or worse, and how many of its rules the page passes. */
export async function seriousFaults(page: Page): Promise<Looked> {
  let looked = await look(page);
  for (let again = 1; again < LOOKS && looked.faults.length > 0; again += 1) {
    await wait(MOMENT);
    looked = await look(page);
  }
  return looked;
}

async function look(page: Page): Promise<Looked> {
  if (!(await page.evaluate<boolean>("'axe' in globalThis"))) await page.evaluate(AXE);
  return page.evaluate<Looked>(RUN);
}
