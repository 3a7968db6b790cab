import { lend } from "./lend.ts";
import { aDataFolder, startServiceProcess } from "../../http/a-service-process.ts";
import { build } from "../built-service.ts";

/** Names the lender to the processes that run the tests. */
export const SEEDED_FOLDER_LENDER = "SUNMAP_TEST_SEEDED_FOLDER";

/**
 * Lends the data folder of a service that has published the powers of this repository, to be copied: publishing them takes
 * longer than nearly every test. It is made, and what is stale is built, when somebody first asks.
 */
export default async function lendSeededFolder(): Promise<() => Promise<void>> {
  let folder: Promise<Awaited<ReturnType<typeof aDataFolder>>> | undefined;
  const lender = await lend(async () => (await (folder ??= seeded())).path);
  process.env[SEEDED_FOLDER_LENDER] = lender.address;
  return async () => {
    lender.close();
    await (await folder)?.remove();
  };
}

async function seeded(): ReturnType<typeof aDataFolder> {
  await build();
  const folder = await aDataFolder();
  const service = await startServiceProcess(folder.path, "0");
  await service.kill("SIGTERM");
  return folder;
}
