import type { ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";

/** The most memory that a process ever held so far, in bytes. Linux only: nothing else tells it of another process. */
export function peakMemoryOf({ pid }: ChildProcess): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024;
  } catch {
    return Number.NaN;
  }
}

/**
 * The processor time that a process took so far, in seconds: what its work costs however busy the machine is. Linux only,
 * in ticks of a hundredth of a second; the name of the program may hold spaces and ends at the last bracket.
 */
export function processorTimeOf({ pid }: ChildProcess): number {
  const [user = Number.NaN, system = Number.NaN] = ticksOf(pid);
  return (user + system) / TICKS;
}

/** As `processorTimeOf`, of a process with the children that it has and those that ended. */
export function processorTimeOfAll({ pid }: ChildProcess): number {
  const [user = Number.NaN, system = Number.NaN, endedUser = 0, endedSystem = 0] = ticksOf(pid);
  const living = childrenOf(pid).map((child) => ticksOf(child).slice(0, 2));
  return [user, system, endedUser, endedSystem, ...living.flat()].reduce((sum, ticks) => sum + ticks, 0) / TICKS;
}

/** The processes that a process started and that still run. */
export function childrenOf(pid: number | undefined): readonly number[] {
  try {
    const text = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8");
    return text
      .split(" ")
      .map(Number)
      .filter((child) => child > 0);
  } catch {
    return [];
  }
}

const TICKS = 100;

/** Its own in user and system mode, and those of its children that ended; none of a process that is gone. */
function ticksOf(pid: number | undefined): readonly number[] {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    return fields.slice(11, 15).map(Number);
  } catch {
    return [];
  }
}
