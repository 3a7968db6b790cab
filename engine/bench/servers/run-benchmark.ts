import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";

import type { BenchmarkSettings } from "../benchmark.ts";
import { programCommand } from "./program-command.ts";

/**
 * Runs a benchmark in a process of its own and gives its table in Markdown: what those before it left in the heap, and what
 * the optimising compiler learned of them, slows nobody down. Its progress goes where that of this process goes.
 *
 * @throws when it fails.
 */
export async function runBenchmark(name: string, { pace }: Pick<BenchmarkSettings, "pace">): Promise<string> {
  const child = spawn(process.execPath, [...programCommand("./benchmark-child"), name, pace], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [markdown, [code]] = await Promise.all([text(child.stdout), once(child, "exit")]);
  if (code !== 0) throw new Error(`the benchmark ${name} failed`);
  return markdown;
}
