import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import { expect, test } from "vitest";

import { openFileJournal } from "../../../engine/store/journal/open-file-journal.ts";
import { aFolder } from "../a-folder.ts";
import { ENDING } from "../an-entry.ts";
import { runScript } from "../run-script.ts";

const SCRIPT = fileURLToPath(new URL("append-until-killed.ts", import.meta.url));
/** Milliseconds: fifteen seconds on a machine that has nothing else to do. */
const PATIENCE = 180_000;
const ROUNDS = 24;
const ROUNDS_A_FOLDER = 4;

test(
  "after kill -9 at any moment every acknowledged record is there and the chain is sound",
  async () => {
    let folder = "";
    const random = seeded(20260918);
    let acknowledged = 0;

    for (let round = 0; round < ROUNDS; round += 1) {
      if (round % ROUNDS_A_FOLDER === 0) folder = await aFolder();
      const durability = round % 2 === 0 ? "fsync" : "write";
      const { child, lines, firstLine, closed } = await runScript(SCRIPT, [folder, `${round}`, durability]);
      await firstLine;
      await wait(random() * 60);
      child.kill("SIGKILL");
      await closed;

      const { journal, report } = await openFileJournal(folder, { clock: Date.now });
      for (const line of lines) {
        const [id = "", name = ""] = line.split(" ");
        const record = await journal.read(id);
        expect(record?.idempotencyKey).toBe(name);
        expect(record?.evaluationJson.subarray(-ENDING.length)).toEqual(ENDING);
        expect(await journal.findByIdempotencyKey("highway-tendering", name)).toMatchObject({ id });
      }
      const { brokenCount, records } = await journal.verify();
      expect({ brokenCount, records, broken: report.broken }).toEqual({
        brokenCount: 0,
        records: journal.size,
        broken: [],
      });
      expect(report.formerOwner).toBe(child.pid);
      acknowledged += lines.length;
      await journal.close();
    }

    expect(acknowledged).toBeGreaterThan(ROUNDS);
  },
  PATIENCE,
);

/** Numbers from 0 to 1 that are the same on every run (Lehmer). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
