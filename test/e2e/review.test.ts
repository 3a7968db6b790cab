import type { IncomingMessage } from "node:http";
import { join } from "node:path";

import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import type { Principal } from "../../engine/access/principal.ts";
import { readDesigner } from "../../engine/http/designer/read-designer.ts";
import { startTestService, type RunningTestService } from "../http/a-service.ts";
import { aPerson } from "../review/a-reviewed-power.ts";
import { aBrowser } from "../support/a-browser.ts";
import { productRequirements } from "../support/review-requirements.ts";
import { PROJECT_ROOT } from "../support/source-files.ts";
import { build } from "./a-designer.ts";
import { changeDraft } from "./drafts.ts";
import { seriousFaults } from "./serious-faults.ts";
import { watch, type WatchedPage } from "./watched-page.ts";

const POWER = "highway-tendering";
const WANG = { ...aPerson("wang", "policyEditor"), name: "王敏" };
const ZHAO = { ...aPerson("zhao", "reviewer", "legalReviewer"), name: "赵法" };
const CHEN = { ...aPerson("chen", "monitorOffice"), name: "陈立新" };
/** One who may do everything, and yet not to what he submitted himself. */
const LIU = { ...aPerson("liu", "policyEditor", "reviewer", "monitorOffice"), name: "刘全" };
const PEOPLE = [WANG, ZHAO, CHEN, LIU];

const identify = ({ headers }: IncomingMessage): Principal =>
  PEOPLE.find(({ id }) => headers.cookie?.includes(`person=${id}`)) ?? WANG;

let running: RunningTestService;
let browser: Browser;

beforeAll(async () => {
  await build();
  running = await startTestService({
    powers: [POWER],
    identify,
    requirements: await productRequirements(),
    designer: await readDesigner(join(PROJECT_ROOT, "dist", "designer")),
  });
  browser = await aBrowser();
}, 180_000);
afterAll(async () => {
  await browser.close();
  await running.stop();
});

/** A window of somebody, who is known by a cookie. */
async function windowOf({ id }: Principal, path: string): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "zh-CN" });
  context.setDefaultTimeout(30_000);
  await context.addCookies([{ name: "person", value: id, url: running.address }]);
  const watched = await watch(await context.newPage(), running.address);
  await watched.page.goto(running.address + path);
  return watched;
}

async function act(page: Page, name: string, reason?: string): Promise<void> {
  await page.reload();
  const acts = page.locator("sm-review-acts");
  await acts.locator(`wa-button[data-act=${name}]`).click();
  if (reason !== undefined) await acts.locator("wa-dialog textarea").fill(reason);
  await acts.locator("wa-dialog wa-button.do").click();
  await acts.locator("wa-dialog").waitFor({ state: "detached" });
}

/** Decides every risk point that is still to be decided, with the law from the house's own editor of laws. */
async function decideAll(page: Page): Promise<number> {
  const open = page.locator("sm-review-decisions tr[data-point] wa-button[variant=brand]");
  await page.locator("sm-review-decisions tr[data-point]").first().waitFor();
  for (let decided = 0; ; decided += 1) {
    if ((await open.count()) === 0) return decided;
    const left = await open.count();
    await open.first().click();
    const form = page.locator("sm-decision-form");
    await form.locator("textarea[name=reason]").fill("已对照法律核对，等级与措施适当。");
    await form.locator("sm-choice-picker .opener").last().click();
    await form.locator("sm-choice-picker input").last().fill("招标投标法实施条例");
    await page.keyboard.press("Enter");
    await form.locator("wa-button.do").click();
    await form.waitFor({ state: "detached" });
    await expect.poll(() => open.count()).toBe(left - 1);
  }
}

function reword(times: number): Promise<void> {
  return changeDraft(running.address, POWER, ({ rules: [first, ...others] }) => ({
    rules:
      first === undefined
        ? others
        : [{ ...first, title: { zh: `中标人须无关联（修订${times}）`, en: `No affiliates (${times})` } }, ...others],
  }));
}

