import { describe, expect, test } from "vitest";

import { compileDateFormat } from "../../../engine/logs/event/date-format.ts";
import { readTime } from "../../../engine/logs/event/read-time.ts";

describe("a time that is written year first is one of Shanghai unless it names its offset", () => {
  test.each([
    ["2009/2/20 9:30", "2009-02-20T09:30:00+08:00"],
    ["2009-02-20 09:30:05", "2009-02-20T09:30:05+08:00"],
    ["2009.2.20 9:30:5", "2009-02-20T09:30:05+08:00"],
    ["2009年2月20日 9时30分", "2009-02-20T09:30:00+08:00"],
    ["2009年2月20日09:30:05", "2009-02-20T09:30:05+08:00"],
    ["2009-02-20T09:30:05.1234567", "2009-02-20T09:30:05.123+08:00"],
    ["2009-02-20T09:30:05.000000+01:00", "2009-02-20T09:30:05.000+01:00"],
    ["2009-02-20 09:30:05+0100", "2009-02-20T09:30:05+01:00"],
    ["2009-02-20T09:30Z", "2009-02-20T09:30Z"],
    ["  2009-02-20 00:00  ", "2009-02-20T00:00:00+08:00"],
    ["2024-02-29 23:59:59", "2024-02-29T23:59:59+08:00"],
  ])("%s", (text, at) => {
    expect(readTime(text)).toEqual({ at, withoutHour: false });
  });

  test("a day alone begins at midnight, and that is said", () => {
    expect(readTime("2009-2-20")).toEqual({ at: "2009-02-20T00:00:00+08:00", withoutHour: true });
  });
});

test.each([
  "",
  "soon",
  "20/2/2009 9:30",
  "09-02-20 09:30",
  "2009-13-01 09:30",
  "2009-02-29 09:30",
  "2009-02-20 24:00",
  "2009-02-20 09:60",
  "2009-02-20 09:30:60",
  "2009-02-2009:30",
  "39864.39",
  "1235093400000",
  "2009-02-20 09:30 CET",
])("never guessed: %s", (text) => {
  expect(readTime(text)).toBeUndefined();
});

test.each([
  ["39864.395833333336", "2009-02-20T09:30:00+08:00"],
  ["39864", "2009-02-20T00:00:00+08:00"],
])("serial days, where the format says so: %s", (text, at) => {
  expect(readTime(text, "excel")?.at).toBe(at);
});

test.each(["", "0", "-1", "2958466", "1e9", "x"])("no serial day: %s", (text) => {
  expect(readTime(text, "excel")).toBeUndefined();
});

test("a format decides which is the month", () => {
  expect(readTime("3/4/2026 9:05", compileDateFormat("d/M/yyyy H:mm"))?.at).toBe("2026-04-03T09:05:00+08:00");
  expect(readTime("3/4/2026 9:05", compileDateFormat("M/d/yyyy H:mm"))?.at).toBe("2026-03-04T09:05:00+08:00");
  expect(readTime("13/4/2026 9:05", compileDateFormat("M/d/yyyy H:mm"))).toBeUndefined();
  expect(readTime("20090220093005", compileDateFormat("yyyyMMddHHmmss"))?.at).toBe("2009-02-20T09:30:05+08:00");
  expect(readTime("2009x02x20", compileDateFormat("yyyy.MM.dd"))).toBeUndefined();
});
