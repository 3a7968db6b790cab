import { afterAll, afterEach, beforeAll, expect, test } from "vitest";

import { aDesigner, type Designer } from "./a-designer.ts";

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
