import { afterEach, beforeEach, expect, test } from "vitest";

import { GENESIS } from "../../../engine/store/chain/seal.ts";
import { encodeGroup, layOutGroup } from "../../../engine/store/journal/encode-group.ts";
import { GroupMemory } from "../../../engine/store/journal/group-memory.ts";
import { LineSealer } from "../../../engine/store/journal/line-sealer.ts";
import { inspectLine } from "../../../engine/store/journal/read-line.ts";
import { sealedDigest } from "../../../engine/store/journal/sealed-digest.ts";
import type { EvaluationEntry } from "../../../engine/store/store.ts";
import { numberedEntry } from "../an-entry.ts";

const START = { seq: 1, previous: GENESIS, offset: 0, recordedAt: "2026-09-18T01:30:00.000Z" };
const SEALED = { salt: "5a".repeat(32), sealed: Buffer.from("what only a key opens") };
const PERSONAL = { digest: sealedDigest(SEALED.sealed), key: `sha256:${"ef".repeat(32)}` };

/** Entries of every shape: names of more bytes than letters, keys, and personal parts that are sealed. */
const SHAPES: readonly Partial<EvaluationEntry>[] = [
  {},
  { askedBy: null, caseGrade: null },
  { askedBy: "投资处-7" },
  { idempotencyKey: "案件", requestDigest: "r" },
  { ...SEALED, personal: PERSONAL },
];

let sealer: LineSealer;
beforeEach(() => {
  sealer = new LineSealer();
});
afterEach(() => sealer.close());

test.each([1, 31, 32, 33, 500])("%i lines are the same, wherever they are hashed", async (count) => {
  const entries = entriesOf(count);

  const sealed = await sealer.seal(layOut(entries));

  const here = encodeGroup(entries, START, () => undefined, GroupMemory.own(0, 0));
  expect(sealed.lines.equals(here.lines)).toBe(true);
  expect(sealed).toEqual({ ...here, lines: sealed.lines });
});

test("each line that a thread hashed is sound and follows the line before it", async () => {
  const { lines, slots } = await sealer.seal(layOut(entriesOf(100)));

  let previous = GENESIS;
  for (const { offset, length } of slots) {
    const line = inspectLine(lines.subarray(offset, offset + length));
    expect(line).toMatchObject({ sound: true, head: { previous } });
    if (line.sound) previous = line.hash;
  }
  expect(slots).toHaveLength(100);
});

test("the memory of a group serves the next, also when the lines before were longer", async () => {
  await sealer.seal(layOut(entriesOf(200)));

  const { lines } = await sealer.seal(layOut(entriesOf(40)));

  expect(lines.equals(encodeGroup(entriesOf(40), START, () => undefined, GroupMemory.own(0, 0)).lines)).toBe(true);
});

test("a journal whose thread ended goes on without it", async () => {
  await sealer.seal(layOut(entriesOf(100)));
  await sealer.close();

  const { lines } = await sealer.seal(layOut(entriesOf(100)));

  expect(lines.equals(encodeGroup(entriesOf(100), START, () => undefined, GroupMemory.own(0, 0)).lines)).toBe(true);
});

function layOut(entries: readonly EvaluationEntry[]): ReturnType<typeof layOutGroup> {
  return layOutGroup(entries, START, () => undefined, sealer.memory);
}

function entriesOf(count: number): EvaluationEntry[] {
  return Array.from({ length: count }, (_, number) => {
    const { idempotencyKey: key, ...shape } = SHAPES[number % SHAPES.length] ?? {};
    return numberedEntry(number, { ...shape, ...(key !== undefined && { idempotencyKey: `${key}-${number}` }) });
  });
}
