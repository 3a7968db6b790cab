import type { TestProject } from "vitest/node";

import { startPostgres, type PostgresServer } from "../../../engine/bench/postgres/postgres-server.ts";
import { lend } from "./lend.ts";

declare module "vitest" {
  export interface ProvidedContext {
    readonly databaseLender: string;
  }
}

/**
 * Lends empty databases to the tests of a run. The one server is started when the first database is asked for, so that a run
 * of other tests does not wait for it.
 */
export default async function lendDatabases(project: TestProject): Promise<() => Promise<void>> {
  let server: Promise<PostgresServer> | undefined;
  let lent = 0;
  const lender = await lend(async () => {
    server ??= startPostgres();
    lent += 1;
    const name = `lent_${lent}`;
    return (await server).createDatabase(name);
  });
  project.provide("databaseLender", lender.address);
  return async () => {
    lender.close();
    await (await server)?.stop();
  };
}
