import type { IsoDateTime } from "../core/model/formats.generated.ts";
import type { Register } from "./register.ts";

const MINUTE = 60_000;

/** Looks every minute at what time alone has changed. `failed` names what could not be judged. Answers how to stop. */
export function startClock(
  register: Register,
  now: () => IsoDateTime,
  failed: (fault: unknown, id?: string) => void,
): () => void {
  const look = async (): Promise<void> => {
    const { faults } = await register.tick(now());
    for (const { id, fault } of faults) failed(fault, id);
  };
  let looking = Promise.resolve();
  const clockwork = setInterval(() => {
    looking = looking.then(look).catch((fault: unknown) => failed(fault));
  }, MINUTE).unref();
  return () => clearInterval(clockwork);
}
