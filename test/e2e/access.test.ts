import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { aDesigner, type Designer } from "./a-designer.ts";
import { readTexts } from "./read-texts.ts";
import { seriousFaults } from "./serious-faults.ts";
import type { WatchedPage } from "./watched-page.ts";

const PASSWORD = "the rain in april falls";

let designer: Designer;
beforeAll(async () => {
  designer = await aDesigner("accounts");
}, 180_000);
afterAll(() => designer.close());

async function fill(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) await page.locator(`input[name=${name}]`).fill(value);
  await page.locator("form wa-button[type=submit]").first().click();
}

async function signIn(page: Page, account: string, password: string): Promise<void> {
  await fill(page, { account, password });
}

test("the first administrator sets himself up by the link, and comes in again by his password", async () => {
  const { page, errors, violations } = await designer.open(`/setup${new URL(designer.setupLink).hash}`);
  await fill(page, { account: "zheng.an", name: "郑安全", password: "short", again: "short" });
  await page.getByRole("status").getByText("至少12个字符").waitFor();
  expect(new URL(page.url()).hash).toBe("");
  await fill(page, { account: "zheng.an", name: "郑安全", password: PASSWORD, again: `${PASSWORD}!` });
  await page.getByText("两次输入的密码不同").waitFor();
  await fill(page, { account: "zheng.an", name: "郑安全", password: PASSWORD, again: PASSWORD });
  await page.getByRole("heading", { name: "郑安全" }).waitFor();
  await page.getByText("系统管理员").first().waitFor();

  await page.locator("sm-account-page wa-button").first().click();
  await page.waitForURL("**/sign-in");
  await signIn(page, "zheng.an", "wrong");
  await page.getByText("账号或密码不正确").waitFor();
  await signIn(page, "Zheng.An", PASSWORD);
  await page.locator("sm-power-table tbody tr").first().waitFor();

  expect(await page.locator("sm-account-link a").innerText()).toContain("郑安全");
  expect(violations).toEqual([]);
  // The browser itself tells each answer that was a refusal.
  expect(errors.filter((error) => !error.includes("status of 4"))).toEqual([]);
});

test("a visitor is led to the sign-in and from there to where he wanted to go", async () => {
  const { page } = await designer.open("/powers/highway-tendering/outline?step=S1");
  await page.waitForURL("**/sign-in?next=*");
  await signIn(page, "zheng.an", PASSWORD);
  await page.waitForURL("**/powers/highway-tendering/outline?step=S1");
});

test("he is led to no other site", async () => {
  const { page, foreignRequests } = await designer.open("/sign-in?next=//evil.example/");
  await signIn(page, "zheng.an", PASSWORD);
  await page.locator("sm-power-table tbody tr").first().waitFor();

  expect(new URL(page.url()).pathname).toBe("/");
  expect(foreignRequests).toEqual([]);
});

test("the password is changed, and the other browser is signed out", async () => {
  const [here, there] = [await designer.open("/sign-in"), await designer.open("/sign-in")];
  for (const { page } of [here, there]) {
    await signIn(page, "zheng.an", PASSWORD);
    await page.locator("sm-power-table tbody tr").first().waitFor();
  }
  await here.page.locator("sm-account-link a").click();
  const next = "the snow in december stays";
  await fill(here.page, { current: PASSWORD, password: next, again: next });
  await here.page.getByText("密码已修改").waitFor();
  await there.page.reload();
  await there.page.waitForURL("**/sign-in?next=*");
  await signIn(there.page, "zheng.an", next);
  await there.page.locator("sm-power-table tbody tr").first().waitFor();
});

describe.each([
  ["zh", (text: string) => /[A-Za-z]{4,}/.test(text.replaceAll(/\b(?:API|English)\b/g, ""))],
  ["en", (text: string) => /\p{Script=Han}/u.test(text.replace("中文", ""))],
] as const)("the entrances in %s", (language, isForeign) => {
  let watched: WatchedPage;

  beforeAll(async () => {
    watched = await designer.open("/sign-in");
    await watched.page.evaluate(`localStorage.setItem("sunmap-language", "${language}")`);
  });

  test.each(["/sign-in", "/setup#some-secret-of-a-link", "/setup", "/invitation#some-secret-of-a-link", "/invitation"])(
    "%s is written in it throughout, and nothing serious stands against it",
    async (path) => {
      const { page, violations } = watched;
      // The part behind the hash alone would not load the page anew.
      await page.goto("about:blank");
      await page.goto(designer.address + path);
      await page.locator("main h1").waitFor();

      expect((await readTexts(page)).filter(isForeign)).toEqual([]);
      expect((await seriousFaults(page)).faults).toEqual([]);
      expect(violations).toEqual([]);
    },
  );
});
