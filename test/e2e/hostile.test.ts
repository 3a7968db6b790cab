import { readFile } from "node:fs/promises";

import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { writeWorkbook } from "../../designer/rules/sheet/xlsx-file.ts";
import { aDesigner, type Designer } from "./a-designer.ts";
import { changeDraft, readDraft } from "./drafts.ts";
import { importFile, type ChosenFile } from "./exchange-files.ts";
import { NO_MAPS, SOUND_MAP, STRANGE_MAPS } from "./hostile-maps.ts";
import { NO_RULES, RULE, SOUND_RULE, WITH_MARKUP } from "./hostile-rules.ts";
import type { WatchedPage } from "./watched-page.ts";

const POWER = "budget-payment";
/** Bytes, more than anyone needs. */
const SWOLLEN = 60_000_000;

let designer: Designer;
let watched: WatchedPage;
let page: Page;
let told: Locator;
/** What bpmn-js writes on the console about shapes that cannot be drawn. */
const OF_SENSELESS_DRAWING = /^(?:Error: <\w+> attribute |failed to import <bpmn:UserTask id="S2")/;
/** What a script of a stranger would show. */
const shown: string[] = [];

beforeAll(async () => {
  designer = await aDesigner();
  watched = await designer.open("/");
  ({ page } = watched);
  told = page.locator("sm-findings-dialog");
  page.on("dialog", (dialog) => {
    shown.push(dialog.message());
    void dialog.dismiss();
  });
}, 180_000);
afterAll(() => designer.close());

describe("what is no map is refused in words, and the map before stays:", () => {
  beforeAll(() => openMap());

  test.each(NO_MAPS)("%s", async (_what, content, words) => {
    await importMap(content);

    await told.getByText("文件没有导入").waitFor();
    await told.getByText(words).first().waitFor();
    await closeTold();
    expect(await textOnMap()).toContain("预算指标下达");
    expect((await readDraft(designer.address, POWER)).map).toBe(SOUND_MAP);
  });
});

describe("a map that is only strange is shown, and undone:", () => {
  beforeAll(() => openMap());
  beforeEach(() => expect(textOnMap()).resolves.not.toContain("甲"));
  afterAll(() => page.getByText("草稿已保存").waitFor());

  test.each(STRANGE_MAPS)("%s", async (what, content) => {
    await importMap(content);
    await expect.poll(textOnMap).toContain("甲");
    await watched.screenshot(`hostile-${what.replaceAll(" ", "-")}`);

    if (what.includes("no sense")) {
      await told.getByText("文件已导入，其中有内容没有读懂").waitFor();
      await closeTold();
    }
    await page.getByRole("button", { name: "撤销：导入流程图" }).click();
    await expect.poll(textOnMap).not.toContain("甲");
  });
});

describe("an archive that would unpack to more than anyone needs is refused in words:", () => {
  test("a folder", async () => {
    await openMap();
    await importFile(page, "importFolder", archive({ "rules/x/power.json": new Uint8Array(SWOLLEN) }));

    await told.getByText("内容过大").waitFor();
  });

  test("a workbook", async () => {
    await page.goto(`${designer.address}/powers/${POWER}/rules`);
    await page.getByRole("button", { name: "从电子表格导入" }).click();
    await page.locator("sm-sheet-import input[type=file]").setInputFiles(archive(await workbookThatSwells()));

    await page.getByText("这个文件不是可读的 .xlsx").waitFor({ timeout: 30_000 });
  });
});

