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
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return Number.NaN;
  }
}
