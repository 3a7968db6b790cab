import { afterAll, beforeAll, expect, test } from "vitest";

import { aDesigner, type Designer } from "./a-designer.ts";
import { seriousFaults } from "./serious-faults.ts";

let designer: Designer;
beforeAll(async () => {
  designer = await aDesigner();
}, 180_000);
afterAll(() => designer.close());

test("in a demonstration one chooses who one is, and may do then what that person may", async () => {
  const { page, violations } = await designer.open("/account");
  await page.getByRole("heading", { name: "全部角色" }).waitFor();
  await page.locator("[data-person=demo-trainer]").waitFor();
  expect((await seriousFaults(page)).faults).toEqual([]);

  await page.locator("[data-person=demo-trainer]").click();
  await page.getByRole("heading", { name: "吴育才" }).waitFor();
  const status = await page.evaluate(
    `fetch("/api/v1/powers/highway-tendering", { method: "DELETE" }).then(({ status }) => status)`,
  );

  expect(status).toBe(403);
  expect(await page.locator("sm-account-link a").innerText()).toContain("吴育才");
  await page.locator("[data-person=demo-everybody]").click();
  await page.getByRole("heading", { name: "全部角色" }).waitFor();
  expect(violations).toEqual([]);
});
