import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";

import { aDesigner, type Designer } from "./a-designer.ts";
import { seriousFaults } from "./serious-faults.ts";
import type { WatchedPage } from "./watched-page.ts";

const POWER = "housing-fund-withdrawal";
const DAY = 86_400_000;
const PATIENCE = 60_000;
let designer: Designer;

beforeAll(async () => {
  designer = await aDesigner();
  await publish("二", { note: "调整提取限额" });
  await publish("三", {
    effectiveFrom: new Date(Date.now() + 30 * DAY).toISOString(),
    openCases: { rule: "move", reason: "对在办案件同样适用" },
  });
}, 180_000);
afterEach(() => designer.closeWindows());
afterAll(() => designer.close());

/** Publishes a draft whose first rule has another title. */
async function publish(title: string, body: unknown): Promise<void> {
  const address = `${designer.address}/api/v1/powers/${POWER}`;
  const headers = { "content-type": "application/json", "if-match": "*" };
  const { items } = await (await fetch(`${address}/rules`)).json();
  const rule = JSON.stringify({ ...items[0], title: { zh: title, en: title } });
  await fetch(`${address}/rules/${items[0].name}`, { method: "PUT", body: rule, headers });
  const answer = await fetch(`${address}/publish`, { method: "POST", body: JSON.stringify(body), headers });
  expect(answer.status).toBe(201);
}

async function openVersions(): Promise<WatchedPage> {
  const watched = await designer.open(`/powers/${POWER}/versions`);
  watched.page.setDefaultTimeout(PATIENCE);
  await watched.page.locator("sm-versions-tab tbody tr").first().waitFor();
  return watched;
}

function rowsOf(page: Page): Promise<string[]> {
  return page.locator("sm-versions-tab tbody tr").allInnerTexts();
}

test(
  "the list tells where each version stands, the line draws the same, and both are sound in both languages",
  async () => {
    const { page, errors, violations, screenshot } = await openVersions();
    const rows = await rowsOf(page);
    const line = await page.locator("sm-version-line svg text").allTextContents();
    await screenshot("versions");
    const chinese = await seriousFaults(page);
    await page.getByRole("button", { name: "English" }).click();
    await page.getByText("Versions and when they hold").waitFor();
    const english = await seriousFaults(page);

    expect(rows.map((row) => /待生效|生效|已被替代/.exec(row)?.[0])).toEqual(["待生效", "生效", "已被替代"]);
    expect(rows[0]).toContain("在办案件转入本版：对在办案件同样适用");
    expect(line.filter((text) => /^第\d版$/.test(text))).toEqual(["第1版", "第2版", "第3版"]);
    expect((await rowsOf(page)).map((row) => /scheduled|in force|superseded/.exec(row)?.[0])).toEqual([
      "scheduled",
      "in force",
      "superseded",
    ]);
    expect([chinese.faults, english.faults]).toEqual([[], []]);
    expect(chinese.passes).toBeGreaterThan(20);
    expect([...errors, ...violations]).toEqual([]);
  },
  PATIENCE * 2,
);

test(
  "a person asks which version judges at an instant, by the keyboard",
  async () => {
    const { page } = await openVersions();
    const field = page.locator("sm-as-of input");
    await field.focus();
    await page.keyboard.type("2010-05-01 09:00");
    await page.keyboard.press("Tab");

    await page.locator("sm-as-of output", { hasText: "由第1版评估" }).waitFor();
    const ways = page.locator("sm-as-of nav a");
    expect(await ways.first().getAttribute("href")).toMatch(new RegExp(`^/powers/${POWER}/map\\?version=1&at=`));
    expect(await ways.last().getAttribute("href")).toContain("&side=trial");
  },
  PATIENCE * 2,
);

test(
  "an old version is made the draft, and a draft that is there is only lost when a person says so",
  async () => {
    const { page } = await openVersions();
    await page.getByRole("button", { name: "把第1版恢复为草稿" }).click();
    await page.locator("sm-workspace-header .state", { hasText: "草稿" }).waitFor();
    await page.locator("sm-versions-tab tbody tr").first().waitFor();
    await page.getByRole("button", { name: "把第2版恢复为草稿" }).click();
    await page.getByText("现有草稿中未公布的修改会丢失").waitFor();
    await page.locator("sm-confirm wa-button[variant=danger]").click();
    await page.getByText("第2版已成为草稿").waitFor();
    const draft = await (await fetch(`${designer.address}/api/v1/powers/${POWER}/draft`)).json();

    expect(draft.rules[0].title.zh).toBe("二");
  },
  PATIENCE * 2,
);

test(
  "a scheduled version is withdrawn after a question",
  async () => {
    const { page } = await openVersions();
    await page.getByRole("button", { name: "撤销待生效的第3版" }).click();
    await page.locator("sm-confirm wa-button[variant=danger]").click();
    await page.locator("sm-versions-tab tbody tr", { hasText: "已撤销" }).waitFor();

    expect((await rowsOf(page))[0]).toMatch(/撤销：\s*全部角色/);
    expect(await page.getByRole("button", { name: "撤销待生效的第3版" }).count()).toBe(0);
  },
  PATIENCE * 2,
);

test(
  "the dialog of publication asks when the version is to hold, and what is to become of open cases",
  async () => {
    const { page, errors, violations, screenshot } = await openVersions();
    await page.locator("sm-publish-button wa-button").first().click();
    await page.locator("sm-publication-form").waitFor();
    await page.locator("sm-publication-form wa-radio[value=move]").click();
    const publishNow = page.locator("sm-publish-button wa-dialog wa-button[variant=brand]");
    await publishNow.click();
    await page.getByText("请写明在办案件转入本版的理由").waitFor();
    await screenshot("publication");
    const { faults: axe } = await seriousFaults(page);
    await page.locator("sm-publication-form wa-textarea").first().locator("textarea").fill("统一尺度");
    await page.locator("sm-publication-form sm-date-field input").first().fill("2099-01-01 00:00");
    await page.locator("sm-publication-form sm-date-field input").first().blur();
    await publishNow.click();
    await page.getByText(/第4版已公布，将自 2099年1月1日 00:00 起生效/).waitFor();

    expect(axe).toEqual([]);
    expect([...errors, ...violations]).toEqual([]);
  },
  PATIENCE * 2,
);
