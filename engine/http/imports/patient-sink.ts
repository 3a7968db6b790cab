import { setTimeout as wait } from "node:timers/promises";

import { SunmapError } from "../../core/errors.ts";
import type { ImportSink } from "../../logs/import/import-sink.ts";

const PAUSE = 500;

/** What is otherwise in a moment: another process writes the register, or the database does not answer. */
const PASSING: ReadonlySet<string> = new Set(["REGISTER_ELSEWHERE", "STORE_LOCKED", "STORE_UNAVAILABLE"]);

/**
 * A sink that waits until this process may write: an import goes on when its process takes the register over again, and is
 * not lost. A case that is taken twice is known the second time.
 */
export function patientSink(sink: ImportSink, isStopping: () => boolean): ImportSink {
  return {
    ...sink,
    take: async (found) => {
      for (;;) {
        try {
          return await sink.take(found);
        } catch (fault) {
          const mayPass = fault instanceof SunmapError && PASSING.has(fault.code);
          if (!mayPass || isStopping()) throw fault;
          await wait(PAUSE);
        }
      }
    },
  };
}
