import { afterAll, beforeAll, expect, test } from "vitest";

import { aDesigner, type Designer } from "./a-designer.ts";
import { readDraft } from "./drafts.ts";
import type { WatchedPage } from "./watched-page.ts";

const POWER = "housing-fund-withdrawal";
const RULE = "same-person-received-and-approved";

let designer: Designer;
let watched: WatchedPage;

beforeAll(async () => {
  designer = await aDesigner();
  watched = await designer.open(`/powers/${POWER}/rules?rule=${RULE}&edit=json`);
}, 180_000);
afterAll(() => designer.close());

test("a key that no rule has is marked and stays in the text, while text and form follow each other", async () => {
  const { page, screenshot } = watched;
  const text = page.locator("sm-rule-json .cm-content");
  const editor = page.locator("sm-rule-editor");
  await text.click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.insertText('  "remark": { "mine": 1 },\n');

  await page.getByText("标出的项不属于规则").waitFor();
  await expect.poll(() => text.locator(".cm-lintRange-warning").allTextContents()).toEqual(['"remark"']);
  await screenshot("rule-json-unknown-key");

  await editor.getByRole("tab", { name: "表单" }).click();
  await editor.getByLabel("标题（中文）").fill("受理与审批同为一人");
  await page.keyboard.press("Tab");
  await expect.poll(keptTitle).toBe("受理与审批同为一人");
  await editor.getByRole("tab", { name: "JSON" }).click();

  await expect.poll(() => text.textContent()).toContain('"zh": "受理与审批同为一人"');
  expect(await text.textContent()).toContain('"remark": { "mine": 1 },');
});

test("what comes from elsewhere leaves the cursor where it is in the text", async () => {
  const { page } = watched;
  const text = page.locator("sm-rule-json .cm-content");
  await text.getByText('"remark"').click();
  await page.keyboard.press("End");
  await page.getByRole("button", { name: /^撤销/ }).click();
  await expect.poll(() => text.textContent()).toContain('"zh": "受理与审批为同一人"');

  await text.focus();
  await page.keyboard.insertText(" ");
  expect(await text.textContent()).toContain('"remark": { "mine": 1 }, ');
  expect(watched.errors).toEqual([]);
});

async function keptTitle(): Promise<string | undefined> {
  return (await readDraft(designer.address, POWER)).rules.find(({ name }) => name === RULE)?.title.zh;
}
