import type { BacktestProgress } from "../core/model/formats.generated.ts";
import { LogRefused } from "../logs/log-refused.ts";
import { openThread } from "../threads/open-thread.ts";
import type { BacktestTask, TaskMessage } from "./backtest-task.ts";
import type { BacktestEnd } from "./run-backtest.ts";

/** A backtest under way. `stop` ends it at once; `ended` then rejects. */
export type RunningThread = { readonly ended: Promise<BacktestEnd>; readonly stop: () => Promise<unknown> };

/** A thread that needs more is ended: a backtest needs little, whatever it reads. */
const MOST_MEGABYTES = 768;

/** Begins a backtest in a thread of its own. `ended` rejects with LogRefused when the file cannot be read. */
export function startThread(task: BacktestTask, progress: (progress: BacktestProgress) => void): RunningThread {
  const program = new URL("./backtest-thread.js", import.meta.url);
  const worker = openThread(program, { task, megabytes: MOST_MEGABYTES });
  const ended = new Promise<BacktestEnd>((resolve, reject) => {
    worker.on("message", (message: TaskMessage) => {
      if (message.kind === "progress") progress(message.progress);
      else if (message.kind === "done") resolve(message.end);
      else reject(new LogRefused(message.text.zh, message.text.en));
    });
    worker.on("error", reject);
    worker.on("exit", (code) => reject(new Error(`the thread of a backtest ended with ${code}`)));
  });
  return { ended, stop: () => worker.terminate() };
}
