import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

import { peakMemoryOf, processorTimeOf } from "./child-figures.ts";
import { programCommand } from "./program-command.ts";

/** A server in a process of its own, so that it shares no heap, no loop and no core with whoever measures it. */
export type ChildServer = {
  readonly address: string;
  /** The most memory it ever held so far, in bytes. */
  readonly peakMemory: () => number;
  /** The processor time that it took so far, in seconds: what a request costs however busy the machine is. */
  readonly processorTime: () => number;
  readonly stop: () => Promise<void>;
};

/** Our whole server, with the flag of Node.js with which `npm start` starts it. */
export function startSunmap(data: string, durability: "write" | "fsync"): Promise<ChildServer> {
  const settings = [
    "--port",
    "0",
    "--data",
    data,
    "--durability",
    durability,
    "--examples",
    "off",
    "--log-level",
    "warn",
    "--demo",
  ];
  return startServer("../../cli/sunmap", ["serve", ...settings], ["--max-semi-space-size=64"]);
}

/** Starts a program of this folder and waits until it says where it listens. */
export async function startServer(
  program: string,
  parameters: readonly string[],
  flags: readonly string[] = [],
): Promise<ChildServer> {
  const child = spawn(process.execPath, [...flags, ...programCommand(program), ...parameters], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    return {
      address: await addressOf(child),
      peakMemory: () => peakMemoryOf(child),
      processorTime: () => processorTimeOf(child),
      stop: () => stop(child),
    };
  } catch (fault) {
    await stop(child);
    throw fault;
  }
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error("a server has no output");
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\/\/\S+$/.exec(line)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error("a server ended before it listened");
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}
