import { strFromU8, unzipSync, zipSync, strToU8 } from "fflate";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { aDesigner, type Designer } from "./a-designer.ts";
import { readDraft } from "./drafts.ts";
import { exportFile, importFile } from "./exchange-files.ts";
import type { WatchedPage } from "./watched-page.ts";

const POWER = "well-permit";

let designer: Designer;
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  designer = await aDesigner();
  watched = await designer.open("/");
  ({ page } = watched);
}, 180_000);
afterAll(() => designer.close());

test("a new power is made from the template of its type", async () => {
  await page.getByRole("button", { name: "新建权力事项" }).click();
  const dialog = page.locator("sm-new-power-dialog");
  await dialog.getByLabel("中文名称").first().fill("取水许可");
  await dialog.getByLabel("英文名称").first().fill("Well permit");
  await dialog.getByLabel("机关中文名称").fill("河北省水利厅");
  await dialog.getByLabel("机关英文名称").fill("Hebei water office");
  await dialog.getByText("模板“").waitFor();
  await dialog.getByRole("button", { name: "新建并打开" }).click();

  await page.locator(".djs-palette .entry").first().waitFor();
  await page.getByText(/样例(\d+)\/\1符合预期/).waitFor();
  await watched.screenshot("new-power-1-map");
});

test("and published as it is, because the template is sound", async () => {
  await page.getByRole("button", { name: "公布", exact: true }).click();
  await page.getByLabel("版本说明（改了什么，为什么）").fill("第一版");
  await page.locator("sm-publish-button wa-dialog wa-button[variant=brand]").click();

  await page.getByText("第1版已公布").waitFor();
  const answer = await fetch(`${designer.address}/api/v1/powers/${POWER}`);
  expect(await answer.json()).toMatchObject({ state: "active", version: { version: 1 } });
});

test("its map is taken out as a file, and comes in again as another", async () => {
  await page.getByRole("button", { name: "关闭" }).last().click();
  const { name, content } = await exportFile(page, "exportBpmn");
  expect(name).toBe(`${POWER}.bpmn`);
  expect(content.toString()).toBe((await readDraft(designer.address, POWER)).map);

  const changed = content.toString().replace(/(<bpmn:startEvent id="[^"]*" name=)"[^"]*"/, '$1"收到取水申请"');
  await importFile(page, "importBpmn", { name, mimeType: "application/xml", buffer: Buffer.from(changed) });

  await expect.poll(async () => (await readDraft(designer.address, POWER)).map).toContain("收到取水申请");
  await page.getByRole("button", { name: "撤销：导入流程图" }).click();
  await expect.poll(async () => (await readDraft(designer.address, POWER)).map).not.toContain("收到取水申请");
});

test("everything of it is taken out as a folder, and comes in again changed", async () => {
  const { name, content } = await exportFile(page, "exportFolder");
  const files = unzipSync(content);
  const paths = Object.keys(files);
  expect(name).toBe(`${POWER}.zip`);
  expect(paths).toEqual(
    expect.arrayContaining([`rules/${POWER}/power.json`, `rules/${POWER}/facts.json`, `examples/${POWER}/map.bpmn`]),
  );

  const path = `rules/${POWER}/power.json`;
  const power = strFromU8(files[path] ?? new Uint8Array()).replace("取水许可", "取水许可审批");
  const buffer = Buffer.from(zipSync({ ...files, [path]: strToU8(power) }));
  await importFile(page, "importFolder", { name, mimeType: "application/zip", buffer });

  await page.getByRole("heading", { name: "取水许可审批", level: 1 }).waitFor();
  await expect.poll(async () => (await readDraft(designer.address, POWER)).power.title.zh).toBe("取水许可审批");
});

test("its map is taken out as pictures, with all its words", async () => {
  const { content: svg } = await exportFile(page, "exportSvg");
  const { content: png } = await exportFile(page, "exportPng");

  expect(svg.toString()).toMatch(/^<\?xml[^]*<svg [^]*受理/);
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect(png.length).toBeGreaterThan(20_000);
});

test("rules are copied out of the decision table, changed as in a spreadsheet, and pasted back", async () => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("link", { name: "风险规则" }).click();
  await page.getByRole("button", { name: "决策表" }).click();
  await page.getByRole("button", { name: "复制到电子表格" }).click();
  await page.getByText("已复制，可粘贴到电子表格").waitFor();
  const copied = String(await page.evaluate("navigator.clipboard.readText()"));
  const [titles = "", first = "", ...others] = copied.split("\n");
  const title = first.split("\t")[titles.split("\t").findIndex((cell) => cell.includes("[title.zh]"))] ?? "";
  const changed = [titles, first.replace(title, "改过的规则"), ...others].join("\n");
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(changed)})`);

  await page.getByRole("region", { name: "决策表" }).focus();
  await page.keyboard.press("Control+V");
  await page.getByRole("button", { name: "导入1项" }).click();

  await expect
    .poll(async () => (await readDraft(designer.address, POWER)).rules.map((rule) => rule.title.zh))
    .toContain("改过的规则");
  await watched.screenshot("new-power-2-table");
});

test("it is merged into another power: out of use from then on, it names its successor", async () => {
  await page.goto(designer.address);
  const row = page.getByRole("row", { name: /取水许可/ });
  await row.getByRole("button", { name: /取水许可/ }).click();
  await page.getByRole("menuitem", { name: "停用" }).click();
  const dialog = page.locator("sm-retire-power");
  await dialog.getByLabel("停用方式").selectOption({ label: "并入其他事项" });
  const retire = dialog.getByRole("button", { name: "停用" });
  expect(await retire.isDisabled()).toBe(true);
  const successors = dialog.getByLabel("并入的权力事项").locator("option");
  expect((await successors.allTextContents()).join()).not.toContain("取水许可");
  await dialog.getByLabel("并入的权力事项").selectOption({ label: "建设用地省市县三级联网审批" });
  await dialog.getByLabel("理由（可不填）").fill("机构改革");
  await retire.click();

  await row.getByText("并入其他事项").waitFor();
  expect(await row.innerText()).toMatch(/已停用[^]*建设用地省市县三级联网审批[^]*机构改革/);
  await row.getByRole("link", { name: "建设用地省市县三级联网审批" }).click();
  await page.getByRole("heading", { name: "建设用地省市县三级联网审批", level: 1 }).waitFor();
  const judged = await fetch(`${designer.address}/api/v1/powers/${POWER}/evaluate`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ facts: {} }),
  });
  expect(judged.status).toBe(409);
});

test("and nothing on the way went against the policy of the page, left the origin, or failed", () => {
  const { errors, violations, foreignRequests } = watched;

  expect({ errors, violations, foreignRequests }).toEqual({ errors: [], violations: [], foreignRequests: [] });
});
