import { openFolderBeside } from "./lowdb/open-folder-beside.ts";
import type { StorePlace } from "./open-stores.ts";
import { openDatabaseBeside } from "./postgres/open-database-beside.ts";
import type { StoresBeside } from "./stores-beside.ts";

/** Opens what services keep in a database, or, without its address, in a folder, while they may go on with it. */
export async function openBeside({ folder, url }: Pick<StorePlace, "folder" | "url">): Promise<StoresBeside> {
  return url === "" ? openFolderBeside(folder) : openDatabaseBeside(url);
}
