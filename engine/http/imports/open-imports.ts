import type { Logger } from "pino";

import type { Register } from "../../cases/register.ts";
import { ImportJobs } from "../../logs/import/import-jobs.ts";
import { instantOf } from "../instant.ts";
import { registerSink } from "./register-sink.ts";

type Parts = {
  readonly register: Register;
  readonly clock: () => number;
  readonly randomHex: (bytes: number) => string;
  readonly log: Logger;
};

/** Opens the imports of log files, and goes on with those that had not ended. */
export function openImports(folder: string, { register, clock, randomHex, log }: Parts): Promise<ImportJobs> {
  const now = (): string => instantOf(clock());
  return ImportJobs.open({
    folder,
    sink: registerSink(register.cases, now),
    now,
    newId: () => `import-${randomHex(8)}`,
    failed: (err) => log.error({ err }, "an import ended by a fault"),
  });
}
