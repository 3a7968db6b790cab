import { isRunning, type RunningProcess } from "./running-process.ts";

const TEMPORARY_NAME = /\.tmp-(\d+)-(\d+)-\d+$/;
let written = 0;

/** The name of a file that is still being written. It names its writer, so that a leftover of a crash is known as one. */
export function temporaryName(name: string, { pid, started }: RunningProcess): string {
  written += 1;
  return `.${name}.tmp-${pid}-${started}-${written}`;
}

/** Whether a file was left half-written by a process that no longer runs. */
export function isLeftover(name: string): boolean {
  const [, pid, started] = TEMPORARY_NAME.exec(name) ?? [];
  return pid !== undefined && !isRunning({ pid: Number(pid), started: Number(started) });
}
