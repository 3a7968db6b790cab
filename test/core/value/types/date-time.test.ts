import fc from "fast-check";
import { expect, test } from "vitest";

import { createReader } from "../../../../engine/core/value/create-reader.ts";
import { aFact } from "../../../support/fact-definitions.ts";

const read = createReader(aFact("dateTime"));

test.each([
  ["2026-09-18T09:30:00+08:00", "2026-09-18T01:30:00.000Z"],
  ["2026-09-18T09:30+08:00", "2026-09-18T01:30:00.000Z"],
  ["2026-09-18T09:30:15.5Z", "2026-09-18T09:30:15.500Z"],
  ["2026-01-01T00:00:00+08:00", "2025-12-31T16:00:00.000Z"],
  ["2024-02-29T23:59:59.999-12:00", "2024-03-01T11:59:59.999Z"],
  ["0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000Z"],
])("%s is held as %s", (sent, value) => {
  expect(read(sent)).toEqual({ ok: true, value });
});

test.each([
  "2026-09-18T09:30:00",
  "2026-09-18",
  "2026-02-30T09:30:00Z",
  "2026-09-18T24:00:00Z",
  "2026-09-18T09:60:00Z",
  "2026-09-18T09:30:60Z",
  "2026-09-18 09:30:00Z",
  "2026-09-18T09:30:00+8:00",
  "2026-09-18T09:30:00+24:00",
  "2026-09-18T09:30:00.1234Z",
  "0001-01-01T00:00:00+08:00",
  "9999-12-31T23:59:59-00:01",
  "+02026-01-01T00:00:00Z",
  "Fri, 18 Sep 2026 09:30:00 GMT",
  "",
])("%s is refused", (sent) => {
  expect(read(sent)).toMatchObject({ ok: false, code: "IMPOSSIBLE_DATE" });
});

test.each([[1_789_000_000_000], [null], [new Date()]])("%s is no time", (sent) => {
  expect(read(sent)).toMatchObject({ ok: false, code: "WRONG_TYPE" });
});

test("two instants compare as text as they follow in time", () => {
  const instant = fc.date({ min: new Date("0002-01-01"), max: new Date("9998-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(instant, instant, fc.integer({ min: -23 * 60, max: 23 * 60 }), (first, second, offset) => {
      const one = read(withOffset(first, offset));
      const other = read(second.toISOString());

      expect(one).toEqual({ ok: true, value: first.toISOString() });
      expect(one.ok && other.ok && one.value < other.value).toBe(first.getTime() < second.getTime());
    }),
  );
});

function withOffset(instant: Date, minutes: number): string {
  const local = new Date(instant.getTime() + minutes * 60_000).toISOString().slice(0, -1);
  const offset = Math.abs(minutes);
  return `${local}${minutes < 0 ? "-" : "+"}${two(Math.floor(offset / 60))}:${two(offset % 60)}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
