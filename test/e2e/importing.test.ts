import { readFileSync } from "node:fs";
import { join } from "node:path";

import { strToU8, zipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { toPackFiles } from "../../designer/workspace/exchange/pack-folder.ts";
import type { PolicyDocuments } from "../../engine/core/model/policy-documents.ts";
import { contentOf } from "../designer/modeler/support/xml-content.ts";
import { PROJECT_ROOT } from "../support/source-files.ts";
import { aDesigner, type Designer } from "./a-designer.ts";
import { readDraft } from "./drafts.ts";
import { importFile } from "./exchange-files.ts";
import type { WatchedPage } from "./watched-page.ts";

const POWER = "housing-fund-withdrawal";

let designer: Designer;
let watched: WatchedPage;
let page: Page;
let former: PolicyDocuments;

beforeAll(async () => {
  designer = await aDesigner();
  watched = await designer.open(`/powers/${POWER}/map`);
  ({ page } = watched);
  former = await readDraft(designer.address, POWER);
  await page.locator('[data-element-id="S2"]').first().click();
  await nameField(page).fill("先前的名称");
  await nameField(page).press("Enter");
  await page.getByText("草稿已保存").waitFor();
}, 180_000);
afterAll(() => designer.close());

test("an imported map is one step: undone it brings the former map back, and what was done before can be undone too", async () => {
  const map = readFileSync(join(PROJECT_ROOT, "examples", "budget-payment", "map.bpmn"));
  await importFile(page, "importBpmn", { name: "other.bpmn", mimeType: "application/xml", buffer: map });
  await expect.poll(async () => (await kept()).map).toContain("预算指标下达");

  await undo("导入流程图");
  await expect.poll(async () => (await kept()).map).toContain("先前的名称");
  await redo("导入流程图");
  await expect.poll(async () => (await kept()).map).toContain("预算指标下达");
  await undo("导入流程图");
  await undo("改名");

  // bpmn-js puts what it moved back at the end of its list: the same map in another order.
  await expect.poll(async () => contentOf((await kept()).map)).toEqual(contentOf(former.map));
  await redo("改名");
  await expect.poll(async () => (await kept()).map).toContain("先前的名称");
});

test("an imported folder is one step over map and documents", async () => {
  const [rule] = former.rules;
  const title = { zh: "导入的规则", en: "The imported rule" };
  const rules = former.rules.map((one) => (one === rule ? { ...one, title } : one));
  const imported = { ...former, rules, map: former.map.replace('name="审批"', 'name="导入的审批"') };
  const files = Object.entries(toPackFiles(imported)).map(([path, text]) => [path, strToU8(text)] as const);
  const buffer = Buffer.from(zipSync(Object.fromEntries(files)));
  const before = await kept();
  await importFile(page, "importFolder", { name: "all.zip", mimeType: "application/zip", buffer });
  await expect.poll(kept).toEqual(imported);

  await undo("导入整包文件夹");
  await expect.poll(kept).toEqual(before);
  await redo("导入整包文件夹");
  await expect.poll(kept).toEqual(imported);
  expect(watched.errors).toEqual([]);
});

function kept(): Promise<PolicyDocuments> {
  return readDraft(designer.address, POWER);
}

function undo(what: string): Promise<void> {
  return page.getByRole("button", { name: `撤销：${what}` }).click();
}

function redo(what: string): Promise<void> {
  return page.getByRole("button", { name: `重做：${what}` }).click();
}

function nameField(of: Page): ReturnType<Page["getByLabel"]> {
  return of.locator("sm-inspector").getByLabel("名称（中文）");
}
