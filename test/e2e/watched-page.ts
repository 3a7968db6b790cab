import { join } from "node:path";

import type { Page } from "playwright-core";

import { PROJECT_ROOT } from "../support/source-files.ts";

/** A page, and everything it did that a page of ours must not do, as it happens. */
export type WatchedPage = {
  readonly page: Page;
  /** Errors on the console, and exceptions that nobody caught. */
  readonly errors: readonly string[];
  /** What the page's security policy kept it from. */
  readonly violations: readonly string[];
  /** Requests to another origin. */
  readonly foreignRequests: readonly string[];
  /** Keeps a picture of the page as `test/e2e/screenshots/<name>.png`, where `SUNMAP_SCREENSHOTS` asks for pictures. */
  readonly screenshot: (name: string) => Promise<void>;
};

const MARK = "policy violation: ";
const TELL_VIOLATIONS = `addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) =>
  console.error("${MARK}" + effectiveDirective + " " + blockedURI + " " + sourceFile + ":" + lineNumber));`;

/** Watches a page from its first request on. `address` is the one that it may ask. */
export async function watch(page: Page, address: string): Promise<WatchedPage> {
  const errors: string[] = [];
  const violations: string[] = [];
  const foreignRequests: string[] = [];
  page.on("console", (message) => {
    const text = message.text();
    if (text.startsWith(MARK) || text.includes("Content Security Policy")) violations.push(text);
    else if (message.type() === "error") errors.push(text);
  });
  page.on("pageerror", (fault) => errors.push(fault.stack ?? String(fault)));
  page.context().on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (origin !== address && !["data:", "blob:"].includes(protocol)) foreignRequests.push(request.url());
  });
  await page.addInitScript(TELL_VIOLATIONS);
  const screenshot = async (name: string): Promise<void> => {
    if (process.env["SUNMAP_SCREENSHOTS"] === undefined) return;
    await page.screenshot({ path: join(PROJECT_ROOT, "test", "e2e", "screenshots", `${name}.png`) });
  };
  return { page, errors, violations, foreignRequests, screenshot };
}