test("three people take a draft through three rounds, from the menu of the workspace to its publication", async () => {
  await reword(1);
  const wang = await windowOf(WANG, `/powers/${POWER}/outline`);
  await wang.page.locator("sm-workspace-menu wa-button").first().click();
  await wang.page.locator("sm-workspace-menu wa-dropdown-item[value=submit]").click();
  await wang.page.locator("sm-submit-review textarea[name=note]").fill("调整关联投标规则的表述");
  await wang.page.locator("sm-submit-review wa-button.do").click();
  await wang.page.locator("sm-review-course").waitFor();
  const address = new URL(wang.page.url()).pathname;
  expect(address).toBe(`/reviews/${POWER}-1`);

  const zhao = await windowOf(ZHAO, "/reviews");
  await zhao.page.locator("sm-app nav .count", { hasText: "1" }).waitFor();
  await zhao.page.locator("sm-reviews-page tbody tr", { hasText: "受理本轮报送" }).waitFor();
  await zhao.screenshot("reviews");
  await zhao.page.locator("sm-reviews-page tbody a").first().click();
  await act(zhao.page, "advance");
  await comment(zhao.page, "请说明为何放宽", "监控办");
  expect(await decideAll(zhao.page)).toBeGreaterThan(0);
  await zhao.screenshot("review-decisions");
  await act(zhao.page, "advance", "第一轮原则同意");

  await wang.page.reload();
  await wang.page.locator("sm-review-acts .what", { hasText: "再次报送" }).waitFor();
  await answer(wang.page, "并未放宽，仅改表述");
  await reword(2);
  await act(wang.page, "submit", "已按意见修改");

  await zhao.page.reload();
  await decideAll(zhao.page);
  await act(zhao.page, "return", "表述仍不准确");
  await reword(3);
  await act(wang.page, "submit");
  await act(zhao.page, "advance");
  await decideAll(zhao.page);
  await act(zhao.page, "advance");

  await reword(4);
  await act(wang.page, "submit", "三上");
  await zhao.page.reload();
  expect(await decideAll(zhao.page)).toBe(11);
  await zhao.page.locator("sm-comment-thread .settle").first().click();
  await zhao.page.getByText("没有未办结的意见").waitFor();
  await act(zhao.page, "sign");

  const chen = await windowOf(CHEN, "/reviews");
  await chen.page.locator("sm-reviews-page tbody tr", { hasText: "批准" }).waitFor();
  await chen.page.goto(running.address + address);
  await act(chen.page, "approve", "同意公布");
  await chen.page.locator("h1", { hasText: "已批准" }).waitFor();
  await chen.screenshot("review");
  await chen.page.locator("sm-policy-diff [data-change]").first().waitFor();
  await chen.page.locator("sm-round-changes").scrollIntoViewIfNeeded();
  await chen.screenshot("review-changes");
  await chen.page.locator("sm-review-comments").scrollIntoViewIfNeeded();
  await chen.screenshot("review-comments");
  const { passes, faults } = await seriousFaults(chen.page);
  expect({ faults, isChecked: passes > 5 }).toEqual({ faults: [], isChecked: true });

  await chen.page.goto(`${running.address}/powers/${POWER}/outline`);
  await chen.page.locator("sm-publish-button wa-button").first().click();
  await chen.page.locator("sm-publish-button wa-dialog wa-button[variant=brand]").click();
  await chen.page.getByText("第2版已公布").waitFor();
  await chen.page.goto(running.address + address);
  await chen.page.locator("h1", { hasText: "已公布" }).waitFor();
  const course = chen.page.locator("sm-review-course");
  expect(await course.locator("li.done").count()).toBe(9);
  expect((await course.locator("li").allTextContents()).join(" ")).toMatch(
    /一上[^]*王敏[^]*一下[^]*赵法[^]*二上[^]*报送2次[^]*三下[^]*会签[^]*批准[^]*陈立新/,
  );
  for (const { violations, foreignRequests } of [wang, zhao, chen])
    expect({ violations, foreignRequests }).toEqual({ violations: [], foreignRequests: [] });
}, 400_000);

test("what somebody may not do is told with the reason, and the page is read by the keyboard and in English", async () => {
  await reword(5);
  await fetch(`${running.address}/api/v1/powers/${POWER}/reviews`, {
    method: "POST",
    headers: { cookie: "person=liu" },
  });
  const liu = await windowOf(LIU, `/reviews/${POWER}-2`);
  const acts = liu.page.locator("sm-review-acts");
  await acts.waitFor();
  await acts.locator("summary").focus();
  await liu.page.keyboard.press("Enter");

  await acts.getByText("您编制或报送过这份草稿").first().waitFor();
  await liu.page.getByRole("button", { name: "English" }).click();
  await acts.getByText("somebody else must review").first().waitFor();
  const { faults } = await seriousFaults(liu.page);
  expect(faults).toEqual([]);
  await liu.page.emulateMedia({ media: "print" });
  await liu.screenshot("review-print");
});

async function comment(page: Page, text: string, asked: string): Promise<void> {
  const form = page.locator("sm-review-comments > sm-comment-form, sm-review-comments sm-comment-form").last();
  await pick(page, form.locator("sm-choice-picker.target"), "评标委员会");
  await pick(page, form.locator("sm-choice-picker.mention"), asked);
  await form.locator("textarea").fill(text);
  await form.locator("wa-button.send").click();
  await page.locator("sm-comment-thread", { hasText: text }).waitFor();
}

async function answer(page: Page, text: string): Promise<void> {
  const thread = page.locator("sm-comment-thread").first();
  await thread.locator("wa-button.answer-it").click();
  await thread.locator("textarea").fill(text);
  await thread.locator("wa-button.send").click();
  await thread.getByText(text).waitFor();
}

async function pick(page: Page, picker: Locator, sought: string): Promise<void> {
  await picker.locator(".opener").click();
  await picker.locator("input").fill(sought);
  await page.keyboard.press("Enter");
}
