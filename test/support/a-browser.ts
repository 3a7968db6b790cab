import { existsSync } from "node:fs";

import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from "playwright-core";

const PLACES = [process.env["SUNMAP_CHROMIUM"] ?? "", "/usr/bin/chromium", "/usr/bin/google-chrome"];

/** Windows of their own in a browser: each context remembers nothing of the others. `close` closes those that this one opened. */
export type Windows = {
  readonly newContext: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  readonly close: () => Promise<void>;
};

/**
 * What nobody looks at. The first two load pages of Chromium's own for the address bar of every window. The others Playwright
 * turns off, and Chromium heeds only the list that is named last.
 */
const UNUSED_FEATURES = [
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "AimEnabled",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "DialMediaRouteProvider",
  "GlobalMediaControls",
  "HttpsUpgrades",
  "LensOverlay",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "Translate",
];

let running: Promise<Browser> | undefined;

/** Windows in the browser of this process, which its tests share: to start one takes longer than many a test. */
export async function aBrowser(): Promise<Windows> {
  if (running === undefined || !(await running).isConnected()) running = launch();
  const browser = await running;
  const contexts: BrowserContext[] = [];
  return {
    newContext: async (options) => {
      const context = await browser.newContext(options);
      contexts.push(context);
      return context;
    },
    close: async () => {
      for (const context of contexts.splice(0)) await context.close();
    },
  };
}

/** A browser without a window that does nothing of its own accord. It ends with its process. */
async function launch(): Promise<Browser> {
  const executablePath = PLACES.find((path) => existsSync(path));
  if (executablePath === undefined) throw new Error("this test needs Chromium; `npm test` finds or installs it");
  const args = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"];
  const silence = ["--disable-background-networking", "--disable-component-update", "--disable-sync"];
  const features = `--disable-features=${UNUSED_FEATURES.join(",")}`;
  return chromium.launch({ executablePath, args: [...args, ...silence, features] });
}
