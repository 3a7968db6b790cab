import type { Durability } from "./chain/growing-segment.ts";
import { openEmbeddedStores } from "./lowdb/open-embedded-stores.ts";
import { openPostgresStores } from "./postgres/open-postgres-stores.ts";
import type { StoreOptions, Stores } from "./stores.ts";

/** Where all is kept: in the database of this address, or, when that is empty, in the folder. */
export type StorePlace = { readonly folder: string; readonly durability: Durability; readonly url: string };

/** Opens what a service keeps. */
export function openStores({ folder, durability, url }: StorePlace, options: StoreOptions): Promise<Stores> {
  return url === "" ? openEmbeddedStores(folder, durability, options) : openPostgresStores(url, options);
}
