/** The thread in which a journal is verified, so that those who have cases judged meanwhile do not wait for it. */
import { parentPort, workerData } from "node:worker_threads";

import { verifyPlace } from "../../store/past-records.ts";
import type { VerificationMessage, VerificationTask } from "./verification-task.ts";
import { verifyJournal } from "./verify-journal.ts";

const { place, ...evidence }: VerificationTask = workerData;
const progress = (records: number): void => tell({ kind: "progress", records });
const report = await verifyJournal((watch) => verifyPlace(place, watch), evidence, { progress });
tell({ kind: "done", report });

function tell(message: VerificationMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
  parentPort?.postMessage(message);
}
