import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test, vi } from "vitest";

import { CALLBACK } from "../../engine/access/sign-on/sign-on.ts";
import { CLIENT_ID, CLIENT_SECRET, startProvider, type TestProvider } from "../access/sign-on/an-identity-provider.ts";
import { aFreePort } from "../support/a-free-port.ts";
import { aDesigner, type Designer } from "./a-designer.ts";
import { seriousFaults } from "./serious-faults.ts";

const ADMINISTRATORS = { groups: [{ group: "sunmap-admins", grants: [{ role: "administrator", organ: "*" }] }] };

let folder: string;
let provider: TestProvider;
let designer: Designer;
beforeAll(async () => {
  vi.spyOn(console, "warn").mockReturnValue();
  vi.spyOn(console, "info").mockReturnValue();
  folder = await mkdtemp(join(tmpdir(), "sunmap-sign-on-"));
  const mapping = join(folder, "groups.json");
  await writeFile(mapping, JSON.stringify(ADMINISTRATORS));
  const port = await aFreePort();
  // By another name than the service: for the browser it is another site, as it is in an office.
  provider = await startProvider(`http://127.0.0.1:${port}${CALLBACK}`, { host: "localhost", form: true });
  designer = await aDesigner("accounts", {
    PORT: String(port),
    SUNMAP_OIDC_ISSUER: provider.issuer,
    SUNMAP_OIDC_CLIENT_ID: CLIENT_ID,
    SUNMAP_OIDC_CLIENT_SECRET: CLIENT_SECRET,
    SUNMAP_OIDC_SCOPES: "openid profile groups",
    SUNMAP_OIDC_MAPPING: mapping,
  });
}, 180_000);
afterAll(async () => {
  await designer.close();
  await provider.stop();
  await rm(folder, { recursive: true });
});

test("somebody signs on with the provider, comes back to the page he wanted, acts, and signs out of both", async () => {
  provider.accounts.set("u-1", { name: "李敏", groups: ["sunmap-admins"] });
  const { page, violations, screenshot } = await designer.open("/organs");
  await page.waitForURL("**/sign-in?next=*");
  expect((await seriousFaults(page)).faults).toEqual([]);
  await screenshot("sign-on");
  await page.locator("wa-button.sign-on").click();
  await page.waitForURL(`${provider.issuer}/interaction/*`);
  await page.locator("input[name=account]").fill("u-1");
  await page.getByRole("button").click();

  await page.waitForURL("**/organs");
  expect(await page.locator("sm-account-link a").innerText()).toContain("李敏");
  await page.locator("sm-organ-tree [role=row][data-organ]").first().click();
  await page.locator("sm-organ-form input[name=zh]").fill("河北省（试点）");
  await page.locator("wa-button.save").click();
  await page.getByRole("status").getByText("已保存").waitFor();

  await page.goto(`${designer.address}/people`);
  const row = page.locator("sm-external-people tbody tr");
  await row.getByText("李敏").waitFor();
  expect((await seriousFaults(page)).faults).toEqual([]);
  await screenshot("people-external");
  await row.locator("wa-button.block").click();
  await page.locator("sm-confirm wa-button[variant=danger]").click();
  await page.locator("sm-external-people").getByText("不能停止自己使用").waitFor();

  await page.goto(`${designer.address}/account`);
  await page.locator("sm-account-page wa-button").first().click();
  await page.waitForURL(`${provider.issuer}/**`);
  expect(violations).toEqual([]);
  await page.goto(`${designer.address}/account`);
  await page.locator("sm-account-page a[href='/sign-in']").or(page.locator("sm-sign-in-page")).first().waitFor();
});

test("somebody in no group is told so on a page, and is not signed in", async () => {
  provider.accounts.set("u-2", { name: "王五", groups: [] });
  const { page } = await designer.open("/sign-in");
  await page.locator("wa-button.sign-on").click();
  await page.locator("input[name=account]").fill("u-2");
  await page.getByRole("button").click();

  await page.getByRole("heading", { name: "没有使用权限" }).waitFor();
  await page.getByRole("link", { name: /返回首页/ }).click();
  await page.waitForURL("**/sign-in*");
});
