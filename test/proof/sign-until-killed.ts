import { writeSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

import { openProof } from "./a-running-proof.ts";
import { numberedEntry } from "../store/an-entry.ts";

/** A child process of the kill test: records and signs without end, and prints the size of each checkpoint that was made. */
const [data = ""] = process.argv.slice(2);
const { journal, proof } = await openProof(data);

await Promise.all([recordForever(), recordForever(), signForever()]);

async function recordForever(): Promise<never> {
  for (let number = 0; ; number += 1) {
    await journal.appendMany(Array.from({ length: 40 }, (_, n) => numberedEntry(number * 40 + n)));
  }
}

async function signForever(): Promise<never> {
  for (;;) {
    const { checkpoint } = await proof.checkpoints.make();
    writeSync(1, `${checkpoint.size}\n`);
    await wait(1);
  }
}
