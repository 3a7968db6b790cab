import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import { expect, test } from "vitest";

import { aFolder } from "../store/a-folder.ts";
import { runScript } from "../store/run-script.ts";
import { openProof } from "./a-running-proof.ts";

const SCRIPT = fileURLToPath(new URL("sign-until-killed.ts", import.meta.url));
/** Milliseconds: half a minute on a machine that has nothing else to do. */
const PATIENCE = 180_000;
const ROUNDS = 8;

test(
  "after kill -9 at any moment every checkpoint that was made is kept, and the journal and its tree agree with all of them",
  async () => {
    const data = await aFolder();
    let made = 0;

    for (let round = 0; round < ROUNDS; round += 1) {
      const { child, lines, firstLine, closed } = await runScript(SCRIPT, [data]);
      await firstLine;
      await wait(40 + round * 17);
      child.kill("SIGKILL");
      await closed;

      const { journal, proof } = await openProof(data);
      expect(proof.atStart).toBeUndefined();
      for (const size of new Set(lines)) {
        expect((await proof.checkpoints.log.ofSize(Number(size)))?.checkpoint.size).toBe(Number(size));
      }
      const { id } = proof.verifications.add([]);
      await expect.poll(() => proof.verifications.find(id)?.state, { timeout: 60_000 }).toBe("done");
      const { report } = proof.verifications.find(id) ?? {};
      expect(report).toMatchObject({
        sound: true,
        records: journal.size,
        compared: await proof.checkpoints.log.count(),
      });
      made += lines.length;
      await proof.stop();
      await journal.close();
    }

    expect(made).toBeGreaterThan(ROUNDS);
  },
  PATIENCE,
);
