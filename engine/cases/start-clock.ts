import type { Logger } from "pino";

import type { IsoDateTime } from "../core/model/formats.generated.ts";
import type { Register } from "./register.ts";

const MINUTE = 60_000;

/** Looks every minute at what time alone has changed. Answers how to stop that. */
export function startClock(register: Register, now: () => IsoDateTime, log: Pick<Logger, "error">): () => void {
  const look = async (): Promise<void> => {
    const { faults } = await register.tick(now());
    for (const { id, fault } of faults) log.error({ id, err: fault }, "it cannot be judged");
  };
  let looking = Promise.resolve();
  const clockwork = setInterval(() => {
    looking = looking.then(look).catch((err: unknown) => log.error({ err }, "the clock could not look"));
  }, MINUTE).unref();
  return () => clearInterval(clockwork);
}
