import { spawn } from "node:child_process";

import { onTestFinished } from "vitest";

import { aFolder } from "../store/a-folder.ts";
import { PROJECT_ROOT } from "../support/source-files.ts";

/** A service that was started as a reader starts it. */
export type StartedService = {
  readonly address: string;
  /** Sends a signal to everything that `npm start` started, and gives what the service logged when all of it has ended. */
  readonly stop: (signal: NodeJS.Signals) => Promise<string>;
  /** As `stop`, but tells npm alone. */
  readonly stopNpm: (signal: NodeJS.Signals) => Promise<string>;
};

/** Types `npm start` on a free port, with a data folder of its own. */
export async function npmStart(): Promise<StartedService> {
  const data = await aFolder();
  const npm = spawn("npm", ["start", "--silent", "--", "--port", "0", "--demo"], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, SUNMAP_DATA: data },
    detached: true,
  });
  const written = { output: "", log: "" };
  npm.stderr.on("data", (chunk: Buffer) => (written.log += chunk.toString()));
  const closed = new Promise<void>((resolve) => npm.once("close", () => resolve()));
  const stopBy = async (send: (pid: number) => void): Promise<string> => {
    if (npm.pid !== undefined && npm.exitCode === null && npm.signalCode === null) send(npm.pid);
    await closed;
    return written.log;
  };
  const stop = (signal: NodeJS.Signals): Promise<string> => stopBy((pid) => process.kill(-pid, signal));
  const stopNpm = (signal: NodeJS.Signals): Promise<string> => stopBy((pid) => process.kill(pid, signal));
  onTestFinished(async () => void (await stop("SIGTERM")));
  const address = await new Promise<string>((resolve, reject) => {
    npm.stdout.on("data", (chunk: Buffer) => {
      written.output += chunk.toString();
      const listening = /http:\/\/\S+/.exec(written.output)?.[0];
      if (listening !== undefined) resolve(listening);
    });
    void closed.then(() => reject(new Error(`npm start ended: ${written.log}`)));
  });
  return { address, stop, stopNpm };
}
