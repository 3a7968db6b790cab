import type { Logger } from "pino";

import type { Register } from "../../cases/register.ts";
import { ImportJobs } from "../../logs/import/import-jobs.ts";
import { instantOf } from "../instant.ts";
import { patientSink } from "./patient-sink.ts";
import { registerSink } from "./register-sink.ts";

type Parts = {
  readonly register: Register;
  readonly clock: () => number;
  readonly randomHex: (bytes: number) => string;
  readonly log: Logger;
  /** Whether the service is being stopped. */
  readonly isStopping: () => boolean;
};

/** Opens the imports of log files, and goes on with those that had not ended. */
export function openImports(
  folder: string,
  { register, clock, randomHex, log, isStopping }: Parts,
): Promise<ImportJobs> {
  const now = (): string => instantOf(clock());
  return ImportJobs.open({
    folder,
    sink: patientSink(registerSink(register.cases, now), isStopping),
    now,
    newId: () => `import-${randomHex(8)}`,
    failed: (err) => log.error({ err }, "an import ended by a fault"),
  });
}
