import { aDataFolder } from "../../http/a-service-process.ts";
import { build } from "../built-service.ts";
import { borrow } from "./lend.ts";
import { SEEDED_FOLDER_LENDER } from "./lend-seeded-folder.ts";

/** A data folder with the powers in it, from the run of tests; outside of one an empty folder, which the service fills. */
export async function aSeededFolder(): ReturnType<typeof aDataFolder> {
  const lender = process.env[SEEDED_FOLDER_LENDER];
  if (lender !== undefined) return aDataFolder(await borrow(lender));
  await build();
  return aDataFolder();
}
