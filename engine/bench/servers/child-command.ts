import { spawn } from "node:child_process";
import { once } from "node:events";
import { performance } from "node:perf_hooks";
import { text } from "node:stream/consumers";

import { peakMemoryOf, processorTimeOf } from "./child-figures.ts";
import { programCommand } from "./program-command.ts";

/** What one run of a program took. */
export type CommandFigures = {
  readonly output: string;
  readonly seconds: number;
  /** In seconds, of all its threads. */
  readonly processorTime: number;
  /** In bytes. */
  readonly peakMemory: number;
};

const LOOK_EVERY = 10;

/** Runs `sunmap` with these words in a process of its own, to its end. */
export function runSunmap(parameters: readonly string[]): Promise<CommandFigures> {
  return runProgram("../../cli/sunmap", parameters);
}

/** Runs a program, named from this folder, in a process of its own to its end, with the flag of Node.js of `npm start`. */
export async function runProgram(program: string, parameters: readonly string[]): Promise<CommandFigures> {
  const start = performance.now();
  const child = spawn(process.execPath, ["--max-semi-space-size=64", ...programCommand(program), ...parameters], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let processorTime = 0;
  let peakMemory = 0;
  const look = setInterval(() => {
    processorTime = Math.max(processorTime, processorTimeOf(child) || 0);
    peakMemory = Math.max(peakMemory, peakMemoryOf(child) || 0);
  }, LOOK_EVERY);
  try {
    const [output] = await Promise.all([text(child.stdout), once(child, "exit")]);
    return { output, seconds: (performance.now() - start) / 1000, processorTime, peakMemory };
  } finally {
    clearInterval(look);
  }
}
