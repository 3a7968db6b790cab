import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";

import fc from "fast-check";
import { expect, test } from "vitest";

import { foldCases } from "../../../engine/logs/cases/fold-cases.ts";
import { aLog, notUnderstood, readLog } from "../a-log.ts";

const HEADER = "case,activity,time";
const rowOf = (id: string, activity: string | number): string => `${id},${activity},2026-03-02 09:00:00`;

const left = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith("sunmap-log-"));

test("cases whose rows stand together are given on before the log ends", async () => {
  const given: string[] = [];
  const log = [HEADER, ...Array.from({ length: 2_000 }, (_, index) => rowOf(`c${index}`, "a"))].join("\n");
  const seen: number[] = [];
  await foldCases(aLog(log, 4_096), { mapping: {}, progress: ({ cases }) => void seen.push(cases) }, () => ({
    add: ({ id }) => void given.push(id),
    result: () => undefined,
  }));

  expect(given).toHaveLength(2_000);
  expect(seen[Math.floor(seen.length / 2)]).toBeGreaterThan(0);
});

test("scattered rows are brought together, whatever fits in memory, and nothing is left on the disk", async () => {
  const before = left();
  const rows = fc.array(fc.tuple(fc.constantFrom("b", "a", "c", "\u{1F600}", "\uFFFD"), fc.nat(9)), {
    minLength: 1,
    maxLength: 60,
  });
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 1, max: 80 }), async (written, eventsInMemory) => {
      const expected = new Map<string, string[]>();
      for (const [id, activity] of written) expected.set(id, [...(expected.get(id) ?? []), String(activity)]);
      const log = [HEADER, ...written.map(([id, activity]) => rowOf(id, activity))].join("\n");
      const { cases, reading } = await readLog(log, { eventsInMemory });

      const byId = cases.map(({ id, events }) => [id, events.map(({ activity }) => activity)] as const);
      expect(new Map(byId)).toEqual(expected);
      expect(byId).toHaveLength(expected.size);
      expect(reading).toEqual({ format: "csv", cases: expected.size, events: written.length, notUnderstood: [] });
    }),
    { numRuns: 150 },
  );

  expect(left()).toEqual(before);
});

test("what the rows of a scattered case tell of the case is joined", async () => {
  const mapping = {
    facts: [
      { fact: "a", column: "a", of: "case" as const },
      { fact: "b", column: "b", of: "case" as const },
    ],
  };
  const rows = [
    "1,x,2026-03-02 09:00,1,",
    "2,x,2026-03-02 09:00,,",
    "1,y,2026-03-02 10:00,,2",
    "1,z,2026-03-02 11:00,3,",
  ];
  for (const eventsInMemory of [1, 100]) {
    const { cases } = await readLog([`${HEADER},a,b`, ...rows].join("\n"), { mapping, eventsInMemory });

    expect(cases.find(({ id }) => id === "1")?.attributes).toEqual({ facts: { a: "3", b: "2" } });
  }
});

test("a log that is read again tells what was not understood once", async () => {
  const read = await readLog(`${HEADER}\n1,a,soon\n${rowOf("1", "a")}\n${rowOf("2", "a")}\n${rowOf("1", "b")}`);

  expect(notUnderstood(read)).toEqual([{ code: "TIME_UNREADABLE", name: "soon", count: 1, places: [2] }]);
});

test("the disk is left clean when the log turns out unreadable", async () => {
  const before = left();
  const rows = Array.from({ length: 50 }, (_, index) => rowOf(`c${index % 7}`, "a"));
  const log = [HEADER, ...rows, `1,"${"x".repeat(1_100_000)}`].join("\n");

  await expect(readLog(aLog(log, 512), { eventsInMemory: 5 })).rejects.toThrow(/a row has more than/);
  expect(left()).toEqual(before);
});
