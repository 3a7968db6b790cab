import type { Worker } from "node:worker_threads";

import { openThread } from "../../threads/open-thread.ts";
import type { GroupMemory } from "./group-memory.ts";

/** So many lines of the memory that is shared are to be sealed, the first chained to this hash. */
export type SealingMessage = { readonly count: number; readonly previous: string };

/** A thread that seals the lines of one memory. */
export type SealingThread = {
  /** Answers the hash of the last line. @throws when the thread ended before */
  readonly seal: (message: SealingMessage) => Promise<string>;
  readonly stop: () => Promise<unknown>;
};

const MOST_MEGABYTES = 64;

export function startSealing(memory: GroupMemory): SealingThread {
  const program = new URL("./sealing-thread.js", import.meta.url);
  const worker = openThread(program, { task: memory.toShare(), megabytes: MOST_MEGABYTES });
  const ended = new Promise<never>((_, reject) => {
    worker.on("error", reject);
    worker.on("exit", (code) => reject(new Error(`the thread that seals lines ended with ${code}`)));
  });
  ended.catch(() => undefined);
  // An idle thread keeps no program alive.
  worker.unref();
  return {
    seal: async (message) => {
      worker.ref();
      try {
        return await Promise.race([answer(worker, message), ended]);
      } finally {
        worker.unref();
      }
    },
    stop: () => worker.terminate(),
  };
}

function answer(worker: Worker, message: SealingMessage): Promise<string> {
  return new Promise((resolve) => {
    worker.once("message", resolve);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage(message);
  });
}
