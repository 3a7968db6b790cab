import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { expect, test } from "vitest";

import { openFileJournal } from "../../../engine/store/journal/open-file-journal.ts";
import { aSmallDisk } from "../a-small-disk.ts";
import { ENDING, endingEntry } from "../an-entry.ts";
import { NOW, segmentPaths } from "./a-journal.ts";

const KILOBYTE = 1024;

test("a full disk refuses records, loses none that was acknowledged, and takes new ones when there is room", async (context) => {
  const disk = await aSmallDisk(512 * KILOBYTE, context);
  const ballast = join(disk, "ballast");
  await writeFile(ballast, Buffer.alloc(256 * KILOBYTE));
  const folder = join(disk, "journal");
  const options = { clock: () => NOW, segmentBytes: 64 * KILOBYTE };
  const { journal } = await openFileJournal(folder, options);
  const acknowledged: string[] = [];
  const record = async (number: number, length = 3000, ending = ENDING): Promise<void> => {
    const caseJson = Buffer.from(JSON.stringify({ facts: { number, padding: "x".repeat(length) } }));
    const { id } = await journal.append(endingEntry(number, { caseJson, idempotencyKey: `k${number}` }, ending));
    acknowledged.push(id);
  };

  const first = await Promise.allSettled(Array.from({ length: 40 }, (_, number) => record(number)));
  let refusal: unknown;
  for (let number = 40; refusal === undefined; number += 1) {
    refusal = await record(number).catch((fault: unknown) => fault);
  }

  expect(first.every((outcome) => outcome.status === "fulfilled")).toBe(true);
  expect(refusal).toMatchObject({ code: "STORE_FULL", details: { code: "ENOSPC" } });
  expect(journal.size).toBe(acknowledged.length);
  expect(await journal.findByIdempotencyKey("highway-tendering", `k${acknowledged.length}`)).toBeUndefined();
  const another = Buffer.from(ENDING);
  await expect(record(1000, 300_000, another)).rejects.toMatchObject({ code: "STORE_FULL" });
  for (const path of await segmentPaths(folder)) expect((await readFile(path, "utf8")).at(-1)).toBe("\n");
  expect(await journal.verify()).toMatchObject({ records: acknowledged.length, brokenCount: 0 });

  await rm(ballast);
  // What the refused record would have held nobody may name.
  for (let number = 0; number < 20; number += 1) await record(2000 + number, 3000, number < 10 ? another : ENDING);

  expect(await journal.verify()).toMatchObject({ records: acknowledged.length, brokenCount: 0 });
  await journal.close();
  const { journal: again, report } = await openFileJournal(folder, options);
  expect(report).toEqual({ broken: [] });
  for (const id of acknowledged) expect(await again.read(id)).toMatchObject({ id, evaluationJson: expect.any(Buffer) });
  await again.close();
});
