import { Option } from "commander";

import type { Terminal } from "../terminal.ts";

/** Whose bundles are taken besides those of the data folder's own keys and of keys/trusted in it. */
export function trustOption({ text }: Terminal): Option {
  return new Option(
    "--trust <key>",
    text({ zh: "信任的公钥，或含公钥的文件（可重复）", en: "a public key, or a file of some; may be repeated" }),
  )
    .argParser((key: string, before: readonly string[]) => [...before, key])
    .default([], text({ zh: "数据文件夹的密钥", en: "those of the data folder" }));
}
