import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** A TypeScript file run in a process of its own. `closed` resolves to its exit code once all its output was read. */
export type RunningScript = {
  readonly child: ChildProcess;
  readonly lines: readonly string[];
  readonly firstLine: Promise<void>;
  readonly closed: Promise<number | null>;
};

export function runScript(path: string, args: readonly string[]): RunningScript {
  const child = spawn(process.execPath, ["--import", "tsx", path, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  const lines: string[] = [];
  const reader = createInterface(child.stdout);
  reader.on("line", (line) => lines.push(line));
  const closed = new Promise<number | null>((resolve) => {
    child.once("close", resolve);
  });
  const firstLine = new Promise<void>((resolve, reject) => {
    reader.once("line", () => resolve());
    child.once("close", () => reject(new Error(`${path} ended without a line`)));
  });
  firstLine.catch(() => undefined);
  return { child, lines, firstLine, closed };
}
