import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";

import { notUnderstood, readLog } from "../a-log.ts";

type Value = string | number | Date | undefined;

async function workbook(sheets: Readonly<Record<string, readonly (readonly Value[])[]>>): Promise<Buffer> {
  const written = Object.entries(sheets).map(([sheet, rows]) => ({
    sheet,
    data: rows.map((row) =>
      row.map((value) => {
        if (value === undefined) return null;
        if (value instanceof Date) return { value, type: Date, format: "yyyy-mm-dd hh:mm:ss" };
        return typeof value === "number" ? { value, type: Number } : { value, type: String };
      }),
    ),
  }));
  return writeXlsxFile(written).toBuffer();
}

const HEADER = ["案件编号", "环节", "办理时间", "金额"];

describe("what is read of a workbook", () => {
  test("texts, numbers as case numbers, dates as the clock of Shanghai, serial days, and times as text", async () => {
    const content = await workbook({
      "2026": [
        ["某局办件明细"],
        HEADER,
        [1001, "受理", new Date("2026-03-02T09:30:00Z"), 12.5],
        [1001, "审查", 46083.395833333336, undefined],
        [1001, "审批", "2026/3/4 9:30", undefined],
      ],
    });
    const facts = [{ fact: "amountYuan", column: "金额", type: "number" as const }];

    expect(await readLog(content, { mapping: { facts } })).toEqual({
      cases: [
        {
          id: "1001",
          attributes: {},
          events: [
            { at: "2026-03-02T09:30:00+08:00", activity: "受理", facts: { amountYuan: 12.5 } },
            { at: "2026-03-02T09:30:00+08:00", activity: "审查" },
            { at: "2026-03-04T09:30:00+08:00", activity: "审批" },
          ],
        },
      ],
      reading: { format: "xlsx", cases: 1, events: 3, notUnderstood: [] },
    });
  });

  test("the sheet that the mapping names", async () => {
    const content = await workbook({ notes: [["x"]], log: [HEADER, ["1", "a", "2026-03-02 09:30"]] });

    expect((await readLog(content, { mapping: { sheet: "log" } })).cases).toHaveLength(1);
    await expect(readLog(content, { mapping: { sheet: "nowhere" } })).rejects.toThrow(/there are: notes, log/);
  });

  test("a number that is no day is told", async () => {
    const read = await readLog(await workbook({ log: [HEADER.slice(0, 3), ["1", "a", 1.7e12]] }));

    expect(notUnderstood(read)).toEqual([{ code: "TIME_UNREADABLE", name: "1700000000000", count: 1, places: [2] }]);
  });
});

describe("a hostile or wrong file is refused", () => {
  test("an archive that says it holds more than anyone needs", async () => {
    const bomb = Buffer.from(zipSync({ "xl/worksheets/sheet1.xml": strToU8("<x/>") }));
    const entry = bomb.indexOf(Buffer.from("504b0102", "hex"));
    bomb.writeUInt32LE(200_000_001, entry + 24);

    await expect(readLog(bomb)).rejects.toThrow(/too large to be read as a whole/);
  });

  test("an archive that is no workbook", async () => {
    await expect(readLog(zipSync({ "a.txt": strToU8("a") }))).rejects.toThrow(/not readable as a workbook/);
  });

  test("an archive that is cut off", async () => {
    const content = await workbook({ log: [HEADER] });

    await expect(readLog(content.subarray(0, 200))).rejects.toThrow(/not readable as a workbook/);
  });

  test("an old workbook", async () => {
    await expect(readLog(Buffer.from("d0cf11e0a1b11ae1", "hex"))).rejects.toThrow(/\.xls/);
  });

  test("other binary data", async () => {
    await expect(readLog(Buffer.from([1, 2, 0, 3]))).rejects.toThrow(/no log of a known format/);
  });
});
