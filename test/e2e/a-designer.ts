import type { BrowserContextOptions } from "playwright-core";

import type { AccessMode } from "../../engine/access/accounts.ts";
import { startServiceProcess } from "../http/a-service-process.ts";
import { aBrowser } from "../support/a-browser.ts";
import { aSeededFolder } from "../support/lending/a-seeded-folder.ts";
import { watch, type WatchedPage } from "./watched-page.ts";

/** The built designer, served by a process of its own from a data folder of its own, and a browser to open it in. */
export type Designer = {
  readonly address: string;
  /** The data folder of the service. */
  readonly data: string;
  /** The link with which the first administrator sets himself up; empty in a demonstration. */
  readonly setupLink: string;
  /** Opens an address in a new window that remembers nothing of the others: each is another person. */
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<WatchedPage>;
  /** Closes the windows of a test that is over: left open, they would go on following what others do. */
  readonly closeWindows: () => Promise<void>;
  /** Takes the service away in the midst of things. */
  readonly killService: () => Promise<void>;
  /** Starts it again at the same address on the same data. */
  readonly restartService: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Milliseconds after which something that does not come up is missing: long enough for a busy machine. */
const PATIENCE = 30_000;
/** Nobody watches what moves. */
const SCREEN = { viewport: { width: 1440, height: 900 }, locale: "zh-CN", reducedMotion: "reduce" } as const;

/**
 * Starts the service on a free port with the powers of this repository, and a browser. `more` is set
 * for the service besides.
 */
export async function aDesigner(
  access: AccessMode = "demo",
  { PORT: port = "0", ...more }: NodeJS.ProcessEnv = {},
): Promise<Designer> {
  const data = await aSeededFolder();
  const environment = { ...more, SUNMAP_ACCESS: access };
  let service = await startServiceProcess(data.path, port, environment);
  const { address } = service;
  const browser = await aBrowser();
  return {
    address,
    data: data.path,
    setupLink: service.setupLink ?? "",
    open: async (path, options) => {
      const context = await browser.newContext({ ...SCREEN, ...options });
      context.setDefaultTimeout(PATIENCE);
      const watched = await watch(await context.newPage(), address);
      await watched.page.goto(address + path);
      return watched;
    },
    closeWindows: browser.close,
    killService: async () => {
      await service.kill("SIGKILL");
    },
    restartService: async () => {
      service = await startServiceProcess(data.path, new URL(address).port, environment);
    },
    close: async () => {
      await browser.close();
      await service.kill("SIGTERM");
      await data.remove();
    },
  };
}
