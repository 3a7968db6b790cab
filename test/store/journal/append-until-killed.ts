import { writeSync } from "node:fs";

import { openFileJournal } from "../../../engine/store/journal/open-file-journal.ts";
import { endingEntry } from "../an-entry.ts";

/** A child process of the kill test: records without end and prints each id once it was acknowledged. */
const [folder = "", round = "0", mode = "fsync"] = process.argv.slice(2);
const durability = mode === "write" ? "write" : "fsync";
const { journal } = await openFileJournal(folder, { clock: Date.now, segmentBytes: 1 << 20, durability });

await Promise.all(Array.from({ length: 8 }, (_, writer) => appendForever(writer)));

async function appendForever(writer: number): Promise<never> {
  for (let number = 0; ; number += 1) {
    // A line of megabytes takes so long to write that a kill falls into it now and then.
    const length = writer === 0 && durability === "write" ? 6_000_000 : 2000;
    const name = `${round}-${writer}-${number}`;
    const caseJson = Buffer.from(JSON.stringify({ facts: { name, padding: "x".repeat(length) } }));
    const { id } = await journal.append(endingEntry(number, { caseJson, idempotencyKey: name }));
    writeSync(1, `${id} ${name}\n`);
  }
}
