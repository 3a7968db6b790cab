import { Option } from "commander";

import type { Terminal } from "../terminal.ts";

/** Which powers; it may be given several times, and all are meant without it. */
export function powerOption({ text }: Terminal): Option {
  return new Option("--power <power>", text({ zh: "只限这些事项（可重复）", en: "only this power; may be repeated" }))
    .argParser((power: string, before: readonly string[]) => [...before, power])
    .default([], text({ zh: "全部", en: "all" }));
}
