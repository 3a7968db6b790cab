import { gzipSync } from "node:zlib";

import { describe, expect, test } from "vitest";

import { anEndlessLog, notUnderstood, readLog } from "../a-log.ts";

const HEADER = "案件编号,环节,办理时间,经办人,岗位";

describe("what is read of a table", () => {
  test("usual Chinese names, times of Shanghai, and cases whose rows stand together", async () => {
    const log = `${HEADER}\n1,受理,2026/3/2 9:30,u-1,窗口\n1,审批,2026-03-03 10:00:05,u-2,\n2,受理,2026年3月4日 08时05分,u-1,窗口\n`;

    expect(await readLog(log)).toEqual({
      cases: [
        {
          id: "1",
          attributes: {},
          events: [
            { at: "2026-03-02T09:30:00+08:00", activity: "受理", person: "u-1", post: "窗口" },
            { at: "2026-03-03T10:00:05+08:00", activity: "审批", person: "u-2" },
          ],
        },
        {
          id: "2",
          attributes: {},
          events: [{ at: "2026-03-04T08:05:00+08:00", activity: "受理", person: "u-1", post: "窗口" }],
        },
      ],
      reading: { format: "csv", cases: 2, events: 3, notUnderstood: [] },
    });
  });

  test.each([
    ["a comma", ","],
    ["a semicolon", ";"],
    ["a tab", "\t"],
    ["a bar", "|"],
  ])("separated by %s, with quotes that hold separators, quotes and new lines", async (_name, separator) => {
    const row = ['"case ""1"""', `"a${separator}b\nc"`, "2026-03-02 09:30"].join(separator);
    const log = `${["Case ID", "Activity", "Timestamp"].join(separator)}\r\n${row}\r\n`;

    expect((await readLog(log)).cases).toEqual([
      {
        id: 'case "1"',
        attributes: {},
        events: [{ at: "2026-03-02T09:30:00+08:00", activity: `a${separator}b\nc` }],
      },
    ]);
  });

  test.each([
    ["UTF-8 with its mark", Buffer.from(`\uFEFF${HEADER}\n1,受理,2026-03-02 09:30,,`)],
    ["UTF-16 with its mark", Buffer.from(`\uFEFF${HEADER}\n1,受理,2026-03-02 09:30,,`, "utf16le")],
    ["gzip", gzipSync(`${HEADER}\n1,受理,2026-03-02 09:30,,`)],
    // 案件编号,环节,办理时间 and 受理 in GB18030
    [
      "GB18030",
      Buffer.concat([
        Buffer.from("b0b8bcfeb1e0bac52cbbb7bdda2cb0ecc0edcab1bce40a312c", "hex"),
        Buffer.from("cadcc0ed2c323032362d30332d30322030393a3330", "hex"),
      ]),
    ],
  ])("%s", async (_name, content) => {
    const { cases } = await readLog(content);

    expect(cases.map(({ id, events }) => [id, events[0]?.activity])).toEqual([["1", "受理"]]);
  });

  test("the header may stand below a title and notes; empty rows are passed over", async () => {
    const log = `某局办件明细表,,\n,,\n案件编号,环节,时间\n\n1,受理,2026-03-02 09:30\n,,\n`;

    expect((await readLog(log)).cases).toHaveLength(1);
  });

  test("of two columns that may be the time the surer is taken, and the other told", async () => {
    const read = await readLog("案件编号,环节,日期,办理时间\n1,a,2026-01-01,2026-03-02 09:30\n");

    expect(read.cases[0]?.events[0]?.at).toBe("2026-03-02T09:30:00+08:00");
    expect(notUnderstood(read)).toEqual([{ code: "COLUMN_NOT_USED", name: "日期", count: 1, places: [1] }]);
  });

  test("a row that tells beginning and end is two events", async () => {
    const read = await readLog("case,activity,start time,end time\n1,a,2026-03-02 09:30,2026-03-02 10:30\n");

    expect(read.cases[0]?.events).toEqual([
      { at: "2026-03-02T09:30:00+08:00", activity: "a", transition: "start" },
      { at: "2026-03-02T10:30:00+08:00", activity: "a" },
    ]);
  });

  test("a mapping names columns, day and hour apart, words of transitions, and facts in their types", async () => {
    const mapping = {
      case: "号",
      activity: "事",
      at: ["日", "时"],
      transition: "态",
      transitions: { 收: "start" as const },
      dateFormat: "dd.MM.yyyy H:mm",
      facts: [
        { fact: "amountYuan", column: "金额", type: "number" as const },
        { fact: "urban", column: "城", type: "boolean" as const, of: "case" as const },
        { fact: "registered", column: "登记", type: "date" as const },
      ],
      ignored: ["备注"],
    };
    const log = `号,事,日,时,态,金额,城,登记,备注\n1,受理,02.03.2026,9:30,收,"1,234.50",是,01.02.2026,x\n1,受理,03.03.2026,9:30,,不详,,,x`;
    const read = await readLog(log, { mapping });

    expect(read.cases).toEqual([
      {
        id: "1",
        attributes: { facts: { urban: true } },
        events: [
          {
            at: "2026-03-02T09:30:00+08:00",
            activity: "受理",
            transition: "start",
            facts: { amountYuan: 1234.5 },
          },
          { at: "2026-03-03T09:30:00+08:00", activity: "受理" },
        ],
      },
    ]);
    expect(notUnderstood(read)).toEqual([
      { code: "VALUE_UNREADABLE", name: "登记", count: 1, places: [2] },
      { code: "VALUE_UNREADABLE", name: "金额", count: 1, places: [3] },
    ]);
  });
});

