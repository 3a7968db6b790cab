import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { readDesigner } from "../../engine/http/designer/read-designer.ts";
import { openFileJournal } from "../../engine/store/journal/open-file-journal.ts";
import type { EvaluationJournal } from "../../engine/store/store.ts";
import { aCase } from "../http/a-case.ts";
import { PRESENT, startTestService, type RunningTestService } from "../http/a-service.ts";
import { aBrowser, type Windows } from "../support/a-browser.ts";
import { PROJECT_ROOT } from "../support/source-files.ts";
import { build } from "../support/built-service.ts";
import { changeDraft } from "./drafts.ts";
import { seriousFaults } from "./serious-faults.ts";
import { watch, type WatchedPage } from "./watched-page.ts";

const POWER = "highway-tendering";
const OVER_CAP = "a-deposit-of-2-01-percent-is-over-the-cap";
const CLEAN = "seven-bidders-and-every-limit-exactly-met-is-clear";
const PATIENCE = 60_000;
const TEST_PATIENCE = 120_000;

let running: RunningTestService;
let journal: EvaluationJournal;
let folder: string;
let browser: Windows;

beforeAll(async () => {
  await build();
  folder = await mkdtemp(join(tmpdir(), "sunmap-backtest-page-"));
  const journalFolder = join(folder, "journal");
  ({ journal } = await openFileJournal(journalFolder, { clock: () => PRESENT, durability: "write" }));
  running = await startTestService({
    powers: [POWER],
    journal,
    journalFolder,
    designer: await readDesigner(join(PROJECT_ROOT, "dist", "designer")),
  });
  browser = await aBrowser();
  for (const example of [OVER_CAP, OVER_CAP, CLEAN]) await judge(example);
  await changeDraft(running.address, POWER, ({ rules }) => ({
    rules: rules.map((rule) =>
      rule.name === "bid-deposit-over-cap"
        ? { ...rule, conditions: { all: [{ fact: "depositRatio", operator: "greaterThan", value: 0.05 }] } }
        : rule,
    ),
  }));
}, 180_000);
afterAll(async () => {
  await browser.close();
  await running.stop();
  await journal.close();
  await rm(folder, { recursive: true });
});

async function open(path: string, locale: string): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale });
  context.setDefaultTimeout(PATIENCE);
  const watched = await watch(await context.newPage(), running.address);
  await watched.page.goto(running.address + path);
  return watched;
}

async function judge(example: string): Promise<void> {
  const answer = await fetch(`${running.address}/api/v1/powers/${POWER}/evaluate`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(await aCase(POWER, example)),
  });
  if (!answer.ok) throw new Error(await answer.text());
}

test(
  "a draft is tested on past cases: what it loosens, the condition responsible, and the case on the map",
  { timeout: TEST_PATIENCE },
  async () => {
    const { page, errors, violations, foreignRequests, screenshot } = await open(`/powers/${POWER}/outline`, "zh-CN");
    await page.locator("sm-workspace-menu wa-button").first().click();
    await page.locator('sm-workspace-menu wa-dropdown-item[value="backtest"]').click();

    await page.locator("sm-backtest-form wa-button[type=submit]").click();
    const result = page.locator("sm-backtest-result");
    await result.locator('.totals [data-kind="loosened"]').waitFor();
    expect(await result.locator('.totals [data-kind="loosened"] b').textContent()).toBe("2");
    expect(await result.locator("td.looser").first().textContent()).toContain("2");
    expect(await result.locator("del").first().textContent()).toContain("2%");
    expect(await result.locator("ins").first().textContent()).toContain("5%");
    expect(page.url()).toContain("?id=backtest-");

    const samples = page.locator("sm-backtest-samples");
    await samples.locator("li button").nth(1).click();
    expect(await samples.locator('li button[aria-pressed="true"]').textContent()).toContain("ev-000000000002");
    expect(await samples.locator("article .side sm-explanation").count()).toBe(2);
    await page.locator(".sm-canvas .sm-paint").first().waitFor();
    expect(await seriousFaults(page)).toMatchObject({ faults: [] });
    await screenshot("backtest");

    await result.locator(".totals").scrollIntoViewIfNeeded();
    await screenshot("backtest-result");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("sm-backtest-form").isVisible()).toBe(false);
    expect(await result.locator("table.matrix").first().isVisible()).toBe(true);
    await page.emulateMedia({ media: "screen" });
    expect({ errors, violations, foreignRequests }).toEqual({ errors: [], violations: [], foreignRequests: [] });
  },
);

test(
  "cases of a file, in English, with the keyboard; what could not be read is told",
  { timeout: TEST_PATIENCE },
  async () => {
    const { page, screenshot } = await open(`/powers/${POWER}/backtest`, "en-GB");
    await page.getByText("English").click();
    await page.locator("sm-backtest-form select[name=kind]").focus();
    await page.locator("sm-backtest-form select[name=kind]").selectOption("file");
    const lines = `${JSON.stringify(await aCase(POWER, OVER_CAP))}\nrubbish\n`;
    await page.locator("sm-backtest-form input[type=file]").setInputFiles({
      name: "cases.ndjson",
      mimeType: "application/x-ndjson",
      buffer: Buffer.from(lines),
    });
    await page.locator("sm-backtest-form wa-button[type=submit]").focus();
    await page.keyboard.press("Enter");

    const result = page.locator("sm-backtest-result");
    await result.getByText("no case").first().waitFor();
    expect(await result.locator('.totals [data-kind="loosened"]').textContent()).toContain("loosened");
    expect(await page.locator("sm-backtest-samples button b").first().textContent()).toBe("line 1");
    await screenshot("backtest-file");
  },
);
