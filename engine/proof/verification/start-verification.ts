import type { JournalReport } from "../../core/proof/journal-report.ts";
import { openThread } from "../../threads/open-thread.ts";
import type { VerificationMessage, VerificationTask } from "./verification-task.ts";

/** A thread that needs more is ended: a verification needs little, however long the journal is. */
const MOST_MEGABYTES = 1024;

/** Verifies a journal in a thread of its own. The signal ends it at once, and its reason is what is then thrown. */
export async function startVerification(
  task: VerificationTask,
  { progress, signal }: { readonly progress: (records: number) => void; readonly signal: AbortSignal },
): Promise<JournalReport> {
  signal.throwIfAborted();
  const program = new URL("./verification-thread.js", import.meta.url);
  const worker = openThread(program, { task, megabytes: MOST_MEGABYTES });
  const stop = (): void => void worker.terminate();
  signal.addEventListener("abort", stop);
  try {
    return await new Promise<JournalReport>((resolve, reject) => {
      worker.on("message", (message: VerificationMessage) => {
        if (message.kind === "progress") progress(message.records);
        else resolve(message.report);
      });
      worker.on("error", reject);
      worker.on("exit", (code) => {
        reject(signal.aborted ? signal.reason : new Error(`the thread of a verification ended with ${code}`));
      });
    });
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
