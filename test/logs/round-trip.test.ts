import { Readable } from "node:stream";
import { text as textOf } from "node:stream/consumers";

import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { CaseEvent, CaseFacts } from "../../engine/core/model/formats.generated.ts";
import { writeCsv } from "../../engine/logs/csv/write-csv.ts";
import type { LogCase } from "../../engine/logs/log-piece.ts";
import { writeXes } from "../../engine/logs/xes/write-xes.ts";
import { readLog } from "./a-log.ts";

const special = fc.constantFrom(
  "=1+1",
  "+86",
  "-",
  "@x",
  "'",
  "''=",
  '"',
  ",",
  ";",
  "\t",
  "\r\n",
  "<&>",
  "]]>",
  "__proto__",
  "受理",
  "😀",
);
const word = fc
  .array(fc.oneof(special, fc.string({ unit: "grapheme", maxLength: 5 })), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(""))
  .filter(
    (written) => written.trim() !== "" && !/[^\n\r\t\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(written),
  );
const at = fc
  .date({ min: new Date("2000-01-01T00:00:00Z"), max: new Date("2040-01-01T00:00:00Z"), noInvalidDate: true })
  .map((date) => `${date.toISOString().slice(0, 19)}+08:00`);
const facts: fc.Arbitrary<CaseFacts> = fc.dictionary(
  fc.oneof(word, fc.constant("__proto__")),
  fc.oneof(
    word,
    fc.constant(""),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(fc.integer()),
  ),
  { maxKeys: 4 },
);
const clock = fc.record({ change: fc.constantFrom("pause" as const, "resume" as const), reason: word });
const evidence = fc.array(fc.record({ kind: fc.constantFrom("form" as const, "minutes" as const), for: word }), {
  maxLength: 2,
});
const transition = fc.constantFrom("start" as const, "complete" as const);

const anEvent: fc.Arbitrary<CaseEvent> = fc
  .record(
    { at, step: word, activity: word, transition, person: word, post: word, facts, clock, evidence },
    { requiredKeys: ["at"] },
  )
  .map((event) => ((event.step ?? event.activity ?? event.clock) ? event : { ...event, activity: "a" }));

const aCase: fc.Arbitrary<LogCase> = fc.record({
  id: word,
  attributes: fc.record({ title: word, openedAt: at, closedAt: at, facts }, { requiredKeys: [] }),
  events: fc
    .array(anEvent, { minLength: 1, maxLength: 4 })
    .map((events) => events.map((event, index) => (index % 2 === 0 ? event : { ...event, id: `e${index}` }))),
});
const cases = fc.uniqueArray(aCase, { selector: ({ id }) => id, maxLength: 4, minLength: 1 });

describe("what is exported and read again is the same", () => {
  test.each([
    ["XES", writeXes],
    ["CSV", writeCsv],
  ])("%s", async (_name, write) => {
    await fc.assert(
      fc.asyncProperty(cases, async (written) => {
        const exported = await textOf(Readable.from(write(written)));
        const read = await readLog(exported);

        expect(JSON.parse(JSON.stringify(read.cases))).toEqual(JSON.parse(JSON.stringify(written)));
        expect(read.reading.notUnderstood).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

test("no cell of an exported table begins as a formula does", async () => {
  await fc.assert(
    fc.asyncProperty(cases, async (written) => {
      const exported = await textOf(Readable.from(writeCsv(written)));
      const rows = parse(exported, { bom: true });

      expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test("other tools read the title of the step as the name of the event", async () => {
  const found: LogCase = { id: "1", attributes: {}, events: [{ at: "2026-03-02T09:30Z", step: "Task_1" }] };
  const exported = await textOf(Readable.from(writeXes([found], () => "受理")));

  expect(exported).toContain(
    '<string key="concept:name" value="受理"/>\n<date key="time:timestamp" value="2026-03-02T09:30:00Z"/>',
  );
});

test("what XML cannot hold is replaced, so that the file stays readable", async () => {
  const found: LogCase = {
    id: "1",
    attributes: {},
    events: [{ at: "2026-03-02T09:30:00Z", activity: "a\u0000b\uD800", facts: { x: "\u0000" } }],
  };
  const { cases: read } = await readLog(await textOf(Readable.from(writeXes([found]))));

  expect(read[0]?.events[0]).toEqual({
    at: "2026-03-02T09:30:00Z",
    activity: "a\uFFFDb\uFFFD",
    facts: { x: "\u0000" },
  });
});
