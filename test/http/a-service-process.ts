import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { BUILT_SERVICE } from "../support/built-service.ts";
import { NO_REVIEWS_FILE } from "../support/review-requirements.ts";

/** The service in a process of its own. */
export type ServiceProcess = {
  readonly address: string;
  /** The link with which the first administrator sets himself up, where the service told one. */
  readonly setupLink: string | undefined;
  /** What it has logged so far. */
  readonly log: () => string;
  readonly kill: (signal: NodeJS.Signals) => Promise<number | null>;
};

/** A new data folder; `remove` takes it away. */
export async function aDataFolder(
  copyOf?: string,
): Promise<{ readonly path: string; readonly remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), "sunmap-service-"));
  if (copyOf !== undefined) await cp(copyOf, path, { recursive: true });
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/**
 * Starts what was built to serve, on a free port where none is named and without example cases, and waits until it listens.
 * `environment` is set besides. Everybody may do everything, unless accounts are wanted.
 */
export async function startServiceProcess(
  data: string,
  port = "0",
  environment: NodeJS.ProcessEnv = {},
): Promise<ServiceProcess> {
  const child = spawn(process.execPath, BUILT_SERVICE, {
    env: {
      ...process.env,
      PORT: port,
      SUNMAP_DATA: data,
      SUNMAP_EXAMPLES: "off",
      SUNMAP_ACCESS: "demo",
      SUNMAP_LOG_LEVEL: "error",
      ...environment,
      SUNMAP_REVIEW: NO_REVIEWS_FILE,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let log = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    log += text;
    process.stderr.write(text);
  });
  const [address = "", setupLink] = await addressesFrom(child);
  const ended = once(child, "exit");
  return {
    address,
    setupLink,
    log: () => log,
    kill: async (signal) => {
      child.kill(signal);
      await ended;
      return child.exitCode;
    },
  };
}

/** What the service tells when it listens: its address, and perhaps a link. */
async function addressesFrom({ stdout }: ChildProcess): Promise<readonly string[]> {
  if (stdout === null) throw new Error("the process has no output");
  let text = "";
  for await (const chunk of stdout.iterator({ destroyOnReturn: false })) {
    text += String(chunk);
    const addresses = text.match(/http:\S+/g) ?? [];
    if (addresses.length > 0 && text.endsWith("\n")) return addresses;
  }
  throw new Error("the service ended before it listened");
}
