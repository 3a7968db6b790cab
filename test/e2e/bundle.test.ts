import { readFile } from "node:fs/promises";

import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { aDesigner, type Designer } from "./a-designer.ts";
import { seriousFaults } from "./serious-faults.ts";
import type { WatchedPage } from "./watched-page.ts";

const POWER = "highway-tendering";

let designer: Designer;
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  designer = await aDesigner();
  watched = await designer.open("/");
  ({ page } = watched);
}, 180_000);
afterAll(() => designer.close());

test("a bundle goes out, comes in again as nothing new, and as a draft once the service has moved on", async () => {
  const downloading = page.waitForEvent("download");
  await page.getByText("导出规则包文件").click();
  const content = await readFile(await (await downloading).path());
  const file = { name: "sunmap-bundle.zip", mimeType: "application/zip", buffer: content };
  await page.getByRole("button", { name: "导入规则包文件" }).click();
  const dialog = page.locator("sm-bundle-dialog");
  await dialog.locator("input[type=file]").setInputFiles(file);
  await dialog.getByText("与现有规则相同").waitFor();
  expect((await seriousFaults(page)).faults).toEqual([]);

  const address = `${designer.address}/api/v1/powers/${POWER}/power`;
  const power: object = JSON.parse(await (await fetch(address)).text());
  await fetch(address, {
    method: "PUT",
    headers: { "content-type": "application/json", "if-match": "*" },
    body: JSON.stringify({ ...power, baselineGrade: "C" }),
  });
  await dialog.locator("input[type=file]").setInputFiles(file);
  const make = dialog.getByRole("button", { name: "生成1份草稿" });
  await make.waitFor();
  expect(await make.isDisabled()).toBe(true);
  await dialog.getByText("替换现有的1份草稿").click();
  await make.click();
  await dialog.getByText("已生成1份草稿").waitFor();
  const draft = await (await fetch(`${address}?version=draft`)).json();
  expect(draft).toEqual(power);
});

test("a file that was changed is refused with the reason", async () => {
  const dialog = page.locator("sm-bundle-dialog");
  const buffer = Buffer.from("PK no bundle");
  await dialog.locator("input[type=file]").setInputFiles({ name: "x.zip", mimeType: "application/zip", buffer });

  await dialog.getByRole("alert").getByText("该文件不是签名时的规则包文件").waitFor();
  // Else a browser says nothing when the same file is chosen again, mended.
  expect(await dialog.locator("input[type=file]").inputValue()).toBe("");
});
