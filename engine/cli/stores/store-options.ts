import { resolve } from "node:path";
import { Option } from "commander";

import type { Shell } from "../shell.ts";
import type { Terminal } from "../terminal.ts";

/** Which store a person names. */
export type StoreFlags = { readonly data?: string; readonly databaseUrl?: string };

/** A folder of data, or a database. */
export type ChosenStore = { readonly folder: string } | { readonly url: string };

/** The flags that name a store; without them it is the one that the service uses. */
export function storeOptions({ environment }: Shell, { text }: Terminal): readonly Option[] {
  const data = environment["SUNMAP_DATA"] ?? "./data";
  return [
    new Option("--data <folder>", text({ zh: `数据文件夹（默认 ${data}）`, en: `the data folder (default ${data})` })),
    new Option(
      "--database-url <url>",
      text({
        zh: "PostgreSQL 地址（默认 SUNMAP_DATABASE_URL）",
        en: "address of the database (default SUNMAP_DATABASE_URL)",
      }),
    ).conflicts("data"),
  ];
}

export function chosenStore({ data, databaseUrl }: StoreFlags, { folder, environment }: Shell): ChosenStore {
  const url = databaseUrl ?? (data === undefined ? environment["SUNMAP_DATABASE_URL"] : undefined) ?? "";
  return url === "" ? { folder: resolve(folder, data ?? environment["SUNMAP_DATA"] ?? "./data") } : { url };
}

/** The folder that a service on this machine has for itself: the chosen one, or, where a database is chosen, that beside it. */
export function ownFolder(chosen: ChosenStore, { folder, environment }: Shell): string {
  return "folder" in chosen ? chosen.folder : resolve(folder, environment["SUNMAP_DATA"] ?? "./data");
}
