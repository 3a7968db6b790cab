import { existsSync } from "node:fs";

import { chromium, type Browser } from "playwright-core";

const PLACES = [process.env["SUNMAP_CHROMIUM"] ?? "", "/usr/bin/chromium", "/usr/bin/google-chrome"];

/** A browser without a window that does nothing of its own accord. */
export async function aBrowser(): Promise<Browser> {
  const executablePath = PLACES.find((path) => existsSync(path));
  if (executablePath === undefined) throw new Error("this test needs Chromium; `npm test` finds or installs it");
  const args = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"];
  const silence = ["--disable-background-networking", "--disable-component-update", "--disable-sync"];
  return chromium.launch({ executablePath, args: [...args, ...silence] });
}
