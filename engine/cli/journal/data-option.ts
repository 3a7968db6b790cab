import { resolve } from "node:path";
import { Option } from "commander";

import type { Shell } from "../shell.ts";
import type { Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";

/** The option of every command on a journal: the data folder of the service. */
export function dataOption(shell: Shell, { text }: Terminal): Option {
  const words = text({ zh: "服务的数据文件夹", en: "the data folder of the service" });
  return new Option("--data <folder>", words).default(shell.environment["SUNMAP_DATA"] ?? "./data");
}

export function dataFolder(shell: Shell, data: string): string {
  return resolve(shell.folder, data);
}

/** What to throw for a folder in which there is no journal; any other fault stays what it is. */
export function withoutJournal(fault: unknown, data: string): unknown {
  if (!(fault instanceof Error && "code" in fault && fault.code === "ENOENT")) return fault;
  return new UsageError(`${data} 中没有评估日志`, `there is no journal in ${data}`);
}