describe("what is not understood is told with its row", () => {
  test("rows without case, activity or time, unreadable times, days without an hour, and unknown columns", async () => {
    const rows = [
      "1,a,2026-02-30 09:00,x",
      "1,a,3/4/2026,x",
      ",a,2026-03-02 09:00,x",
      "1,,2026-03-02 09:00,x",
      "1,a,,x",
    ];
    const read = await readLog(`case,activity,time,colour\n${rows.join("\n")}\n1,a,2026-03-02,x\n`);

    expect(read.cases[0]?.events).toEqual([{ at: "2026-03-02T00:00:00+08:00", activity: "a" }]);
    expect(notUnderstood(read)).toEqual([
      { code: "TIME_UNREADABLE", name: "2026-02-30 09:00", count: 2, places: [2, 3] },
      { code: "COLUMN_NOT_USED", name: "colour", count: 1, places: [1] },
      { code: "CASE_MISSING", count: 1, places: [4] },
      { code: "ACTIVITY_MISSING", count: 1, places: [5] },
      { code: "TIME_MISSING", count: 1, places: [6] },
      { code: "TIME_WITHOUT_HOUR", count: 1, places: [7] },
    ]);
  });
});

describe("a table that cannot be read is refused with what was found", () => {
  test.each([
    ["no time", "案件编号,环节,颜色\n1,a,红", /does not name the time.*案件编号, 环节, 颜色/],
    ["no header at all", "1,2,3\n4,5,6", /the number of the case and the activity and the time/],
    ["an empty file", "", /the file is empty/],
    ["an open quote", `case,activity,time\n1,"a${"x,\n".repeat(400_000)}`, /a quote may be open/],
  ])("%s", async (_name, content, message) => {
    await expect(readLog(content)).rejects.toThrow(message);
  });

  test("a mapping that was made for another file", async () => {
    const mapping = { case: "case", activity: "activity", at: "time", person: "who" };

    await expect(readLog("case,activity,time\n1,a,2026-03-02 09:00", { mapping })).rejects.toThrow(
      /not in the header: who/,
    );
  });

  test("a row without an end, before it fills the memory", async () => {
    const log = anEndlessLog("case,activity,time\n1,a,", "x".repeat(10_000));

    await expect(readLog(log)).rejects.toThrow(/a row has more than 1000000 characters/);
  });

  test("a case with more than 100,000 events", async () => {
    const log = anEndlessLog("case,activity,time\n", "1,a,2026-03-02 09:00:00\n".repeat(100));

    await expect(readLog(log)).rejects.toThrow(/case `1` has more than 100000 events/);
  });

  test.each([["3/4"], ["yyyy-MM"], ["dd.dd.yyyy MM"]])(
    "a date format without year, month and day: %s",
    async (dateFormat) => {
      await expect(readLog("case,activity,time\n1,a,x", { mapping: { dateFormat } })).rejects.toThrow(/must have yyyy/);
    },
  );
});
