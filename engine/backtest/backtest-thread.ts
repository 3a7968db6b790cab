/** The thread in which a backtest is done, so that those who have cases judged meanwhile do not wait for it. */
import { parentPort, workerData } from "node:worker_threads";

import type { BacktestProgress } from "../core/model/formats.generated.ts";
import { LogRefused } from "../logs/log-refused.ts";
import type { BacktestTask, TaskMessage } from "./backtest-task.ts";
import { runTask } from "./run-task.ts";

/** Progress is told so often, in milliseconds. */
const EVERY = 200;

const task: BacktestTask = workerData;
let told = 0;

try {
  tell({ kind: "done", end: await runTask(task, tellProgress) });
} catch (fault) {
  if (!(fault instanceof LogRefused)) throw fault;
  tell({ kind: "refused", text: fault.text });
}

function tellProgress(progress: BacktestProgress): void {
  const now = performance.now();
  if (now - told < EVERY) return;
  told = now;
  tell({ kind: "progress", progress });
}

function tell(message: TaskMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
  parentPort?.postMessage(message);
}
