import { afterAll, beforeAll, expect, test } from "vitest";

import { aBrowser, type Windows } from "../support/a-browser.ts";
import { startTestService, type RunningTestService } from "./a-service.ts";
import { ask } from "./ask.ts";

let running: RunningTestService;
let browser: Windows;

beforeAll(async () => {
  running = await startTestService({ powers: ["private-college-registration"] });
  browser = await aBrowser();
});
afterAll(async () => {
  await browser.close();
  await running.stop();
});

test("the API description is shown in a browser without a request elsewhere and within its security policy", async () => {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  const foreign: string[] = [];
  const faults: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(running.address) && !request.url().startsWith("data:")) foreign.push(request.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("pageerror", (fault) => faults.push(fault.message));

  await page.goto(`${running.address}/docs`);
  await page.getByText("评估一个案件").first().waitFor({ timeout: 80_000 });
  await page.getByText("公布草稿").first().waitFor();
  await page.locator(".nav-bar-path", { hasText: "评估一个案件" }).click();
  await page.getByText("/api/v1/powers/{power}/evaluate").first().waitFor();

  expect(foreign).toEqual([]);
  expect(faults).toEqual([]);
}, 120_000);

test("the type of a problem leads to its words", async () => {
  const headers = { accept: "text/html" };

  const page = await ask("GET", `${running.address}/problems/BODY_TOO_DEEP`, { headers });
  const json = await ask("GET", `${running.address}/problems/BODY_TOO_DEEP`);
  const none = await ask("GET", `${running.address}/problems/toString`);

  expect(page.text).toContain("嵌套过深");
  expect(json.json).toMatchObject({ code: "BODY_TOO_DEEP", status: 400 });
  expect(none.status).toBe(404);
});

test("every page and answer carries the security headers, and none tells what serves it", async () => {
  for (const path of [
    "/",
    "/docs",
    "/docs/rapidoc-min.js",
    "/openapi.json",
    "/healthz",
    "/nowhere",
    "/problems/INTERNAL",
  ]) {
    const { headers } = await ask("GET", `${running.address}${path}`);
    expect(headers.get("content-security-policy"), path).toContain("default-src 'none'");
    expect(headers.get("x-content-type-options"), path).toBe("nosniff");
    expect(headers.get("referrer-policy"), path).toBe("no-referrer");
    expect(headers.get("x-powered-by"), path).toBeNull();
  }
});
