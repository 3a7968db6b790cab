import { afterAll, beforeAll, expect, test } from "vitest";

import { aDesigner, type Designer } from "./a-designer.ts";
import { readDraft } from "./drafts.ts";
import type { WatchedPage } from "./watched-page.ts";

const POWER = "housing-fund-withdrawal";
const FACT = "samePropertyClaims12m";

let designer: Designer;
let watched: WatchedPage;

beforeAll(async () => {
  designer = await aDesigner();
  watched = await designer.open(`/powers/${POWER}/facts?fact=${FACT}`);
}, 180_000);
afterAll(() => designer.close());

test("a formula is read as a sentence in the language of the page", async () => {
  const { page, screenshot } = watched;
  const editor = page.locator("sm-formula-editor");
  await editor.getByText("此前的提取记录 中符合").waitFor();
  await editor.scrollIntoViewIfNeeded();
  await screenshot("formula");

  await page.getByRole("button", { name: "English" }).click();
  await editor.getByText("the number of the records of Earlier claims").waitFor();
  await screenshot("formula-english");
  await page.getByRole("button", { name: "中文" }).click();
});

test("it is written with completion of operators and facts, and what is wrong is told where it stands", async () => {
  const { page, screenshot } = watched;
  const editor = page.locator("sm-formula-editor");
  const text = editor.locator(".cm-content");
  await text.click();
  await page.keyboard.press("Control+A");
  await page.keyboard.type('{ "cou');
  await editor.locator(".cm-tooltip-autocomplete").getByText("计数").click();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.type('{ "var": "此前');
  const completion = editor.locator(".cm-tooltip-autocomplete").getByText("earlierClaims");
  await completion.waitFor();
  await screenshot("formula-completion");
  await completion.click();

  await editor.getByText("此前的提取记录 的条数").waitFor();
  await expect.poll(formula).toEqual({ count: [{ var: "earlierClaims" }] });

  await page.keyboard.press("Control+A");
  await page.keyboard.insertText('{ "count": [{ "var": "earlyClaims" }] }');
  await expect.poll(() => text.locator(".cm-lintRange-error").allTextContents()).toEqual(['"earlyClaims"']);
  await editor.getByText("是否指“earlierClaims”？").first().waitFor();
  await screenshot("formula-wrong");
  expect({ errors: watched.errors, violations: watched.violations }).toEqual({ errors: [], violations: [] });
});

async function formula(): Promise<unknown> {
  return (await readDraft(designer.address, POWER)).facts.facts[FACT]?.formula;
}
