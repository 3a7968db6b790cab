import { readFileSync } from "node:fs";

import { codeOf } from "./disk-fault.ts";

/** A process: its number, and when it started, because numbers are given again (0 where the system does not tell). */
export type RunningProcess = { readonly pid: number; readonly started: number };

/** This process itself. */
export function thisProcess(): RunningProcess {
  return { pid: process.pid, started: statusOf(process.pid)?.started ?? 0 };
}

/** Whether exactly this process still runs, and not only one that was given its number later. */
export function isRunning({ pid, started }: RunningProcess): boolean {
  if (!answers(pid)) return false;
  const status = statusOf(pid);
  if (status === undefined) return true;
  return !status.dead && (started === 0 || status.started === started);
}

function answers(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return codeOf(fault) === "EPERM";
  }
}

/** Fields 3 and 22 of /proc/<pid>/stat (proc(5)); the name before them may hold spaces and brackets. */
function statusOf(pid: number): { readonly dead: boolean; readonly started: number } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return { dead: fields[0] === "Z" || fields[0] === "X", started: Number(fields[19]) };
  } catch {
    return undefined;
  }
}
