import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

import type { Turn } from "../measure.ts";
import { programCommand } from "./program-command.ts";
import type { Peer } from "../peers/peer.ts";

/** An engine that judges in a process of its own when it is its turn. */
export type RunningPeer = { readonly turn: Turn; readonly stop: () => Promise<void> };

/** Which pack is judged: how many rules and cases are made from which seed. */
export type PackChoice = { readonly rules: number; readonly cases: number; readonly seed: number };

/**
 * Starts a process for one engine. In one process, engines spoil each other's figures: ours alone judges there in two
 * forms, and what the optimising compiler learns of a function from the one slows the other down.
 */
export function startPeer({ name }: Peer, { rules, cases, seed }: PackChoice): RunningPeer {
  const parameters = [...programCommand("./peer-child"), name, `${rules}`, `${cases}`, `${seed}`];
  const child = spawn(process.execPath, parameters, { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    turn: async (milliseconds) => {
      child.stdin.write(`${milliseconds}\n`);
      const { value, done } = await lines.next();
      if (done === true) throw new Error(`${name} ended before its turn`);
      return Number(value);
    },
    stop: async () => {
      const ended = once(child, "exit");
      child.stdin.end();
      if (child.exitCode === null && child.signalCode === null) await ended;
    },
  };
}
