import { type ChildProcess, spawn } from "node:child_process";
import { join, relative } from "node:path";
import { createInterface } from "node:readline";

import { PROJECT_ROOT } from "../support/source-files.ts";

const BUILT = join(PROJECT_ROOT, "node_modules/.cache/sunmap-scripts");

const built = new Map<string, Promise<string>>();

/** A TypeScript file run in a process of its own. `closed` resolves to its exit code once all its output was read. */
export type RunningScript = {
  readonly child: ChildProcess;
  readonly lines: readonly string[];
  readonly firstLine: Promise<void>;
  readonly closed: Promise<number | null>;
};

/** Runs a script. It is put into one file of JavaScript once, which starts in a fraction of the time of its sources. */
export async function runScript(path: string, args: readonly string[]): Promise<RunningScript> {
  const program = built.get(path) ?? buildScript(path);
  built.set(path, program);
  return start(await program, args);
}

async function buildScript(path: string): Promise<string> {
  const [outDir, name] = [join(BUILT, relative(PROJECT_ROOT, path)), "script.js"];
  const { build } = await import("vite");
  const rolldownOptions = { output: { entryFileNames: name } };
  await build({
    configFile: false,
    logLevel: "error",
    root: PROJECT_ROOT,
    build: { ssr: path, outDir, rolldownOptions },
  });
  return join(outDir, name);
}

function start(program: string, args: readonly string[]): RunningScript {
  const child = spawn(process.execPath, [program, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  const lines: string[] = [];
  const reader = createInterface(child.stdout);
  reader.on("line", (line) => lines.push(line));
  const closed = new Promise<number | null>((resolve) => {
    child.once("close", resolve);
  });
  const firstLine = new Promise<void>((resolve, reject) => {
    reader.once("line", () => resolve());
    child.once("close", () => reject(new Error(`${program} ended without a line`)));
  });
  firstLine.catch(() => undefined);
  return { child, lines, firstLine, closed };
}
