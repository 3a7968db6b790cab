import { once } from "node:events";
import { createServer } from "node:http";

import type { TestProject } from "vitest/node";

import { startPostgres, type PostgresServer } from "../../../engine/bench/postgres/postgres-server.ts";

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
  const lender = createServer((_request, response) => {
    server ??= startPostgres();
    lent += 1;
    const name = `lent_${lent}`;
    server
      .then(({ createDatabase }) => createDatabase(name))
      .then(
        (url) => response.end(url),
        (fault: unknown) => response.writeHead(500).end(String(fault)),
      );
  });
  lender.listen(0, "127.0.0.1");
  await once(lender, "listening");
  const address = lender.address();
  if (address === null || typeof address === "string") throw new Error("the lender does not listen");
  project.provide("databaseLender", `http://127.0.0.1:${address.port}`);
  return async () => {
    lender.close();
    await (await server)?.stop();
  };
}
