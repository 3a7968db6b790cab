import { afterAll, afterEach, beforeAll, expect, test } from "vitest";

import { aDesigner, type Designer } from "./a-designer.ts";
import { haveAudited } from "./contents.ts";

let designer: Designer;

beforeAll(async () => {
  designer = await aDesigner();
}, 180_000);
afterEach(() => designer.closeWindows());
afterAll(() => designer.close());

test("the root serves the shell, which keeps its security policy and asks nobody else", async () => {
  const { page, errors, violations, foreignRequests, screenshot } = await designer.open("/");

  await page.getByRole("navigation").waitFor();
  await page.getByText("高速公路").first().waitFor();
  await screenshot("catalogue");

  expect({ errors, violations, foreignRequests }).toEqual({ errors: [], violations: [], foreignRequests: [] });
});

test("every icon is drawn, all of them from one file", async () => {
  const { page } = await designer.open("/nothing");
  const drawings: string[] = [];
  page.on("response", (answer) => answer.url().includes("/icons-") && drawings.push(answer.url()));
  await page.goto(`${designer.address}/permissions`);
  await page.locator("sm-permissions-page tbody tr").first().waitFor();

  const widths = (): Promise<readonly number[]> =>
    page
      .locator("wa-icon [part=use]")
      .evaluateAll((icons) =>
        icons.flatMap((icon) =>
          icon instanceof SVGGraphicsElement && icon.checkVisibility() ? [icon.getBBox().width] : [],
        ),
      );
  await expect.poll(async () => Math.min(...(await widths()))).toBeGreaterThan(0);
  expect((await widths()).length).toBeGreaterThan(10);
  expect(drawings).toHaveLength(1);
});

test("what a page must not do is seen: a script of its own, a request elsewhere, an error", async () => {
  const { page, errors, violations, foreignRequests } = await designer.open("/training");

  await page.evaluate(`document.body.append(Object.assign(document.createElement("script"), { text: "1" }));
    document.body.append(Object.assign(new Image(), { src: "http://127.0.0.2:9/x.png" }));
    console.error("an error");
    setTimeout(() => { throw new Error("uncaught"); });`);

  await expect
    .poll(() => errors)
    .toEqual(expect.arrayContaining(["an error", expect.stringContaining("Error: uncaught")]));
  await expect.poll(() => violations.join("\n")).toMatch(/policy violation: script-src-elem inline[^]*img-src/);
  expect(foreignRequests).toEqual(["http://127.0.0.2:9/x.png"]);
});

test("the service comes back at the same address with the same data after it was killed", async () => {
  const { page } = await designer.open("/");
  const created = await page.evaluate(
    `fetch("/api/v1/powers/highway-tendering/documents", {
      method: "PUT", body: "{}", headers: { "content-type": "application/json", "if-match": "*" },
    }).then((answer) => answer.headers.get("etag"))`,
  );

  await designer.killService();
  const gone = await page.evaluate(`fetch("/healthz").then(() => "there", () => "gone")`);
  await designer.restartService();
  const kept = await page.evaluate(
    `fetch("/api/v1/powers/highway-tendering/documents?version=draft").then((answer) => answer.headers.get("etag"))`,
  );

  expect([gone, kept]).toEqual(["gone", created]);
});

test("on a narrow window the parts of a tab stand one below the other, as wide as the window, and the page moves as a whole", async () => {
  const { page } = await designer.open("/", { viewport: { width: 390, height: 844 } });
  const parts = {
    map: "sm-map-tab > .canvas, sm-map-tab aside",
    "rules?rule=bid-deposit-over-cap": "sm-rule-list, sm-rule-editor",
    "facts?fact=bidDepositYuan": "sm-facts-tab nav, sm-facts-tab section",
    cases: "sm-cases-tab .list, sm-cases-tab .detail",
  };

  for (const [tab, selector] of Object.entries(parts)) {
    await page.goto(`${designer.address}/powers/highway-tendering/${tab}`);
    await expect.poll(() => page.locator(selector).count(), { message: tab }).toBe(2);
    const [first, second] = await page
      .locator(selector)
      .evaluateAll((both) => both.map((one) => one.getBoundingClientRect().toJSON()));
    expect([first.width, second.width], tab).toEqual([390, 390]);
    expect(second.top, tab).toBeGreaterThanOrEqual(first.bottom);
    await page.locator(selector).last().scrollIntoViewIfNeeded();
  }
});

test("a long page moves inside the shell alone, whatever of it is only heard", async () => {
  await haveAudited(designer);
  const { page } = await designer.open("/audit", { viewport: { width: 1440, height: 320 } });
  await page.locator("sm-audit-page li .visually-hidden").first().waitFor({ state: "attached" });

  expect(await page.locator("sm-app main").evaluate(isLonger)).toBe(true);
  expect(await page.locator("html").evaluate(isLonger)).toBe(false);
});

function isLonger({ scrollHeight, clientHeight }: Element): boolean {
  return scrollHeight > clientHeight;
}