describe("a hostile rule typed as JSON changes nothing but words:", () => {
  beforeAll(async () => {
    await page.goto(`${designer.address}/powers/${POWER}/rules?rule=${RULE}&edit=json`);
    await page.locator("sm-rule-json .cm-content").waitFor();
  });

  test.each(NO_RULES)("%s", async (_what, text, words) => {
    await typeRule(SOUND_RULE);
    await page.locator("sm-rule-json [role=status]").getByText("与表单同步").waitFor();
    await typeRule(text);

    await page.locator("sm-rule-json [role=status]").getByText(words).waitFor();
    expect(await page.evaluate("Object.prototype.polluted")).toBeUndefined();
    expect((await readDraft(designer.address, POWER)).rules.find(({ name }) => name === RULE)?.priority).toBe(300);
  });

  test("a title that is markup is read as it is written", async () => {
    await typeRule(WITH_MARKUP);

    await page.locator("sm-rule-list").getByText("<img src=x onerror=alert(1)>").waitFor();
    await page.getByText("草稿已保存").waitFor();
  });
});

describe("a draft whose map cannot be shown", () => {
  const broken = "cadre-promotion";
  const undrawn = SOUND_MAP.replace(/<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>/, "");
  beforeAll(async () => {
    await changeDraft(designer.address, broken, () => ({ map: undrawn }));
    await page.goto(`${designer.address}/powers/${broken}/map`);
    await page.getByText("它的流程图无法显示").waitFor();
  });

  test("is told with its reason, and its map is given out to be mended", async () => {
    await page.getByText("文件中没有图形（BPMNDI），无法显示").waitFor();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "下载这份流程图文件" }).click(),
    ]);

    expect(file.suggestedFilename()).toBe(`${broken}.bpmn`);
    expect(await readFile(await file.path(), "utf8")).toBe(undrawn);
  });

  test("is opened with a blank map, into which the mended file is imported", async () => {
    await page.getByRole("button", { name: "换成空白流程图打开" }).click();
    await page.locator(".djs-palette .entry").first().waitFor();
    await importMap(SOUND_MAP);

    await expect.poll(textOnMap).toContain("预算指标下达");
  });

  test("and the fix of a map that names another power makes it one of this", async () => {
    await page.locator("sm-problems-panel .toggle").click();
    await page.getByRole("button", { name: /^把“budget-payment”改为“cadre-promotion”/ }).click();

    await expect.poll(async () => (await readDraft(designer.address, broken)).map).toContain(`power="${broken}"`);
  });
});

test("and no script of a stranger ran, nothing was asked elsewhere, and nothing failed", () => {
  const { violations, foreignRequests } = watched;
  const errors = watched.errors.filter((error) => !OF_SENSELESS_DRAWING.test(error));

  expect({ shown, errors, violations, foreignRequests }).toEqual({
    shown: [],
    errors: [],
    violations: [],
    foreignRequests: [],
  });
});

/** A workbook that could be read, were it not for the blanks in its sheet. */
async function workbookThatSwells(): Promise<Record<string, Uint8Array>> {
  const file = await writeWorkbook([{ name: "rules", rows: [["[name]"], ["a"]] }]);
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  const sheet = "xl/worksheets/sheet1.xml";
  const swollen = strFromU8(parts[sheet] ?? new Uint8Array()).replace("<sheetData>", `${" ".repeat(SWOLLEN)}$&`);
  return { ...parts, [sheet]: strToU8(swollen) };
}

async function openMap(): Promise<void> {
  await page.goto(`${designer.address}/powers/${POWER}/map`);
  await page.locator('[data-element-id="S1"]').first().waitFor();
}

async function importMap(content: string | Buffer): Promise<void> {
  const buffer = Buffer.from(content);
  await importFile(page, "importBpmn", { name: "hostile.bpmn", mimeType: "application/xml", buffer });
}

async function typeRule(text: string): Promise<void> {
  await page.locator("sm-rule-json .cm-content").click();
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText(text);
}

async function closeTold(): Promise<void> {
  await told.getByRole("button", { name: "关闭" }).last().click();
  await told.waitFor({ state: "detached" });
}

function textOnMap(): Promise<string> {
  return page
    .locator(".djs-container svg")
    .first()
    .evaluate((svg) => svg.textContent.replaceAll(/\s/g, ""));
}

function archive(files: Record<string, Uint8Array>): ChosenFile {
  return { name: "hostile.zip", mimeType: "application/zip", buffer: Buffer.from(zipSync(files)) };
}
