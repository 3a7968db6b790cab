/** The thread in which long groups of lines are hashed, so that those who have cases judged meanwhile do not wait for it. */
import { parentPort, workerData } from "node:worker_threads";

import { GroupMemory } from "./group-memory.ts";
import { sealLines } from "./seal-lines.ts";
import type { SealingMessage } from "./start-sealing.ts";

const memory = GroupMemory.of(workerData);

parentPort?.on("message", ({ count, previous }: SealingMessage) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
  parentPort?.postMessage(sealLines(memory, count, previous));
});
